// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.RichFlatMapFunction;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.Collector;

/** A function that keeps its collector, and uses it in the next call and as it is closed. */
@RunsAt(
        value = {1},
        because = "the order of records matters")
public class KeptCollector implements Program {

    private static final class Keeping extends RichFlatMapFunction<Integer, String> {

        private static final long serialVersionUID = 1L;

        private final long run;
        private transient Collector<String> kept;

        private Keeping(long run) {
            this.run = run;
        }

        @Override
        public void flatMap(Integer value, Collector<String> out) {
            if (kept == null) {
                kept = out;
            }
            Calls.add(run, "same: " + (kept == out));
            kept.collect("in call " + value);
        }

        @Override
        public void close() {
            try {
                kept.collect("closing");
                Calls.add(run, "collected while closing");
            } catch (RuntimeException e) {
                Calls.add(run, e.toString());
            }
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        long chained = Calls.newRun();
        long sending = Calls.newRun();
        results.inOrder("chained", env.fromElements(1, 2).flatMap(new Keeping(chained)));
        results.inOrder(
                "sent", env.fromElements(1, 2).flatMap(new Keeping(sending)).rebalance());
        env.execute();
        results.line("chained calls", Calls.of(chained));
        results.line("sending calls", Calls.of(sending));
    }
}
