// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link FilterFunction} with a life cycle. Mirrors Flink 1.14's {@code RichFilterFunction}.
 *
 * @param <T> see {@link FilterFunction}
 */
public abstract class RichFilterFunction<T> extends AbstractRichFunction
        implements FilterFunction<T> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichFilterFunction() {}
}
