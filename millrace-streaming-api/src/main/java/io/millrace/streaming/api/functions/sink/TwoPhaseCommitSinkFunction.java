// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import io.millrace.api.common.state.CheckpointListener;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.logging.LazyLogger;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;
import io.millrace.util.FlinkRuntimeException;
import io.millrace.util.Preconditions;

import org.slf4j.Logger;

import java.io.IOException;
import java.time.Clock;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sink that writes records in transactions of an external system, each of which is committed once a checkpoint that
 * holds it is complete, so that every record is there exactly once.
 *
 * <p>A transaction begins before the first record and with each checkpoint. At a checkpoint it is made ready to be
 * committed ({@link #preCommit}) and stored; when the checkpoint is complete it is committed, and so are those of earlier checkpoints
 * that nobody reported as complete. After a failure what was stored as ready is committed ({@link #recoverAndCommit}) and what was stored
 * as open is given up ({@link #recoverAndAbort}); then a new transaction begins. A sink that is closed gives up the open transaction:
 * without checkpoints nothing is ever committed. All methods are called by the task's thread. Mirrors Flink 1.14's {@code
 * TwoPhaseCommitSinkFunction}; no known differences.
 *
 * @param <IN> type of the records
 * @param <TXN> handle of a transaction, with all that a later attempt needs to commit or abort it
 * @param <CONTEXT> what all transactions of a subtask share, kept in checkpoints
 */
public abstract class TwoPhaseCommitSinkFunction<IN, TXN, CONTEXT> extends RichSinkFunction<IN>
        implements CheckpointedFunction, CheckpointListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LazyLogger.of(TwoPhaseCommitSinkFunction.class);

    private static final double NO_WARNINGS = -1;

    /** Transactions that are ready to be committed, by the number of the checkpoint that made them so, oldest first. */
    protected final LinkedHashMap<Long, TransactionHolder<TXN>> pendingCommitTransactions =
            new LinkedHashMap<>();

    /** What all transactions of this subtask share; there once the state has been initialized. */
    protected transient Optional<CONTEXT> userContext;

    /** What is stored in checkpoints. */
    protected transient ListState<State<TXN, CONTEXT>> state;

    private final Clock clock;
    private final ListStateDescriptor<State<TXN, CONTEXT>> stateDescriptor;

    /** The open transaction; null before the first, and behind the checkpoint after the last record. */
    private TransactionHolder<TXN> current;

    private long transactionTimeoutMs = Long.MAX_VALUE;
    private boolean ignoreFailuresAfterTransactionTimeout;
    private double warningRatio = NO_WARNINGS;
    private boolean finished;

    /**
     * Creates a sink.
     *
     * @param transactionSerializer writes handles into checkpoints
     * @param contextSerializer writes what transactions share into checkpoints
     */
    public TwoPhaseCommitSinkFunction(
            TypeSerializer<TXN> transactionSerializer, TypeSerializer<CONTEXT> contextSerializer) {
        this(transactionSerializer, contextSerializer, Clock.systemUTC());
    }

    /** Also given a clock, which tells how long a transaction is open; serializable. */
    TwoPhaseCommitSinkFunction(
            TypeSerializer<TXN> transactionSerializer,
            TypeSerializer<CONTEXT> contextSerializer,
            Clock clock) {
        this.stateDescriptor = new ListStateDescriptor<>(
                "state", new StateSerializer<>(transactionSerializer, contextSerializer));
        this.clock = clock;
    }

    /**
     * Creates what all transactions share; called if none was restored.
     *
     * @return what they share; empty unless overridden
     */
    protected Optional<CONTEXT> initializeUserContext() {
        return Optional.empty();
    }

    /**
     * Returns what all transactions share.
     *
     * @return what they share; null before the state has been initialized
     */
    protected Optional<CONTEXT> getUserContext() {
        return userContext;
    }

    /**
     * Returns the open transaction.
     *
     * @return its handle; null if none is open
     */
    protected TXN currentTransaction() {
        return current == null ? null : current.handle;
    }

    /**
     * Returns the transactions that are ready to be committed.
     *
     * @return numbers of checkpoints and handles, oldest first
     */
    protected Stream<Map.Entry<Long, TXN>> pendingTransactions() {
        return pendingCommitTransactions.entrySet().stream()
                .map(entry ->
                        new AbstractMap.SimpleEntry<>(entry.getKey(), entry.getValue().handle));
    }

    /**
     * Writes a record in a transaction.
     *
     * @param transaction the open transaction
     * @param value the record
     * @param context times that belong to the record; only valid during the call
     * @throws Exception fails the job
     */
    protected abstract void invoke(TXN transaction, IN value, Context context) throws Exception;

    /**
     * Begins a transaction.
     *
     * @return its handle; null if there is nothing to begin, in which case no record may come
     * @throws Exception fails the job
     */
    protected abstract TXN beginTransaction() throws Exception;

    /**
     * Makes a transaction ready to be committed: flushes what has been written, so that {@link #commit} cannot fail for a
     * reason that lies in the data. No record is written in it afterwards.
     *
     * @param transaction the transaction
     * @throws Exception fails the checkpoint
     */
    protected abstract void preCommit(TXN transaction) throws Exception;

    /**
     * Commits a transaction that is ready. When it fails, so does the job, and it is committed after the restart.
     *
     * @param transaction the transaction
     */
    protected abstract void commit(TXN transaction);

    /**
     * Commits a transaction that an earlier attempt made ready and may have committed; called again after the next restart
     * if it fails. Calls {@link #commit} unless overridden.
     *
     * @param transaction the transaction
     */
    protected void recoverAndCommit(TXN transaction) {
        commit(transaction);
    }

    /**
     * Gives up a transaction that is open.
     *
     * @param transaction the transaction
     */
    protected abstract void abort(TXN transaction);

    /**
     * Gives up a transaction that an earlier attempt began. Calls {@link #abort} unless overridden.
     *
     * @param transaction the transaction
     */
    protected void recoverAndAbort(TXN transaction) {
        abort(transaction);
    }

    /**
     * Called when the transactions of an earlier attempt that share something have been committed or given up. Does
     * nothing unless overridden.
     *
     * @param handledTransactions those transactions
     */
    protected void finishRecoveringContext(Collection<TXN> handledTransactions) {}

    /**
     * Called after the last record, before the last checkpoint. Does nothing unless overridden.
     *
     * @param transaction the open transaction; may be null
     */
    protected void finishProcessing(TXN transaction) {}

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        state = context.getOperatorStateStore().getListState(stateDescriptor);
        if (!context.isRestored() || !recover(state.get())) {
            userContext = initializeUserContext();
        }
        pendingCommitTransactions.clear();
        current = begin();
        LOG.debug("{}: writes into {}", name(), current);
    }

    /** Returns whether what transactions share has been restored. */
    private boolean recover(Iterable<State<TXN, CONTEXT>> states) {
        boolean contextRestored = false;
        for (State<TXN, CONTEXT> restored : states) {
            userContext = restored.getContext();
            List<TXN> handled = new ArrayList<>();
            for (TransactionHolder<TXN> ready : restored.getPendingCommitTransactions()) {
                commitRecovered(ready);
                handled.add(ready.handle);
                LOG.info("{}: committed {} of an earlier attempt", name(), ready);
            }
            TransactionHolder<TXN> open = restored.getPendingTransaction();
            if (open != null) {
                recoverAndAbort(open.handle);
                handled.add(open.handle);
                LOG.info("{}: gave up {} of an earlier attempt", name(), open);
            }
            if (userContext.isPresent()) {
                finishRecoveringContext(handled);
                contextRestored = true;
            }
        }
        return contextRestored;
    }

    private void commitRecovered(TransactionHolder<TXN> ready) {
        warnIfLongOpen(ready);
        try {
            recoverAndCommit(ready.handle);
        } catch (Exception e) {
            if (!ignoreFailuresAfterTransactionTimeout
                    || ready.elapsedTime(clock) <= transactionTimeoutMs) {
                throw e;
            }
            LOG.error(
                    "{}: {} could not be committed and is given up, as it has been open for longer than {} ms:"
                            + " its records may be lost",
                    name(),
                    ready,
                    transactionTimeoutMs,
                    e);
        }
    }

    private TransactionHolder<TXN> begin() throws Exception {
        return new TransactionHolder<>(beginTransaction(), clock.millis());
    }

    /** Does nothing: records come with their context. */
    @Override
    public final void invoke(IN value) throws Exception {}

    @Override
    public final void invoke(IN value, Context context) throws Exception {
        TXN transaction = Preconditions.checkNotNull(
                currentTransaction(),
                "Two phase commit sink function with null transaction should not be invoked! ");
        invoke(transaction, value, context);
    }

    @Override
    public final void finish() throws Exception {
        finished = true;
        finishProcessing(currentTransaction());
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        long checkpointId = context.getCheckpointId();
        if (current != null) {
            LOG.debug("{}: checkpoint {} makes {} ready", name(), checkpointId, current);
            preCommit(current.handle);
            pendingCommitTransactions.put(checkpointId, current);
        }
        current = finished ? null : begin();
        LOG.debug("{}: writes into {}", name(), current);
        state.clear();
        state.add(new State<>(
                current, new ArrayList<>(pendingCommitTransactions.values()), userContext));
    }

    @Override
    public final void notifyCheckpointComplete(long checkpointId) throws Exception {
        // Not in order of the numbers: after a savepoint in the middle later checkpoints may be
        // reported first. All up to
        // this number are committed, also if one fails; the first failure counts.
        Throwable firstFailure = null;
        Iterator<Map.Entry<Long, TransactionHolder<TXN>>> entries =
                pendingCommitTransactions.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<Long, TransactionHolder<TXN>> entry = entries.next();
            if (entry.getKey() > checkpointId) {
                continue;
            }
            TransactionHolder<TXN> ready = entry.getValue();
            LOG.info("{}: checkpoint {} is complete, commits {}", name(), checkpointId, ready);
            warnIfLongOpen(ready);
            try {
                commit(ready.handle);
            } catch (Throwable t) {
                firstFailure = firstFailure == null ? t : firstFailure;
            }
            entries.remove();
        }
        if (firstFailure != null) {
            throw new FlinkRuntimeException(
                    "Committing one of transactions failed, logging first encountered failure",
                    firstFailure);
        }
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) {}

    @Override
    public void close() throws Exception {
        super.close();
        TXN open = currentTransaction();
        if (open != null) {
            abort(open);
        }
        current = null;
    }

    /**
     * Says after which time the external system gives up a transaction by itself; for warnings, and for failures that
     * are ignored.
     *
     * @param transactionTimeout milliseconds, not negative; without a limit if not set
     * @return this sink
     * @throws IllegalArgumentException if it is negative
     */
    protected TwoPhaseCommitSinkFunction<IN, TXN, CONTEXT> setTransactionTimeout(
            long transactionTimeout) {
        Preconditions.checkArgument(
                transactionTimeout >= 0, "transactionTimeout must not be negative");
        this.transactionTimeoutMs = transactionTimeout;
        return this;
    }

    /**
     * Lets a restart go on if a transaction of an earlier attempt cannot be committed and has been open for longer than
     * the timeout; without this such a job can never start again.
     *
     * @return this sink
     */
    protected TwoPhaseCommitSinkFunction<IN, TXN, CONTEXT> ignoreFailuresAfterTransactionTimeout() {
        this.ignoreFailuresAfterTransactionTimeout = true;
        return this;
    }

    /**
     * Has a warning logged when a transaction is committed that has been open for more than a part of the timeout.
     *
     * @param warningRatio the part, 0 to 1
     * @return this sink
     * @throws IllegalArgumentException if it is out of range
     */
    protected TwoPhaseCommitSinkFunction<IN, TXN, CONTEXT> enableTransactionTimeoutWarnings(
            double warningRatio) {
        Preconditions.checkArgument(
                warningRatio >= 0 && warningRatio <= 1, "warningRatio must be in range [0,1]");
        this.warningRatio = warningRatio;
        return this;
    }

    private void warnIfLongOpen(TransactionHolder<TXN> transaction) {
        long openMs = transaction.elapsedTime(clock);
        if (warningRatio >= 0 && openMs > transactionTimeoutMs * warningRatio) {
            LOG.warn(
                    "{}: {} has been open for {} ms, and is given up by the external system after {} ms",
                    name(),
                    transaction,
                    openMs,
                    transactionTimeoutMs);
        }
    }

    private String name() {
        return getClass().getSimpleName() + " " + getRuntimeContext().getIndexOfThisSubtask() + "/"
                + getRuntimeContext().getNumberOfParallelSubtasks();
    }

    /**
     * A transaction and when it began.
     *
     * @param <TXN> handle of the transaction
     */
    public static final class TransactionHolder<TXN> {

        private final TXN handle;
        private final long startMs;

        /**
         * Keeps what is given.
         *
         * @param handle of the transaction; may be null
         * @param transactionStartTime when it began, in milliseconds since the epoch
         */
        public TransactionHolder(TXN handle, long transactionStartTime) {
            this.handle = handle;
            this.startMs = transactionStartTime;
        }

        long elapsedTime(Clock clock) {
            return clock.millis() - startMs;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TransactionHolder<?> that
                    && startMs == that.startMs
                    && Objects.equals(handle, that.handle);
        }

        @Override
        public int hashCode() {
            return 31 * Objects.hashCode(handle) + Long.hashCode(startMs);
        }

        @Override
        public String toString() {
            return "TransactionHolder{handle=" + handle + ", transactionStartTime=" + startMs + '}';
        }
    }

    /**
     * What a subtask stores in a checkpoint.
     *
     * @param <TXN> handle of a transaction
     * @param <CONTEXT> what transactions share
     */
    public static final class State<TXN, CONTEXT> {

        /** The transaction that is open behind the checkpoint; null if there is none. */
        protected TransactionHolder<TXN> pendingTransaction;

        /** Transactions that are ready to be committed, oldest first. */
        protected List<TransactionHolder<TXN>> pendingCommitTransactions = new ArrayList<>();

        /** What transactions share. */
        protected Optional<CONTEXT> context;

        /** Creates an empty one. */
        public State() {}

        /**
         * Keeps what is given.
         *
         * @param pendingTransaction the open transaction; null if there is none
         * @param pendingCommitTransactions transactions that are ready to be committed
         * @param context what transactions share
         */
        public State(
                TransactionHolder<TXN> pendingTransaction,
                List<TransactionHolder<TXN>> pendingCommitTransactions,
                Optional<CONTEXT> context) {
            this.pendingTransaction = pendingTransaction;
            this.pendingCommitTransactions = Objects.requireNonNull(
                    pendingCommitTransactions, "pendingCommitTransactions is null");
            this.context = Objects.requireNonNull(context, "context is null");
        }

        /**
         * Returns the open transaction.
         *
         * @return the transaction; null if there is none
         */
        public TransactionHolder<TXN> getPendingTransaction() {
            return pendingTransaction;
        }

        /**
         * Sets the open transaction.
         *
         * @param pendingTransaction the transaction; null if there is none
         */
        public void setPendingTransaction(TransactionHolder<TXN> pendingTransaction) {
            this.pendingTransaction = pendingTransaction;
        }

        /**
         * Returns the transactions that are ready to be committed.
         *
         * @return the transactions, oldest first; not a copy
         */
        public List<TransactionHolder<TXN>> getPendingCommitTransactions() {
            return pendingCommitTransactions;
        }

        /**
         * Sets the transactions that are ready to be committed.
         *
         * @param pendingCommitTransactions the transactions, oldest first; not copied
         */
        public void setPendingCommitTransactions(
                List<TransactionHolder<TXN>> pendingCommitTransactions) {
            this.pendingCommitTransactions = pendingCommitTransactions;
        }

        /**
         * Returns what transactions share.
         *
         * @return what they share; null in a state that was created empty
         */
        public Optional<CONTEXT> getContext() {
            return context;
        }

        /**
         * Sets what transactions share.
         *
         * @param context what they share
         */
        public void setContext(Optional<CONTEXT> context) {
            this.context = context;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State<?, ?> that
                    && Objects.equals(pendingTransaction, that.pendingTransaction)
                    && Objects.equals(pendingCommitTransactions, that.pendingCommitTransactions)
                    && Objects.equals(context, that.context);
        }

        @Override
        public int hashCode() {
            int hash = Objects.hashCode(pendingTransaction);
            hash = 31 * hash + Objects.hashCode(pendingCommitTransactions);
            return 31 * hash + Objects.hashCode(context);
        }
    }

    /**
     * Writes what a subtask stores in a checkpoint, in Flink's format.
     *
     * @param <TXN> handle of a transaction
     * @param <CONTEXT> what transactions share
     */
    public static final class StateSerializer<TXN, CONTEXT>
            extends TypeSerializer<State<TXN, CONTEXT>> {
        private static final long serialVersionUID = 1L;

        private final TypeSerializer<TXN> transactionSerializer;
        private final TypeSerializer<CONTEXT> contextSerializer;
        private final boolean supportNullPendingTransaction;

        /**
         * Creates a serializer of states that need not have an open transaction.
         *
         * @param transactionSerializer of handles
         * @param contextSerializer of what transactions share
         */
        public StateSerializer(
                TypeSerializer<TXN> transactionSerializer,
                TypeSerializer<CONTEXT> contextSerializer) {
            this(transactionSerializer, contextSerializer, true);
        }

        /**
         * Creates a serializer.
         *
         * @param transactionSerializer of handles
         * @param contextSerializer of what transactions share
         * @param supportNullPendingTransaction false for the older format, in which each state has an open transaction
         */
        public StateSerializer(
                TypeSerializer<TXN> transactionSerializer,
                TypeSerializer<CONTEXT> contextSerializer,
                boolean supportNullPendingTransaction) {
            this.transactionSerializer = Preconditions.checkNotNull(transactionSerializer);
            this.contextSerializer = Preconditions.checkNotNull(contextSerializer);
            this.supportNullPendingTransaction = supportNullPendingTransaction;
        }

        @Override
        public boolean isImmutableType() {
            return transactionSerializer.isImmutableType() && contextSerializer.isImmutableType();
        }

        @Override
        public TypeSerializer<State<TXN, CONTEXT>> duplicate() {
            return new StateSerializer<>(
                    transactionSerializer.duplicate(),
                    contextSerializer.duplicate(),
                    supportNullPendingTransaction);
        }

        @Override
        public State<TXN, CONTEXT> createInstance() {
            return null;
        }

        @Override
        public State<TXN, CONTEXT> copy(State<TXN, CONTEXT> from) {
            TransactionHolder<TXN> open = from.getPendingTransaction();
            List<TransactionHolder<TXN>> ready = new ArrayList<>();
            for (TransactionHolder<TXN> transaction : from.getPendingCommitTransactions()) {
                ready.add(copy(transaction));
            }
            return new State<>(
                    open == null ? null : copy(open),
                    ready,
                    from.getContext().map(contextSerializer::copy));
        }

        private TransactionHolder<TXN> copy(TransactionHolder<TXN> transaction) {
            return new TransactionHolder<>(
                    transactionSerializer.copy(transaction.handle), transaction.startMs);
        }

        @Override
        public State<TXN, CONTEXT> copy(State<TXN, CONTEXT> from, State<TXN, CONTEXT> reuse) {
            return copy(from);
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(State<TXN, CONTEXT> record, DataOutputView target)
                throws IOException {
            TransactionHolder<TXN> open = record.getPendingTransaction();
            if (supportNullPendingTransaction) {
                target.writeBoolean(open != null);
            } else {
                Preconditions.checkState(
                        open != null,
                        "Received null pending transaction while the serializer does not support null pending transaction");
            }
            if (open != null) {
                write(open, target);
            }
            List<TransactionHolder<TXN>> ready = record.getPendingCommitTransactions();
            target.writeInt(ready.size());
            for (TransactionHolder<TXN> transaction : ready) {
                write(transaction, target);
            }
            Optional<CONTEXT> context = record.getContext();
            target.writeBoolean(context.isPresent());
            if (context.isPresent()) {
                contextSerializer.serialize(context.get(), target);
            }
        }

        private void write(TransactionHolder<TXN> transaction, DataOutputView target)
                throws IOException {
            transactionSerializer.serialize(transaction.handle, target);
            target.writeLong(transaction.startMs);
        }

        @Override
        public State<TXN, CONTEXT> deserialize(DataInputView source) throws IOException {
            boolean hasOpen = !supportNullPendingTransaction || source.readBoolean();
            TransactionHolder<TXN> open = hasOpen ? read(source) : null;
            int size = source.readInt();
            List<TransactionHolder<TXN>> ready = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                ready.add(read(source));
            }
            Optional<CONTEXT> context = source.readBoolean()
                    ? Optional.of(contextSerializer.deserialize(source))
                    : Optional.empty();
            return new State<>(open, ready, context);
        }

        private TransactionHolder<TXN> read(DataInputView source) throws IOException {
            TXN handle = transactionSerializer.deserialize(source);
            return new TransactionHolder<>(handle, source.readLong());
        }

        @Override
        public State<TXN, CONTEXT> deserialize(State<TXN, CONTEXT> reuse, DataInputView source)
                throws IOException {
            return deserialize(source);
        }

        @Override
        public void copy(DataInputView source, DataOutputView target) throws IOException {
            serialize(deserialize(source), target);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof StateSerializer<?, ?> that
                    && transactionSerializer.equals(that.transactionSerializer)
                    && contextSerializer.equals(that.contextSerializer);
        }

        @Override
        public int hashCode() {
            return 31 * transactionSerializer.hashCode() + contextSerializer.hashCode();
        }

        @Override
        public StateSerializerSnapshot<TXN, CONTEXT> snapshotConfiguration() {
            return new StateSerializerSnapshot<>(this);
        }
    }

    /**
     * What a checkpoint keeps of the serializer, in Flink's format.
     *
     * @param <TXN> handle of a transaction
     * @param <CONTEXT> what transactions share
     */
    public static final class StateSerializerSnapshot<TXN, CONTEXT>
            extends CompositeTypeSerializerSnapshot<
                    State<TXN, CONTEXT>, StateSerializer<TXN, CONTEXT>> {

        private static final int VERSION = 4;
        /** In this version each serializer allows states without an open transaction; in older ones none does. */
        private static final int ALWAYS_NULL_TRANSACTIONS = 3;

        private boolean supportsNullTransaction = true;

        /** Creates an empty one, to be read. */
        public StateSerializerSnapshot() {
            super(StateSerializer.class);
        }

        StateSerializerSnapshot(StateSerializer<TXN, CONTEXT> serializer) {
            super(serializer);
            this.supportsNullTransaction = serializer.supportNullPendingTransaction;
        }

        @Override
        protected int getCurrentOuterSnapshotVersion() {
            return VERSION;
        }

        @Override
        protected void writeOuterSnapshot(DataOutputView out) throws IOException {
            out.writeBoolean(supportsNullTransaction);
        }

        @Override
        protected void readOuterSnapshot(
                int readOuterSnapshotVersion, DataInputView in, ClassLoader userCodeClassLoader)
                throws IOException {
            supportsNullTransaction = readOuterSnapshotVersion > ALWAYS_NULL_TRANSACTIONS
                    ? in.readBoolean()
                    : readOuterSnapshotVersion == ALWAYS_NULL_TRANSACTIONS;
        }

        @Override
        protected OuterSchemaCompatibility resolveOuterSchemaCompatibility(
                StateSerializer<TXN, CONTEXT> newSerializer) {
            return supportsNullTransaction == newSerializer.supportNullPendingTransaction
                    ? OuterSchemaCompatibility.COMPATIBLE_AS_IS
                    : OuterSchemaCompatibility.COMPATIBLE_AFTER_MIGRATION;
        }

        @Override
        @SuppressWarnings("unchecked")
        protected StateSerializer<TXN, CONTEXT> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nestedSerializers) {
            return new StateSerializer<>(
                    (TypeSerializer<TXN>) nestedSerializers[0],
                    (TypeSerializer<CONTEXT>) nestedSerializers[1],
                    supportsNullTransaction);
        }

        @Override
        protected TypeSerializer<?>[] getNestedSerializers(
                StateSerializer<TXN, CONTEXT> outerSerializer) {
            return new TypeSerializer<?>[] {
                outerSerializer.transactionSerializer, outerSerializer.contextSerializer
            };
        }
    }
}
