// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.util.Locale;

/** The progress as one plain line, for output that is no terminal. */
final class ProgressLine {

    private ProgressLine() {}

    static String render(DemoState state) {
        return String.format(
                Locale.ROOT,
                "%3d %%  %7s rows  %7s/s  late: %s %s, %s %s",
                state.rows() * 100 / state.totalRows(),
                Format.count(state.rows()),
                Format.count(Math.round(state.rowsPerSecond())),
                Strategy.BOUND.title(),
                Format.percent(state.bound().lateRows(), state.rows()),
                Strategy.DISTRUST.title(),
                Format.percent(state.distrust().lateRows(), state.rows()));
    }
}
