// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.streaming.api.functions.source.SourceFunction;

/**
 * Holds a source function. Mirrors Flink 1.14's {@code StreamSource} as far as programs make one; the engine runs the
 * function itself.
 *
 * @param <OUT> type of the records
 * @param <SRC> type of the function
 */
public class StreamSource<OUT, SRC extends SourceFunction<OUT>>
        extends AbstractUdfStreamOperator<OUT, SRC> {

    private static final long serialVersionUID = 1L;

    private final boolean emitsProgressiveWatermarks;

    /**
     * A source.
     *
     * @param sourceFunction the function
     * @param emitsProgressiveWatermarks whether watermarks come before the end too
     */
    public StreamSource(SRC sourceFunction, boolean emitsProgressiveWatermarks) {
        super(sourceFunction);
        this.chainingStrategy = ChainingStrategy.HEAD;
        this.emitsProgressiveWatermarks = emitsProgressiveWatermarks;
    }

    /**
     * A source whose watermarks come at any time.
     *
     * @param sourceFunction the function
     */
    public StreamSource(SRC sourceFunction) {
        this(sourceFunction, true);
    }

    /**
     * Whether watermarks come before the end too.
     *
     * @return as given
     */
    public boolean emitsProgressiveWatermarks() {
        return emitsProgressiveWatermarks;
    }
}
