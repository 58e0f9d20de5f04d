// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.launcher.Launcher.Result;
import io.millrace.launcher.Launcher.Running;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What scripts and users build on: exit codes, messages, who writes where, and the class path. */
class LauncherIT {

    @TempDir
    static Path directory;

    private static Launcher launcher;
    private static String classpath;
    private static Path programs;

    @BeforeAll
    static void compilePrograms() throws IOException {
        launcher = Launcher.ofProject(directory);
        classpath = launcher.run("classpath").stdout().strip();
        programs = new JobJars(directory, classpath).jar("programs", "Arguments", Programs.SOURCES);
    }

    private static Result runClass(String className, String... options) {
        String[] whole = Arrays.copyOf(options, options.length + 4);
        System.arraycopy(options, 0, whole, 1, options.length);
        whole[0] = "run";
        whole[options.length + 1] = "-c";
        whole[options.length + 2] = className;
        whole[options.length + 3] = programs.toString();
        return launcher.run(whole);
    }

    @Test
    void shouldPassAllAfterTheJarToTheProgramUntouched() {
        String[] arguments = {
            "-p",
            "7",
            "--help",
            "-D",
            "a=b",
            "-Dc",
            "-v",
            "-c",
            "X",
            "--",
            "@file",
            "",
            "two words",
            "*",
            "'q'",
            "\"d\"",
            "-"
        };
        String[] whole =
                Arrays.copyOf(new String[] {"run", programs.toString()}, arguments.length + 2);
        System.arraycopy(arguments, 0, whole, 2, arguments.length);

        Result result = launcher.run(whole);

        assertThat(result.stdoutLines())
                .containsExactlyElementsOf(
                        Arrays.stream(arguments).map(arg -> "<" + arg + ">").toList());
        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).isEmpty();
    }

    @Test
    void shouldSetUpTheProgramsEnvironment() {
        Result result = runClass("Environment", "-p", "3", "-D", "pipeline.object-reuse=true");

        assertThat(result.stdoutLines()).containsExactly("parallelism 3", "reuse true");
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void shouldTakeTheCoresAsParallelismByDefault() {
        Result result = runClass("Environment");

        assertThat(result.stdoutLines())
                .containsExactly(
                        "parallelism " + Runtime.getRuntime().availableProcessors(), "reuse false");
    }

    @Test
    void shouldPreferTheParallelismOfTheOptionToThatOfTheSettings() {
        Result fromSetting = runClass("Environment", "-Dparallelism.default=5");
        Result fromBoth = runClass("Environment", "-p", "4", "-Dparallelism.default=5");

        assertThat(fromSetting.stdoutLines()).first().isEqualTo("parallelism 5");
        assertThat(fromBoth.stdoutLines()).first().isEqualTo("parallelism 4");
    }

    @Test
    void shouldWarnOfUnknownSettingsInOneLine() {
        Result result = runClass("Environment", "-D", "no.such.key=1", "-D", "nor.this=a=b");

        assertThat(result.stderrLines())
                .singleElement()
                .asString()
                .contains("no.such.key, nor.this");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void shouldLeaveStdoutToTheJob() {
        Result result = runClass("Print", "-p", "1");

        assertThat(result.stdout()).isEqualTo("1\n2\n3\n");
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void shouldPrintTheSubtaskIfThereAreSeveral() {
        Result result = runClass("Print", "-p", "2");

        assertThat(result.stdoutLines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches("[12]> [123]"));
    }

    @Test
    void shouldRunTheJobInTheClassLoaderOfMain() {
        Result result = runClass("Statics");

        assertThat(result.stdoutLines()).containsExactly("sum 5050", "loader true");
    }

    /** Whatever a program makes of it that its job does not run. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Print",
                "CatchesAll",
                "Wraps",
                "ExecutesInAPool",
                "ExecutesInAPool and leaves it"
            })
    void shouldExplainTheFirstJobInPlaceOfRunningIt(String program) {
        List<String> words = List.of(program.split(" ", 2));
        List<String> whole = new ArrayList<>(
                List.of("run", "--explain", "-p", "1", "-c", words.get(0), programs.toString()));
        whole.addAll(words.subList(1, words.size()));

        Result result = launcher.run(whole.toArray(new String[0]));

        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stdout())
                .startsWith("Job '")
                .containsOnlyOnce("Job '")
                .endsWith("1 Sink: Print to Std. Out\n");
        assertThat(result.stderr()).isEqualTo(program.equals("CatchesAll") ? "caught twice\n" : "");
    }

    @Test
    void shouldSayThatThereIsNoPlanOfAProgramWithoutAJob() {
        Result result = runClass("Environment", "--explain", "-p", "1");

        assertThat(result)
                .isEqualTo(
                        new Result(
                                1,
                                "parallelism 1\nreuse false\n",
                                "millrace: the program has ended without executing a job; there is no plan to explain.\n"));
    }

    @Test
    void shouldSayWhyAProgramFailedBeforeThereWasAPlan() {
        Result result = runClass("ThrowsAtOnce", "--explain");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderrLines())
                .first()
                .isEqualTo("millrace: job failed: java.lang.IllegalStateException: not today");
        assertThat(result.stdout()).isEmpty();
    }

    @Test
    void shouldSayWhyAJobFailed() {
        Result result = runClass("Throws", "-p", "1");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderrLines()).first().asString().startsWith("millrace: job failed: ");
        assertThat(result.stderr())
                .contains("java.lang.ArithmeticException: / by zero")
                .doesNotContain("\tat ");
        assertThat(result.stdout()).isEqualTo("1\n");
    }

    @Test
    void shouldShowTheStackIfAskedFor() {
        Result result = runClass("Throws", "-v", "-p", "1");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderrLines()).first().asString().startsWith("millrace: job failed: ");
        assertThat(result.stderr())
                .contains("Caused by: java.lang.ArithmeticException")
                .contains("\tat Throws.");
    }

    @Test
    void shouldSayWhyMainFailed() {
        Result result = runClass("ThrowsAtOnce");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderrLines())
                .first()
                .isEqualTo("millrace: job failed: java.lang.IllegalStateException: not today");
        assertThat(result.stdout()).isEmpty();
    }

    @Test
    void shouldWaitForJobsThatMainLeftRunning() {
        Result result = runClass("LeavesFailingJob");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderr())
                .contains("millrace: job failed: ")
                .contains("java.lang.ArithmeticException");
    }

    @Test
    void shouldTellOfAJobThatFailedUnheardBeforeMainWasOver() {
        Result result = runClass("LeavesFailedJob", "-p", "1");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderrLines())
                .first()
                .asString()
                .startsWith("millrace: job failed: ")
                .contains("'Map' (1/1)", "java.lang.ArithmeticException: / by zero");
        assertThat(result.stderrLines()).hasSize(2);
    }

    @Test
    void shouldLeaveFailuresToAProgramThatHearsOfThem() {
        Result result = runClass("HearsOfFailures", "-p", "1");

        assertThat(result).isEqualTo(new Result(0, "1\nheard\n1\nheard\n", ""));
    }

    @Test
    void shouldSetUpTheEnvironmentOfThreadsThatMainLeaves() {
        Result result =
                runClass("InBackground", "-p", "3", "-D", "pipeline.object-reuse=true", "-v");

        assertThat(result.stdoutLines()).startsWith("parallelism 3", "reuse true");
        assertThat(result.stderrLines())
                .first()
                .asString()
                .startsWith("millrace: job failed: ")
                .contains("java.lang.ArithmeticException: / by zero");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldSayWhyAClassCannotBeInitialized() {
        assertFailsInOneLine(
                runClass("Unready"),
                "class Unready of " + programs
                        + " cannot be initialized: java.lang.NumberFormatException: For input string");
    }

    @Test
    void shouldSayThatAJarWasCompiledForFlink(@TempDir Path elsewhere) throws IOException {
        Path flink = new JobJars(elsewhere, classpath)
                .jar(
                        "flink",
                        null,
                        Map.of(
                                "Job",
                                "package org.apache.flink; public class Job { public void run() {} }"));
        Path jar = new JobJars(elsewhere, flink.toString()).jar("job", "Main", Map.of("Main", """
                        public class Main {
                            public static void main(String[] args) {
                                new org.apache.flink.Job().run();
                            }
                        }
                        """));

        Result result = launcher.run("run", jar.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderrLines())
                .first()
                .asString()
                .startsWith("millrace: job failed: ")
                .contains("NoClassDefFoundError: org/apache/flink/Job")
                .contains(
                        "replace the imports of org.apache.flink by io.millrace and build it again");
    }

    @Test
    void shouldSayThatThereIsNoSuchJar() {
        Result result = launcher.run("run", "gone.jar");

        assertFailsInOneLine(result, "there is no jar " + real(directory).resolve("gone.jar"));
    }

    @Test
    void shouldSayThatAFileIsNoJar() throws IOException {
        Path file = Files.writeString(directory.resolve("text.jar"), "no zip");

        assertFailsInOneLine(
                launcher.run("run", file.toString()), file + " cannot be read as a jar: ");
    }

    @Test
    void shouldSayThatADirectoryIsNoJar() {
        assertFailsInOneLine(
                launcher.run("run", directory.toString()), directory + " is a directory");
    }

    @Test
    void shouldSayThatAJarNamesNoMainClass() throws IOException {
        Path jar =
                new JobJars(directory, classpath).jar("nameless", null, Map.of("A", "class A {}"));

        assertFailsInOneLine(
                launcher.run("run", jar.toString()), jar + " names no main class; pass -c CLASS");
    }

    @Test
    void shouldSayThatAClassIsNotInTheJar() {
        assertFailsInOneLine(
                runClass("com.example.Gone"), "class com.example.Gone is not in " + programs);
    }

    @Test
    void shouldSayThatAClassHasNoMain() {
        assertFailsInOneLine(
                runClass("NoMain"),
                "class NoMain has no method 'public static void main(String[])'");
    }

    private static void assertFailsInOneLine(Result result, String message) {
        assertThat(result.stderrLines())
                .singleElement()
                .asString()
                .startsWith("millrace: ")
                .contains(message);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "-v",
                "run",
                "run -p 2",
                "run -p 0 x.jar",
                "run -p many x.jar",
                "run -D key x.jar",
                "run -D parallelism.default=many x.jar",
                "run -D parallelism.default=0 x.jar",
                "run -D restart-strategy=zz x.jar",
                "run -D =3 x.jar",
                "help start",
                "help run demo",
                "run --detached x.jar",
                "run -c",
                "demo --slow",
                "demo --out",
                "version 2",
                "--version 2",
                "new",
                "new a b",
                "new --nam x a",
                "classpath all"
            })
    void shouldExitWith2ForWrongUsage(String line) {
        Result result = launcher.run(line.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.stderr()).startsWith("millrace");
        assertThat(result.stdout()).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithEmptyWords() {
        String tryHelp = "\nTry 'millrace run --help'.\n";

        assertThat(launcher.run("run", "-D", "=3", "x.jar").stderr())
                .isEqualTo("millrace: -D needs key=value, not '=3'." + tryHelp);
        assertThat(launcher.run("run", "-D", "foo", "x.jar").stderr())
                .isEqualTo("millrace: -D needs key=value, not 'foo'." + tryHelp);
        assertThat(launcher.run("run", "-c", "", "x.jar"))
                .isEqualTo(new Result(
                        2, "", "millrace: -c needs the name of a class, not ''." + tryHelp));
        assertThat(launcher.run("run", ""))
                .isEqualTo(new Result(
                        2, "", "millrace: JAR needs the path of a jar, not ''." + tryHelp));
    }

    @Test
    void shouldHelp() {
        Result asked = launcher.run("--help");
        Result spelled = launcher.run("help");
        Result nothing = launcher.run();

        assertThat(asked.exitCode()).isZero();
        assertThat(asked.stdout())
                .contains("demo", "run", "new", "classpath", "bench", "version", "130")
                .contains("JAVA_HOME", "MILLRACE_JAVA_OPTS", "MILLRACE_NO_BUILD");
        assertThat(spelled).isEqualTo(asked);
        assertThat(nothing).isEqualTo(new Result(2, "", asked.stdout()));
    }

    @Test
    void shouldHelpWithRun() {
        Result result = launcher.run("run", "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout())
                .contains("millrace run [-c CLASS] [-p N] [-D key=value]... [-v] JAR [args...]");
        assertThat(result.stderr()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "demo", "new", "classpath", "version"})
    void shouldHelpWithEachCommandInTwoWays(String command) {
        Result result = launcher.run("help", command);

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).containsIgnoringCase("usage: millrace " + command);
        assertThat(result.stderr()).isEmpty();
        assertThat(launcher.run(command, "--help")).isEqualTo(result);
    }

    @Test
    void shouldTellItsVersion() throws IOException {
        String pom = Files.readString(Launcher.root().resolve("pom.xml"));
        String version = pom.replaceAll(
                "(?s).*?<artifactId>millrace-parent</artifactId>\\s*<version>(.*?)<.*", "$1");

        Result result = launcher.run("version");

        assertThat(result.stdoutLines())
                .singleElement()
                .asString()
                .startsWith("millrace " + version + " (Java ");
        assertThat(launcher.run("--version")).isEqualTo(result);
    }

    @Test
    void shouldPrintAClassPathOfExistingJarsInOneLine() {
        Result result = launcher.run("classpath");

        assertThat(result.stdout()).endsWith("\n");
        assertThat(result.stdoutLines()).hasSize(1);
        assertThat(result.stderr()).isEmpty();
        List<Path> jars = Arrays.stream(classpath.split(":")).map(Path::of).toList();
        assertThat(jars)
                .allSatisfy(jar -> assertThat(jar).isAbsolute().isRegularFile())
                .doesNotHaveDuplicates();
        assertThat(jars.stream().map(jar -> jar.getFileName().toString()))
                .anyMatch(name -> name.startsWith("millrace-core-"))
                .anyMatch(name -> name.startsWith("millrace-streaming-api-"))
                .anyMatch(name -> name.startsWith("millrace-engine-"))
                .anyMatch(name -> name.startsWith("millrace-embedded-"))
                .anyMatch(name -> name.startsWith("slf4j-api-"))
                .anyMatch(name -> name.startsWith("log4j-core-"))
                .anyMatch(name -> name.startsWith("kryo-"))
                .noneMatch(name -> name.contains("cli") || name.contains("examples"));
    }

    @Test
    void shouldRunAJobWithJavaAndTheClassPathAlone(@TempDir Path elsewhere) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Result result = Launcher.of(Path.of(java), elsewhere)
                .run("-cp", classpath + ":" + programs, "Statics");

        assertThat(result.stdoutLines()).containsExactly("sum 5050", "loader true");
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void shouldRunTheWordCountOfTheReadme() throws IOException {
        String readme = Files.readString(Launcher.root().resolve("README.md"));
        String source = readme.replaceAll("(?s).*?```java\\n(.*?)```.*", "$1");
        Path jar = new JobJars(directory, classpath)
                .jar("readme", "WordCount", Map.of("WordCount", source));

        Result result = launcher.run("run", "-p", "1", jar.toString());

        assertThat(result.stdoutLines())
                .containsExactly("(to,1)", "(be,1)", "(or,1)", "(not,1)", "(to,2)", "(be,2)");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void shouldNameBothCommandsInTheReadme() throws IOException {
        String readme = Files.readString(Launcher.root().resolve("README.md"));

        assertThat(readme).contains("./millrace demo", "mvn verify");
    }

    @Test
    void shouldWorkThroughSymbolicLinks(@TempDir Path elsewhere) throws IOException {
        Path inner = Files.createDirectories(elsewhere.resolve("with spaces"));
        Path first = Files.createSymbolicLink(
                inner.resolve("first"), Launcher.root().resolve("millrace"));
        Path second = Files.createSymbolicLink(
                elsewhere.resolve("second"), Path.of("with spaces", "first"));

        Result result =
                Launcher.of(second, inner).with("MILLRACE_NO_BUILD", "1").run("classpath");

        assertThat(first).exists();
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout().strip()).isEqualTo(classpath);
    }

    @Test
    void shouldCancelTheJobOnCtrlC() throws Exception {
        try (Running running = launcher.heedingInterrupts()
                .start("run", "-p", "1", "-c", "Endlessly", programs.toString())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> running.stdout().contains("0\n"));

            running.interrupt();
            Result result = running.await();

            assertThat(result.exitCode()).isEqualTo(130);
            assertThat(result.stdoutLines()).containsExactly("0", "cancel was called");
            assertThat(result.stderr()).isEmpty();
        }
    }

    @Test
    void shouldCancelJobsOfThreadsThatMainLeft() throws Exception {
        try (Running running = launcher.heedingInterrupts()
                .start("run", "-p", "1", "-c", "InBackground", programs.toString(), "endless")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> running.stdout().contains("0\n"));

            running.interrupt();
            Result result = running.await();

            assertThat(result.exitCode()).isEqualTo(130);
            assertThat(result.stdoutLines()).contains("cancel was called");
            assertThat(result.stderr()).isEmpty();
        }
    }

    @Test
    void shouldEndOnCtrlCEvenIfUserCodeDoesNotHeedIt() throws Exception {
        try (Running running = launcher.heedingInterrupts()
                .start("run", "-p", "1", "-c", "Stubborn", programs.toString())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> running.stdout().contains("0\n"));

            running.interrupt();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> running.stderr().contains("waiting"));
            running.interrupt();
            Result result = running.await();

            assertThat(result.exitCode()).isEqualTo(130);
            assertThat(result.stderrLines())
                    .containsExactly(
                            "millrace: waiting for the job to stop ...",
                            "millrace: gave up after 10 s.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldEndTheDemoOnCtrlC(int times) throws Exception {
        try (Running running = launcher.heedingInterrupts().start("demo")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !running.stdout().isEmpty());

            for (int i = 0; i < times; i++) {
                running.interrupt();
            }
            Result result = running.await();

            assertThat(result.exitCode()).isEqualTo(130);
            assertThat(result.stderr()).doesNotContain("Exception");
        }
    }

    @Test
    void shouldLeaveNoFilesBehindIfKilled(@TempDir Path elsewhere) throws Exception {
        Path temporary = Files.createDirectories(elsewhere.resolve("temporary"));
        Path working = Files.createDirectories(elsewhere.resolve("working directory"));
        Launcher elsewhereLauncher = Launcher.of(Launcher.root().resolve("millrace"), working)
                .with("MILLRACE_NO_BUILD", "1")
                .with("MILLRACE_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
        try (Running running =
                elsewhereLauncher.start("run", "-p", "2", "-c", "Endlessly", programs.toString())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> running.stdout().contains("0\n"));

            running.process().destroyForcibly();
            Result result = running.await();

            assertThat(result.exitCode()).isEqualTo(137);
            assertThat(temporary).isEmptyDirectory();
            assertThat(working).isEmptyDirectory();
        }
    }

    @Test
    void shouldRunAJarFromAPathWithSpacesThroughALink(@TempDir Path elsewhere) throws IOException {
        Path inner = Files.createDirectories(elsewhere.resolve("my own jars"));
        Path copy = Files.copy(programs, inner.resolve("the programs.jar"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("a link"), copy);

        Result direct = launcher.run("run", "-p", "1", "-c", "Print", copy.toString());
        Result linked = launcher.run("run", "-p", "1", "-c", "Print", link.toString());

        assertThat(direct).isEqualTo(new Result(0, "1\n2\n3\n", ""));
        assertThat(linked).isEqualTo(direct);
    }

    @Test
    void shouldSayThatJavaHomeIsWrong(@TempDir Path home) {
        Result result = launcher.with("JAVA_HOME", home.toString()).run("version");

        assertFailsInOneLine(result, "JAVA_HOME is " + home + ", which has no bin/java");
    }

    @Test
    void shouldSayThatJavaIsTooOld(@TempDir Path home) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        Result result = launcher.with("JAVA_HOME", home.toString()).run("version");

        assertFailsInOneLine(result, "Java 17 or newer is needed; " + java + " is 11.0.2");
    }
}
