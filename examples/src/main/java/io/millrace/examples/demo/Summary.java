// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the demo says when it is over. */
final class Summary {

    private static final int LABEL_END = 20;
    private static final String SOURCE =
            "examples/src/main/java/io/millrace/examples/demo/DemoJob.java";

    private final Style style;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private Summary(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /**
     * Draws the summary.
     *
     * @param state the last state
     * @param complete whether every row was found again under both strategies
     * @param files the files that were written
     */
    static List<String> render(
            DemoState state, boolean complete, List<Path> files, Style style, int width) {
        Summary summary = new Summary(style, width);
        summary.lines.add("");
        summary.results(state, complete, files);
        summary.lines.add("");
        summary.lines.addAll(LiveView.renderDays(state, style, width));
        summary.explain();
        summary.next(files.isEmpty());
        return List.copyOf(summary.lines);
    }

    private void results(DemoState state, boolean complete, List<Path> files) {
        fact(
                "rows",
                Format.count(state.rows()) + " in " + Format.seconds(state.elapsedMs()) + ", "
                        + Format.count(Math.round(state.rowsPerSecond())) + " rows/s");
        for (Strategy strategy : Strategy.values()) {
            strategy(state, strategy);
        }
        fact("windows", Format.count(state.slidingWindows()) + " sliding, 1 h every 15 min");
        String label = "hourly totals";
        for (Strategy strategy : Strategy.values()) {
            fact(label, account(state, strategy, complete));
            label = "";
        }
        List<String> zones = new ArrayList<>();
        for (DemoState.ZoneTrips zone : state.topZones()
                .subList(0, Math.min(DemoJob.TOP, state.topZones().size()))) {
            zones.add(zone.zone() + " " + Format.count(zone.trips()));
        }
        label = "top zones";
        for (String zone : zones) {
            fact(label, zone);
            label = "";
        }
        label = "files";
        for (Path file : files) {
            fact(label, file.toString());
            label = "";
        }
    }

    private void strategy(DemoState state, Strategy strategy) {
        DemoState.StrategyState numbers = state.of(strategy);
        fact(
                strategy.title(),
                Format.count(numbers.lateRows()) + " late ("
                        + Format.percent(numbers.lateRows(), state.rows())
                        + "), " + Format.count(numbers.lostRows()) + " lost ("
                        + Format.percent(numbers.lostRows(), state.rows()) + ")");
    }

    /** On time plus late; that it is right hour by hour is what {@code complete} says. */
    private String account(DemoState state, Strategy strategy, boolean complete) {
        long lost = state.of(strategy).lostRows();
        return Format.count(state.rows() - lost) + " in windows + " + Format.count(lost)
                + " too late = "
                + (complete
                        ? Format.count(state.rows()) + " rows  " + style.check()
                        : "not every row");
    }

    private void explain() {
        plain("One wrong clock pushed the first watermark 18 days ahead: all rows of those");
        plain("days were lost. The second waits until others confirm a jump. What is late for");
        plain("it was mostly delivered weeks late, at the end of a month; its windows take");
        plain("corrections for " + DemoJob.CORRECTIONS.toDays()
                + " days, so those rows count after all.");
        lines.add("");
    }

    private void next(boolean offerFiles) {
        lines.add("  " + style.paint(Style.BOLD, "Next"));
        if (offerFiles) {
            command("./millrace demo --out results", "the same, with the results in files");
        } else {
            command("./millrace demo --fast", "the same, as fast as it goes");
        }
        command("./millrace run JAR", "a job of your own");
        plain("This job's source is");
        command(SOURCE, "");
        lines.add("");
    }

    private void fact(String label, String text) {
        lines.add(new Line(style, Integer.MAX_VALUE)
                .add("  ")
                .add(Style.DIM, label)
                .to(LABEL_END)
                .add(text)
                .toString());
    }

    private void plain(String text) {
        lines.add("  " + text);
    }

    private void command(String command, String meaning) {
        lines.add(new Line(style, Integer.MAX_VALUE)
                .add("  ")
                .add(Style.CYAN, command)
                .to(meaning.isEmpty() ? 0 : 34)
                .add(Style.DIM, meaning)
                .toString());
    }
}
