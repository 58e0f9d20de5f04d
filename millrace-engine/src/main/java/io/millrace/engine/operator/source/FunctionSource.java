// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.EngineEnvironment.Waiter;
import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.checkpoint.ExternallyInducedSource;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;

/**
 * A source function that the user wrote, and what it emits into. Every call of the function's takes the checkpoint lock.
 * Hot path.
 */
public final class FunctionSource implements DrivingSource, SourceFunction.SourceContext<Object> {

    private final SourceFunction<Object> function;
    private final OperatorContext context;
    private final Receiver<Object> out;

    private Object lock;
    private Waiter waiter;
    private DrivingSource.Listener listener;
    /** Whether turns must be given away explicitly; costs too much per record where threads are real. */
    private boolean givesTurns;

    private boolean isIdle;

    @SuppressWarnings("unchecked")
    public FunctionSource(SourceFunction<?> function, OperatorContext context) {
        this.function = (SourceFunction<Object>) function;
        this.context = context;
        this.out = context.output();
    }

    @Override
    public void open() throws Exception {
        if (function instanceof ExternallyInducedSource<?, ?> induced) {
            induced.setCheckpointTrigger(new RefusingTrigger());
        }
        Functions.open(function, context);
    }

    @Override
    public void run(
            Object checkpointLock, Waiter sourceWaiter, DrivingSource.Listener sourceListener) {
        lock = checkpointLock;
        waiter = sourceWaiter;
        listener = sourceListener;
        givesTurns = sourceListener.givesTurns();
        try {
            function.run(this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void cancel() {
        try {
            function.cancel();
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }

    @Override
    public void collect(Object element) {
        emit(element, Receiver.NO_TIMESTAMP);
    }

    @Override
    public void collectWithTimestamp(Object element, long timestamp) {
        emit(element, timestamp);
    }

    private void emit(Object element, long timestamp) {
        if (givesTurns) {
            giveTurn();
        }
        synchronized (lock) {
            enter();
            try {
                if (isIdle) {
                    setIdle(false);
                }
                out.receive(element, timestamp);
            } catch (Exception e) {
                throw Errors.unchecked(e);
            }
            listener.onRecord();
        }
    }

    @Override
    public void emitWatermark(Watermark mark) {
        if (givesTurns) {
            giveTurn();
        }
        synchronized (lock) {
            enter();
            try {
                setIdle(false);
                context.emitWatermark(mark.getTimestamp());
            } catch (Exception e) {
                throw Errors.unchecked(e);
            }
            listener.onMark();
        }
    }

    @Override
    public void markAsTemporarilyIdle() {
        if (givesTurns) {
            giveTurn();
        }
        synchronized (lock) {
            enter();
            try {
                setIdle(true);
            } catch (Exception e) {
                throw Errors.unchecked(e);
            }
            listener.onMark();
        }
    }

    @Override
    public Object getCheckpointLock() {
        return lock;
    }

    /** Called by users only; there is nothing to close. */
    @Override
    public void close() {}

    private void setIdle(boolean idle) throws Exception {
        if (idle != isIdle) {
            isIdle = idle;
            context.emitStatus(idle);
        }
    }

    private void giveTurn() {
        listener.onYield(Thread.holdsLock(lock));
        waiter.yieldTurn();
    }

    /** First thing under the lock: from here on this thread may wait for room with the lock in its hands. */
    private void enter() {
        if (givesTurns) {
            listener.onYield(true);
        }
        if (listener.isCancelled()) {
            throw new CancelledException();
        }
    }
}
