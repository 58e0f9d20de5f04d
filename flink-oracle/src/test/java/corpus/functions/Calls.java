// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What functions of one run did, in order; they travel as bytes, and find it by its number. */
final class Calls {

    private static final Map<Long, List<String>> RUNS = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong();

    private Calls() {}

    static long newRun() {
        long run = NEXT.incrementAndGet();
        RUNS.put(run, new ArrayList<>());
        return run;
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
