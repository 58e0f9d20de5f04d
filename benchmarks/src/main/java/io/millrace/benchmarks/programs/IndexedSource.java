// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.benchmarks.measure.Meter;
import io.millrace.benchmarks.measure.Segment;
import io.millrace.streaming.api.functions.source.RichParallelSourceFunction;

/**
 * Makes records by index, in the segments that the meter hands out. Takes the checkpoint lock once
 * for a chunk of records, which the contract of sources allows and which is the cheapest way.
 */
abstract class IndexedSource<T> extends RichParallelSourceFunction<T> {

    private static final long serialVersionUID = 1L;

    private volatile boolean running = true;

    abstract T at(long index);

    @Override
    public void run(SourceContext<T> context) throws Exception {
        int subtask = getRuntimeContext().getIndexOfThisSubtask();
        int subtasks = getRuntimeContext().getNumberOfParallelSubtasks();
        Meter meter = Meter.current();
        Segment segment;
        while (running && (segment = meter.next()) != null) {
            for (long from = segment.from(); running && from < segment.to(); from += Meter.CHUNK) {
                long to = Math.min(segment.to(), from + Meter.CHUNK);
                emit(context, from + subtask, to, subtasks);
            }
        }
    }

    private void emit(SourceContext<T> context, long from, long to, int step) {
        synchronized (context.getCheckpointLock()) {
            for (long index = from; index < to; index += step) {
                context.collect(at(index));
            }
        }
    }

    @Override
    public void cancel() {
        running = false;
    }
}
