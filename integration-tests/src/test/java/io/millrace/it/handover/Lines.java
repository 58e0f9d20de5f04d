// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.streaming.api.functions.sink.SinkFunction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a run prints: its sinks run in this process and add to it. */
final class Lines {

    private static final AtomicLong NEXT_RUN = new AtomicLong();
    private static final Map<Long, List<String>> BY_RUN = new ConcurrentHashMap<>();

    private final long run = NEXT_RUN.getAndIncrement();

    Lines() {
        BY_RUN.put(run, Collections.synchronizedList(new ArrayList<>()));
    }

    /** A sink that prints every record the moment it comes, after a prefix. */
    <T> SinkFunction<T> sink(String prefix, Kind<T> kind) {
        return new Sink<>(run, prefix, kind);
    }

    /** A sink for lines. */
    SinkFunction<String> sink() {
        return sink("", Kind.TEXT);
    }

    /** All lines of the run, which is over. */
    List<String> take() {
        return new ArrayList<>(BY_RUN.remove(run));
    }

    private static final class Sink<T> implements SinkFunction<T> {

        private final long run;
        private final String prefix;
        private final Kind<T> kind;

        Sink(long run, String prefix, Kind<T> kind) {
            this.run = run;
            this.prefix = prefix;
            this.kind = kind;
        }

        @Override
        public void invoke(T value, Context context) {
            BY_RUN.get(run).add(prefix + kind.show(value));
        }
    }
}
