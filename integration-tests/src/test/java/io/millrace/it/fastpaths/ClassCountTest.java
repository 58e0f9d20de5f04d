// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.it.lifecycle.CopyingClassLoader;

import org.junit.jupiter.api.Test;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Classes are made for programs, not for jobs: any number of jobs of some programs needs no more of them. */
class ClassCountTest {

    private static final int FIRST_JOBS = 60;
    private static final int JOBS = 1000;
    private static final int FIRST_LOADERS = 3;
    private static final int LOADERS = 12;
    private static final int ATTEMPTS = 20;
    /**
     * The JDK makes one class for a constructor or method once it has called it often enough, and tests load some. One class
     * per job would be nine hundred more, those of a single program's loader about a hundred.
     */
    private static final int MORE_CLASSES = 90;

    private static final long MORE_METASPACE = 1 << 20;
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    private static long metaspaceBytes() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void run(IntFunction<Long> jobs, int from, int to) {
        for (int number = from; number < to; number++) {
            assertThat(jobs.apply(number)).isEqualTo(SmallJobs.expected(number));
        }
    }

    @Test
    void shouldLoadNoMoreClassesForAThousandJobsThanForTheFirst() {
        SmallJobs jobs = new SmallJobs();
        run(jobs, 0, FIRST_JOBS);
        int classes = CLASSES.getLoadedClassCount();
        long metaspace = metaspaceBytes();

        run(jobs, FIRST_JOBS, JOBS);

        assertThat(metaspace).isPositive();
        assertThat(CLASSES.getLoadedClassCount() - classes).isLessThan(MORE_CLASSES);
        assertThat(metaspaceBytes() - metaspace).isLessThan(MORE_METASPACE);
    }

    @Test
    void shouldLetGoOfTheClassesMadeForProgramsOfOtherLoaders() throws Exception {
        run(new SmallJobs(), 0, FIRST_JOBS);
        for (int loader = 0; loader < FIRST_LOADERS; loader++) {
            runInLoaderOfItsOwn();
        }
        long classes = livingClasses();

        for (int loader = 0; loader < LOADERS; loader++) {
            runInLoaderOfItsOwn();
        }

        assertThat(classes).isPositive();
        // What is not called any more, but the JVM still compiles, goes with the next collection.
        long more = livingClasses() - classes;
        for (int attempt = 0; more >= MORE_CLASSES && attempt < ATTEMPTS; attempt++) {
            more = livingClasses() - classes;
        }
        assertThat(more).isLessThan(MORE_CLASSES);
    }

    private static void runInLoaderOfItsOwn() throws Exception {
        ClassLoader loader = new CopyingClassLoader(SmallJobs.class);
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> copy = loader.loadClass(SmallJobs.class.getName());
            assertThat(copy).isNotSameAs(SmallJobs.class);
            @SuppressWarnings("unchecked")
            IntFunction<Long> jobs =
                    (IntFunction<Long>) copy.getDeclaredConstructor().newInstance();
            run(jobs, 0, 2 * SmallJobs.SHAPES);
        } finally {
            thread.setContextClassLoader(previous);
        }
    }

    /** Classes that are still there when memory has run out; the JDK's serialization remembers some softly. */
    private static long livingClasses() {
        try {
            List<long[]> hog = new ArrayList<>();
            while (hog.size() < 64) {
                hog.add(new long[Integer.MAX_VALUE - 8]);
            }
        } catch (OutOfMemoryError e) {
            // As intended: thrown only after all soft references were cleared.
        }
        // The engine notices with the next job that a loader is gone.
        run(new SmallJobs(), 0, 1);
        System.gc();
        return CLASSES.getLoadedClassCount();
    }
}
