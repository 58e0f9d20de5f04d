// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it;

import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;

/** Adds to a record what its operator knows of time: {@code value @timestamp ~watermark}. */
public final class Observed extends ProcessFunction<String, String> {

    @Override
    public void processElement(String value, Context context, Collector<String> out) {
        out.collect(value + " @" + label(context.timestamp()) + " ~"
                + label(context.timerService().currentWatermark()));
    }

    /** A time as text; the ends of time by name. */
    public static String label(Long time) {
        if (time == null) {
            return "none";
        }
        if (time == Long.MIN_VALUE) {
            return "start";
        }
        return time == Long.MAX_VALUE ? "end" : time.toString();
    }
}
