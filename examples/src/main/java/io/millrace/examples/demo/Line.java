// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

/** One line of output under construction, never wider than it may be. */
final class Line {

    private final Style style;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private int column;

    Line(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /** Appends text, as much as fits. */
    Line add(String added) {
        return add(null, added);
    }

    /** Appends text in a colour, as much as fits. */
    Line add(String code, String added) {
        String fitting = added.substring(0, Math.min(added.length(), width - column));
        text.append(style.paint(code, fitting));
        column += fitting.length();
        return this;
    }

    /** Fills with blanks up to a column. */
    Line to(int target) {
        return add(" ".repeat(Math.max(0, target - column)));
    }

    /** Appends text so that it ends before a column. */
    Line right(String code, int end, String added) {
        return to(end - added.length()).add(code, added);
    }

    /** Columns that are left. */
    int room() {
        return width - column;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
