// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.connector.source.SplitEnumerator;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.api.connector.source.lib.NumberSequenceSource;
import io.millrace.api.connector.source.lib.util.IteratorSourceEnumerator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A function that fails, and an enumerator that does: what is read again, and by whom. */
public class FailingOnce implements Program {

    /** What has failed. */
    private static final Set<String> FAILED = new HashSet<>();

    private static synchronized boolean isFirst(String what) {
        return FAILED.add(what);
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        String run = "run " + System.nanoTime();
        env.setRestartStrategy(RestartStrategies.fixedDelayRestart(2, 1));
        results.inOrder(
                "function",
                env.fromSource(new Logging(run, "none"), timed(), "numbers").map(value -> {
                    if (value == 6 && isFirst(run)) {
                        throw new IllegalStateException("six");
                    }
                    return value;
                }));
        env.execute();
        for (String where : new String[] {"start", "request", "reader"}) {
            results.inOrder(where, env.fromSource(new Logging(run, where), timed(), "numbers"));
            env.execute();
            results.line("enumerators " + where, Logging.madeIn(run + where));
        }
        results.line("enumerators", Logging.madeIn(run + "none"));
    }

    private static WatermarkStrategy<Long> timed() {
        return WatermarkStrategy.<Long>noWatermarks()
                .withTimestampAssigner((value, timestamp) -> value);
    }

    private static class Logging extends NumberSequenceSource {

        private static final long serialVersionUID = 1L;

        private static final java.util.Map<String, StringBuilder> LOG =
                new java.util.concurrent.ConcurrentHashMap<>();

        private final String run;
        private final String failsIn;

        Logging(String run, String failsIn) {
            super(1, 12);
            this.run = run;
            this.failsIn = failsIn;
        }

        static String madeIn(String run) {
            return LOG.get(run).toString();
        }

        private void log(String what) {
            LOG.computeIfAbsent(run + failsIn, key -> new StringBuilder())
                    .append(what)
                    .append("; ");
        }

        private void failIn(String where) {
            if (where.equals(failsIn) && isFirst(run + where)) {
                throw new IllegalStateException(where);
            }
        }

        @Override
        public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>>
                createEnumerator(SplitEnumeratorContext<NumberSequenceSplit> context) {
            log("made");
            List<NumberSequenceSplit> splits = splitNumberRange(1, 12, 3);
            return new IteratorSourceEnumerator<NumberSequenceSplit>(context, splits) {
                @Override
                public void start() {
                    failIn("start");
                }

                @Override
                public void handleSplitRequest(int subtaskId, String requesterHostname) {
                    failIn("request");
                    super.handleSplitRequest(subtaskId, requesterHostname);
                }

                @Override
                public void addReader(int subtaskId) {
                    failIn("reader");
                }

                @Override
                public void addSplitsBack(List<NumberSequenceSplit> back, int subtaskId) {
                    log("back " + back + " of " + subtaskId);
                    super.addSplitsBack(back, subtaskId);
                }
            };
        }
    }
}
