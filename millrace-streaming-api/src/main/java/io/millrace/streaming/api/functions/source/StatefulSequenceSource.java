// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.typeutils.base.array.LongPrimitiveArraySerializer;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;
import io.millrace.util.Preconditions;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Emits the whole numbers of a closed interval, divided between the subtasks; what is left to emit is its
 * state.
 *
 * <p>Subtask {@code i} of {@code n} emits {@code start + i}, {@code start + i + n}, and so on. Mirrors
 * Flink 1.14's {@code StatefulSequenceSource}. Differences: what is left is kept as runs of numbers and
 * not as single numbers, so an interval may have any size.
 */
public class StatefulSequenceSource extends RichParallelSourceFunction<Long>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    // A run is {next number, how many are left as unsigned long, distance between two}.
    private static final int NEXT = 0;
    private static final int LEFT = 1;
    private static final int STEP = 2;

    private final long start;
    private final long end;

    private volatile boolean isRunning = true;
    private transient ListState<long[]> runsState;
    /** Owned by who holds the checkpoint lock. */
    private transient Deque<long[]> runs;

    /**
     * Creates a source.
     *
     * @param start first number
     * @param end last number, inclusive
     */
    public StatefulSequenceSource(long start, long end) {
        this.start = start;
        this.end = end;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        Preconditions.checkState(
                runsState == null,
                "The " + getClass().getSimpleName() + " has already been initialized.");
        runsState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>(
                        "stateful-sequence-source-state", LongPrimitiveArraySerializer.INSTANCE));
        runs = new ArrayDeque<>();
        if (context.isRestored()) {
            for (long[] run : runsState.get()) {
                runs.add(run.clone());
            }
        } else {
            addShare();
        }
    }

    private void addShare() {
        long subtasks = getRuntimeContext().getNumberOfParallelSubtasks();
        long index = getRuntimeContext().getIndexOfThisSubtask();
        if (start > end) {
            return;
        }
        // Unsigned: the distance of two longs can be greater than Long.MAX_VALUE.
        long distance = end - start;
        if (Long.compareUnsigned(index, distance) > 0) {
            return;
        }
        long left = Long.divideUnsigned(distance - index, subtasks) + 1;
        runs.add(new long[] {start + index, left, subtasks});
    }

    @Override
    public void run(SourceContext<Long> ctx) throws Exception {
        Object lock = ctx.getCheckpointLock();
        while (isRunning) {
            synchronized (lock) {
                long[] run = runs.peek();
                if (run == null) {
                    return;
                }
                ctx.collect(run[NEXT]);
                run[NEXT] += run[STEP];
                run[LEFT]--;
                if (run[LEFT] == 0) {
                    runs.remove();
                }
            }
        }
    }

    @Override
    public void cancel() {
        isRunning = false;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        Preconditions.checkState(
                runsState != null,
                "The " + getClass().getSimpleName() + " state has not been properly initialized.");
        runsState.clear();
        for (long[] run : runs) {
            runsState.add(run.clone());
        }
    }
}
