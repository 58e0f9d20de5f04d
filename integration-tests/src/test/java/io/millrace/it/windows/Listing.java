// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;

/** Writes down a window as it fires: {@code key [start,end) value value}. */
final class Listing<W extends Window>
        extends ProcessWindowFunction<Tuple2<String, Integer>, String, String, W> {

    @Override
    public void process(
            String key,
            Context context,
            Iterable<Tuple2<String, Integer>> elements,
            Collector<String> out) {
        out.collect(key + " " + label(context.window()) + values(elements));
    }

    static String label(Window window) {
        return window instanceof TimeWindow time
                ? "[" + time.getStart() + "," + time.getEnd() + ")"
                : "all";
    }

    static String values(Iterable<Tuple2<String, Integer>> elements) {
        StringBuilder values = new StringBuilder();
        for (Tuple2<String, Integer> element : elements) {
            values.append(' ').append(element.f1);
        }
        return values.toString();
    }
}
