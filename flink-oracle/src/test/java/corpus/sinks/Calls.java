// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sinks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the parts of a sink of one run did, in order; sinks travel as bytes, and find it by its number. */
final class Calls {

    private static final Map<Long, List<String>> RUNS = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong();

    private Calls() {}

    static long newRun() {
        long run = NEXT.incrementAndGet();
        RUNS.put(run, new ArrayList<>());
        return run;
    }

    /** The run that was begun last; only programs that run alone may ask. */
    static long last() {
        return NEXT.get();
    }

    static void add(long run, String call) {
        List<String> calls = RUNS.get(run);
        synchronized (calls) {
            calls.add(call);
        }
    }

    static List<String> of(long run) {
        List<String> calls = RUNS.get(run);
        synchronized (calls) {
            return new ArrayList<>(calls);
        }
    }
}
