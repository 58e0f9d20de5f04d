// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.launcher.Launcher.Result;
import io.millrace.launcher.Launcher.Running;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The archive, unpacked on a machine without Maven and sources, with the home directory of somebody new. */
class ArchiveIT {

    private static final Result PRINTED = new Result(0, "1\n2\n3\n", "");

    @TempDir
    private static Path directory;

    private static Archive archive;
    private static Path programs;

    @TempDir
    private Path home;

    @BeforeAll
    static void unpack() throws IOException {
        archive = Archive.unpack(directory.resolve("some where"));
        Result readOnly = Launcher.of(Path.of("chmod"), directory)
                .run("-R", "a-w", archive.root().toString());
        assertThat(readOnly.exitCode()).isZero();
        String classpath =
                archive.launcher(null, directory).run("classpath").stdout().strip();
        programs = new JobJars(directory, classpath).jar("programs", null, Programs.SOURCES);
    }

    private Result print(Launcher launcher) {
        return launcher.run("run", "-p", "1", "-c", "Print", programs.toString());
    }

    private Launcher launcher() {
        return archive.launcher(home, directory);
    }

    private Path cache() {
        return home.resolve(".cache/millrace");
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return files.sorted().toList();
        }
    }

    @Test
    void shouldRunTheDemo() throws IOException {
        Path out = home.resolve("out");

        Result result = launcher().run("demo", "--fast", "--out", out.toString());

        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stdout()).contains("205,062 in windows + 2 too late = 205,064 rows");
        assertThat(out.resolve("taxi_pickups_hourly.tsv")).isNotEmptyFile();
    }

    @Test
    void shouldPrintTheClassPathOfItsOwnJars() {
        Result result = launcher().run("classpath");

        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdoutLines()).hasSize(1);
        Path lib = archive.root().resolve("lib");
        List<Path> jars = Arrays.stream(result.stdout().strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        assertThat(jars).allSatisfy(jar -> {
            assertThat(jar).isRegularFile();
            assertThat(jar.getParent()).isEqualTo(lib);
        });
        String inCheckout =
                Launcher.ofProject(directory).run("classpath").stdout().strip();
        assertThat(names(jars.stream()))
                .isEqualTo(names(Arrays.stream(inCheckout.split(":")).map(Path::of)));
    }

    private static Set<String> names(Stream<Path> jars) {
        return new HashSet<>(jars.map(jar -> jar.getFileName().toString()).toList());
    }

    @Test
    void shouldAnswerAsInACheckout() {
        Launcher checkout = Launcher.ofProject(directory);

        for (String[] words : new String[][] {
            {"--help"},
            {},
            {"version"},
            {"help", "run"},
            {"new", "--help"},
            {"start"},
            {"run", "-x"}
        }) {
            assertThat(launcher().run(words)).isEqualTo(checkout.run(words));
        }
    }

    @Test
    void shouldSayThatBenchNeedsACheckout() {
        Result result = launcher().run("bench");

        assertThat(result)
                .isEqualTo(
                        new Result(
                                1,
                                "",
                                "millrace: bench needs a checkout of Millrace; this is an unpacked archive.\n"));
    }

    @Test
    void shouldNameEveryLibraryInItsNotice() throws IOException {
        String notice = Files.readString(archive.root().resolve("NOTICE"));

        assertThat(archive.root().resolve("LICENSE")).isNotEmptyFile();
        assertThat(archive.jars())
                .hasSizeGreaterThan(10)
                .extracting(jar -> jar.getFileName().toString())
                .anyMatch(name -> name.startsWith("millrace-engine-"))
                .allSatisfy(name -> assertThat(notice)
                        .contains(
                                name.startsWith("millrace-")
                                        ? "Millrace"
                                        : name.replaceAll("-[0-9].*", "")));
    }

    @Test
    void shouldKeepLoadedClassesAtFirstUse() throws IOException {
        Result first = print(launcher());
        List<Path> kept = cached();
        FileTime time = Files.getLastModifiedTime(kept.get(0));
        Result second = print(launcher());

        assertThat(first).isEqualTo(PRINTED);
        assertThat(second).isEqualTo(PRINTED);
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0)).asString().endsWith(".jsa");
        assertThat(cached()).isEqualTo(kept);
        assertThat(Files.getLastModifiedTime(kept.get(0))).isEqualTo(time);
    }

    /** Where the path of the jars holds nothing that URLs encode: some JVMs share no classes of other jars. */
    @Test
    void shouldStartFromKeptClasses(@TempDir Path plain) throws IOException {
        Launcher launcher = Archive.unpack(plain.resolve("plain")).launcher(home, directory);
        Path log = home.resolve("classes.log");

        Result first = print(launcher);
        Result second = print(launcher.with("MILLRACE_JAVA_OPTS", "-Xlog:class+load:file=" + log));

        assertThat(first).isEqualTo(PRINTED);
        assertThat(second).isEqualTo(PRINTED);
        List<String> ours = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" io.millrace."))
                .toList();
        assertThat(ours).hasSizeGreaterThan(300);
        assertThat(ours.stream().filter(line -> line.contains("source: shared objects file (top)")))
                .hasSizeGreaterThan(ours.size() * 9 / 10);
    }

    @Test
    void shouldOnlyLoseTimeIfTheKeptClassesAreDamaged() throws IOException {
        print(launcher());
        Path file = cached().get(0);
        byte[] whole = Files.readAllBytes(file);
        byte[] noisy = whole.clone();
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, noisy, whole.length / 2, noise.length);
        Map<String, byte[]> damages = Map.of(
                "cut off",
                Arrays.copyOf(whole, whole.length / 2),
                "another file",
                new byte[] {1, 2, 3},
                "noise inside",
                noisy);

        damages.forEach((damage, bytes) -> {
            overwrite(file, bytes);

            Result result = print(launcher());

            assertThat(result).as(damage).isEqualTo(PRINTED);
            assertThat(file).as(damage).isRegularFile();
            assertThat(file.toFile().length()).as(damage).isGreaterThan(1_000_000);
        });
    }

    private static void overwrite(Path file, byte[] bytes) {
        assertThat(file.toFile().setWritable(true)).isTrue();
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOME", "XDG_CACHE_HOME"})
    void shouldDoWithoutKeptClassesIfThereIsNoPlaceForThem(String variable) throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThat(print(launcher().with(variable, file.toString()))).isEqualTo(PRINTED);
        assertThat(print(launcher().with(variable, "/dev/null/below"))).isEqualTo(PRINTED);
        assertThat(print(launcher().with("HOME", null))).isEqualTo(PRINTED);
        assertThat(file).isEmptyFile();
    }

    /** A directory so deep that the paths of files in it are too long. */
    @Test
    void shouldDoWithoutKeptClassesIfTheirFileCannotBeMade() throws IOException {
        Path deep = home;
        for (int left = left(deep); left > 1; left = left(deep)) {
            deep = deep.resolve("d".repeat(Math.min(200, left - 1)));
        }

        Result first = print(launcher().with("XDG_CACHE_HOME", deep.toString()));
        Result second = print(launcher().with("XDG_CACHE_HOME", deep.toString()));

        assertThat(first).isEqualTo(PRINTED);
        assertThat(second).isEqualTo(PRINTED);
        assertThat(deep.resolve("millrace")).isEmptyDirectory();
    }

    /** The system takes paths of 4,095 bytes: this leaves enough for the directory, and too little for files. */
    private static int left(Path path) {
        return 4_080 - "/millrace".length() - path.toString().length();
    }

    @Test
    void shouldBeStartedTwiceAtOnce() throws IOException {
        String[] words = {"run", "-p", "1", "-c", "Print", programs.toString()};
        try (Running one = launcher().start(words);
                Running other = launcher().start(words)) {

            assertThat(one.await()).isEqualTo(PRINTED);
            assertThat(other.await()).isEqualTo(PRINTED);
            assertThat(cached()).hasSize(2);
        }
    }
}
