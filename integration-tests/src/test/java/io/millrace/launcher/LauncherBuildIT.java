// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.launcher.Launcher.Result;
import io.millrace.launcher.Launcher.Running;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * When the launcher builds, and what it shows: in a small checkout, with a Maven that only writes down its calls. It waits
 * while there is a file "held", fails if there is a file "broken", and empties the jars that it finds, as Maven does.
 */
class LauncherBuildIT {

    private static final List<String> MODULES =
            List.of("core", "streaming-api", "connector-base", "engine", "web", "embedded", "cli");

    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >>calls.txt
            echo '[INFO] Building Millrace Core 0.1.0-SNAPSHOT                 [2/7]'
            while [ -f held ]; do
                sleep 0.1
            done
            if [ -f broken ]; then
                echo '[ERROR] the semicolon is missing'
                exit 1
            fi
            for module in core streaming-api connector-base engine web embedded cli; do
                mkdir -p "millrace-$module/target"
                : >"millrace-$module/target/millrace-$module-7.jar"
            done
            mkdir -p examples/target millrace-cli/target/lib
            : >examples/target/millrace-examples-7.jar
            : >millrace-cli/target/lib/slf4j-api-1.jar
            printf lib/slf4j-api-1.jar >millrace-cli/target/launcher.classpath
            """;

    /**
     * Writes down its arguments, and a file of classes if it is asked for one; then waits if there is a file "slow". With a
     * file "stubborn", writes none.
     */
    private static final String JAVA = """
            #!/bin/sh
            echo "$@" >>java-calls.txt
            for option; do
                case $option in
                    -XX:InlineSmallCode=*)
                        [ ! -f ignorant ] || exit 1
                        ;;
                    -XX:ArchiveClassesAtExit=*)
                        [ -f stubborn ] || echo classes >"${option#*=}"
                        [ ! -f slow ] || exec sleep 100
                        ;;
                esac
            done
            """;

    @TempDir
    Path temporary;

    private Path root;
    private Path tools;
    private Launcher launcher;

    @BeforeEach
    void makeCheckout() throws IOException {
        root = Files.createDirectories(temporary.toRealPath().resolve("my checkout"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        Files.copy(Launcher.root().resolve("millrace"), root.resolve("millrace"));
        assertThat(root.resolve("millrace").toFile().setExecutable(true)).isTrue();
        Files.writeString(
                root.resolve("pom.xml"),
                "<project>\n<artifactId>millrace-parent</artifactId>\n<version>7</version>\n");
        for (String module : MODULES) {
            Path sources =
                    Files.createDirectories(root.resolve("millrace-" + module + "/src/main/java"));
            Files.writeString(sources.resolve("A.java"), "class A {}");
        }
        writeTool("mvn", MAVEN);
        ageEverything();
        launcher = Launcher.of(root.resolve("millrace"), root)
                .with("MILLRACE_NO_BUILD", null)
                .with("PATH", tools + File.pathSeparator + System.getenv("PATH"));
    }

    private void writeTool(String name, String text) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), text);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    /** As in a checkout that was made a minute ago. */
    private void ageEverything() throws IOException {
        FileTime past = FileTime.from(Instant.now().minusSeconds(60));
        try (var files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, past);
            }
        }
    }

    private List<String> calls() throws IOException {
        Path calls = root.resolve("calls.txt");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    @Test
    void shouldBuildOnFirstUseOnly() throws IOException {
        Result first = launcher.run("classpath");
        Result second = launcher.run("classpath");

        assertThat(first.exitCode()).isZero();
        assertThat(first.stdout())
                .isEqualTo(String.join(
                                ":",
                                jar("embedded"),
                                jar("web"),
                                jar("engine"),
                                jar("connector-base"),
                                jar("streaming-api"),
                                jar("core"),
                                root + "/millrace-cli/target/lib/slf4j-api-1.jar")
                        + "\n");
        assertThat(first.stderrLines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("millrace: building (first use, may take a minute or two), "));
        assertThat(first.stderrLines()).last().asString().endsWith("module 2/7: Millrace Core");
        assertThat(second).isEqualTo(new Result(0, first.stdout(), ""));
        assertThat(calls())
                .singleElement()
                .asString()
                .contains("package")
                .contains("test.skip=true");
    }

    private String jar(String module) {
        return root + "/millrace-" + module + "/target/millrace-" + module + "-7.jar";
    }

    @Test
    void shouldBuildAgainIfASourceIsNewer() throws IOException {
        launcher.run("classpath");
        Path source = root.resolve("millrace-engine/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));

        Result result = launcher.run("classpath");

        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).contains("millrace: building (sources have changed)");
        assertThat(calls()).hasSize(2);
    }

    @Test
    void shouldBuildAgainIfAJarIsMissing() throws IOException {
        launcher.run("classpath");
        Files.delete(Path.of(jar("core")));

        Result result = launcher.run("classpath");

        assertThat(result.exitCode()).isZero();
        assertThat(Path.of(jar("core"))).exists();
        assertThat(calls()).hasSize(2);
    }

    @Test
    void shouldShowWhyTheBuildFailed() throws IOException {
        Files.writeString(root.resolve("broken"), "");

        Result result = launcher.run("run", "x.jar");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr())
                .contains("[ERROR] the semicolon is missing")
                .contains("millrace: the build failed; the whole log is " + root
                        + "/target/launcher-build.log");
        assertThat(root.resolve("target/launcher-build.log")).content().contains("semicolon");
    }

    @Test
    void shouldSayThatMavenIsMissing() throws IOException {
        Result result = withoutMaven().run("classpath");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderrLines())
                .singleElement()
                .asString()
                .startsWith("millrace: not built yet, and there is no mvn on the PATH.")
                .contains("Maven 3.8");
    }

    @Test
    void shouldSayThatMavenIsMissingIfASourceIsNewer() throws IOException {
        launcher.run("classpath");
        Path source = root.resolve("millrace-engine/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));

        Result result = withoutMaven().run("classpath");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderrLines())
                .singleElement()
                .asString()
                .startsWith("millrace: sources have changed since the last build,")
                .contains("no mvn on the PATH", "Maven 3.8");
    }

    private Launcher withoutMaven() throws IOException {
        Files.delete(tools.resolve("mvn"));
        copyTools(
                "sh",
                "sed",
                "dirname",
                "readlink",
                "cat",
                "find",
                "head",
                "grep",
                "mkdir",
                "touch",
                "tail",
                "rm",
                "rmdir",
                "sleep");
        return launcher.with("PATH", tools.toString());
    }

    /** All that the launcher itself calls, so that nothing else is on the PATH. */
    private void copyTools(String... names) throws IOException {
        for (String name : names) {
            Path tool = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .map(directory -> Path.of(directory, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            writeTool(name, "#!/bin/sh\nexec " + tool + " \"$@\"\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "target/launcher-build.log/in the way"})
    void shouldSayThatItCannotWriteWhereItBuilds(String inTheWay) throws IOException {
        Path file = root.resolve(inTheWay);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");

        Result result = launcher.run("classpath");

        assertThat(result)
                .isEqualTo(new Result(
                        1,
                        "",
                        "millrace: " + root + "/target cannot be written to, and a build has to."
                                + " Make it a writable directory.\n"));
        assertThat(calls()).isEmpty();
        assertThat(Files.exists(lock())).isFalse();
    }

    private Path lock() {
        return root.resolve("target/launcher-build.lock");
    }

    @Test
    void shouldLeaveTheirJarsToRunningJobs() throws IOException {
        launcher.run("classpath");
        Path jar = Files.writeString(Path.of(jar("engine")), "classes");
        Path source = root.resolve("millrace-core/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));
        try (InputStream held = Files.newInputStream(jar)) {
            Result result = launcher.run("classpath");

            assertThat(result.exitCode()).isZero();
            assertThat(calls()).hasSize(2);
            assertThat(jar).isEmptyFile();
            assertThat(held).hasContent("classes");
        }
    }

    @Test
    void shouldBuildOnceIfStartedTwice() throws IOException {
        Path held = Files.writeString(root.resolve("held"), "");
        try (Running first = launcher.start("classpath")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !calls().isEmpty());
            try (Running second = launcher.start("classpath")) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> second.stderr().contains("waiting"));

                Files.delete(held);
                Result built = first.await();
                Result waited = second.await();

                assertThat(built.exitCode()).isZero();
                assertThat(waited)
                        .isEqualTo(new Result(
                                0,
                                built.stdout(),
                                "millrace: waiting for another build to end, that of process "
                                        + first.process().pid() + "\n"));
                assertThat(calls()).hasSize(1);
                assertThat(lock()).doesNotExist();
            }
        }
    }

    @Test
    void shouldTakeOverFromALauncherThatIsGone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        lockedBy(gone.pid());

        assertBuildsAtOnce();
    }

    /** Neither is that of a builder: one id has been given anew, and one launcher was killed before it could write its own. */
    @Test
    void shouldTakeOverFromALauncherThatIsSilent() throws Exception {
        FileTime past = FileTime.from(Instant.now().minusSeconds(300));
        Files.setLastModifiedTime(lockedBy(ProcessHandle.current().pid()), past);

        assertBuildsAtOnce();

        Files.delete(Path.of(jar("core")));
        Files.setLastModifiedTime(Files.createDirectory(lock()), past);

        Result result = launcher.run("classpath");

        assertThat(result.exitCode()).isZero();
        assertThat(calls()).hasSize(2);
        assertThat(lock()).doesNotExist();
    }

    private Path lockedBy(long pid) throws IOException {
        Files.createDirectories(lock());
        return Files.writeString(lock().resolve(Long.toString(pid)), pid + "\n");
    }

    private void assertBuildsAtOnce() throws IOException {
        Result result = launcher.run("classpath");

        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).startsWith("millrace: building ").doesNotContain("waiting");
        assertThat(calls()).hasSize(1);
        assertThat(lock()).doesNotExist();
    }

    @Test
    void shouldEndTheBuildOnCtrlC() throws Exception {
        Path held = Files.writeString(root.resolve("held"), "");
        try (Running running = launcher.heedingInterrupts().start("classpath")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !calls().isEmpty());

            running.interruptAll();
            Result interrupted = running.await();
            Files.delete(held);
            Result next = launcher.run("classpath");

            assertThat(interrupted.exitCode()).isEqualTo(130);
            assertThat(interrupted.stdout()).isEmpty();
            assertThat(next.exitCode()).isZero();
            assertThat(next.stderr()).doesNotContain("waiting");
            assertThat(calls()).hasSize(2);
            assertThat(lock()).doesNotExist();
        }
    }

    @Test
    void shouldLeaveBuildingToTheBenchmark() throws IOException {
        Path bench = root.resolve("benchmarks/bench");
        Files.createDirectories(bench.getParent());
        Files.writeString(bench, "#!/bin/sh\necho \"$@\" ${MILLRACE_CLASSPATH-none}\n");
        assertThat(bench.toFile().setExecutable(true)).isTrue();

        Result result = launcher.with("MILLRACE_CLASSPATH", "x.jar").run("bench", "wrong", "words");

        assertThat(result).isEqualTo(new Result(0, "wrong words none\n", ""));
        assertThat(calls()).isEmpty();
    }

    @Test
    void shouldPassPatternsInOptionsOfTheJvmOnAsTheyAre() throws IOException {
        Launcher recorded = withRecordingJava();

        recorded.with("MILLRACE_JAVA_OPTS", "-Xmx9m pom.*").run("run", "x.jar");

        assertThat(javaCalls()).last().asString().contains(" -Xmx9m pom.* ");
    }

    @Test
    void shouldNotTakeBackslashesForCommands() {
        Result result = launcher.run("a\\nb\\c");

        assertThat(result.stderrLines())
                .first()
                .isEqualTo("millrace: there is no command 'a\\nb\\c'.");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void shouldNotBuildIfToldNotTo() throws IOException {
        Result result = launcher.with("MILLRACE_NO_BUILD", "1").run("classpath");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderrLines())
                .singleElement()
                .asString()
                .contains("mvn -DskipTests package");
        assertThat(calls()).isEmpty();
    }

    @Test
    void shouldClearUpClassesThatNobodyNeeds() throws IOException {
        Launcher recorded = withRecordingJava();
        recorded.run("classpath");
        Path target = root.resolve("millrace-cli/target");
        Path left = Files.writeString(target.resolve("classes-7-17-1.jsa.4711.new"), "half of it");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3_600)));
        Path ofFormerBuild = Files.writeString(target.resolve("classes-7-17-2.jsa"), "old");
        Files.setLastModifiedTime(ofFormerBuild, FileTime.from(Instant.now().minusSeconds(3_600)));
        Path inTheMaking = Files.writeString(target.resolve("classes-7-17-1.jsa.4712.new"), "half");
        Files.setLastModifiedTime(inTheMaking, FileTime.from(Instant.now().plusSeconds(10)));

        recorded.run("run", "x.jar");

        assertThat(left).doesNotExist();
        assertThat(ofFormerBuild).doesNotExist();
        assertThat(inTheMaking).exists();
    }

    private List<String> javaCalls() throws IOException {
        return Files.readAllLines(root.resolve("java-calls.txt"));
    }

    private Launcher withRecordingJava() throws IOException {
        Path home = Files.createDirectories(temporary.resolve("jdk"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        tools = Files.createDirectories(home.resolve("bin"));
        writeTool("java", JAVA);
        return launcher.with("JAVA_HOME", home.toString());
    }

    private List<Path> sharedClasses() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("millrace-cli/target"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("classes-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldKeepTheLoadedClassesOfABuild() throws IOException {
        Launcher recorded = withRecordingJava();

        Result first = recorded.run("run", "x.jar");
        Result second = recorded.with("MILLRACE_JAVA_OPTS", "-Xmx9m -Da=b").run("run", "x.jar");

        assertThat(first.exitCode()).isZero();
        assertThat(second).isEqualTo(new Result(0, "", ""));
        assertThat(sharedClasses())
                .hasSize(2)
                .first()
                .asString()
                .matches(".*/classes-7-17-[0-9]+\\.jsa");
        String option = "-XX:SharedArchiveFile=" + sharedClasses().get(0) + " ";
        List<String> calls = javaCalls();
        assertThat(calls).hasSize(3);
        assertThat(calls.get(0))
                .contains("-XX:ArchiveClassesAtExit=")
                .endsWith("io.millrace.cli.Rehearsal");
        assertThat(calls.get(1)).contains(option).endsWith("io.millrace.cli.Main run x.jar");
        assertThat(calls.get(2)).contains(option + "-Xmx9m -Da=b ");
    }

    @Test
    void shouldKeepTheClassesOfTheNextBuildInstead() throws IOException {
        Launcher recorded = withRecordingJava();
        recorded.run("run", "x.jar");
        Path stamp = root.resolve("millrace-cli/target/launcher.classpath");
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(10)));

        recorded.run("run", "x.jar");

        assertThat(javaCalls().stream().filter(call -> call.endsWith("Rehearsal")))
                .hasSize(2);
    }

    @Test
    void shouldDoWithoutSharedClassesIfTheJvmMakesNone() throws IOException {
        Launcher recorded = withRecordingJava();
        Files.writeString(root.resolve("stubborn"), "");

        recorded.run("run", "x.jar");
        Result second = recorded.run("run", "x.jar");

        assertThat(second).isEqualTo(new Result(0, "", ""));
        List<String> calls = javaCalls();
        assertThat(calls).hasSize(5);
        assertThat(List.of(calls.get(1), calls.get(3)))
                .containsOnly("-XX:InlineSmallCode=4000 -version");
        assertThat(List.of(calls.get(2), calls.get(4)))
                .allSatisfy(call -> assertThat(call)
                        .startsWith("-XX:InlineSmallCode=4000 ")
                        .doesNotContain("-XX:SharedArchiveFile")
                        .endsWith("io.millrace.cli.Main run x.jar"));
    }

    @Test
    void shouldDoWithoutWhatTheJvmDoesNotKnow() throws IOException {
        Launcher recorded = withRecordingJava();
        Files.writeString(root.resolve("ignorant"), "");

        Result result = recorded.run("run", "x.jar");

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).isEmpty();
        assertThat(javaCalls())
                .last()
                .asString()
                .doesNotContain("-XX:")
                .endsWith("io.millrace.cli.Main run x.jar");
    }

    @Test
    void shouldLeaveSharedClassesToRunningJobsIfTheJvmMakesNoOthers() throws IOException {
        Launcher recorded = withRecordingJava();
        recorded.run("run", "x.jar");
        Path shared = Files.writeString(sharedClasses().get(0), "damaged");
        Files.writeString(root.resolve("stubborn"), "");
        try (InputStream mapped = Files.newInputStream(shared)) {
            Result result = recorded.run("run", "x.jar");

            assertThat(result).isEqualTo(new Result(0, "", ""));
            assertThat(shared).isEmptyFile();
            assertThat(mapped).hasContent("damaged");
        }
    }

    @Test
    void shouldMakeNoSharedClassesIfToldToBuildNothing() throws IOException {
        Launcher recorded = withRecordingJava();
        recorded.run("classpath");

        recorded.with("MILLRACE_NO_BUILD", "1").run("run", "x.jar");

        assertThat(sharedClasses()).isEmpty();
        assertThat(javaCalls())
                .noneMatch(call -> call.endsWith("Rehearsal"))
                .last()
                .asString()
                .startsWith("-XX:InlineSmallCode=4000 ")
                .endsWith("io.millrace.cli.Main run x.jar");
    }

    @Test
    void shouldLeaveNothingBehindIfInterruptedWhileClassesAreMade() throws Exception {
        Launcher recorded = withRecordingJava();
        recorded.run("classpath");
        Files.writeString(root.resolve("slow"), "");
        try (Running running = recorded.heedingInterrupts().start("run", "x.jar")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !sharedClasses().isEmpty());

            running.interruptAll();
            Result result = running.await();

            assertThat(result).isEqualTo(new Result(130, "", ""));
            assertThat(sharedClasses()).isEmpty();
            assertThat(javaCalls()).hasSize(1);
        }
    }

    @Test
    void shouldHelpWithoutBuilding() throws IOException {
        Path help = root.resolve("millrace-cli/src/main/resources/io/millrace/cli/help.txt");
        Files.createDirectories(help.getParent());
        Files.copy(Launcher.root().resolve(root.relativize(help).toString()), help);

        Result result = launcher.run("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).contains("millrace demo");
        assertThat(calls()).isEmpty();
    }
}
