// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.exchange.ChannelWriter;
import io.millrace.engine.exchange.GateBudget;
import io.millrace.engine.exchange.LocalChannel;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.record.Batch;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whoever waits for room that never comes hears of the cancellation, also if it has just changed the doorbell on which it
 * waits.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "The wait ended with the cancellation.")
@Outcome(
        expect = FORBIDDEN,
        desc = "The cancellation rang the wrong doorbell: the wait would never end.")
@State
public class RoomWaiterCancelStress {

    private final RoomWaiter waiter =
            new RoomWaiter(new SemaphoreDoorbell(), new ActiveTime(new StandingClock()));
    private final LocalChannel channel = new LocalChannel(1, false, new GateBudget());
    private final ChannelWriter writer = new ChannelWriter(channel, waiter, new Attention(), 1, 1);
    private final SemaphoreDoorbell sourceDoorbell = new SemaphoreDoorbell();

    public RoomWaiterCancelStress() {
        waiter.bind(new TaskOutputs(List.of(), -1));
        channel.bindProducer(waiter);
        channel.put(new Batch());
    }

    @Actor
    public void canceller() {
        waiter.cancel();
    }

    @Actor
    public void source(I_Result result) {
        waiter.waitOn(sourceDoorbell);
        try {
            waiter.awaitRoom(writer);
        } catch (CancelledException e) {
            result.r1 = 1;
        } catch (IllegalStateException e) {
            result.r1 = -1;
        }
    }

    /** A doorbell whose owner gives up in the end. */
    private static final class SemaphoreDoorbell implements Doorbell {

        private final Semaphore rings = new Semaphore(0);

        @Override
        public void ring() {
            rings.release();
        }

        @Override
        public void await(long deadlineNanos) {
            try {
                if (!rings.tryAcquire(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody rang");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class StandingClock implements Clock {

        @Override
        public long nowMs() {
            return 0;
        }

        @Override
        public long nowNanos() {
            return 0;
        }
    }
}
