// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.util.ArrayList;
import java.util.List;

/** Draws a state as lines of text. */
final class LiveView {

    private static final int INDENT = 2;
    private static final int LABEL_END = 20;
    private static final int SHORTEST_WIDTH = 40;
    private static final int WIDEST = 120;
    private static final int[] MONTH_STARTS = {0, 31, 59};
    private static final String[] MONTHS = {"Jan", "Feb", "Mar"};

    private final Style style;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private LiveView(Style style, int width) {
        this.style = style;
        this.width = Math.max(SHORTEST_WIDTH, Math.min(width, WIDEST));
    }

    /**
     * Draws the whole view.
     *
     * @param state what to show
     * @param style what the terminal understands
     * @param width columns of the terminal; no line is wider, unless it has fewer than 40
     */
    static List<String> render(DemoState state, Style style, int width) {
        LiveView view = new LiveView(style, width);
        view.title();
        view.progress(state);
        view.strategies(state);
        view.days(state);
        view.zones(state);
        return List.copyOf(view.lines);
    }

    /** Draws the part of the view that compares trips per day, for use below it. */
    static List<String> renderDays(DemoState state, Style style, int width) {
        LiveView view = new LiveView(style, width);
        view.days(state);
        return List.copyOf(view.lines);
    }

    private void title() {
        add(line().add(Style.BOLD, "Millrace")
                .add(Style.DIM, style.dot() + "New York's green taxis, January to March 2023")
                .right(Style.DIM, width - INDENT, "Ctrl-C stops it"));
        blank();
    }

    private void progress(DemoState state) {
        double share = Math.min(1, (double) state.rows() / state.totalRows());
        int barWidth = width - 2 * INDENT - 6;
        int done = (int) Math.round(share * barWidth);
        add(line().add(Style.CYAN, style.done().repeat(done))
                .add(Style.DIM, style.open().repeat(barWidth - done))
                .right(null, width - INDENT, (int) (share * 100) + " %"));
        add(line().add(Format.count(state.rows()))
                .add(Style.DIM, " of " + Format.count(state.totalRows()) + " rows")
                .right(null, width / 2 + 4, Format.count(Math.round(state.rowsPerSecond())))
                .add(Style.DIM, " rows/s")
                .right(null, width - INDENT, Format.seconds(state.elapsedMs())));
        blank();
    }

    private void strategies(DemoState state) {
        DemoState.StrategyState bound = state.bound();
        DemoState.StrategyState distrust = state.distrust();
        add(columns(
                "", Strategy.BOUND.title(), Style.YELLOW, Strategy.DISTRUST.title(), Style.GREEN));
        add(columns(
                "watermark",
                Format.watermark(bound.watermark()),
                Format.watermark(distrust.watermark())));
        add(columns(
                "hours fired", Format.count(bound.windows()), Format.count(distrust.windows())));
        add(columns(
                "late rows",
                counted(bound.lateRows(), state.rows()),
                counted(distrust.lateRows(), state.rows())));
        add(columns(
                "rows lost",
                counted(bound.lostRows(), state.rows()),
                counted(distrust.lostRows(), state.rows())));
        blank();
    }

    private static String counted(long part, long whole) {
        return Format.count(part) + "  " + Format.percent(part, whole);
    }

    private Line columns(String label, String first, String second) {
        return columns(label, first, null, second, null);
    }

    private Line columns(
            String label, String first, String firstCode, String second, String secondCode) {
        int secondColumn = LABEL_END + (width - LABEL_END) / 2;
        return line().add(Style.DIM, label)
                .to(LABEL_END)
                .add(firstCode, first)
                .to(secondColumn)
                .add(secondCode, second);
    }

    private void days(DemoState state) {
        int room = width - LABEL_END - INDENT;
        int days = room >= DemoState.DAYS ? 1 : room * 2 >= DemoState.DAYS ? 2 : 5;
        Line months = line().add(Style.DIM, "trips per day").to(LABEL_END);
        for (int i = 0; i < MONTHS.length; i++) {
            months.to(LABEL_END + MONTH_STARTS[i] / days).add(Style.DIM, MONTHS[i]);
        }
        add(months);

        double most = 1;
        for (Strategy strategy : Strategy.values()) {
            for (double value : means(state.of(strategy).tripsPerDay(), days)) {
                most = Math.max(most, value);
            }
        }
        for (Strategy strategy : Strategy.values()) {
            StringBuilder curve = new StringBuilder();
            for (double value : means(state.of(strategy).tripsPerDay(), days)) {
                curve.append(style.level(value, most));
            }
            add(line().add(Style.DIM, strategy.title())
                    .to(LABEL_END)
                    .add(
                            strategy == Strategy.BOUND ? Style.YELLOW : Style.GREEN,
                            curve.toString()));
        }
        blank();
    }

    private static double[] means(long[] values, int group) {
        double[] means = new double[values.length / group];
        for (int i = 0; i < means.length * group; i++) {
            means[i / group] += (double) values[i] / group;
        }
        return means;
    }

    private void zones(DemoState state) {
        add(line().add(Style.DIM, "top zones so far"));
        int nameWidth = Math.min(32, width / 3);
        int barStart = INDENT + nameWidth + 1;
        int barWidth = width - barStart - 10;
        for (int i = 0; i < 5; i++) {
            if (i >= state.topZones().size()) {
                blank();
                continue;
            }
            DemoState.ZoneTrips zone = state.topZones().get(i);
            double share =
                    (double) zone.trips() / Math.max(1, state.topZones().get(0).trips());
            add(line().add(shorten(zone.zone(), nameWidth))
                    .to(barStart)
                    .add(Style.CYAN, style.bar(share, barWidth))
                    .right(null, width - INDENT, Format.count(zone.trips())));
        }
        blank();
        add(lastWindow(state));
    }

    private Line lastWindow(DemoState state) {
        if (state.lastWindowStart() == null) {
            return line();
        }
        long start = state.lastWindowStart();
        Line line = line().add(
                        Style.DIM,
                        Format.minute(start) + style.dash() + Format.clock(start + Board.HOUR_MS)
                                + "  ");
        String text = "";
        for (DemoState.ZoneTrips zone : state.lastWindowZones()) {
            String longer =
                    text + (text.isEmpty() ? "" : style.dot()) + zone.zone() + " " + zone.trips();
            if (longer.length() > line.room() - INDENT) {
                break;
            }
            text = longer;
        }
        line.add(Style.DIM, text);
        return line;
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + ".";
    }

    private Line line() {
        return new Line(style, width).to(INDENT);
    }

    private void add(Line line) {
        lines.add(line.toString());
    }

    private void blank() {
        lines.add("");
    }
}
