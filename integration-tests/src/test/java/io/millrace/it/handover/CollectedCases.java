// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.util.CloseableIterator;

import java.util.ArrayList;
import java.util.List;

/** What a program gets from {@code executeAndCollect}, all of it read before any of it is printed. */
final class CollectedCases {

    private CollectedCases() {}

    static void addTo(List<Case> cases) {
        for (boolean objectReuse : new boolean[] {false, true}) {
            cases.add(collected(Producer.SOURCE_REEMITS, Kind.POJO, objectReuse));
            cases.add(collected(Producer.REEMITS, Kind.LIST, objectReuse));
            cases.add(collected(Producer.CHANGES_ALL_EMITTED, Kind.NESTED, objectReuse));
        }
    }

    private static <T> Case collected(Producer producer, Kind<T> kind, boolean objectReuse) {
        String name = String.join(
                "/", "collected", producer.label(), kind.label(), objectReuse ? "reuse" : "copies");
        return new Case(name, objectReuse, true, env -> {
            DataStream<T> records = producer.build(env, kind);
            List<T> results = new ArrayList<>();
            try (CloseableIterator<T> iterator = records.executeAndCollect()) {
                iterator.forEachRemaining(results::add);
            }
            List<String> lines = new ArrayList<>();
            results.forEach(result -> lines.add(kind.show(result)));
            lines.add(Consumer.show(kind, results));
            return lines;
        });
    }
}
