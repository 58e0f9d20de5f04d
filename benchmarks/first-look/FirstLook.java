// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * How long do the ten example programs take on Millrace and on Flink 1.14.4, from the start of the
 * JVM to its end? Every run is a process of its own; both sides take turns, and after each run the
 * outputs are compared. See README.md next to this file.
 */
public final class FirstLook {

    private static final String USAGE = """
        usage: java benchmarks/first-look/FirstLook.java [options]
          --rounds N               rounds over all programs (3)
          --parallelism N          parallelism of the jobs (2)
          --only NAME              programs whose name contains NAME; may be repeated
          --millrace-classpath CP  instead of what ./millrace classpath prints
          --millrace-option X      option of the JVM for the runs on Millrace; may be repeated
          --flink-option X         option of the JVM for the runs on Flink; may be repeated
        """;

    /** Flink 1.14 looks into these by reflection, and Java 17 forbids it without. */
    private static final List<String> FLINK_OPENS = List.of(
            "--add-opens", "java.base/java.lang=ALL-UNNAMED",
            "--add-opens", "java.base/java.util=ALL-UNNAMED",
            "--add-opens", "java.base/java.math=ALL-UNNAMED",
            "--add-opens", "java.base/java.time=ALL-UNNAMED");

    private static final Pattern PREFIX = Pattern.compile("\\bio\\.millrace\\.(?!examples\\b)");

    private final Path root = findRoot();
    private final Path home = root.resolve("benchmarks/first-look");
    private final Path target = home.resolve("target");
    private final Path examples = root.resolve("examples/src/main");
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private int rounds = 3;
    private int parallelism = 2;
    private final List<String> only = new ArrayList<>();
    private String millraceClasspath;
    private final List<String> millraceOptions = new ArrayList<>();
    private final List<String> flinkOptions = new ArrayList<>();

    /** One side of the comparison: what to call it, and how its programs are run. */
    private record Side(String name, Path classes, String classpath, List<String> options) {}

    /** What one process took. */
    private record Run(double wallSeconds, double cpuSeconds) {}

    public static void main(String[] args) throws Exception {
        var look = new FirstLook();
        look.parse(args);
        look.measure();
    }

    private void parse(String[] args) {
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                exitWithUsage("There is no value after '" + args[i] + "'.");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--parallelism" -> parallelism = Integer.parseInt(value);
                case "--only" -> only.add(value);
                case "--millrace-classpath" -> millraceClasspath = value;
                case "--millrace-option" -> millraceOptions.add(value);
                case "--flink-option" -> flinkOptions.add(value);
                default -> exitWithUsage("There is no option '" + args[i] + "'.");
            }
        }
    }

    private static void exitWithUsage(String message) {
        System.err.print(message + "\n" + USAGE);
        System.exit(2);
    }

    private void measure() throws Exception {
        List<String> programs = findPrograms();
        Side millrace = prepareMillrace();
        Side flink = prepareFlink();
        tellMachine();

        Map<String, List<Run>> onMillrace = new LinkedHashMap<>();
        Map<String, List<Run>> onFlink = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            System.err.printf(Locale.ROOT, "round %d of %d, load %.2f%n", round, rounds, load());
            for (String program : programs) {
                // Who goes first changes: the second one finds a warmer page cache.
                if (round % 2 == 1) {
                    add(onMillrace, program, run(millrace, program));
                    add(onFlink, program, run(flink, program));
                } else {
                    add(onFlink, program, run(flink, program));
                    add(onMillrace, program, run(millrace, program));
                }
                compareOutputs(program, millrace, flink);
            }
        }
        System.out.printf(Locale.ROOT, "Load at the end: %.2f%n%n", load());
        tellResults(programs, onMillrace, onFlink);
    }

    private static void add(Map<String, List<Run>> runs, String program, Run run) {
        runs.computeIfAbsent(program, name -> new ArrayList<>()).add(run);
    }

    // ------------------------------------------------------------ preparation

    private static Path findRoot() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(directory.resolve("benchmarks/first-look/FirstLook.java"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException("Run this inside of a checkout of Millrace.");
            }
        }
        return directory;
    }

    /** Classes with a main method, such as {@code taxi.TopZones}; the demo measures by itself. */
    private List<String> findPrograms() throws IOException {
        Path sources = examples.resolve("java/io/millrace/examples");
        List<String> programs = new ArrayList<>();
        for (Path file : javaFiles(sources)) {
            String name = sources.relativize(file)
                    .toString()
                    .replace(".java", "")
                    .replace(File.separatorChar, '.');
            if (Files.readString(file).contains("static void main(")
                    && (only.isEmpty() || only.stream().anyMatch(name::contains))) {
                programs.add(name);
            }
        }
        return programs;
    }

    private static List<Path> javaFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !file.toString().contains(File.separator + "demo" + File.separator))
                    .sorted()
                    .toList();
        }
    }

    private Side prepareMillrace() throws Exception {
        if (millraceClasspath == null) {
            millraceClasspath = output(root.resolve("millrace").toString(), "classpath");
        }
        String jackson = Arrays.stream(flinkClasspath().split(File.pathSeparator))
                .filter(jar -> jar.contains("jackson-core-"))
                .findFirst()
                .orElseThrow();
        return compile(
                "Millrace", "io.millrace.", join(millraceClasspath, jackson), millraceOptions);
    }

    private Side prepareFlink() throws Exception {
        flinkOptions.addAll(0, FLINK_OPENS);
        String classpath = join(flinkClasspath(), home.resolve("flink").toString());
        return compile("Flink", "org.apache.flink.", classpath, flinkOptions);
    }

    private String flinkClasspath() throws Exception {
        Path pom = home.resolve("pom.xml");
        Path file = target.resolve("flink.classpath");
        if (!Files.exists(file)
                || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(pom)) < 0) {
            Files.createDirectories(target);
            Files.deleteIfExists(file);
            String goal = "dependency:build-classpath";
            output("mvn", "-B", "-q", "-f", pom.toString(), goal, "-Dmdep.outputFile=" + file);
        }
        return Files.readString(file).strip();
    }

    private static String join(String... paths) {
        return String.join(File.pathSeparator, paths);
    }

    /** Compiles the examples with the prefix of one side. */
    private Side compile(String name, String prefix, String classpath, List<String> options)
            throws IOException {
        Path directory = target.resolve(name.toLowerCase(Locale.ROOT));
        delete(directory);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none"));
        arguments.addAll(List.of("-d", classes.toString(), "-cp", classpath));
        for (Path file : javaFiles(examples.resolve("java"))) {
            Path copy = directory.resolve("src").resolve(examples.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, PREFIX.matcher(Files.readString(file)).replaceAll(prefix));
            arguments.add(copy.toString());
        }
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, System.err, System.err, arguments.toArray(new String[0]));
        if (code != 0) {
            throw new IllegalStateException("The examples do not compile on " + name + ".");
        }
        String all = join(classes.toString(), examples.resolve("resources").toString(), classpath);
        return new Side(name, directory, all, options);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
        }
        return output;
    }

    // ------------------------------------------------------------ one run

    /** One process, under bash's own clock: real, user and system time with milliseconds. */
    private Run run(Side side, String program) throws Exception {
        Path out = side.classes().resolve(program + ".tsv");
        Path log = side.classes().resolve(program + ".log");
        Path times = side.classes().resolve(program + ".time");
        Files.deleteIfExists(out);
        List<String> command = new ArrayList<>(List.of("bash", "-c"));
        command.add("TIMEFORMAT='%R %U %S'; { time \"$@\" >\"$LOG\" 2>&1; } 2>\"$TIMES\"");
        command.addAll(List.of("bash", java, "-Xmx1g"));
        command.addAll(side.options());
        command.addAll(List.of("-cp", side.classpath(), "io.millrace.examples." + program));
        command.addAll(List.of("--parallelism", "" + parallelism, "--out", out.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().put("LOG", log.toString());
        builder.environment().put("TIMES", times.toString());
        builder.environment().put("LC_ALL", "C");

        int code = builder.start().waitFor();

        if (code != 0) {
            System.err.print(Files.readString(log));
            throw new IllegalStateException(
                    program + " ended with exit code " + code + " on " + side.name() + ".");
        }
        String[] seconds = Files.readString(times).strip().split(" ");
        return new Run(
                Double.parseDouble(seconds[0]),
                Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]));
    }

    /** Rows may come in any order; apart from that both have to tell the same. */
    private static void compareOutputs(String program, Side one, Side other) throws IOException {
        List<String> rows = sortedRows(one, program);
        List<String> otherRows = sortedRows(other, program);
        if (!rows.equals(otherRows)) {
            throw new IllegalStateException("Outputs of " + program + " differ; see "
                    + one.classes() + " and " + other.classes() + ".");
        }
    }

    private static List<String> sortedRows(Side side, String program) throws IOException {
        List<String> rows =
                new ArrayList<>(Files.readAllLines(side.classes().resolve(program + ".tsv")));
        rows.sort(null);
        return rows;
    }

    // ------------------------------------------------------------ report

    private void tellMachine() throws IOException {
        String cpu = "unknown processor";
        Path cpuInfo = Path.of("/proc/cpuinfo");
        if (Files.exists(cpuInfo)) {
            cpu = Files.readAllLines(cpuInfo).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(cpu);
        }
        System.out.printf(
                "%s, %d cores; %s %s; Java %s; -Xmx1g; parallelism %d; %d rounds%n",
                cpu,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                parallelism,
                rounds);
        System.out.printf(Locale.ROOT, "Load at the start: %.2f%n", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void tellResults(
            List<String> programs, Map<String, List<Run>> millrace, Map<String, List<Run>> flink) {
        System.out.println("Seconds of a whole process: median (least to most); ratio of medians.");
        System.out.println();
        System.out.println(
                "| Program | Millrace wall | Flink wall | ratio | Millrace CPU | Flink CPU | ratio"
                        + " |");
        System.out.println("|---|---|---|---|---|---|---|");
        double[] totals = new double[4];
        List<String> dearer = new ArrayList<>();
        for (String program : programs) {
            double[][] values = {
                walls(millrace.get(program)), walls(flink.get(program)),
                cpus(millrace.get(program)), cpus(flink.get(program))
            };
            for (int i = 0; i < totals.length; i++) {
                totals[i] += median(values[i]);
            }
            if (median(values[2]) > median(values[3])) {
                dearer.add(program);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f | %s | %s | %.2f |%n",
                    program,
                    spread(values[0]),
                    spread(values[1]),
                    median(values[0]) / median(values[1]),
                    spread(values[2]),
                    spread(values[3]),
                    median(values[2]) / median(values[3]));
        }
        System.out.printf(
                Locale.ROOT,
                "| together | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n%n",
                totals[0],
                totals[1],
                totals[0] / totals[1],
                totals[2],
                totals[3],
                totals[2] / totals[3]);
        System.out.printf(
                Locale.ROOT,
                "Together %.0f %% of Flink's wall time; %s.%n",
                100 * totals[0] / totals[1],
                dearer.isEmpty()
                        ? "none takes more CPU than there"
                        : "more CPU than there: " + dearer);
    }

    private static double[] walls(List<Run> runs) {
        return runs.stream().mapToDouble(Run::wallSeconds).sorted().toArray();
    }

    private static double[] cpus(List<Run> runs) {
        return runs.stream().mapToDouble(Run::cpuSeconds).sorted().toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String spread(double[] sorted) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f)",
                median(sorted),
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
