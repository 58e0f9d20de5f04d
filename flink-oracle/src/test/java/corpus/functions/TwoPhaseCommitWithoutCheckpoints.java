// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.TwoPhaseCommitSinkFunction;

import java.util.Optional;

/** Without checkpoints a transaction is begun, and given up at the end: every call in order. */
public class TwoPhaseCommitWithoutCheckpoints implements Program {

    private static final class Sink extends TwoPhaseCommitSinkFunction<String, String, String> {
        private static final long serialVersionUID = 1L;

        private final long run;
        private int transactions;

        private Sink(long run) {
            super(
                    Types.STRING.createSerializer(new ExecutionConfig()),
                    Types.STRING.createSerializer(new ExecutionConfig()));
            this.run = run;
            setTransactionTimeout(1000);
            enableTransactionTimeoutWarnings(0.5);
            ignoreFailuresAfterTransactionTimeout();
        }

        private void add(String call) {
            Calls.add(run, call);
        }

        private void warnAt(double ratio) {
            enableTransactionTimeoutWarnings(ratio);
        }

        private void timeOutAfter(long timeoutMs) {
            setTransactionTimeout(timeoutMs);
        }

        @Override
        protected Optional<String> initializeUserContext() {
            add("context " + getUserContext());
            return Optional.of("shared");
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            add("initialize restored=" + context.isRestored());
            super.initializeState(context);
            add("initialized " + getUserContext() + " " + currentTransaction());
        }

        @Override
        public void open(Configuration parameters) throws Exception {
            super.open(parameters);
            add("open " + currentTransaction());
        }

        @Override
        protected String beginTransaction() {
            transactions++;
            add("begin " + transactions);
            return "t" + transactions;
        }

        @Override
        protected void invoke(String transaction, String value, Context context) {
            add("invoke " + transaction + " " + value + " " + context.timestamp() + " "
                    + context.currentWatermark());
        }

        @Override
        protected void finishProcessing(String transaction) {
            add("finish " + transaction + " " + pendingTransactions().count());
        }

        @Override
        protected void preCommit(String transaction) {
            add("preCommit " + transaction);
        }

        @Override
        protected void commit(String transaction) {
            add("commit " + transaction);
        }

        @Override
        protected void abort(String transaction) {
            add("abort " + transaction);
        }

        @Override
        public void close() throws Exception {
            add("close");
            super.close();
            add("closed " + currentTransaction());
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        long run = Calls.newRun();
        env.fromElements("a", "b", "c").addSink(new Sink(run));
        env.execute();
        for (String call : Calls.of(run)) {
            results.line("calls", call);
        }
        run = Calls.newRun();
        env.fromElements("a", "poison", "c")
                .map(value -> {
                    if (value.equals("poison")) {
                        throw new IllegalStateException("poison");
                    }
                    return value;
                })
                .addSink(new Sink(run));
        try {
            env.execute();
        } catch (Exception e) {
            results.line("failing", e.getMessage());
        }
        for (String call : Calls.of(run)) {
            results.line("calls of failing job", call);
        }
        for (double ratio : new double[] {-0.1, 1.1}) {
            try {
                new Sink(run).warnAt(ratio);
            } catch (IllegalArgumentException e) {
                results.line("ratio", e.getMessage());
            }
        }
        try {
            new Sink(run).timeOutAfter(-1);
        } catch (IllegalArgumentException e) {
            results.line("timeout", e.getMessage());
        }
    }
}
