// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.engine.analysis.FunctionAnalysis.Argument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Whose bytecode is read: only that from which the class in question was made. */
class LoadedClassesTest {

    private static final String NAME = LoadedClassesTest.class.getName() + "$Reading";
    private static final String PATH = NAME.replace('.', '/') + ".class";

    @TempDir
    private Path directory;

    /** Takes classes of one name from its own places, and everything else from its parent. */
    private static final class ChildFirst extends URLClassLoader {

        private final boolean hidesItsResources;

        ChildFirst(Path place, boolean hidesItsResources) throws IOException {
            super(new URL[] {place.toUri().toURL()}, LoadedClassesTest.class.getClassLoader());
            this.hidesItsResources = hidesItsResources;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(NAME)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : findClass(name);
        }

        @Override
        public URL getResource(String name) {
            URL own = hidesItsResources ? null : findResource(name);
            return own != null ? own : super.getResource(name);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            try {
                return getResource(name).openStream();
            } catch (IOException e) {
                return null;
            }
        }
    }

    /** Makes the class itself, of bytes that it keeps to itself. */
    private static final class Making extends ClassLoader {

        Making() {
            super(LoadedClassesTest.class.getClassLoader());
        }

        Class<?> make(byte[] bytes) {
            return defineClass(NAME, bytes, 0, bytes.length);
        }
    }

    private static byte[] bytes() throws IOException {
        try (InputStream in = Reading.class.getClassLoader().getResourceAsStream(PATH)) {
            return in.readAllBytes();
        }
    }

    private Path inDirectory(String name) throws IOException {
        Path place = directory.resolve(name);
        Path file = place.resolve(PATH);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes());
        return place;
    }

    private Path inJar(String name) throws IOException {
        Path jar = directory.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(PATH));
            out.write(bytes());
        }
        return jar;
    }

    private static boolean isRead(Class<?> type) {
        return !new FunctionAnalysis()
                .ofClass(
                        type,
                        "map",
                        "(Ljava/lang/Object;)Ljava/lang/Object;",
                        Argument.record(Trade.class))
                .params()
                .get(0)
                .has(MethodEffects.KEPT);
    }

    @Test
    void shouldReadClassesOfDirectoriesAndJars() throws Exception {
        try (ChildFirst plain = new ChildFirst(inDirectory("plain"), false);
                ChildFirst spaced = new ChildFirst(inDirectory("a b%20c"), false);
                ChildFirst jar = new ChildFirst(inJar("plain.jar"), false);
                ChildFirst spacedJar = new ChildFirst(inJar("a b.jar"), false)) {

            assertThat(isRead(Reading.class)).isTrue();
            assertThat(isRead(plain.loadClass(NAME))).isTrue();
            assertThat(isRead(spaced.loadClass(NAME))).isTrue();
            assertThat(isRead(jar.loadClass(NAME))).isTrue();
            assertThat(isRead(spacedJar.loadClass(NAME))).isTrue();
        }
    }

    @Test
    void shouldNotReadWhatAnotherClassOfTheSameNameWasMadeFrom() throws Exception {
        try (ChildFirst directories = new ChildFirst(inDirectory("other"), true);
                ChildFirst jars = new ChildFirst(inJar("other.jar"), true)) {

            assertThat(isRead(directories.loadClass(NAME))).isFalse();
            assertThat(isRead(jars.loadClass(NAME))).isFalse();
        }
    }

    @Test
    void shouldNotReadClassesOfNoPlace() throws Exception {
        assertThat(isRead(new Making().make(bytes()))).isFalse();
    }

    public static final class Reading implements MapFunction<Object, Object> {
        @Override
        public Object map(Object value) {
            return null;
        }
    }
}
