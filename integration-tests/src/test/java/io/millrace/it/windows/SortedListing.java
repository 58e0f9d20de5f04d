// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.List;

/** Writes down a window as it fires, its values sorted: {@code key [start,end) value value}. */
final class SortedListing
        extends ProcessWindowFunction<Tuple2<String, Integer>, String, String, TimeWindow> {

    @Override
    public void process(
            String key,
            Context context,
            Iterable<Tuple2<String, Integer>> elements,
            Collector<String> out) {
        List<Tuple2<String, Integer>> sorted = new ArrayList<>();
        elements.forEach(sorted::add);
        sorted.sort((left, right) -> Integer.compare(left.f1, right.f1));
        out.collect(key + " " + Listing.label(context.window()) + Listing.values(sorted));
    }
}
