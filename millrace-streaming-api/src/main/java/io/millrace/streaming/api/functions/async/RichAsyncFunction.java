// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.async;

import io.millrace.annotation.PublicEvolving;
import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.util.Preconditions;

/**
 * An {@link AsyncFunction} that is opened and closed. Its runtime context gives neither state nor accumulators, as results come
 * from other threads. Mirrors Flink 1.14's {@code RichAsyncFunction}; no known differences.
 *
 * @param <IN> type of the records
 * @param <OUT> type of the results
 */
@PublicEvolving
public abstract class RichAsyncFunction<IN, OUT> extends AbstractRichFunction
        implements AsyncFunction<IN, OUT> {

    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    public RichAsyncFunction() {}

    @Override
    public void setRuntimeContext(RuntimeContext runtimeContext) {
        Preconditions.checkNotNull(runtimeContext);
        super.setRuntimeContext(new AsyncRuntimeContext(runtimeContext));
    }

    @Override
    public abstract void asyncInvoke(IN input, ResultFuture<OUT> resultFuture) throws Exception;
}
