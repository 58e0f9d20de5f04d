// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints the figures: tables to read, one per variant, then means and the worst. */
final class Report {

    private final Options options;
    private final Figures figures;
    private final PrintStream out;

    Report(Options options, Figures figures, PrintStream out) {
        this.options = options;
        this.figures = figures;
        this.out = out;
    }

    void print(List<Variant> variants) {
        for (Variant variant : variants) {
            cpu(variant);
            ratios(variant);
            others(variant);
        }
        if (options.measuredSides().contains(Options.MILLRACE)) {
            means(variants);
            worst(variants);
        }
        startUp();
    }

    private List<String> programs() {
        return options.programs();
    }

    private List<String> others() {
        return options.measuredSides().stream()
                .filter(side -> !side.equals(Options.MILLRACE))
                .toList();
    }

    // ------------------------------------------------------------ tables

    private void cpu(Variant variant) {
        String spread = options.rounds() == 1 ? "segments" : options.rounds() + " rounds";
        out.printf("%n%s%n", capital(variant.toString()));
        out.printf(
                "CPU ns per record: median (least to most of %s); ~ not settled after the longest"
                        + " warm-up%n",
                spread);
        row("program", options.measuredSides(), 26);
        for (String program : programs()) {
            row(
                    program,
                    options.measuredSides().stream()
                            .map(side -> cpuWithSpread(variant, program, side))
                            .toList(),
                    26);
        }
    }

    private String cpuWithSpread(Variant variant, String program, String side) {
        double median = figures.cpu(variant, program, side);
        if (Double.isNaN(median)) {
            return "-";
        }
        var spread = figures.cpuSpread(variant, program, side);
        boolean settled =
                figures.samples(variant, program, side).stream().allMatch(Sample::settled);
        return (settled ? "" : "~") + number(median) + " (" + number(Statistics.least(spread))
                + " to " + number(Statistics.most(spread)) + ")";
    }

    private void ratios(Variant variant) {
        if (!options.measuredSides().contains(Options.MILLRACE) || others().isEmpty()) {
            return;
        }
        out.println("Millrace's CPU as a multiple of");
        row("program", others(), 14);
        for (String program : programs()) {
            row(
                    program,
                    others().stream()
                            .map(side -> factor(ratio(variant, program, side)))
                            .toList(),
                    14);
        }
        row(
                "geometric mean",
                others().stream()
                        .map(side -> factor(mean(List.of(variant), side)))
                        .toList(),
                14);
    }

    private double ratio(Variant variant, String program, String side) {
        return figures.cpu(variant, program, Options.MILLRACE)
                / figures.cpu(variant, program, side);
    }

    /** How many programs there are figures of on both sides. */
    private int compared(Variant variant, String side) {
        return (int) programs().stream()
                .filter(program -> !Double.isNaN(ratio(variant, program, side)))
                .count();
    }

    private double mean(List<Variant> variants, String side) {
        List<Double> ratios = new ArrayList<>();
        for (Variant variant : variants) {
            for (String program : programs()) {
                double ratio = ratio(variant, program, side);
                if (!Double.isNaN(ratio)) {
                    ratios.add(ratio);
                }
            }
        }
        return ratios.isEmpty() ? Double.NaN : Statistics.geometricMean(ratios);
    }

    private void others(Variant variant) {
        out.println("Million records/s by the wall | compiling, % of CPU | peak memory, MiB");
        List<String> heads = new ArrayList<>(options.measuredSides());
        heads.addAll(options.measuredSides());
        heads.addAll(options.measuredSides());
        row("program", heads, 11);
        for (String program : programs()) {
            List<String> cells = new ArrayList<>();
            cells.addAll(cells(variant, program, "%.3f", sample -> sample.rate() / 1e6));
            cells.addAll(cells(variant, program, "%.0f", sample -> 100 * sample.jitShare()));
            cells.addAll(cells(variant, program, "%.0f", Sample::peakMemoryMib));
            row(program, cells, 11);
        }
    }

    private List<String> cells(
            Variant variant, String program, String format, ToDoubleFunction<Sample> figure) {
        return options.measuredSides().stream()
                .map(side -> figures.median(variant, program, side, figure))
                .map(value -> Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value))
                .toList();
    }

    // ------------------------------------------------------------ summary

    private void means(List<Variant> variants) {
        for (int parallelism : options.parallelisms()) {
            List<Variant> same = variants.stream()
                    .filter(variant -> variant.parallelism() == parallelism)
                    .toList();
            if (same.isEmpty()) {
                continue;
            }
            out.printf("%nGeometric mean at parallelism %d:", parallelism);
            for (String side : others()) {
                out.printf(
                        " %s of %s (%d of %d rows);",
                        factor(mean(same, side)),
                        side,
                        same.stream()
                                .mapToInt(variant -> compared(variant, side))
                                .sum(),
                        same.size() * programs().size());
            }
            out.println();
        }
    }

    private void worst(List<Variant> variants) {
        for (String side : others()) {
            double worst = 0;
            String where = null;
            int dearer = 0;
            for (Variant variant : variants) {
                for (String program : programs()) {
                    double ratio = ratio(variant, program, side);
                    if (ratio > worst) {
                        worst = ratio;
                        where = program + " at " + variant;
                    }
                    if (ratio > 1) {
                        dearer++;
                    }
                }
            }
            if (where == null) {
                continue;
            }
            String more = side.equals(Options.HAND)
                    ? ""
                    : dearer == 0
                            ? "; less CPU than there in all"
                            : "; MORE CPU than there in " + dearer + " of the rows above";
            out.printf("Worst against %s: %s of it, %s%s.%n", side, factor(worst), where, more);
        }
    }

    private void startUp() {
        if (!figures.hasStartUps()) {
            return;
        }
        out.printf("%nA job of ten records as a whole process: medians%n");
        row("", List.of("wall s", "CPU s", "peak MiB"), 10);
        for (String side : figures.startUpSides()) {
            List<StartUp> runs = figures.startUps(side);
            row(
                    side,
                    List.of(
                            seconds(runs, StartUp::wallSeconds),
                            seconds(runs, StartUp::cpuSeconds),
                            String.format(
                                    Locale.ROOT,
                                    "%.0f",
                                    Statistics.median(runs.stream()
                                            .map(StartUp::peakMemoryMib)
                                            .toList()))),
                    10);
        }
    }

    private static String seconds(List<StartUp> runs, ToDoubleFunction<StartUp> figure) {
        return String.format(
                Locale.ROOT,
                "%.2f",
                Statistics.median(runs.stream().map(figure::applyAsDouble).toList()));
    }

    // ------------------------------------------------------------ text

    private void row(String head, List<String> cells, int width) {
        var line = new StringBuilder(String.format("  %-14s", head));
        for (String cell : cells) {
            line.append(String.format("%" + width + "s", cell));
        }
        out.println(line);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    static String factor(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2fx", value);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
