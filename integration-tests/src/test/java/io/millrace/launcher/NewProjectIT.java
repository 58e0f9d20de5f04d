// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.launcher.Launcher.Result;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project that {@code millrace new} writes: does it build, test and run as printed? */
class NewProjectIT {

    @TempDir
    private static Path directory;

    private static Archive archive;

    @TempDir
    private Path home;

    @BeforeAll
    static void unpack() throws IOException {
        archive = Archive.unpack(directory.resolve("some where"));
    }

    private Launcher launcher() {
        return archive.launcher(home, home);
    }

    @Test
    @Tag("row:X4")
    void shouldBuildTestAndRunAsPrinted() throws IOException {
        Result made = launcher().run("new", "my job");
        Path project = home.resolve("my job");
        String jar = "target/my-job.jar";

        Result build = maven(project, "-B", "package");
        Result plain = Launcher.of(java(), project).run("-jar", jar);
        Result launched = archive.launcher(home, project).run("run", "-p", "2", jar);

        assertThat(made.exitCode()).as(made.stderr()).isZero();
        assertThat(made.stderr()).isEmpty();
        assertThat(made.stdoutLines())
                .contains("next:", "  cd 'my job'", "  mvn package", "  java -jar " + jar)
                .contains("  '" + archive.root().resolve("bin/millrace") + "' run " + jar);
        assertThat(build.exitCode()).as(build.stdout()).isZero();
        assertThat(build.stdout()).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
        List<String> expected =
                Files.readAllLines(project.resolve("src/test/resources/rides-per-hour.csv"));
        assertThat(expected).hasSize(15);
        assertThat(plain.stderr()).isEmpty();
        assertThat(plain.stdoutLines()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(launched.stderr()).isEmpty();
        assertThat(launched.stdoutLines()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(names(project.resolve("target/lib")))
                .isEqualTo(Arrays.stream(
                                launcher().run("classpath").stdout().strip().split(":"))
                        .map(path -> Path.of(path).getFileName().toString())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Set<String> names(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(jar -> jar.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * Maven as somebody has it who has never built Millrace: its local repository holds what the build of Millrace itself has
     * fetched, so that nothing is fetched here, but nothing of Millrace.
     */
    private Result maven(Path project, String... words) throws IOException {
        Path filled = Path.of(System.getProperty("millrace.local-repository"));
        Path local = Files.createDirectories(home.resolve("local-repository"));
        link(filled, local, "io");
        if (Files.exists(filled.resolve("io"))) {
            link(filled.resolve("io"), Files.createDirectories(local.resolve("io")), "millrace");
        }
        List<String> whole = new ArrayList<>(List.of(
                "-o",
                "-Dmaven.repo.local=" + local,
                // The repository inside the project is no network.
                "-Daether.offline.protocols=file",
                // Whatever was fetched counts, wherever it was fetched from.
                "-Daether.enhancedLocalRepository.trackingFilename=none"));
        whole.addAll(List.of(words));
        return Launcher.of(Path.of(System.getProperty("millrace.maven")), project)
                .with("HOME", home.toString())
                .with("MAVEN_OPTS", "-XX:TieredStopAtLevel=1")
                .with("MAVEN_ARGS", null)
                .run(whole.toArray(new String[0]));
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    @Test
    void shouldWriteTheSameFromACheckout() throws IOException {
        launcher().run("new", "--name", "rides", "--package", "org.example.rides", "one");
        Result result = Launcher.ofProject(home)
                .run("new", "two", "--name=rides", "--package=org.example.rides");

        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stdoutLines())
                .contains("  " + Launcher.root().resolve("millrace") + " run target/rides.jar");
        assertThat(files(home.resolve("two")))
                .isEqualTo(files(home.resolve("one")))
                .contains("pom.xml", "src/main/java/org/example/rides/RidesPerHour.java");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldLeaveNothingOfAProjectThatCannotBeWrittenWhole(boolean isThere) throws IOException {
        Path project = home.resolve("made/on the way/job");
        if (isThere) {
            Files.createDirectories(project);
        }
        Launcher checkout = Launcher.ofProject(home);

        // No file of more than 200 kB, which jars are.
        Result failed = checkout.behind("sh", "-c", "ulimit -f 400; exec \"$@\"", "sh")
                .run("new", project.toString());
        Set<String> left = entries(home);
        Result again = checkout.run("new", project.toString());

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.stdout()).isEmpty();
        assertThat(failed.stderrLines())
                .singleElement()
                .asString()
                .startsWith("millrace: " + project + " cannot be written: ");
        assertThat(left)
                .isEqualTo(
                        isThere
                                ? Set.of("made", "made/on the way", "made/on the way/job")
                                : Set.of());
        assertThat(again.exitCode()).as(again.stderr()).isZero();
        assertThat(files(project)).contains("pom.xml", ".gitignore");
        assertThat(files(home)).allMatch(file -> file.startsWith("made/on the way/job/"));
    }

    /** Relative paths of all that is there. */
    private static Set<String> entries(Path root) throws IOException {
        try (Stream<Path> entries = Files.walk(root)) {
            return entries.filter(entry -> !entry.equals(root))
                    .map(entry -> root.relativize(entry).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Relative paths, without the time of the snapshots. */
    private static Set<String> files(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString())
                    .map(file -> file.replaceAll("-[0-9]{8}\\.[0-9]{6}-1", "-TIME"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "full, '', is not empty",
        "full/file, '', is a file; a directory is needed",
        "free, '--name=a b', '--name needs letters, digits'",
        "free, '--name=', '--name needs letters, digits'",
        "free, --package=com.1st, --package needs a name such as com.example",
        "free, --package=a.class, --package needs a name such as com.example",
        "!!!, '', no name of a project can be made of"
    })
    void shouldWriteNothingIfTheWordsAreWrong(String target, String option, String message)
            throws IOException {
        Path full = Files.createDirectories(home.resolve("full"));
        Files.writeString(full.resolve("file"), "mine");
        Set<String> before = files(home);
        String[] words = option.isEmpty()
                ? new String[] {"new", target}
                : new String[] {"new", option, target};

        Result result = launcher().with("HOME", null).run(words);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr()).startsWith("millrace: ").contains(message);
        assertThat(files(home)).isEqualTo(before);
        assertThat(full.resolve("file")).hasContent("mine");
        assertThat(home.resolve(target))
                .satisfiesAnyOf(
                        path -> assertThat(path).doesNotExist(),
                        path -> assertThat(path.toString()).contains("full"));
    }
}
