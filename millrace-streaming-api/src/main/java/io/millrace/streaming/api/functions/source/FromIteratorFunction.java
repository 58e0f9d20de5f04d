// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import java.util.Iterator;

/**
 * Emits what an iterator returns. The iterator must be serializable, as the function travels with it.
 *
 * <p>Mirrors Flink 1.14's {@code FromIteratorFunction}; no known differences. Its position is not part of
 * checkpoints.
 *
 * @param <T> type of the records
 */
public class FromIteratorFunction<T> implements SourceFunction<T> {
    private static final long serialVersionUID = 1L;

    private final Iterator<T> iterator;
    private volatile boolean isRunning = true;

    /**
     * Creates a source.
     *
     * @param iterator gives the records, serializable
     */
    public FromIteratorFunction(Iterator<T> iterator) {
        this.iterator = iterator;
    }

    @Override
    public void run(SourceContext<T> ctx) throws Exception {
        while (isRunning && iterator.hasNext()) {
            ctx.collect(iterator.next());
        }
    }

    @Override
    public void cancel() {
        isRunning = false;
    }
}
