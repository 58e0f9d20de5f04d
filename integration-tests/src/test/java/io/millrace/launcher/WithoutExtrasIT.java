// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.launcher.Launcher.Result;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Network, containers, other programs and special hardware: nothing of ours needs them, at run time or in the build. */
@Tag("row:X10")
class WithoutExtrasIT {

    private static final Path EXPECTED =
            Launcher.root().resolve("examples/src/test/resources/expected");

    /** Tries what the manager is to refuse; one line per attempt. */
    private static final String PROBE = """
            import java.net.*;
            import java.nio.channels.*;

            public class Probe {

                private interface Attempt {
                    void run() throws Exception;
                }

                private static void attempt(String name, Attempt attempt) {
                    try {
                        attempt.run();
                        System.out.println(name + " allowed");
                    } catch (SecurityException e) {
                        System.out.println(name + " refused");
                    } catch (Exception e) {
                        System.out.println(name + " tried: " + e);
                    }
                }

                public static void main(String[] args) throws Exception {
                    InetAddress home = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
                    attempt("listen", () -> new ServerSocket(0).close());
                    attempt("channel-listen", () -> ServerSocketChannel.open().bind(null).close());
                    attempt("connect", () -> new Socket(home, 9).close());
                    attempt("channel-connect",
                            () -> SocketChannel.open(new InetSocketAddress(home, 9)).close());
                    attempt("datagram", () -> new DatagramSocket().close());
                    attempt("datagram-channel", () -> DatagramChannel.open().bind(null).close());
                    attempt("look-up", () -> InetAddress.getByName("localhost"));
                    attempt("domain-socket",
                            () -> SocketChannel.open(UnixDomainSocketAddress.of("no-such-socket")).close());
                    attempt("process", () -> new ProcessBuilder("true").start().waitFor());
                    attempt("runtime-exec", () -> Runtime.getRuntime().exec("true").waitFor());
                    attempt("other-manager", () -> System.setSecurityManager(null));
                }
            }
            """;

    @TempDir
    private static Path directory;

    private static Launcher alone;
    private static Path examples;

    @BeforeAll
    static void refuseAllToTheJvm() throws IOException {
        Path refusal = directory.resolve("refusal.jar");
        String entry = NothingOutside.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(refusal);
                JarOutputStream jar = new JarOutputStream(file);
                InputStream bytes =
                        NothingOutside.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
            jar.closeEntry();
        }
        alone = Launcher.ofProject(directory)
                .with(
                        "MILLRACE_JAVA_OPTS",
                        "-Xbootclasspath/a:" + refusal + " -Djava.security.manager="
                                + NothingOutside.class.getName());
        try (Stream<Path> jars = Files.list(Launcher.root().resolve("examples/target"))) {
            examples = jars.filter(jar ->
                            jar.getFileName().toString().matches("millrace-examples-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void shouldRefuseSocketsAndProcesses() throws IOException {
        String classpath =
                Launcher.ofProject(directory).run("classpath").stdout().strip();
        Path probe =
                new JobJars(directory, classpath).jar("probe", "Probe", Map.of("Probe", PROBE));

        Result free = Launcher.ofProject(directory).run("run", probe.toString());
        Result refused = alone.run("run", probe.toString());

        assertThat(free.stdoutLines())
                .hasSize(11)
                .contains("listen allowed", "process allowed")
                .noneMatch(line -> line.matches("[a-z-]+ refused"));
        assertThat(refused.stdoutLines())
                .hasSize(11)
                .allSatisfy(line -> assertThat(line).endsWith(" refused"));
    }

    @ParameterizedTest
    @CsvSource({
        "text.WordCountTale, text_wordcount_tale.tsv.gz",
        "weblog.HourlyTraffic, weblog_hourly.tsv",
        "weblog.HostSessions, weblog_sessions_30min.tsv.gz",
        "taxi.HourlyPickups, taxi_pickups_hourly.tsv.gz",
        "taxi.TopZones, taxi_top3_zones_sliding.tsv",
        "taxi.LateTotals, taxi_late_totals.tsv",
        "taxi.LateWindows, taxi_late_1h_windows.tsv.gz",
        "github.EventTypes, github_type_10min.tsv",
        "airquality.DailyFineDust, air_daily_pm25.tsv.gz",
        "trades.MinuteBars, trades_aig_ohlcv_1min.tsv.gz"
    })
    void shouldRunTheExamples(String program, String expected) throws IOException {
        Path out = directory.resolve(program + ".tsv");

        Result result = alone.run(
                "run",
                "-c",
                "io.millrace.examples." + program,
                examples.toString(),
                "--out",
                out.toString());

        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(Files.readAllLines(out))
                .hasSizeGreaterThan(1)
                .containsExactlyInAnyOrderElementsOf(lines(EXPECTED.resolve(expected)));
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text =
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(text, UTF_8))) {
            return reader.lines().toList();
        }
    }

    @Test
    void shouldRunTheDemo() throws IOException {
        Path out = directory.resolve("demo");

        Result result = alone.run("demo", "--fast", "--out", out.toString());

        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(result.stdout())
                .contains("143,714 in windows + 61,350 too late = 205,064 rows")
                .contains("205,062 in windows + 2 too late = 205,064 rows");
        assertThat(Files.readAllLines(out.resolve("taxi_pickups_hourly.tsv")))
                .containsExactlyInAnyOrderElementsOf(
                        lines(EXPECTED.resolve("taxi_pickups_hourly.tsv.gz")));
    }

    @Test
    void shouldNotBuildWithContainersOrSpecialHardware() throws IOException {
        List<Path> poms = files("pom.xml");

        assertThat(poms).hasSizeGreaterThan(5);
        assertThat(poms)
                .allSatisfy(pom -> assertThat(Files.readString(pom))
                        .doesNotContainPattern(Pattern.compile(
                                "(?i)testcontainers|docker|podman|jib-maven|kubernetes|cuda|opencl|jocl|aparapi"
                                        + "|tornado|rocm|onnxruntime|<artifactId>djl")));
    }

    @Test
    void shouldRunEveryTest() throws IOException {
        List<Path> tests = files(".java").stream()
                .filter(file -> file.toString().contains("/src/test/"))
                .toList();

        assertThat(tests).hasSizeGreaterThan(100);
        assertThat(tests)
                .allSatisfy(test -> assertThat(Files.readString(test))
                        .doesNotContainPattern(
                                "org\\.junit\\.jupiter\\.api\\.(Disabled|condition|Assumptions)"
                                        + "|assertj\\.core\\.api\\.Assumptions"));
        assertThat(files("pom.xml"))
                .allSatisfy(
                        pom -> assertThat(Files.readString(pom))
                                .doesNotContainPattern(
                                        "<(skipTests|skipITs|maven\\.test\\.skip|skip|testFailureIgnore|groups|excludedGroups)>"));
    }

    /** All files of the checkout with such a name, without what builds leave. */
    private static List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(Launcher.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                String name = path.getFileName().toString();
                return name.equals("target") || name.startsWith(".")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (path.toString().endsWith(ending)) {
                    found.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
