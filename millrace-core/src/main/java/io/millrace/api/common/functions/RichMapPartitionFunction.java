// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link MapPartitionFunction} with a life cycle. Mirrors Flink 1.14's {@code RichMapPartitionFunction}.
 *
 * @param <I> see {@link MapPartitionFunction}
 * @param <O> see {@link MapPartitionFunction}
 */
public abstract class RichMapPartitionFunction<I, O> extends AbstractRichFunction
        implements MapPartitionFunction<I, O> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichMapPartitionFunction() {}
}
