// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.EngineEnvironment.Waiter;
import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;

/** What a source function emits into. Used by the source's thread; every call takes the checkpoint lock. Hot path. */
final class FunctionSourceContext implements SourceFunction.SourceContext<Object> {

    private final OperatorContext context;
    private final Receiver<Object> out;
    private final Object lock;
    private final Waiter waiter;
    private final FunctionSource.SourceListener listener;
    /** Whether turns must be given away explicitly; costs too much per record where threads are real. */
    private final boolean givesTurns;

    private boolean isIdle;

    FunctionSourceContext(
            OperatorContext context,
            Object lock,
            Waiter waiter,
            FunctionSource.SourceListener listener) {
        this.context = context;
        this.out = context.output();
        this.lock = lock;
        this.waiter = waiter;
        this.listener = listener;
        this.givesTurns = listener.givesTurns();
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
        giveTurn();
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
            listener.onEmitted();
        }
    }

    @Override
    public void emitWatermark(Watermark mark) {
        giveTurn();
        synchronized (lock) {
            enter();
            try {
                setIdle(false);
                context.emitWatermark(mark.getTimestamp());
            } catch (Exception e) {
                throw Errors.unchecked(e);
            }
            listener.onEmitted();
        }
    }

    @Override
    public void markAsTemporarilyIdle() {
        giveTurn();
        synchronized (lock) {
            enter();
            try {
                setIdle(true);
            } catch (Exception e) {
                throw Errors.unchecked(e);
            }
            listener.onEmitted();
        }
    }

    @Override
    public Object getCheckpointLock() {
        return lock;
    }

    @Override
    public void close() {}

    private void setIdle(boolean idle) throws Exception {
        if (idle != isIdle) {
            isIdle = idle;
            context.emitStatus(idle);
        }
    }

    private void giveTurn() {
        if (givesTurns) {
            listener.onYield(Thread.holdsLock(lock));
            waiter.yieldTurn();
        }
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
