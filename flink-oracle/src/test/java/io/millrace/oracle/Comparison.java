// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import corpus.support.Results.Order;
import corpus.support.Results.Seen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of a run is the same in every run, as text that can be compared. */
final class Comparison {

    private Comparison() {}

    /** By stream or line: the records, sorted as far as their order says nothing. */
    static Map<String, List<String>> of(List<Seen> seen, int parallelism) {
        Map<String, List<Seen>> byName = seen.stream()
                .collect(Collectors.groupingBy(Seen::name, TreeMap::new, Collectors.toList()));
        Map<String, List<String>> comparable = new TreeMap<>();
        byName.forEach((name, all) -> {
            comparable.put(name, all.stream().map(Seen::text).sorted().toList());
            Order order = all.get(0).order();
            if (order == Order.ALWAYS && parallelism == 1) {
                comparable.put(name + " in order", all.stream().map(Seen::text).toList());
            }
            if (order == Order.PER_KEY) {
                Map<String, List<Seen>> byKey = all.stream()
                        .collect(Collectors.groupingBy(
                                Seen::key, TreeMap::new, Collectors.toList()));
                byKey.forEach((key, ofKey) -> comparable.put(
                        name + " in order of " + key,
                        ofKey.stream().map(Seen::text).toList()));
            }
        });
        return comparable;
    }
}
