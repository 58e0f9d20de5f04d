// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.engine.common.CancelledException;
import io.millrace.engine.operator.ResultSink;
import io.millrace.util.CloseableIterator;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;

/**
 * Records on their way from collecting operators to the program that runs the job.
 *
 * <p>One monitor guards all queues of a job: this is no hot path, and a job rarely has more than one. A full queue makes its
 * operator wait, so a program that takes slowly slows its job down.
 */
final class ResultQueues {

    /** Records that may wait for the program. */
    private static final int CAPACITY = 4096;

    private final boolean isBounded;
    private final Map<String, Queue<Object>> queues = new HashMap<>();
    private boolean hasEnded;
    private boolean isCancelled;
    private boolean hasResults;
    /** Whether the program could get records twice, and gets none any more. */
    private boolean isBroken;

    private Throwable failure;

    /**
     * @param isBounded whether a full queue makes its operator wait
     */
    ResultQueues(boolean isBounded) {
        this.isBounded = isBounded;
    }

    /** The operator's end of a queue. */
    ResultSink sink(String collectId) {
        return value -> put(collectId, value);
    }

    private synchronized void put(String collectId, Object value) throws InterruptedException {
        Queue<Object> queue = queue(collectId);
        while (isBounded && queue.size() >= CAPACITY && !isCancelled && !isBroken) {
            wait();
        }
        if (isCancelled) {
            throw new CancelledException();
        }
        if (isBroken) {
            return;
        }
        hasResults = true;
        queue.add(value);
        if (queue.size() == 1) {
            notifyAll();
        }
    }

    private Queue<Object> queue(String collectId) {
        return queues.computeIfAbsent(collectId, id -> new ArrayDeque<>());
    }

    /** The job has ended: what is queued can still be taken. */
    synchronized void end(Throwable cause) {
        hasEnded = true;
        failure = cause;
        notifyAll();
    }

    /** The job begins again: whoever has been given results would get them once more. */
    synchronized void restart() {
        if (hasResults) {
            isBroken = true;
            queues.values().forEach(Queue::clear);
            notifyAll();
        }
    }

    /** The job is being cancelled: nobody waits for the program any more. */
    synchronized void cancel() {
        isCancelled = true;
        notifyAll();
    }

    /** The program's end of a queue; closing it cancels the job. */
    <T> CloseableIterator<T> iterator(String collectId, LocalJob job) {
        return new ResultIterator<>(collectId, job);
    }

    /** Waits for a record; null if there will be none. */
    private synchronized Object peek(String collectId) {
        Queue<Object> queue = queue(collectId);
        while (queue.isEmpty() && !hasEnded && !isBroken) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(
                        "interrupted while waiting for results of the job", e);
            }
        }
        if (isBroken) {
            throw new RuntimeException("Job restarted");
        }
        if (queue.isEmpty() && failure != null) {
            // The layers that users of Flink see.
            throw new RuntimeException(
                    "Failed to fetch next result",
                    new IOException(
                            "Failed to fetch job execution result",
                            new ExecutionException(failure)));
        }
        return queue.peek();
    }

    private synchronized Object take(String collectId) {
        Queue<Object> queue = queue(collectId);
        Object value = queue.remove();
        if (queue.size() == CAPACITY - 1) {
            notifyAll();
        }
        return value;
    }

    private final class ResultIterator<T> implements CloseableIterator<T> {

        private final String collectId;
        private final LocalJob job;
        private boolean isClosed;

        ResultIterator(String collectId, LocalJob job) {
            this.collectId = collectId;
            this.job = job;
        }

        @Override
        public boolean hasNext() {
            if (isClosed) {
                return false;
            }
            boolean hasMore = peek(collectId) != null;
            if (!hasMore) {
                job.awaitThread();
            }
            return hasMore;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the job has no more results");
            }
            return (T) take(collectId);
        }

        @Override
        public void close() {
            if (!isClosed) {
                isClosed = true;
                job.cancel();
            }
        }
    }
}
