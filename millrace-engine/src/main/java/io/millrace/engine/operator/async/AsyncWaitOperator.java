// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.async;

import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.functions.async.AsyncFunction;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;

/**
 * Makes a request per record, and passes on results when they come. When as many are under way as there may be it waits in the
 * middle of the record, running mail. Answers of other threads are mail; those given within a call of the function are taken
 * right behind it. All deadlines are equally far away, so they stand in a queue. Owned by the task's thread.
 */
public final class AsyncWaitOperator implements Operator, Receiver<Object>, Pending.Listener {

    private static final long NEVER = Long.MAX_VALUE;
    /** How many deadlines may stand in the queue before answered requests are looked for. */
    private static final int MIN_DEADLINES = 128;

    /**
     * When a request has taken too long.
     *
     * @param request the request
     * @param timeMs by the wall clock
     */
    private record Deadline(Pending request, long timeMs) {}

    private final AsyncFunction<Object, Object> function;
    private final long timeoutMs;
    private final int capacity;
    private final OperatorContext context;
    private final Receiver<Object> out;
    private final MailboxExecutor mailbox;
    /** Copies records that others may change meanwhile; null if nobody may. */
    private final TypeSerializer<Object> copier;

    private final PendingQueue queue;
    private final Deque<Deadline> deadlines = new ArrayDeque<>();
    /** Number of deadlines at which those of answered requests are dropped. */
    private int maxDeadlines = MIN_DEADLINES;
    /** The thread that is in a call of the function; null if none is. */
    private volatile Thread caller;
    /** Answers that came within the current call. */
    private final Deque<Pending> answeredInCall = new ArrayDeque<>();

    @SuppressWarnings("unchecked")
    public AsyncWaitOperator(OperatorDescription.AsyncWait description, OperatorContext context) {
        this.function = (AsyncFunction<Object, Object>) description.function();
        this.timeoutMs = description.timeoutMs();
        this.capacity = description.capacity();
        this.context = context;
        this.out = context.output();
        this.mailbox = context.mailbox();
        this.copier = context.executionConfig().isObjectReuseEnabled()
                ? (TypeSerializer<Object>)
                        description.inputType().createSerializer(context.executionConfig())
                : null;
        this.queue = description.isOrdered() ? new OrderedQueue() : new UnorderedQueue();
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() throws Exception {
        Functions.open(function, context);
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        Object kept = copier == null ? value : copier.copy(value);
        waitForRoom();
        Pending request = Pending.request(this, kept, timestamp);
        queue.add(request);
        if (timeoutMs > 0) {
            addDeadline(request);
        }
        Thread before = enterCall();
        try {
            function.asyncInvoke(kept, request);
        } catch (Throwable e) {
            throw context.failed(e);
        } finally {
            caller = before;
        }
        takeAnswers();
    }

    /** One that is not answered keeps all behind it in the queue: these go when there are twice as many as were needed last. */
    private void addDeadline(Pending request) {
        if (deadlines.size() >= maxDeadlines) {
            deadlines.removeIf(deadline -> deadline.request().isAnswered());
            maxDeadlines = Math.max(MIN_DEADLINES, 2 * deadlines.size());
        }
        deadlines.add(new Deadline(request, context.clock().nowMs() + timeoutMs));
    }

    private void waitForRoom() throws Exception {
        while (queue.size() >= capacity) {
            mailbox.yield();
        }
    }

    private Thread enterCall() {
        Thread before = caller;
        caller = Thread.currentThread();
        return before;
    }

    private void takeAnswers() throws Exception {
        if (caller != null) {
            return;
        }
        Pending request;
        while ((request = answeredInCall.poll()) != null) {
            queue.onDone(request);
        }
        emit();
    }

    @Override
    public void onResults(Pending request, Collection<Object> results) {
        if (caller == Thread.currentThread()) {
            request.setResults(results);
            answeredInCall.add(request);
            return;
        }
        post(() -> {
            request.setResults(results);
            queue.onDone(request);
            emit();
        });
    }

    @Override
    public void onFailure(Pending request, Throwable error) {
        post(() -> {
            throw new Exception("Could not complete the stream element: " + request + '.', error);
        });
    }

    private void post(io.millrace.util.function.ThrowingRunnable<Exception> action) {
        try {
            mailbox.execute(action, "answer to an asynchronous request");
        } catch (RejectedExecutionException e) {
            // The task is ending: nobody waits for the answer any more.
            return;
        }
    }

    private void emit() throws Exception {
        Pending next;
        while ((next = queue.poll()) != null) {
            if (next.isWatermark()) {
                context.emitWatermark(next.timestamp());
                continue;
            }
            for (Object result : next.results()) {
                out.receive(result, next.timestamp());
            }
        }
    }

    @Override
    public long onWatermark(long watermark) throws Exception {
        waitForRoom();
        queue.add(Pending.watermark(watermark));
        emit();
        return Long.MIN_VALUE;
    }

    @Override
    public long nextProcessingTimeMs() {
        Deadline first;
        while ((first = deadlines.peek()) != null && first.request().isAnswered()) {
            deadlines.poll();
        }
        return first == null ? NEVER : first.timeMs();
    }

    @Override
    public void onProcessingTime(long nowMs) throws Exception {
        while (nextProcessingTimeMs() <= nowMs) {
            Pending request = deadlines.poll().request();
            Thread before = enterCall();
            try {
                function.timeout(request.value(), request);
            } catch (Throwable e) {
                throw context.failed(e);
            } finally {
                caller = before;
            }
            takeAnswers();
        }
    }

    @Override
    public void onEndOfInput(int index) throws Exception {
        while (queue.size() > 0) {
            mailbox.yield();
        }
    }

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }
}
