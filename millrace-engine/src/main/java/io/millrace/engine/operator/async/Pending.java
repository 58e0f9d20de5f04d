// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.async;

import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.functions.async.ResultFuture;
import io.millrace.util.Preconditions;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One place in the queue: a request, or a watermark that waits for those before it. Belongs to the task's thread; the request's
 * two methods may be called by any.
 */
final class Pending implements ResultFuture<Object> {

    /** Hears of requests that are completed, from any thread. */
    interface Listener {

        void onResults(Pending request, Collection<Object> results);

        void onFailure(Pending request, Throwable error);
    }

    /** Null for a watermark. */
    private final Listener listener;

    private final Object value;
    private final long timestamp;
    private final AtomicBoolean isAnswered = new AtomicBoolean();
    /** Requests after the same watermark; null if order is kept, and for watermarks. */
    Segment segment;
    /** Null until the results are there. */
    private Collection<Object> results;

    private Pending(Listener listener, Object value, long timestamp) {
        this.listener = listener;
        this.value = value;
        this.timestamp = timestamp;
    }

    static Pending request(Listener listener, Object value, long timestamp) {
        return new Pending(listener, value, timestamp);
    }

    static Pending watermark(long timestamp) {
        return new Pending(null, null, timestamp);
    }

    boolean isWatermark() {
        return listener == null;
    }

    Object value() {
        return value;
    }

    /** Of the record, or the watermark. */
    long timestamp() {
        return timestamp;
    }

    boolean isDone() {
        return results != null || isWatermark();
    }

    Collection<Object> results() {
        return results;
    }

    void setResults(Collection<Object> answer) {
        results = answer;
    }

    @Override
    public void complete(Collection<Object> result) {
        Preconditions.checkNotNull(
                result, "Results must not be null, use empty collection to emit nothing");
        if (isAnswered.compareAndSet(false, true)) {
            listener.onResults(this, result);
        }
    }

    @Override
    public void completeExceptionally(Throwable error) {
        if (isAnswered.compareAndSet(false, true)) {
            listener.onFailure(this, error);
        }
    }

    boolean isAnswered() {
        return isAnswered.get();
    }

    /** As Flink prints a record. */
    @Override
    public String toString() {
        return "Record @ " + (timestamp == Receiver.NO_TIMESTAMP ? "(undef)" : timestamp) + " : "
                + value;
    }
}
