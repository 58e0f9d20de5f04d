// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.join;

import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.SideOutputs;
import io.millrace.engine.operator.TwoInputOperator;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.metrics.Counter;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.util.Collector;
import io.millrace.util.FlinkException;
import io.millrace.util.OutputTag;

/**
 * Joins records of one key whose timestamps are near each other: {@code left + lower <= right <= left + upper}. Hot path.
 *
 * <p>Each record is kept until no record that is not late can match it, and meets those of the other side when it comes. Each key
 * has one timer, for the first of its records that goes; Flink sets one per record, and looks at all records of a key for each that
 * comes. A record goes when the watermark <em>reaches</em> the last timestamp that could match it, so that a record with just that
 * timestamp, which comes behind the watermark and is not late, finds it no more: as in Flink.
 */
public final class IntervalJoinOperator
        implements TwoInputOperator, Receiver<Object>, Collector<Object>, KeyedTimers.Listener {

    private final ProcessJoinFunction<Object, Object, Object> function;
    private final long lower;
    private final long upper;
    /** How long after its timestamp a record of the left side may be matched. */
    private final long keepLeft;
    /** The same for the right side. */
    private final long keepRight;

    private final OperatorContext context;
    private final Receiver<Object> out;
    private final KeyedStore store;
    private final int slot;
    private final KeyedTimers timers;
    private final PairContext pair;
    private Counter lateRecords;

    /**
     * @param lower smallest timestamp of a right record, minus that of the left one, in milliseconds; bounds are inclusive
     * @param upper largest such difference
     */
    @SuppressWarnings("unchecked")
    public IntervalJoinOperator(
            ProcessJoinFunction<?, ?, ?> function,
            long lower,
            long upper,
            OperatorContext context) {
        this.function = (ProcessJoinFunction<Object, Object, Object>) function;
        this.lower = lower;
        this.upper = upper;
        this.keepLeft = Math.max(upper, 0);
        this.keepRight = Math.max(SaturatedTime.minus(0, lower), 0);
        this.context = context;
        this.out = context.output();
        this.store = context.keyedStore();
        this.slot = store.states().newSlot();
        this.timers =
                new KeyedTimers(context.clock(), this, context.attention(), context.keyedStore());
        store.onTimersUsed();
        this.pair = new PairContext(this.function, context);
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() throws Exception {
        lateRecords = context.runtimeContext().getMetricGroup().counter("numLateRecordsDropped");
        Functions.open(function, context);
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        if (!isInTime(timestamp)) {
            return;
        }
        JoinRow row = row();
        row.left.add(value, timestamp);
        TimedRecords others = row.right;
        long last = SaturatedTime.plus(timestamp, upper);
        for (int i = others.indexFrom(SaturatedTime.plus(timestamp, lower));
                i < others.end() && others.timestamp(i) <= last;
                i++) {
            join(value, others.value(i), timestamp, others.timestamp(i));
        }
        cleanUpAt(row, SaturatedTime.plus(timestamp, keepLeft));
    }

    @Override
    public void receiveSecond(Object value, long timestamp) throws Exception {
        if (!isInTime(timestamp)) {
            return;
        }
        JoinRow row = row();
        row.right.add(value, timestamp);
        TimedRecords others = row.left;
        long last = SaturatedTime.minus(timestamp, lower);
        for (int i = others.indexFrom(SaturatedTime.minus(timestamp, upper));
                i < others.end() && others.timestamp(i) <= last;
                i++) {
            join(others.value(i), value, others.timestamp(i), timestamp);
        }
        cleanUpAt(row, SaturatedTime.plus(timestamp, keepRight));
    }

    private boolean isInTime(long timestamp) {
        if (Receiver.shown(timestamp) == Long.MIN_VALUE) {
            throw withoutTimestamp();
        }
        if (timestamp >= timers.currentWatermark()) {
            return true;
        }
        lateRecords.inc();
        return false;
    }

    private RuntimeException withoutTimestamp() {
        return context.failed(new FlinkException("Long.MIN_VALUE timestamp: Elements used in"
                + " interval stream joins need to have timestamps meaningful timestamps."));
    }

    /** The current key's. */
    private JoinRow row() {
        KeyRow keyRow = store.currentRow();
        JoinRow row = (JoinRow) keyRow.get(slot);
        if (row == null) {
            row = new JoinRow();
            keyRow.set(slot, row);
        }
        return row;
    }

    private void join(Object left, Object right, long leftTimestamp, long rightTimestamp) {
        pair.enter(leftTimestamp, rightTimestamp);
        try {
            function.processElement(left, right, pair, this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private void cleanUpAt(JoinRow row, long time) {
        if (time < row.nextCleanup) {
            row.nextCleanup = time;
            timers.registerEventTime(store.currentRow(), time);
        }
    }

    @Override
    public void collect(Object result) {
        try {
            out.receive(result, pair.getTimestamp());
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    @Override
    public long onWatermark(long watermark) throws Exception {
        timers.onWatermark(watermark);
        return watermark;
    }

    @Override
    public void onEventTime(StateSlots holder, long time) {
        store.selectRow(holder.row());
        KeyRow keyRow = store.currentRow();
        JoinRow row = (JoinRow) keyRow.get(slot);
        if (row == null) {
            return;
        }
        long now = timers.currentWatermark();
        if (now == Long.MAX_VALUE) {
            keyRow.set(slot, null);
            return;
        }
        row.left.removeUpTo(SaturatedTime.minus(now, keepLeft));
        row.right.removeUpTo(SaturatedTime.minus(now, keepRight));
        row.nextCleanup = Long.MAX_VALUE;
        if (row.isEmpty()) {
            keyRow.set(slot, null);
            return;
        }
        if (!row.left.isEmpty()) {
            cleanUpAt(row, SaturatedTime.plus(row.left.firstTimestamp(), keepLeft));
        }
        if (!row.right.isEmpty()) {
            cleanUpAt(row, SaturatedTime.plus(row.right.firstTimestamp(), keepRight));
        }
    }

    @Override
    public void onProcessingTime(StateSlots holder, long time) {}

    /** Called by users only; there is nothing to close. */
    @Override
    public void close() {}

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }

    /** What the function sees with a pair. */
    static final class PairContext extends ProcessJoinFunction<Object, Object, Object>.Context {

        private final OperatorContext context;
        private long leftTimestamp;
        private long rightTimestamp;

        PairContext(ProcessJoinFunction<Object, Object, Object> function, OperatorContext context) {
            function.super();
            this.context = context;
        }

        void enter(long newLeftTimestamp, long newRightTimestamp) {
            leftTimestamp = newLeftTimestamp;
            rightTimestamp = newRightTimestamp;
        }

        @Override
        public long getLeftTimestamp() {
            return leftTimestamp;
        }

        @Override
        public long getRightTimestamp() {
            return rightTimestamp;
        }

        @Override
        public long getTimestamp() {
            return Math.max(leftTimestamp, rightTimestamp);
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            SideOutputs.emit(context, outputTag, value, getTimestamp());
        }
    }
}
