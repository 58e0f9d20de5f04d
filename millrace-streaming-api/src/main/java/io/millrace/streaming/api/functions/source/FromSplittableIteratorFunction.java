// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.configuration.Configuration;
import io.millrace.util.Preconditions;
import io.millrace.util.SplittableIterator;

import java.util.Iterator;

/**
 * Emits what an iterator returns, divided between the subtasks.
 *
 * <p>Mirrors Flink 1.14's {@code FromSplittableIteratorFunction}; no known differences. Its position is
 * not part of checkpoints.
 *
 * @param <T> type of the records
 */
public class FromSplittableIteratorFunction<T> extends RichParallelSourceFunction<T> {
    private static final long serialVersionUID = 1L;

    private final SplittableIterator<T> all;
    /** The part of this subtask, known from {@link #open}. */
    private transient Iterator<T> part;

    private volatile boolean isRunning = true;

    /**
     * Creates a source.
     *
     * @param iterator gives the records; split into as many parts as there are subtasks
     */
    public FromSplittableIteratorFunction(SplittableIterator<T> iterator) {
        this.all = Preconditions.checkNotNull(iterator);
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        int subtasks = getRuntimeContext().getNumberOfParallelSubtasks();
        part = all.split(subtasks)[getRuntimeContext().getIndexOfThisSubtask()];
        isRunning = true;
    }

    @Override
    public void run(SourceContext<T> ctx) throws Exception {
        while (isRunning && part.hasNext()) {
            ctx.collect(part.next());
        }
    }

    @Override
    public void cancel() {
        isRunning = false;
    }
}
