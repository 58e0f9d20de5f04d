// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.coordinator;

import io.millrace.api.connector.source.ReaderInfo;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.SourceSplit;
import io.millrace.api.connector.source.SplitEnumerator;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.EngineEnvironment.Worker;
import io.millrace.engine.common.InterruptGate;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.coordinator.EnumeratorContext.Action;
import io.millrace.engine.operator.CoordinatorLink.ToCoordinator;
import io.millrace.engine.operator.CoordinatorLink.ToReader;
import io.millrace.engine.queue.MpscQueue;
import io.millrace.logging.LazyLogger;
import io.millrace.metrics.groups.SplitEnumeratorMetricGroup;

import org.slf4j.Logger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs the user's enumerator of one source: a loop over mail from readers, from the job, and from the enumerator's own
 * asynchronous calls.
 *
 * <p>It outlives failures of tasks: when an attempt has failed its readers are unregistered, and before the next one begins
 * the enumerator gets their splits back. A failure of the enumerator itself fails the job; then this coordinator only
 * waits to be closed, and another takes its place. Owned by its thread, except where a method says any thread.
 */
final class SourceCoordinator implements DutyCycle, EnumeratorContext.Host {

    private static final Logger LOG = LazyLogger.of(SourceCoordinator.class);

    /** How long a foreign thread that waits for the coordinator goes without looking whether that is closed. */
    private static final long LOOK_AGAIN_MS = 100;
    /** Sent when nothing of the user's runs any more. */
    private static final Action CLOSE = () -> {};

    /** Hears of the coordinator's life, on its thread. */
    interface Listener {

        /** The enumerator has failed. */
        void onFailed(String what, Throwable cause);

        /** The enumerator is closed, and nothing runs any more. */
        void onClosed();
    }

    private enum Phase {
        CREATED,
        RUNNING,
        FAILED,
        /** Waits for an asynchronous call to end. */
        CLOSING,
        CLOSED
    }

    /**
     * Something to do.
     *
     * @param what in words, behind "while"
     */
    private record Mail(String what, Action action) {}

    private final String name;
    private final int vertex;
    private final int parallelism;
    private final Supplier<Source<?, ?, ?>> sourceReader;
    private final Supplier<SplitEnumeratorMetricGroup> metrics;
    private final Readers readers;
    private final ClassLoader userClassLoader;
    private final Doorbell doorbell;
    private final Listener listener;
    private final AsyncCalls calls;
    private final InterruptGate interrupts = new InterruptGate();
    private final MpscQueue<Mail> mailbox = new MpscQueue<>();
    private final SplitAssignments<SourceSplit> assignments = new SplitAssignments<>();

    private Phase phase = Phase.CREATED;
    /** The thread that steps this, while it does. */
    private volatile Thread stepping;

    private volatile boolean isClosed;
    private SplitEnumerator<SourceSplit, ?> enumerator;
    private EnumeratorContext context;
    /** Number of the attempt whose readers are listened to; -1 while there is none. */
    private int attempt = -1;

    /**
     * @param name of the source's chain, for messages and threads
     * @param vertex id of that chain
     * @param parallelism number of readers
     * @param sourceReader reads the user's source from the plan
     * @param metrics makes the enumerator's metrics
     * @param readers where they are
     * @param userClassLoader reads the events of readers
     * @param environment in which the enumerator's blocking calls run
     * @param doorbell wakes this
     * @param listener hears of its life
     */
    SourceCoordinator(
            String name,
            int vertex,
            int parallelism,
            Supplier<Source<?, ?, ?>> sourceReader,
            Supplier<SplitEnumeratorMetricGroup> metrics,
            Readers readers,
            ClassLoader userClassLoader,
            EngineEnvironment environment,
            Doorbell doorbell,
            Listener listener) {
        this.name = name;
        this.vertex = vertex;
        this.parallelism = parallelism;
        this.sourceReader = sourceReader;
        this.metrics = metrics;
        this.readers = readers;
        this.userClassLoader = userClassLoader;
        this.doorbell = doorbell;
        this.listener = listener;
        this.calls = new AsyncCalls(environment, "enum-call-" + vertex, this::onCallsEnded);
    }

    /** The readers of an attempt come up from now on; any thread. */
    void beginAttempt(int number, boolean isFirst) {
        post("handling the recovery of its readers", () -> {
            attempt = number;
            if (!isFirst) {
                for (int subtask = 0; subtask < parallelism; subtask++) {
                    enumerator.addSplitsBack(assignments.takeBack(subtask), subtask);
                }
            }
        });
    }

    /** All readers of the attempt are gone, or about to go; any thread. */
    void endAttempt() {
        post("handling the failure of its readers", () -> {
            attempt = -1;
            context.unregisterAll();
        });
    }

    /** A message of a reader; any thread. */
    void receive(int subtask, int ofAttempt, ToCoordinator message) {
        post("handling " + describe(message) + " of subtask " + subtask, () -> {
            if (ofAttempt == attempt) {
                handle(subtask, message);
            }
        });
    }

    private static String describe(ToCoordinator message) {
        if (message instanceof ToCoordinator.Registered) {
            return "the registration";
        }
        return message instanceof ToCoordinator.SplitRequest ? "a split request" : "an event";
    }

    /** Ends everything, in the midst of user code if need be; any thread. */
    void close(Worker worker) {
        isClosed = true;
        interrupts.interrupt(worker);
        doorbell.ring();
    }

    private void post(String what, Action action) {
        mailbox.offer(new Mail(what, action));
        doorbell.ring();
    }

    @Override
    public int step() {
        stepping = Thread.currentThread();
        try {
            return phase == Phase.CLOSED ? DONE : work();
        } finally {
            stepping = null;
        }
    }

    private int work() {
        if (isClosed && phase != Phase.CLOSING) {
            phase = Phase.CLOSING;
            interrupts.close();
            calls.stop();
            return 1;
        }
        if (phase == Phase.CREATED) {
            guard("starting", this::start);
            return 1;
        }
        Mail mail = mailbox.poll();
        if (mail == null) {
            return 0;
        }
        if (phase == Phase.RUNNING) {
            guard(mail.what(), mail.action());
        } else if (mail.action() == CLOSE) {
            closeEnumerator();
        }
        return 1;
    }

    private void onCallsEnded() {
        post("closing", CLOSE);
    }

    @SuppressWarnings("unchecked")
    private void start() throws Exception {
        Source<?, SourceSplit, Object> source = (Source<?, SourceSplit, Object>) sourceReader.get();
        context = new EnumeratorContext(
                parallelism, source.getSplitSerializer(), assignments, metrics.get(), calls, this);
        enumerator = source.createEnumerator(context);
        phase = Phase.RUNNING;
        enumerator.start();
    }

    private void handle(int subtask, ToCoordinator message) {
        if (message instanceof ToCoordinator.Registered registered) {
            context.register(new ReaderInfo(subtask, registered.host()));
            enumerator.addReader(subtask);
        } else if (message instanceof ToCoordinator.SplitRequest request) {
            enumerator.handleSplitRequest(subtask, request.host());
        } else if (message instanceof ToCoordinator.Event event) {
            enumerator.handleSourceEvent(subtask, event.event().read(userClassLoader));
        }
    }

    private void guard(String what, Action action) {
        try {
            action.run();
        } catch (Throwable e) {
            if (isClosed) {
                LOG.debug("The enumerator of '{}' was interrupted by its end.", name, e);
                return;
            }
            phase = Phase.FAILED;
            listener.onFailed(what, e);
        }
    }

    private void closeEnumerator() {
        calls.awaitEnd();
        if (enumerator != null) {
            try {
                enumerator.close();
            } catch (Throwable e) {
                LOG.warn("The enumerator of '{}' failed to close.", name, e);
            }
        }
        phase = Phase.CLOSED;
        listener.onClosed();
    }

    @Override
    public long nextDeadlineNanos() {
        return Long.MAX_VALUE;
    }

    @Override
    public void call(Action action) throws Throwable {
        if (Thread.currentThread() == stepping) {
            action.run();
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        post("handling a call from another thread", () -> {
            try {
                action.run();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
            calls.wake();
        });
        await(done);
    }

    private void await(CompletableFuture<Void> done) throws Throwable {
        if (calls.isOnThread()) {
            while (!done.isDone()) {
                checkNotClosed();
                calls.awaitRing();
            }
        }
        while (true) {
            try {
                done.get(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                checkNotClosed();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }
    }

    private void checkNotClosed() {
        if (isClosed) {
            throw new IllegalStateException("The enumerator of '" + name + "' has been closed.");
        }
    }

    @Override
    public void run(String what, Action action) {
        post(what, action);
    }

    @Override
    public void send(int subtask, ToReader message) {
        readers.deliver(new TaskId(vertex, subtask), attempt, message);
    }
}
