// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.streaming.api.functions.Subtask;
import io.millrace.streaming.api.functions.source.ListStates;
import io.millrace.util.FlinkRuntimeException;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

class TwoPhaseCommitSinkFunctionTest {

    /** Says what time it is told. */
    private static final class ManualClock extends Clock {

        private long nowMs;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(nowMs);
        }
    }

    private final List<String> calls = new ArrayList<>();
    private final ManualClock clock = new ManualClock();

    /** Notes every call; its transactions are named after the attempt. */
    private final class Sink extends TwoPhaseCommitSinkFunction<String, String, String> {

        private final String attempt;
        private Optional<String> shared = Optional.empty();
        private String failing = "";
        private int transactions;

        Sink(String attempt) {
            super(StringSerializer.INSTANCE, StringSerializer.INSTANCE, clock);
            this.attempt = attempt;
            setRuntimeContext(Subtask.context(0, 1));
        }

        private void call(String call) {
            calls.add(call);
            if (call.equals(failing)) {
                throw new IllegalStateException("cannot " + call);
            }
        }

        @Override
        protected Optional<String> initializeUserContext() {
            call("context");
            return shared;
        }

        @Override
        protected String beginTransaction() {
            String transaction = attempt + ++transactions;
            call("begin " + transaction);
            return transaction;
        }

        @Override
        protected void invoke(String transaction, String value, Context context) {
            call("invoke " + transaction + " " + value);
        }

        @Override
        protected void preCommit(String transaction) {
            call("preCommit " + transaction);
        }

        @Override
        protected void commit(String transaction) {
            call("commit " + transaction);
        }

        @Override
        protected void recoverAndCommit(String transaction) {
            call("recoverAndCommit " + transaction);
        }

        @Override
        protected void abort(String transaction) {
            call("abort " + transaction);
        }

        @Override
        protected void recoverAndAbort(String transaction) {
            call("recoverAndAbort " + transaction);
        }

        @Override
        protected void finishRecoveringContext(Collection<String> handledTransactions) {
            call("recovered " + handledTransactions);
        }

        @Override
        protected void finishProcessing(String transaction) {
            call("finish " + transaction);
        }

        void ignoreFailuresAfter(long timeoutMs) {
            setTransactionTimeout(timeoutMs);
            ignoreFailuresAfterTransactionTimeout();
        }

        void warnAt(double ratio) {
            enableTransactionTimeoutWarnings(ratio);
        }
    }

    private Sink started(String attempt, ListStates states) throws Exception {
        Sink sink = new Sink(attempt);
        sink.initializeState(states);
        return sink;
    }

    @Test
    void shouldCommitWhatCheckpointHoldsOnceItIsComplete() throws Exception {
        Sink sink = started("a", new ListStates());

        sink.invoke("x", null);
        sink.snapshotState(Subtask.checkpoint(1));
        sink.invoke("y", null);
        sink.notifyCheckpointComplete(1);
        sink.close();

        assertThat(calls)
                .containsExactly(
                        "context",
                        "begin a1",
                        "invoke a1 x",
                        "preCommit a1",
                        "begin a2",
                        "invoke a2 y",
                        "commit a1",
                        "abort a2");
    }

    @Test
    void shouldCommitEarlierCheckpointsTooAndKeepLaterOnes() throws Exception {
        Sink sink = started("a", new ListStates());
        for (long checkpoint = 1; checkpoint <= 3; checkpoint++) {
            sink.snapshotState(Subtask.checkpoint(checkpoint));
        }
        calls.clear();

        sink.notifyCheckpointAborted(1);
        sink.notifyCheckpointComplete(2);

        assertThat(calls).containsExactly("commit a1", "commit a2");
        assertThat(sink.pendingTransactions().map(Object::toString)).containsExactly("3=a3");
    }

    @Test
    void shouldCommitAllBeforeItReportsTheFirstFailure() throws Exception {
        Sink sink = started("a", new ListStates());
        sink.snapshotState(Subtask.checkpoint(1));
        sink.snapshotState(Subtask.checkpoint(2));
        calls.clear();
        sink.failing = "commit a1";

        assertThatThrownBy(() -> sink.notifyCheckpointComplete(2))
                .isInstanceOf(FlinkRuntimeException.class)
                .hasMessage(
                        "Committing one of transactions failed, logging first encountered failure")
                .hasRootCauseMessage("cannot commit a1");

        assertThat(calls).containsExactly("commit a1", "commit a2");
        assertThat(sink.pendingTransactions()).isEmpty();
    }

    @Test
    void shouldCommitReadyAndAbortOpenTransactionsOfAnEarlierAttempt() throws Exception {
        ListStates states = new ListStates();
        Sink first = new Sink("a");
        first.shared = Optional.of("shared");
        first.initializeState(states);
        first.snapshotState(Subtask.checkpoint(1));
        first.snapshotState(Subtask.checkpoint(2));
        calls.clear();

        Sink second = started("b", states.restored());

        assertThat(calls)
                .containsExactly(
                        "recoverAndCommit a1",
                        "recoverAndCommit a2",
                        "recoverAndAbort a3",
                        "recovered [a1, a2, a3]",
                        "begin b1");
        assertThat(second.getUserContext()).contains("shared");
        assertThat(second.currentTransaction()).isEqualTo("b1");
    }

    @Test
    void shouldCreateContextAnewIfNoneWasStored() throws Exception {
        ListStates states = new ListStates();
        started("a", states).snapshotState(Subtask.checkpoint(1));
        calls.clear();

        started("b", states.restored());

        assertThat(calls)
                .containsExactly(
                        "recoverAndCommit a1", "recoverAndAbort a2", "context", "begin b1");
    }

    @Test
    void shouldBeginNoTransactionBehindTheLastRecord() throws Exception {
        ListStates states = new ListStates();
        Sink sink = started("a", states);
        calls.clear();

        sink.finish();
        sink.snapshotState(Subtask.checkpoint(1));
        sink.snapshotState(Subtask.checkpoint(2));
        sink.notifyCheckpointComplete(2);
        sink.close();

        assertThat(calls).containsExactly("finish a1", "preCommit a1", "commit a1");
        assertThatThrownBy(() -> sink.invoke("x", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(
                        "Two phase commit sink function with null transaction should not be invoked! ");
    }

    @Test
    void shouldGiveUpTransactionThatCannotBeCommittedAfterItsTimeoutOnly() throws Exception {
        ListStates states = new ListStates();
        started("a", states).snapshotState(Subtask.checkpoint(1));
        Sink inTime = new Sink("b");
        inTime.ignoreFailuresAfter(100);
        inTime.failing = "recoverAndCommit a1";
        Sink late = new Sink("c");
        late.ignoreFailuresAfter(100);
        late.warnAt(0.5);
        late.failing = "recoverAndCommit a1";

        clock.nowMs = 100;
        assertThatThrownBy(() -> inTime.initializeState(states.restored()))
                .hasMessage("cannot recoverAndCommit a1");
        clock.nowMs = 101;
        late.initializeState(states.restored());

        assertThat(late.currentTransaction()).isEqualTo("c1");
    }

    @Test
    void shouldRejectNumbersOutOfRange() {
        Sink sink = new Sink("a");

        assertThatThrownBy(() -> sink.ignoreFailuresAfter(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("transactionTimeout must not be negative");
        assertThatThrownBy(() -> sink.warnAt(1.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("warningRatio must be in range [0,1]");
    }
}
