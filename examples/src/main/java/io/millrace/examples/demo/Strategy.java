// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

/** The two watermark strategies that the demo runs side by side. */
enum Strategy {
    /** The watermark follows the largest timestamp at a distance of one hour. */
    BOUND("bound 1 h"),
    /** A timestamp far ahead is not believed until others confirm it. */
    DISTRUST("distrust jumps");

    private final String title;

    Strategy(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
