// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flink's published examples compile here with nothing changed but the prefix of packages, and print what they print there.
 * Each engine runs them in a process of its own.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PublishedExamplesTest {

    private static final Path WORK =
            Path.of(System.getProperty("millrace.corpus.work")).resolveSibling("published");
    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(5);
    private static final List<String> LINES = List.of("to be or not", "to be", "be not", "or to");

    /** Their package; the first word is exchanged. */
    private static final String EXAMPLES = "PREFIX.streaming.examples.";

    /** Runs in which requests or sources race. */
    private static final List<String> BETWEEN_KEYS_OPEN = List.of("async unordered", "join");

    /** One engine with the examples compiled for it. */
    private record Engine(
            String name, List<String> classPath, PublishedExamples examples, String prefix) {

        Path folder() {
            return WORK.resolve(name);
        }

        Path classes() {
            return folder().resolve("classes");
        }
    }

    private Engine ours;
    private Engine theirs;

    @BeforeAll
    void layOut() throws Exception {
        Flink.deleteAll(WORK);
        ours = engine(
                "millrace",
                Stream.concat(
                                Arrays.stream(System.getProperty("java.class.path")
                                        .split(File.pathSeparator)),
                                // Of @Nullable, which is no part of either API.
                                Flink.jars().stream().filter(jar -> jar.contains("jsr305")))
                        .toList(),
                Flink.OURS);
        theirs = engine("flink", Flink.jars(), Flink.THEIRS);
    }

    private static Engine engine(String name, List<String> classPath, String prefix)
            throws IOException {
        Path sources = WORK.resolve(name).resolve("sources");
        return new Engine(name, classPath, PublishedExamples.layInto(sources, prefix), prefix);
    }

    @Test
    @Tag("row:X1")
    void shouldCompileAndPrintWhatFlinkPrints() throws Exception {
        compileForRuns(ours);
        compileForRuns(theirs);

        for (int processors : List.of(1, 2)) {
            Map<String, List<String>> expected = run(theirs, processors);
            Map<String, List<String>> actual = run(ours, processors);

            assertThat(expected).isNotEmpty();
            expected.forEach((name, lines) -> {
                assertThat(lines).as("%s on Flink", name).isNotEmpty();
                assertThat(actual.get(name))
                        .as("%s with %s processors", name, processors)
                        .isEqualTo(lines);
            });
            assertThat(actual).containsOnlyKeys(expected.keySet());
        }
    }

    @Test
    @Tag("row:X1")
    void shouldLackNothingButOtherLibrariesForTheRest() throws Exception {
        Path classes = WORK.resolve("apart");
        List<Path> withoutOthers = ours.examples().ofDataStreamApi();
        assertThat(PublishedExamples.compile(withoutOthers, classes, ours.classPath())
                        .errors())
                .isEmpty();
        List<String> classPath = new ArrayList<>(ours.classPath());
        classPath.add(classes.toString());

        for (Map.Entry<String, List<String>> other : PublishedExamples.NEED_MORE.entrySet()) {
            Path source = ours.examples().source(other.getKey());
            PublishedExamples.Result result =
                    PublishedExamples.compile(List.of(source), WORK.resolve("rest"), classPath);

            assertThat(result.isDone()).as("%s compiles", other.getKey()).isFalse();
            assertThat(missingPackages(source, result))
                    .as(other.getKey())
                    .containsExactlyElementsOf(other.getValue());
        }
    }

    /** Packages of imports that cannot be found, and classes of imports whose packages can. */
    private static TreeSet<String> missingPackages(Path source, PublishedExamples.Result result)
            throws IOException {
        List<String> lines = Files.readAllLines(source);
        TreeSet<String> missing = new TreeSet<>();
        for (var error : result.errors()) {
            String line = lines.get((int) error.getLineNumber() - 1);
            if (line.startsWith("import ")) {
                String name = line.replace("import ", "").replace("static ", "").replace(";", "");
                boolean isPackageMissing = error.getCode().equals("compiler.err.doesnt.exist");
                missing.add(isPackageMissing ? name.substring(0, name.lastIndexOf('.')) : name);
            }
        }
        return missing;
    }

    @Test
    @Tag("row:X1")
    void shouldPrintWordsOfASocketAsFlinkDoes() throws Exception {
        Map<String, Integer> actual = countFromSocket(ours);
        Map<String, Integer> expected = countFromSocket(theirs);

        assertThat(actual).isEqualTo(expected).containsEntry("to", 3).containsEntry("be", 3);
    }

    /** Compiles the examples, of which one is made shorter: it sends 80 million records. */
    private static void compileForRuns(Engine engine) throws IOException {
        if (Files.exists(engine.classes())) {
            return;
        }
        List<Path> sources = new ArrayList<>(engine.examples().ofDataStreamApi());
        Path longest = engine.examples().source("windowing/GroupedProcessingTimeWindowExample");
        String full = Files.readString(longest);
        assertThat(full).contains("numElements = 20000000;");
        Path shorter = engine.folder().resolve(longest.getFileName());
        Files.writeString(shorter, full.replace("numElements = 20000000;", "numElements = 20000;"));
        sources.remove(longest);
        sources.add(shorter);
        Path published = CorpusPrograms.SOURCES.resolveSibling("published");
        Path join = engine.folder().resolve("JoinOfGrades.java");
        Files.writeString(
                join,
                Files.readString(published.resolve(join.getFileName()))
                        .replace(Flink.OURS, engine.prefix()));
        sources.add(join);
        PublishedExamples.Result result =
                PublishedExamples.compile(sources, engine.classes(), engine.classPath());
        assertThat(result.errors()).as("compiled for %s", engine.name()).isEmpty();
    }

    /** What each run prints or writes, in order as far as that says something. */
    private static Map<String, List<String>> run(Engine engine, int processors) throws Exception {
        Path folder = Files.createDirectories(engine.folder().resolve("out" + processors));
        Map<String, String[]> runs = runs(folder, processors);
        Process process = start(engine, processors, folder, runs);
        Path log = folder.resolve("log");
        boolean hasEnded = process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(hasEnded).as("%s ends, see %s", engine.name(), log).isTrue();

        Map<String, List<String>> results = new TreeMap<>();
        for (String name : runs.keySet()) {
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve(name + ".out"))) {
                lines.add(line.replace(Flink.THEIRS, Flink.OURS)
                        .replaceAll("Took \\d+ msecs", "Took some msecs"));
            }
            List<String> result = new ArrayList<>(comparable(name, lines, processors));
            Path written = folder.resolve(name + ".written");
            if (Files.exists(written)) {
                result.addAll(comparable(name, linesBelow(written), processors));
            }
            results.put(name, result);
        }
        return results;
    }

    private static List<String> linesBelow(Path fileOrFolder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /**
     * One subtask prints in order, unless threads or two sources race in front of it. Several print the lines of one key in
     * order: of all that begin alike up to a comma. Who reads which part of a file is open.
     */
    private static List<String> comparable(String name, List<String> lines, int processors) {
        if (name.equals("side output")) {
            // What was printed before it failed depends on who was faster.
            return lines.stream().filter(line -> line.startsWith("failed: ")).toList();
        }
        if (name.equals("iterate") || name.equals("grouped")) {
            return lines.stream()
                    .map(line -> line.replaceFirst("^\\d+> ", ""))
                    .sorted()
                    .toList();
        }
        if (processors == 1 && !BETWEEN_KEYS_OPEN.contains(name)) {
            return lines;
        }
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, Math.max(0, line.indexOf(','))),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String[]> runs(Path folder, int processors) throws IOException {
        Path words = folder.resolve("words.txt");
        Files.write(words, LINES);
        Path numbers = folder.resolve("numbers.txt");
        Files.write(numbers, List.of("(1,1)", "(1,40)", "(3,7)", "(20,21)", "(49,2)", "(5,5)"));
        Path cars = folder.resolve("cars.txt");
        Files.write(cars, cars());
        Map<String, String[]> runs = new TreeMap<>();
        runs.put("words", new String[] {EXAMPLES + "wordcount.WordCount"});
        runs.put("words of file", new String[] {
            EXAMPLES + "wordcount.WordCount",
            "--input",
            words.toString(),
            "--input",
            words.toString(),
            "--output",
            folder.resolve("words of file.written").toString()
        });
        runs.put("windows", new String[] {
            EXAMPLES + "windowing.WindowWordCount", "--window", "4", "--slide", "2"
        });
        runs.put("sessions", new String[] {EXAMPLES + "windowing.SessionWindowing"});
        runs.put("sessions written", new String[] {
            EXAMPLES + "windowing.SessionWindowing",
            "--output",
            folder.resolve("sessions written.written").toString()
        });
        runs.put("iterate", new String[] {
            EXAMPLES + "iteration.IterateExample", "--input", numbers.toString()
        });
        runs.put("async", new String[] {
            EXAMPLES + "async.AsyncIOExample",
            "--maxCount",
            "60",
            "--sleepFactor",
            "20",
            "--failRatio",
            "0"
        });
        runs.put("async unordered", new String[] {
            EXAMPLES + "async.AsyncIOExample",
            "--maxCount",
            "60",
            "--sleepFactor",
            "20",
            "--failRatio",
            "0",
            "--waitMode",
            "unordered",
            "--checkpointMode",
            "at_least_once"
        });
        runs.put("side output", new String[] {EXAMPLES + "sideoutput.SideOutputExample"});
        runs.put("grouped", new String[] {EXAMPLES + "windowing.GroupedProcessingTimeWindowExample"
        });
        runs.put("join", new String[] {"published.JoinOfGrades"});
        if (processors == 1) {
            // Depends on the order of records.
            runs.put("cars", new String[] {
                EXAMPLES + "windowing.TopSpeedWindowing", "--input", cars.toString()
            });
        }
        return runs;
    }

    /** Two cars that drive 40 m/s and 25 m/s on the average, a line for each car and second. */
    private static List<String> cars() {
        List<String> lines = new ArrayList<>();
        double[] distances = {0, 0};
        for (int second = 0; second < 40; second++) {
            for (int car = 0; car < 2; car++) {
                int speed = 40 - 15 * car + (second * 7 + car * 3) % 11 - 5;
                distances[car] += speed / 3.6;
                lines.add("(" + car + "," + speed + "," + distances[car] + ","
                        + (1_000_000 + second * 1000) + ")");
            }
        }
        return lines;
    }

    private static Process start(
            Engine engine, int processors, Path folder, Map<String, String[]> runs)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=" + processors));
        for (String opened :
                List.of("java.lang", "java.util", "java.time", "java.net", "java.io")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        List<String> classPath = new ArrayList<>(List.of(engine.classes().toString()));
        classPath.addAll(engine.classPath());
        classPath.add(folderOfRunner());
        command.addAll(List.of(
                "-cp",
                String.join(File.pathSeparator, classPath),
                MainRunner.class.getName(),
                folder.toString()));
        String prefix = engine.prefix().substring(0, engine.prefix().length() - 1);
        runs.forEach((name, words) -> command.add(name
                + MainRunner.SEPARATOR
                + String.join(MainRunner.SEPARATOR, words).replace("PREFIX", prefix)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static String folderOfRunner() {
        return Path.of(java.net.URI.create(MainRunner.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    /** Sends lines, and ends the input when all words have been printed: windows by the wall clock do not fire at the end. */
    private static Map<String, Integer> countFromSocket(Engine engine) throws Exception {
        compileForRuns(engine);
        Path folder = Files.createDirectories(engine.folder().resolve("socket"));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout((int) PATIENCE_MS);
            Map<String, String[]> runs = Map.of("socket", new String[] {
                EXAMPLES + "socket.SocketWindowWordCount",
                "--hostname",
                server.getInetAddress().getHostAddress(),
                "--port",
                String.valueOf(server.getLocalPort())
            });
            Process process = start(engine, 2, folder, runs);
            try (Socket socket = server.accept()) {
                socket.getOutputStream()
                        .write((String.join("\n", LINES) + "\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                int total = String.join(" ", LINES).split(" ").length;
                long deadline = System.currentTimeMillis() + PATIENCE_MS;
                while (printed(folder).values().stream()
                                .mapToInt(count -> count)
                                .sum()
                        < total) {
                    assertThat(System.currentTimeMillis())
                            .as("%s prints all words", engine.name())
                            .isLessThan(deadline);
                    assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
                }
            }
            assertThat(process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)).isTrue();
            return printed(folder);
        }
    }

    /** Words and how often they came, over all windows. */
    private static Map<String, Integer> printed(Path folder) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        Path file = folder.resolve("socket.out");
        if (!Files.exists(file)) {
            return counts;
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.lines().map(line -> line.split(" : ")).forEach(words -> {
                // A line may be half written.
                if (words.length == 2) {
                    counts.merge(words[0], Integer.parseInt(words[1]), Integer::sum);
                }
            });
        }
        return counts;
    }
}
