// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.CloseableIterator;

/** Every form of collecting, with limits that are smaller and greater than the stream, and of an endless stream. */
public class CollectedRecords implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        try (CloseableIterator<String> all =
                env.fromElements("a", "b", "c").map(value -> value + value).executeAndCollect()) {
            while (all.hasNext()) {
                results.line("all", all.next());
            }
            results.line("again", all.hasNext());
        }
        try (CloseableIterator<Long> named = env.fromSequence(1, 4).executeAndCollect("named")) {
            named.forEachRemaining(value -> results.line("named", value));
        }
        results.line("two", env.fromElements(1, 2, 3).executeAndCollect(2));
        results.line("all three", env.fromElements(1, 2, 3).executeAndCollect("named", 9));
        try {
            env.fromElements(1, 2, 3).executeAndCollect(0);
        } catch (IllegalStateException e) {
            results.line("none", e.getMessage());
        }
        CloseableIterator<Long> closed =
                env.fromSequence(0, Long.MAX_VALUE - 1).executeAndCollect();
        results.line("first", closed.next());
        closed.close();
        try (CloseableIterator<Integer> failing =
                env.fromElements(1, 2).map(value -> 2 / (value - 1)).executeAndCollect()) {
            failing.hasNext();
            results.line("failing", "no error");
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            results.line("failing", root.toString());
        }
    }
}
