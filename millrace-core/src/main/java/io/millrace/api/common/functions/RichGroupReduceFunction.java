// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link GroupReduceFunction} with a life cycle. Mirrors Flink 1.14's {@code RichGroupReduceFunction}.
 *
 * @param <IN> see {@link GroupReduceFunction}
 * @param <OUT> see {@link GroupReduceFunction}
 */
public abstract class RichGroupReduceFunction<IN, OUT> extends AbstractRichFunction
        implements GroupReduceFunction<IN, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichGroupReduceFunction() {}
}
