// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.record.Packet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subtask at run time: a duty cycle that moves records from its input through its chain to its outputs.
 *
 * <p>A step begins only if the outputs have room; it looks at the clock once, fires what is due, processes one chunk of
 * records (about 0.2 ms), and sends open batches when input has run dry. It holds the task's lock, which nobody else
 * wants unless the input is a source function: then it is the checkpoint lock that users see.
 *
 * <p>Owned by the task's thread, except {@link #cancel} and {@link #interrupt}, which may come from any.
 */
public final class Task implements DutyCycle {

    private static final Logger LOG = LoggerFactory.getLogger(Task.class);

    private static final long CHUNK_NANOS = 200_000;
    private static final int MIN_CHUNK = 16;
    private static final int MAX_CHUNK = 8192;

    private enum Phase {
        CREATED,
        RUNNING,
        /** Something of the task's still runs on its own; then it ends. */
        STOPPING,
        ENDED
    }

    private final String name;
    private final Chain chain;
    private final TaskInput input;
    private final TaskOutputs outputs;
    private final RoomWaiter room;
    private final Clock clock;
    private final Doorbell doorbell;
    private final Object lock;
    private final Map<String, Accumulator<?, ?>> accumulators;
    private final TaskListener listener;

    private Phase phase = Phase.CREATED;
    /** Why the task stops; null if it was cancelled. Set with {@link Phase#STOPPING}. */
    private Throwable failure;
    /** Records per chunk, so that a chunk takes about {@link #CHUNK_NANOS}. */
    private int chunk = 256;
    /** When the chain wants the clock next, wall clock. */
    private long nextTimerMs;
    private long nextDeadlineNanos = Long.MAX_VALUE;

    private volatile boolean isCancelRequested;

    Task(
            String name,
            Chain chain,
            TaskInput input,
            TaskOutputs outputs,
            RoomWaiter room,
            Clock clock,
            Doorbell doorbell,
            Object lock,
            Map<String, Accumulator<?, ?>> accumulators,
            TaskListener listener) {
        this.name = name;
        this.chain = chain;
        this.input = input;
        this.outputs = outputs;
        this.room = room;
        this.clock = clock;
        this.doorbell = doorbell;
        this.lock = lock;
        this.accumulators = accumulators;
        this.listener = listener;
    }

    /** Asks the task to stop; any thread. It reports when it has. */
    public void cancel() {
        isCancelRequested = true;
        room.cancel();
        doorbell.ring();
    }

    /** Interrupts what the task runs apart from its own thread; any thread. */
    public void interrupt() {
        input.interrupt();
    }

    @Override
    public int step() {
        if (phase == Phase.ENDED) {
            return DONE;
        }
        if (phase == Phase.STOPPING) {
            return stop();
        }
        if (isCancelRequested) {
            return beginStop(null);
        }
        if (input.isLockTaken()) {
            nextDeadlineNanos = clock.nowNanos() + CHUNK_NANOS;
            return 0;
        }
        try {
            synchronized (lock) {
                return phase == Phase.CREATED ? open() : run();
            }
        } catch (CancelledException e) {
            return beginStop(null);
        } catch (UserCodeException e) {
            return beginStop(e.withOrigin(input.describeCurrentRecord()));
        } catch (Throwable e) {
            return beginStop(e);
        }
    }

    private int open() throws Exception {
        chain.open();
        phase = Phase.RUNNING;
        nextTimerMs = chain.nextProcessingTimeMs();
        listener.onRunning();
        input.start();
        return 1;
    }

    private int run() throws Exception {
        if (!outputs.hasRoom()) {
            nextDeadlineNanos = input.drivesItself() ? clock.nowNanos() + CHUNK_NANOS : Long.MAX_VALUE;
            return 0;
        }
        long startNanos = clock.nowNanos();
        int done = fireTimers();
        int records = input.step(chunk);
        done += records;
        if (input.hasEnded()) {
            finish();
            return 1;
        }
        long endNanos = clock.nowNanos();
        adaptChunk(records, endNanos - startNanos);
        if (done == 0) {
            outputs.flush();
        } else {
            outputs.flushIfDue(endNanos);
        }
        if (done == 0) {
            computeDeadline(endNanos);
        }
        return done;
    }

    private int fireTimers() throws Exception {
        // The chain's next time may have moved with any record; asking costs a call per operator and chunk.
        nextTimerMs = chain.nextProcessingTimeMs();
        if (nextTimerMs == Long.MAX_VALUE) {
            return 0;
        }
        long nowMs = clock.nowMs();
        if (nowMs < nextTimerMs) {
            return 0;
        }
        chain.onProcessingTime(nowMs);
        return 1;
    }

    private void adaptChunk(int records, long elapsedNanos) {
        if (records < chunk) {
            return;
        }
        if (elapsedNanos < CHUNK_NANOS / 2) {
            chunk = Math.min(MAX_CHUNK, chunk * 2);
        } else if (elapsedNanos > CHUNK_NANOS * 2) {
            chunk = Math.max(MIN_CHUNK, chunk / 2);
        }
    }

    private void computeDeadline(long nowNanos) {
        long deadline = Math.min(outputs.nextFlushNanos(), input.nextDeadlineNanos());
        long timerMs = chain.nextProcessingTimeMs();
        if (timerMs != Long.MAX_VALUE) {
            long leftMs = Math.max(0, timerMs - clock.nowMs());
            long leftNanos = leftMs > TimeUnit.DAYS.toMillis(1)
                    ? TimeUnit.DAYS.toNanos(1)
                    : TimeUnit.MILLISECONDS.toNanos(leftMs);
            deadline = Math.min(deadline, nowNanos + leftNanos);
        }
        nextDeadlineNanos = deadline;
    }

    private void finish() throws Exception {
        chain.endBehindHead();
        outputs.broadcast(new Packet.EndOfData());
        outputs.broadcast(new Packet.Closed());
        phase = Phase.ENDED;
        try {
            chain.dispose();
        } catch (Throwable e) {
            listener.onFailed(e, accumulators);
            return;
        }
        listener.onFinished(accumulators);
    }

    private int beginStop(Throwable cause) {
        // What user code throws because it was interrupted is no failure of its own.
        failure = isCancelRequested ? null : cause;
        phase = Phase.STOPPING;
        nextDeadlineNanos = Long.MAX_VALUE;
        room.cancel();
        try {
            input.cancel();
        } catch (Throwable e) {
            addFailure(e);
        }
        if (!isCancelRequested) {
            input.interrupt();
        }
        return 1;
    }

    private int stop() {
        if (!input.hasStopped()) {
            return 0;
        }
        phase = Phase.ENDED;
        // Interrupts were meant for the user's functions, not for their close().
        Thread.interrupted();
        try {
            chain.dispose();
        } catch (Throwable e) {
            addFailure(e);
        }
        if (failure == null || isCancelRequested) {
            listener.onCanceled(accumulators);
        } else {
            listener.onFailed(failure, accumulators);
        }
        return 1;
    }

    private void addFailure(Throwable e) {
        if (failure != null) {
            failure.addSuppressed(e);
        } else {
            LOG.warn("Task '{}' was cancelled; then its user code failed to stop cleanly.", name, e);
        }
    }

    @Override
    public long nextDeadlineNanos() {
        return nextDeadlineNanos;
    }
}
