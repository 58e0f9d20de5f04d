// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.MessageAcknowledgingSourceBase;
import io.millrace.streaming.api.functions.source.MultipleIdsMessageAcknowledgingSourceBase;

import java.util.List;
import java.util.Set;

/** Sources that drop messages which come twice; without checkpoints nothing is acknowledged. */
public class AcknowledgedMessages implements Program {

    private static final String[] MESSAGES = {"a1", "b2", "c1", "d3", "e2", "f4"};

    private static final class ById extends MessageAcknowledgingSourceBase<String, Integer> {
        private static final long serialVersionUID = 1L;

        private final long run;

        private ById(long run) {
            super(Integer.class);
            this.run = run;
        }

        @Override
        public void run(SourceContext<String> context) {
            for (String message : MESSAGES) {
                synchronized (context.getCheckpointLock()) {
                    if (addId(message.charAt(1) - '0')) {
                        context.collect(message);
                    }
                }
            }
            Calls.add(run, "pending " + pendingCheckpoints);
        }

        @Override
        protected void acknowledgeIDs(long checkpointId, Set<Integer> ids) {
            Calls.add(run, "acknowledge " + ids);
        }

        @Override
        public void cancel() {}
    }

    private static final class BySession
            extends MultipleIdsMessageAcknowledgingSourceBase<String, String, Integer> {
        private static final long serialVersionUID = 1L;

        private final long run;

        private BySession(long run) {
            super(String.class);
            this.run = run;
        }

        @Override
        public void run(SourceContext<String> context) {
            int session = 0;
            for (String message : MESSAGES) {
                synchronized (context.getCheckpointLock()) {
                    sessionIds.add(session++);
                    if (addId(message.substring(1))) {
                        context.collect(message);
                    }
                }
            }
            Calls.add(run, "sessions " + sessionIds + " " + sessionIdsPerSnapshot);
        }

        @Override
        protected void acknowledgeSessionIDs(List<Integer> ids) {
            Calls.add(run, "acknowledge " + ids);
        }

        @Override
        public void cancel() {}
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        long run = Calls.newRun();
        results.inOrder("by id", env.addSource(new ById(run)));
        results.inOrder("by session", env.addSource(new BySession(run)));
        env.execute();
        Calls.of(run).stream().sorted().forEach(call -> results.line("calls", call));
    }
}
