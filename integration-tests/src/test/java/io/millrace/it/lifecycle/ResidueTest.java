// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.core.execution.JobClient;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Any number of jobs in one process, however they end, leave nothing behind. */
class ResidueTest {

    private static final int JOBS = 200;
    private static final int JOBS_AT_ONCE = 20;
    private static final int LOADERS = 9;
    private static final int MAX_COLLECTIONS = 200;

    /** The first jobs, and the first look at open files, load classes and what stays with them for good. */
    @BeforeEach
    void warmUp() {
        assertThat(Residue.now().threads()).isNotEmpty();
        for (int number = 0; number < 6; number++) {
            assertThat(new SmallProgram().apply(number)).isEqualTo(expectedEnd(number));
        }
    }

    @Test
    @Tag("row:X4")
    void shouldLeaveNothingAfterJobsOneAfterAnother() {
        Residue before = Residue.now();
        Set<String> left = new HashSet<>();
        SmallProgram program = new SmallProgram();

        for (int number = 0; number < JOBS; number++) {
            assertThat(program.apply(number)).isEqualTo(expectedEnd(number));
            // At once: whoever gets the result may rely on it that no thread of the job runs any
            // more.
            left.addAll(threadsBeyond(before));
        }

        assertThat(left).isEmpty();
        assertThat(Residue.now().beyond(before)).isEmpty();
    }

    @Test
    @Tag("row:X4")
    void shouldLeaveNothingAfterJobsAtOnce() throws Exception {
        Residue before = Residue.now();

        List<JobClient> clients = new ArrayList<>();
        for (int number = 0; number < JOBS_AT_ONCE; number++) {
            clients.add(SmallProgram.start(number, 2));
        }
        Set<String> whileRunning = Residue.now().beyond(before);
        List<String> ends = new ArrayList<>();
        for (int number = 0; number < JOBS_AT_ONCE; number++) {
            ends.add(SmallProgram.end(clients.get(number), number));
        }

        assertThat(ends).hasSize(JOBS_AT_ONCE);
        for (int number = 0; number < JOBS_AT_ONCE; number++) {
            assertThat(ends.get(number)).as("job %s", number).isEqualTo(expectedEnd(number));
        }
        assertThat(whileRunning).isNotEmpty().noneMatch(line -> line.startsWith("port"));
        assertThat(Residue.now().beyond(before)).isEmpty();
    }

    @Test
    @Tag("row:X4")
    void shouldLetGoOfClassLoaders() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

        for (int number = 0; number < LOADERS; number++) {
            loaders.add(runInLoaderOfItsOwn(number, null));
        }

        assertThat(loaders).hasSize(LOADERS);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    System.gc();
                    if (!held(loaders).isEmpty()) {
                        // The JDK's serialization lets go of what was cleared at its next use only
                        // (see SerializationCaches): a loader that the JIT compiler held for the
                        // moment, while the references were cleared, would stay.
                        SoftReferences.clear();
                        InstantiationUtil.clone(1);
                    }
                    assertThat(held(loaders))
                            .as("jobs whose loaders are held, beside %s", Residue.liveThreads())
                            .isEmpty();
                });
    }

    @Test
    @Tag("row:X4")
    void shouldLetGoOfClassLoadersWhenMemoryWasShortInTheRun() throws Exception {
        WeakReference<ClassLoader> loader = runInLoaderOfItsOwn(2, () -> {
            SoftReferences.clear();
            SoftReferences.awaitQueued();
        });

        // By hand, as no other job comes, nor anything else that serializes; Awaitility does.
        for (int time = 0; time < MAX_COLLECTIONS && !loader.refersTo(null); time++) {
            System.gc();
        }

        assertThat(loader.refersTo(null)).isTrue();
    }

    /** Numbers of the jobs whose loaders are still there. */
    private static List<Integer> held(List<WeakReference<ClassLoader>> loaders) {
        return IntStream.range(0, loaders.size())
                .filter(number -> !loaders.get(number).refersTo(null))
                .boxed()
                .toList();
    }

    /** Runs a job whose classes nobody else has, and something beside it, or null; returns its loader. */
    private static WeakReference<ClassLoader> runInLoaderOfItsOwn(int number, Runnable meanwhile)
            throws Exception {
        ClassLoader loader = new CopyingClassLoader(SmallProgram.class);
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> program = loader.loadClass(SmallProgram.class.getName());
            assertThat(program).isNotSameAs(SmallProgram.class);
            @SuppressWarnings("unchecked")
            BiFunction<Integer, Runnable, String> instance = (BiFunction<Integer, Runnable, String>)
                    program.getDeclaredConstructor().newInstance();
            assertThat(instance.apply(number, meanwhile)).isEqualTo(expectedEnd(number));
        } finally {
            thread.setContextClassLoader(previous);
        }
        return new WeakReference<>(loader);
    }

    private static Set<String> threadsBeyond(Residue before) {
        Set<String> names = new HashSet<>();
        for (Thread thread : Residue.liveThreads()) {
            if (!before.threads().contains(thread)) {
                names.add(thread.getName());
            }
        }
        return names;
    }

    private static String expectedEnd(int number) {
        return switch (number % 3) {
            case 0 -> "FINISHED after 201";
            case 1 -> "FAILED";
            default -> "CANCELED";
        };
    }
}
