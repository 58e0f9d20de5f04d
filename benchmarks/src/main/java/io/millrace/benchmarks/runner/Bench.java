// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import io.millrace.benchmarks.measure.Timing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command {@code bench}: runs the programs on all sides in turns and prints what they cost. */
public final class Bench {

    private static final String PACKAGE = "io.millrace.benchmarks.";

    private final Options options;
    private final Workspace workspace;
    private final Processes processes;
    private final Figures figures = new Figures();
    private final Map<String, String> checksums = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private Bench(Options options, Path home) {
        this.options = options;
        workspace = new Workspace(home);
        processes = new Processes(workspace.target(), options.heap());
    }

    /** The home directory of the benchmark comes as a property, from the script. */
    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("benchmarks.home")).toAbsolutePath();
        try {
            String first = args.length > 0 ? args[0] : "";
            String[] others = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
            if (first.equals("latency")) {
                latency(home, others);
                return;
            }
            if (first.equals("jmh")) {
                Workspace workspace = new Workspace(home);
                workspace.lock();
                System.exit(Processes.runJmh(workspace, List.of(others)));
            }
            Options options = Options.parse(args);
            if (options.help()) {
                System.out.print(Files.readString(home.resolve("help.txt")));
                return;
            }
            var bench = new Bench(options, home);
            bench.workspace.lock();
            if (!options.programs().isEmpty() || options.startUp()) {
                bench.run();
            }
            if (options.examples()) {
                bench.runExamples();
            }
        } catch (UsageException e) {
            System.err.println("millrace bench: " + e.getMessage());
            System.err.println("Try './millrace bench --help'.");
            System.exit(2);
        } catch (BenchException e) {
            System.err.println("millrace bench: " + e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void latency(Path home, String[] args) throws IOException {
        LatencyOptions options = LatencyOptions.parse(args);
        if (options.help()) {
            System.out.print(Files.readString(home.resolve("help-latency.txt")));
            return;
        }
        Workspace workspace = new Workspace(home);
        workspace.lock();
        new Latency(options, workspace).run();
    }

    private void run() throws IOException {
        JsonReport.requireWritable(options.json());
        long beginMs = nowMs();
        List<Side> sides = options.sides().stream()
                .map(name -> workspace.prepare(name, options))
                .toList();
        List<Side> measured = sides.stream()
                .filter(side -> options.measuredSides().contains(side.name()))
                .toList();
        List<Variant> variants = variants();
        Machine machine = Machine.here();
        introduce(machine);

        BenchException failure = null;
        try {
            runRounds(sides, measured, variants, beginMs);
        } catch (BenchException e) {
            // What was measured before is told all the same.
            failure = e;
        }

        if (failure != null) {
            System.out.printf("%nINCOMPLETE: it ended early, for the reason told below.%n");
        }
        System.out.printf(Locale.ROOT, "Load at the end: %.2f%n", Machine.load());
        new Report(options, figures, System.out).print(variants);
        tellChecksums(failure == null);
        if (!leftOut.isEmpty()) {
            System.out.printf(
                    "%nLEFT OUT, since a quick run may take five minutes only and this machine is slow"
                            + " or busy:%n  %s%n",
                    String.join("; ", leftOut));
        }
        if (options.json() != null) {
            JsonReport.write(options.json(), JsonReport.of(options, variants, figures, machine));
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void runRounds(
            List<Side> sides, List<Side> measured, List<Variant> variants, long beginMs) {
        var budget = new Budget(options.quick(), processCount(measured, variants), beginMs);
        for (int round = 1; round <= options.rounds(); round++) {
            if (options.startUp()) {
                startUp(sides);
            }
            for (Variant variant : variants) {
                runVariant(round, variant, turn(measured, round), variants.get(0), budget);
            }
        }
    }

    private void runVariant(
            int round, Variant variant, List<Side> sides, Variant firstVariant, Budget budget) {
        boolean isFirst = variant.equals(firstVariant);
        // Of the loops by hand there is one variant.
        List<Side> now =
                sides.stream().filter(side -> isFirst || !side.isHand()).toList();
        List<String> names = now.stream().map(Side::name).toList();
        for (String program : options.programs()) {
            if (!budget.isEnoughFor(names, nowMs())) {
                budget.skipped(now.size());
                String when = options.rounds() == 1 ? "" : " in round " + round;
                leftOut.add(program + " at " + variant + when);
                continue;
            }
            for (Side side : now) {
                measure(round, variant, program, side, budget);
            }
        }
    }

    private void runExamples() throws IOException {
        System.out.println(Machine.here().text());
        new Examples(options, workspace, processes).run();
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    /** A quick run takes Flink's best and its default, and leaves out the other two. */
    private List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        if (options.programs().isEmpty()) {
            return variants;
        }
        for (int parallelism : options.parallelisms()) {
            for (boolean reuse : options.reuses()) {
                boolean all = !options.quick()
                        || options.parallelisms().size() == 1
                        || options.reuses().size() == 1;
                if (all || reuse == (parallelism == 1)) {
                    variants.add(new Variant(parallelism, reuse));
                }
            }
        }
        return variants;
    }

    private int processCount(List<Side> sides, List<Variant> variants) {
        int hand = (int) sides.stream().filter(Side::isHand).count();
        int perProgram = variants.size() * (sides.size() - hand) + hand;
        return options.rounds() * options.programs().size() * perProgram;
    }

    /** Who goes first changes from round to round. */
    private static List<Side> turn(List<Side> sides, int round) {
        List<Side> turned = new ArrayList<>(sides);
        Collections.rotate(turned, round - 1);
        return turned;
    }

    private void introduce(Machine machine) {
        System.out.println(machine.text());
        System.out.println("All sides: " + String.join(" ", Processes.commonOptions(options.heap()))
                + "; no checkpoints; default buffer timeout; state on the heap");
        options.settings()
                .forEach((side, settings) -> System.out.println(
                        "Other settings of " + side + ": " + String.join(", ", settings)));
        System.out.println("Before a program is measured each JVM of an engine runs five other"
                + " pipelines and the program itself once,");
        System.out.println("so that call sites have seen more than the program. CPU is that of the"
                + " whole process, compiling and");
        System.out.println(
                "collecting included, over the measured part of one job, after its warm-up.");
        System.out.printf(Locale.ROOT, "Load at the start: %.2f%n", Machine.load());
    }

    // ------------------------------------------------------------ runs

    private void startUp(List<Side> sides) {
        List<String> launch = sides.stream()
                .filter(side -> side.name().equals(Options.MILLRACE))
                .findFirst()
                .map(workspace::launch)
                .orElse(List.of());
        if (!launch.isEmpty()) {
            // The first start after a build writes the archive of classes.
            processes.run(StartUp.LAUNCHER, launch);
        }
        int times = options.quick() ? 3 : 5;
        for (int i = 0; i < times; i++) {
            if (!launch.isEmpty()) {
                add(StartUp.LAUNCHER, processes.run(StartUp.LAUNCHER, launch));
            }
            for (Side side : turn(sides, i + 1)) {
                String mainClass =
                        PACKAGE + (side.isHand() ? "measure.HandStartUp" : "job.StartUpMain");
                add(side.name(), processes.run(side, mainClass, List.of()));
            }
        }
    }

    private void add(String name, Processes.Finished run) {
        figures.add(name, new StartUp(run.took(), run.number("peakMemoryKib") / 1_024));
    }

    private void measure(int round, Variant variant, String program, Side side, Budget budget) {
        Timing timing = budget.next(nowMs());
        String verified = "" + recordsToVerify(program);
        List<String> times = List.of(
                "" + timing.leastWarmUpMs(),
                "" + timing.mostWarmUpMs(),
                "" + timing.measuredMs(),
                "" + timing.segmentMs());
        List<String> arguments = new ArrayList<>(List.of(program));
        if (!side.isHand()) {
            arguments.add("" + variant.parallelism());
            arguments.add("" + variant.objectReuse());
        }
        arguments.add(verified);
        if (!side.isHand()) {
            arguments.add(options.quick() ? "30000" : "200000");
            arguments.add("" + options.jobsBefore());
        }
        arguments.addAll(times);
        String mainClass = PACKAGE + (side.isHand() ? "measure.HandMain" : "job.EngineMain");

        // A second is plenty for each of the other jobs.
        long mostSeconds = budget.mostSeconds(nowMs()) + options.jobsBefore();
        Processes.Finished run = processes.run(side, mainClass, arguments, mostSeconds);

        double besides =
                run.took().wallSeconds() * 1e9 - run.number("warmUpNs") - run.number("wallNs");
        budget.finished(side.name(), besides / 1e6);
        Sample sample = Sample.of(run);
        verify(variant, program, side, run);
        figures.add(variant, program, side.name(), sample);
        System.err.printf(
                Locale.ROOT,
                "round %d, p %d, reuse %-3s %-13s %-11s %10s ns/record, %4.1f s%n",
                round,
                variant.parallelism(),
                variant.objectReuse() ? "on" : "off",
                program,
                side.name(),
                Report.number(sample.cpuNs()),
                run.took().wallSeconds());
    }

    /** Fewer where a record is much work. */
    private int recordsToVerify(String program) {
        int records = options.quick() ? 100_000 : 400_000;
        return switch (program) {
            case "word-count", "sliding", "keyed-1us" -> records / 4;
            case "keyed-10us" -> records / 20;
            default -> records;
        };
    }

    /** A wrong result is fast in vain. */
    private void verify(Variant variant, String program, Side side, Processes.Finished run) {
        String checksum = run.text("checksum");
        String before = checksums.putIfAbsent(program, checksum);
        if (before != null && !before.equals(checksum)) {
            throw new BenchException(
                    "WRONG RESULTS: " + program + " on " + side.name() + " (" + variant
                            + ") has checksum " + checksum + ", others before had " + before + ".");
        }
        if (!run.text("measuredChecksum").equals(run.text("expectedChecksum"))) {
            throw new BenchException(
                    "WRONG RESULTS: " + program + " on " + side.name() + " (" + variant
                            + ") has checksum " + run.text("measuredChecksum") + " after "
                            + run.text("records") + " records; it should be "
                            + run.text("expectedChecksum") + ".");
        }
    }

    private void tellChecksums(boolean areGood) {
        if (checksums.isEmpty() || !areGood) {
            return;
        }
        System.out.printf("%nChecksums (results:sum of hashes), the same on all sides:%n");
        for (String program : options.programs()) {
            System.out.printf("  %-14s %s%n", program, checksums.getOrDefault(program, "left out"));
        }
        System.out.println("The measured jobs were checked too, each against the loop by hand over"
                + " its own number of records.");
    }
}
