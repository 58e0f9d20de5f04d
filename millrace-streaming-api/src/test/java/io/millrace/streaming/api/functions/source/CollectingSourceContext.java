// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.streaming.api.watermark.Watermark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A source context that keeps what is emitted. */
public final class CollectingSourceContext<T> implements SourceFunction.SourceContext<T> {

    final List<T> collected = new ArrayList<>();
    private final Consumer<T> afterEach;

    CollectingSourceContext() {
        this(element -> {});
    }

    /** Also calls back after each element, with the element. */
    public CollectingSourceContext(Consumer<T> afterEach) {
        this.afterEach = afterEach;
    }

    @Override
    public void collect(T element) {
        collected.add(element);
        afterEach.accept(element);
    }

    @Override
    public void collectWithTimestamp(T element, long timestamp) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void emitWatermark(Watermark mark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void markAsTemporarilyIdle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getCheckpointLock() {
        return this;
    }

    @Override
    public void close() {}
}
