// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.exchange.ChannelWriter;
import io.millrace.engine.exchange.SpaceWaiter;
import io.millrace.engine.exchange.TaskOutputs;

/**
 * The one place where a task waits in the middle of a record: for room in a ring. Sees cancellation.
 *
 * <p>Waits on the doorbell of whoever drives the chain: the task's thread, or the thread of a source function. Consumers
 * ring it when they have made room; any thread may ring and cancel.
 */
final class RoomWaiter implements SpaceWaiter, Doorbell {

    private final ActiveTime activeTime;
    /** The task's; set once, before the chain runs. */
    private TaskOutputs outputs;

    /** The tick at which outputs were last flushed late; whoever drives the chain. */
    private int flushedTick;

    private volatile Doorbell doorbell;
    private volatile boolean isCancelled;

    RoomWaiter(Doorbell doorbell, ActiveTime activeTime) {
        this.doorbell = doorbell;
        this.activeTime = activeTime;
    }

    void bind(TaskOutputs taskOutputs) {
        outputs = taskOutputs;
    }

    /** From now on this doorbell's owner drives the chain. */
    void waitOn(Doorbell newDoorbell) {
        doorbell = newDoorbell;
    }

    /** Ends all waiting, now and later, with a {@link CancelledException}. */
    void cancel() {
        isCancelled = true;
        doorbell.ring();
    }

    @Override
    public void awaitRoom(ChannelWriter channel) {
        activeTime.onBlocked();
        boolean waitsWithBatch = channel.hasOpen();
        while (true) {
            // Nobody else sends meanwhile what lies open for channels that have room, or get some.
            outputs.flushAll();
            if (channel.hasRoom() || waitsWithBatch && !channel.hasOpen()) {
                break;
            }
            if (isCancelled) {
                throw new CancelledException();
            }
            doorbell.await(Long.MAX_VALUE);
        }
        activeTime.onUnblocked();
    }

    /** A record or timer takes long: nobody else sends meanwhile what lies open for other channels. */
    @Override
    public void flushLate(ChannelWriter channel, int tick) {
        if (tick != flushedTick) {
            flushedTick = tick;
            outputs.flush();
        }
    }

    @Override
    public void ring() {
        doorbell.ring();
    }

    @Override
    public void await(long deadlineNanos) {
        doorbell.await(deadlineNanos);
    }
}
