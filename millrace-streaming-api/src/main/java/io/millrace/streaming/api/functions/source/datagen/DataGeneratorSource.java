// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source.datagen;

import io.millrace.configuration.Configuration;
import io.millrace.logging.LazyLogger;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;
import io.millrace.streaming.api.functions.source.RichParallelSourceFunction;

import org.slf4j.Logger;

/**
 * Emits what a {@link DataGenerator} makes up, in parallel, at most so many records a second, and ends after so
 * many records or when the generator has no more.
 *
 * <p>The rate and the number of records are those of all subtasks together: each subtask emits its share, and the
 * first ones one more where the number cannot be divided. Within a second records come as fast as possible, and
 * then none until it is over. What is emitted counts anew after a failure. Mirrors Flink 1.14's {@code
 * DataGeneratorSource}; no known differences.
 *
 * @param <T> type of the records
 */
public class DataGeneratorSource<T> extends RichParallelSourceFunction<T>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LazyLogger.of(DataGeneratorSource.class);

    private static final long SECOND_MS = 1000;

    private final DataGenerator<T> generator;
    private final long rowsPerSecond;
    private final Long numberOfRows;

    private transient volatile boolean isRunning;
    /** Records of this subtask; no limit if the number of all is null. */
    private transient int share;

    private transient int emitted;

    /**
     * Creates a source without limits.
     *
     * @param generator makes up the records
     */
    public DataGeneratorSource(DataGenerator<T> generator) {
        this(generator, Long.MAX_VALUE, null);
    }

    /**
     * Creates a source.
     *
     * @param generator makes up the records
     * @param rowsPerSecond records a second of all subtasks together, at most
     * @param numberOfRows records of all subtasks together, at most; null for no limit
     */
    public DataGeneratorSource(DataGenerator<T> generator, long rowsPerSecond, Long numberOfRows) {
        this.generator = generator;
        this.rowsPerSecond = rowsPerSecond;
        this.numberOfRows = numberOfRows;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        generator.open("DataGenerator", context, getRuntimeContext());
        isRunning = true;
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        super.open(parameters);
        if (numberOfRows != null) {
            int subtasks = getRuntimeContext().getNumberOfParallelSubtasks();
            int subtask = getRuntimeContext().getIndexOfThisSubtask();
            share = (int) (numberOfRows / subtasks) + (numberOfRows % subtasks > subtask ? 1 : 0);
        }
    }

    @Override
    public void run(SourceContext<T> ctx) throws Exception {
        double perSecond =
                (double) rowsPerSecond / getRuntimeContext().getNumberOfParallelSubtasks();
        long secondEndMs = nowMs();
        while (isRunning) {
            for (long i = 0; i < perSecond; i++) {
                if (!isRunning || !hasMore()) {
                    return;
                }
                synchronized (ctx.getCheckpointLock()) {
                    emitted++;
                    ctx.collect(generator.next());
                }
            }
            secondEndMs += SECOND_MS;
            for (long left = secondEndMs - nowMs(); left > 0; left = secondEndMs - nowMs()) {
                pause(left);
            }
        }
    }

    private boolean hasMore() {
        return generator.hasNext() && (numberOfRows == null || emitted < share);
    }

    /** The wall clock. */
    long nowMs() {
        return System.currentTimeMillis();
    }

    /** Waits on the source's thread, which is interrupted when the job is cancelled. */
    void pause(long durationMs) throws InterruptedException {
        Thread.sleep(durationMs);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        generator.snapshotState(context);
    }

    @Override
    public void close() throws Exception {
        super.close();
        LOG.info("{} records were generated", emitted);
    }

    @Override
    public void cancel() {
        isRunning = false;
    }
}
