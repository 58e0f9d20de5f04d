// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.EngineEnvironment.Waiter;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.functions.source.SourceFunction;

/**
 * A source function that the user wrote. It runs on a thread of its own and drives its chain from there, under the
 * checkpoint lock; the task's thread takes the same lock for everything else it does with the chain.
 */
public final class FunctionSource implements Operator {

    private final SourceFunction<Object> function;
    private final OperatorContext context;

    @SuppressWarnings("unchecked")
    public FunctionSource(SourceFunction<?> function, OperatorContext context) {
        this.function = (SourceFunction<Object>) function;
        this.context = context;
    }

    @Override
    public Receiver<?> input(int index) {
        throw new EngineBugException("a source has no input");
    }

    @Override
    public void open() throws Exception {
        Functions.open(function, context);
    }

    /**
     * Runs the user's source until it returns; called by the source's own thread.
     *
     * @param lock the checkpoint lock
     * @param waiter gives others their turn
     * @param listener hears what is emitted
     */
    public void run(Object lock, Waiter waiter, SourceListener listener) {
        try {
            function.run(new FunctionSourceContext(context, lock, waiter, listener));
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    /** Asks the user's source to return; any thread. */
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

    /** What the task wants to know of a running source. All calls come from the source's thread, under the lock. */
    public interface SourceListener {

        /** Something was emitted. */
        void onEmitted();

        /** Whether the source is to stop emitting: the task has been cancelled. */
        boolean isCancelled();

        /** Whether others run only while the source gives its turn away: in a simulation. */
        boolean givesTurns();

        /** Before the source lets others run while it holds, or does not hold, the lock; only if turns are given. */
        void onYield(boolean holdsLock);
    }
}
