// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link ReduceFunction} with a life cycle. Mirrors Flink 1.14's {@code RichReduceFunction}.
 *
 * @param <T> see {@link ReduceFunction}
 */
public abstract class RichReduceFunction<T> extends AbstractRichFunction
        implements ReduceFunction<T> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichReduceFunction() {}
}
