// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link GroupCombineFunction} with a life cycle. Mirrors Flink 1.14's {@code RichGroupCombineFunction}.
 *
 * @param <IN> see {@link GroupCombineFunction}
 * @param <OUT> see {@link GroupCombineFunction}
 */
public abstract class RichGroupCombineFunction<IN, OUT> extends AbstractRichFunction
        implements GroupCombineFunction<IN, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichGroupCombineFunction() {}
}
