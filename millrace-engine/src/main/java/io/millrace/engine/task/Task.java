// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.InterruptGate;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.metrics.TaskTimes;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.Mailbox;
import io.millrace.engine.record.Packet;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One subtask at run time: a duty cycle that moves records from its input through its chain to its outputs.
 *
 * <p>A step begins only if the outputs have room; it fires what is due, takes records for about 0.2 ms, in chunks of at most
 * 64 between which it looks at the clock, and sends open batches when input has run dry. A chunk of records that turn out
 * to be slow ends early: at the first record behind a tick of its {@link Attention}. It holds the task's lock, which nobody else
 * wants unless the input is a source function: then it is the checkpoint lock that users see.
 *
 * <p>Owned by the task's thread, except {@link #cancel}, {@link #interrupt} and {@link #tick}, which may come from any.
 */
public final class Task implements DutyCycle {

    private static final Logger LOG = LazyLogger.of(Task.class);

    private static final long STEP_NANOS = 200_000;
    /** How long to wait before looking again at what another thread drives or holds. */
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private static final int MIN_CHUNK = 1;
    private static final int FIRST_CHUNK = 16;
    private static final int MAX_CHUNK = 64;
    /** Records of a step; reached only where the clock stands still in a step, in a simulation. */
    private static final int MAX_STEP = 8192;

    private enum Phase {
        CREATED,
        OPENING,
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
    private final InterruptGate interrupts;
    private final ActiveTime activeTime;
    private final TaskTimes times;
    private final Attention attention;
    private final Map<AccumulatorId, Accumulator<?, ?>> accumulators;
    private final PublishedAccumulators published;
    private final Mailbox mailbox;
    private final TaskListener listener;

    private volatile Phase phase = Phase.CREATED;
    /** Whether any function may have been opened, so that all are to be closed. */
    private boolean hasOpened;
    /** Why the task stops; null if it was cancelled. Set with {@link Phase#STOPPING}. */
    private Throwable failure;
    /** Records per chunk: fewer if they are so slow that a chunk would take longer than {@link #STEP_NANOS}. */
    private int chunk = FIRST_CHUNK;

    private long nextDeadlineNanos = Long.MAX_VALUE;
    /** Whether something that timers emitted lies open although the input drives itself. */
    private boolean owesFlush;

    Task(
            String name,
            Chain chain,
            TaskInput input,
            TaskOutputs outputs,
            RoomWaiter room,
            Clock clock,
            Doorbell doorbell,
            Object lock,
            InterruptGate interrupts,
            ActiveTime activeTime,
            TaskTimes times,
            Attention attention,
            Map<AccumulatorId, Accumulator<?, ?>> accumulators,
            Mailbox mailbox,
            TaskListener listener) {
        this.name = name;
        this.chain = chain;
        this.input = input;
        this.outputs = outputs;
        this.room = room;
        this.clock = clock;
        this.doorbell = doorbell;
        this.lock = lock;
        this.interrupts = interrupts;
        this.activeTime = activeTime;
        this.times = times;
        this.attention = attention;
        this.accumulators = accumulators;
        this.published = new PublishedAccumulators(accumulators);
        this.mailbox = mailbox;
        this.listener = listener;
    }

    /** Whether a function of the user drives it, and it does not know when that is busy. */
    public boolean isDrivenByUser() {
        return input.drivesItself();
    }

    /** Where its records come from. */
    TaskInput input() {
        return input;
    }

    /** Asks the task to stop; any thread. It reports when it has. */
    public void cancel() {
        attention.cancel();
        room.cancel();
        // Written before read, as open() does the other way round: one of the two sees the other.
        if (phase == Phase.OPENING || phase == Phase.RUNNING) {
            input.cancelApart();
        }
        doorbell.ring();
    }

    /** Some time has passed: the task looks at the clock behind its current record. Any thread. */
    public void tick() {
        attention.tick();
    }

    /** Copies of all accumulators as they were a short while ago; nobody changes them. Any thread. */
    public Map<AccumulatorId, Accumulator<?, ?>> accumulators() {
        return published.latest();
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
        if (attention.isCancelled()) {
            return beginStop(null);
        }
        if (input.isLockTaken()) {
            nextDeadlineNanos = clock.nowNanos() + STEP_NANOS;
            return 0;
        }
        if (phase == Phase.RUNNING && input.drivesItself() && !mailbox.hasMail()) {
            long nowNanos = clock.nowNanos();
            long quietUntilNanos = input.quietUntilNanos(nowNanos);
            if (quietUntilNanos > nowNanos) {
                nextDeadlineNanos = quietUntilNanos;
                return 0;
            }
        }
        try {
            synchronized (lock) {
                input.beginStep();
                mailbox.enter();
                try {
                    return phase == Phase.CREATED ? open() : run();
                } finally {
                    input.endStep();
                }
            }
        } catch (CancelledException e) {
            return beginStop(null);
        } catch (UserCodeException e) {
            return beginStop(e.withOrigin(input.describeCurrentRecord()));
        } catch (EngineBugException e) {
            return beginStop(e);
        } catch (Throwable e) {
            return beginStop(new UserCodeException("task '" + name + "'", e)
                    .withOrigin(input.describeCurrentRecord()));
        }
    }

    private int open() throws Exception {
        phase = Phase.OPENING;
        if (attention.isCancelled()) {
            return 1;
        }
        hasOpened = true;
        chain.open();
        phase = Phase.RUNNING;
        if (attention.isCancelled()) {
            return 1;
        }
        listener.onRunning();
        input.start();
        return 1;
    }

    private int run() throws Exception {
        if (!outputs.hasRoom()) {
            return waitForRoom();
        }
        activeTime.onUnblocked();
        long awakeNanos = times.isIdle() ? clock.nowNanos() : 0;
        attention.lookAbout();
        int done = fireTimers() + mailbox.runAll();
        boolean tookATick = attention.isWanted();
        // Once more: or else timers that take longer than a tick and are always due would never
        // let a record in.
        attention.lookAbout();
        int records = takeRecords();
        done += records;
        if (done > 0) {
            times.onBusy(awakeNanos);
        }
        chain.publishMetrics();
        if (input.hasEnded()) {
            finish();
            return 1;
        }
        long endNanos = clock.nowNanos();
        if (done > 0 || input.drivesItself()) {
            published.onChange(endNanos);
        } else {
            published.publishIfDue(endNanos);
        }
        if (input.drivesItself()) {
            // It asks for sending what it emits by itself; this is for what timers emit.
            owesFlush = (owesFlush || done > records) && !outputs.flush();
        } else if (done == 0 || tookATick || attention.isWanted()) {
            // Records and timers that took until the next tick gain nothing by lying together, and
            // others lose
            // one batch a tick.
            outputs.onIdle(endNanos);
        } else {
            outputs.flushIfDue(endNanos);
        }
        if (done == 0) {
            computeDeadline(endNanos);
            if (!input.drivesItself()) {
                times.onIdle(endNanos);
            }
        }
        return done;
    }

    private int fireTimers() throws Exception {
        // The chain's next time may have moved with any record; asking costs a call per operator
        // and step.
        long nextTimerMs = chain.nextProcessingTimeMs();
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

    /** Some output has no room: what lies open for the others is sent all the same. */
    private int waitForRoom() {
        activeTime.onBlocked();
        if (times.isIdle()) {
            times.onBusy(clock.nowNanos());
        }
        outputs.flush();
        nextDeadlineNanos =
                input.drivesItself() ? clock.nowNanos() + LOOK_AGAIN_NANOS : Long.MAX_VALUE;
        return 0;
    }

    /** Takes records until the time of a step is over or there are none, in chunks between which it looks at the clock. */
    private int takeRecords() throws Exception {
        long nowNanos = clock.nowNanos();
        long untilNanos = nowNanos + STEP_NANOS;
        int taken = 0;
        while (true) {
            int asked = chunk;
            int records = input.step(asked);
            taken += records;
            long endNanos = clock.nowNanos();
            boolean isWanted = attention.isWanted();
            if (!isWanted && (records < asked || input.hasEnded())) {
                return taken;
            }
            adaptChunk(endNanos - nowNanos);
            if (isWanted || endNanos >= untilNanos || taken >= MAX_STEP) {
                // There may be more, even if the look about came before the first.
                return Math.max(1, taken);
            }
            nowNanos = endNanos;
        }
    }

    private void adaptChunk(long elapsedNanos) {
        if (elapsedNanos > STEP_NANOS) {
            chunk = (int) Math.max(MIN_CHUNK, chunk * STEP_NANOS / elapsedNanos);
        } else {
            chunk = Math.min(MAX_CHUNK, chunk * 2);
        }
    }

    private void computeDeadline(long nowNanos) {
        long deadline = Math.min(
                Math.min(input.nextDeadlineNanos(), outputs.nextFlushNanos()),
                published.nextDeadlineNanos());
        long timerMs = chain.nextProcessingTimeMs();
        if (timerMs != Long.MAX_VALUE) {
            long leftMs = Math.max(0, timerMs - clock.nowMs());
            long leftNanos = leftMs > TimeUnit.DAYS.toMillis(1)
                    ? TimeUnit.DAYS.toNanos(1)
                    : TimeUnit.MILLISECONDS.toNanos(leftMs);
            deadline = Math.min(deadline, nowNanos + leftNanos);
        }
        nextDeadlineNanos = owesFlush ? Math.min(deadline, nowNanos + LOOK_AGAIN_NANOS) : deadline;
    }

    private void finish() throws Exception {
        chain.endBehindHead();
        mailbox.close();
        outputs.broadcast(new Packet.EndOfData());
        outputs.broadcast(new Packet.Closed());
        interrupts.close();
        Throwable failureInClose = null;
        try {
            chain.dispose();
        } catch (Throwable e) {
            failureInClose = e;
        }
        releaseInput();
        phase = Phase.ENDED;
        if (failureInClose != null) {
            listener.onFailed(failureInClose, accumulators);
        } else {
            listener.onFinished(accumulators);
        }
    }

    private void releaseInput() {
        try {
            input.release();
        } catch (Throwable e) {
            LOG.warn("Task '{}' could not give back all of its temporary room.", name, e);
        }
    }

    private int beginStop(Throwable cause) {
        // What user code throws because it was interrupted is no failure of its own.
        failure = attention.isCancelled() ? null : cause;
        phase = Phase.STOPPING;
        nextDeadlineNanos = Long.MAX_VALUE;
        mailbox.drop();
        room.cancel();
        if (hasOpened) {
            try {
                input.cancel();
            } catch (Throwable e) {
                addFailure(e);
            }
        }
        // Behind the cancel: whoever was interrupted before it, and went back to waiting, is woken
        // again.
        input.interrupt();
        return 1;
    }

    private int stop() {
        if (!input.hasStopped()) {
            return 0;
        }
        // Interrupts were meant for the user's functions, not for their close().
        interrupts.close();
        if (hasOpened) {
            try {
                chain.dispose();
            } catch (Throwable e) {
                addFailure(e);
            }
        }
        releaseInput();
        phase = Phase.ENDED;
        if (failure == null || attention.isCancelled()) {
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
            LOG.warn(
                    "Task '{}' was cancelled; then its user code failed to stop cleanly.", name, e);
        }
    }

    @Override
    public long nextDeadlineNanos() {
        return nextDeadlineNanos;
    }
}
