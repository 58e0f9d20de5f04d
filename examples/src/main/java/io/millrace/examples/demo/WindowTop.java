// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The zones of one window with most trips, in order; a later one for the same window replaces it.
 */
public class WindowTop {

    /** First millisecond of the window. */
    public long windowStart;

    /** First millisecond after the window. */
    public long windowEnd;

    /** The zones, most trips first, the smaller zone number first among equals. */
    public List<ZoneCount> zones = new ArrayList<>();

    /** Creates an empty ranking. */
    public WindowTop() {}

    WindowTop(long windowStart, long windowEnd, List<ZoneCount> zones) {
        this.windowStart = windowStart;
        this.windowEnd = windowEnd;
        this.zones = zones;
    }
}
