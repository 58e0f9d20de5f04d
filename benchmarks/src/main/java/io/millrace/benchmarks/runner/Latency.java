// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import io.millrace.benchmarks.measure.LatencyHistogram;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The command {@code bench latency}: one side after the other, each beside a hiccup meter. */
final class Latency {

    private static final double BOUND_MS = 20;
    private static final int TRIES = 3;
    private static final List<String> PERCENTILES = List.of("p50", "p90", "p99", "p99.9", "most");

    private final LatencyOptions options;
    private final Workspace workspace;
    private final Processes processes;

    Latency(LatencyOptions options, Workspace workspace) {
        this.options = options;
        this.workspace = workspace;
        processes = new Processes(workspace.target(), "1g");
    }

    void run() {
        JsonReport.requireWritable(options.json());
        List<Side> sides = options.sides().stream()
                .map(name -> workspace.prepare(name, options.engines()))
                .toList();
        Machine machine = Machine.here();
        introduce(machine);
        var json = new StringJoiner(",\n    ", "[\n    ", "\n  ]");
        try {
            for (Side side : sides) {
                run(side, json);
            }
        } finally {
            writeJson(machine, json);
        }
    }

    private void writeJson(Machine machine, StringJoiner json) {
        if (options.json() != null) {
            JsonReport.write(
                    options.json(),
                    "{\n  \"machine\": " + JsonReport.quote(machine.text()) + ",\n  \"rate\": "
                            + options.rate() + ",\n  \"seconds\": " + options.seconds()
                            + ",\n  \"runs\": " + json + "\n}\n");
        }
    }

    private void introduce(Machine machine) {
        System.out.println(machine.text());
        System.out.printf(
                Locale.ROOT,
                "%,d records/s with 1,000 keys, windows of 1 s, a watermark each ms; %d s after %d s of"
                        + " warm-up; default settings, %s%n",
                options.rate(),
                options.seconds(),
                options.warmUpSeconds(),
                String.join(" ", Processes.commonOptions("1g")));
        options.engines()
                .settings()
                .forEach((side, settings) -> System.out.println(
                        "Other settings of " + side + ": " + String.join(", ", settings)));
        System.out.println(
                "Latency: from the end of a window, by the clock of the source's schedule,"
                        + " to the arrival of each of its results in the sink.");
        System.out.println("Hiccups: how late a thread of another process woke up meanwhile, which"
                + " wanted to each ms.");
        System.out.printf("%n  %-12s%42s%25s%12s%n", "ms", "latency", "hiccups", "CPU, cores");
        System.out.printf(
                "  %-12s%8s%8s%8s%8s%10s%8s%8s%9s%n",
                "", "p50", "p90", "p99", "p99.9", "most", "p50", "p99", "most");
    }

    private void run(Side side, StringJoiner json) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            HiccupMeter meter = new HiccupMeter().start();
            // An engine that falls behind takes longer than its records.
            long mostSeconds = 2L * (options.seconds() + options.warmUpSeconds()) + 120;
            Processes.Finished run = processes.run(
                    side,
                    "io.millrace.benchmarks.job.LatencyMain",
                    List.of(
                            "" + options.rate(),
                            "" + options.warmUpSeconds(),
                            "" + options.seconds()),
                    mostSeconds);
            LatencyHistogram hiccups = meter.stop(
                    (long) run.number("measuredFromMs"), (long) run.number("measuredToMs"));
            verify(side, run);
            boolean quiet = hiccups.percentile(99) <= BOUND_MS * 1e6;
            if (quiet || attempt == TRIES) {
                print(side, run, hiccups);
                json.add(json(side, run, hiccups, quiet));
            }
            if (quiet) {
                return;
            }
            System.out.printf(
                    Locale.ROOT,
                    "  (the machine was too busy: hiccups of %.1f ms at p99, %.0f allowed; %s)%n",
                    hiccups.percentile(99) / 1e6,
                    BOUND_MS,
                    attempt < TRIES
                            ? "run again, not counted"
                            : "given up after " + TRIES + " tries: DO NOT USE the line above");
        }
    }

    private static void verify(Side side, Processes.Finished run) {
        if (!run.text("counted").equals(run.text("expectedCounted"))) {
            throw new BenchException("WRONG RESULTS: the windows of " + side.name() + " counted "
                    + run.text("counted") + " records, not " + run.text("expectedCounted") + ".");
        }
    }

    private static void print(Side side, Processes.Finished run, LatencyHistogram hiccups) {
        System.out.printf(
                Locale.ROOT,
                "  %-12s%8.2f%8.2f%8.2f%8.2f%10.2f%8.2f%8.2f%9.2f%12.2f%n",
                side.name(),
                run.number("p50") / 1e6,
                run.number("p90") / 1e6,
                run.number("p99") / 1e6,
                run.number("p99.9") / 1e6,
                run.number("most") / 1e6,
                hiccups.percentile(50) / 1e6,
                hiccups.percentile(99) / 1e6,
                hiccups.most() / 1e6,
                run.number("cpuNs") / run.number("wallNs"));
    }

    private static String json(
            Side side, Processes.Finished run, LatencyHistogram hiccups, boolean quiet) {
        var row = new StringJoiner(", ", "{", "}");
        row.add("\"side\": " + JsonReport.quote(side.name()));
        row.add("\"quietMachine\": " + quiet);
        for (String name : PERCENTILES) {
            row.add("\"" + name + "Ns\": " + run.text(name));
        }
        row.add("\"hiccupP99Ns\": " + hiccups.percentile(99));
        row.add("\"hiccupMostNs\": " + hiccups.most());
        row.add(String.format(
                Locale.ROOT, "\"cores\": %.3f", run.number("cpuNs") / run.number("wallNs")));
        return row.toString();
    }
}
