// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.millrace.engine.common.Attention;
import io.millrace.engine.exchange.GateBudget;
import io.millrace.engine.exchange.GateListener;
import io.millrace.engine.exchange.InputGate;
import io.millrace.engine.exchange.LocalChannel;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Packet;
import io.millrace.engine.record.RecordPump;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import java.util.List;

/**
 * A channel of one batch between two threads that sleep whenever they can do nothing: neither sleeps for ever, and the
 * records come in order. Results: -1 for who slept until its deadline; else the batches put, and the records received, or
 * -2 if one was out of order.
 */
@JCStressTest
@Outcome(id = "5, 5", expect = ACCEPTABLE, desc = "All came.")
@Outcome(
        expect = FORBIDDEN,
        desc = "A thread slept for ever, or a record was lost or out of order.")
@State
public class HandOverStress {

    private static final int BATCHES = 5;

    private final LocalChannel channel = new LocalChannel(1, false, new GateBudget());
    private final ThreadDoorbell producerDoorbell = new ThreadDoorbell();
    private final ThreadDoorbell consumerDoorbell = new ThreadDoorbell();

    public HandOverStress() {
        channel.bindProducer(producerDoorbell);
    }

    @Actor
    public void producer(II_Result result) {
        producerDoorbell.own();
        long deadlineNanos = Deadlines.far();
        int sent = 0;
        while (sent < BATCHES) {
            if (channel.hasRoom()) {
                Batch batch = channel.newBatch();
                batch.add(sent, sent);
                channel.put(batch);
                sent++;
                continue;
            }
            producerDoorbell.await(deadlineNanos);
            if (Deadlines.hasPassed(deadlineNanos)) {
                sent = -1;
                break;
            }
        }
        channel.put(new Packet.EndOfData());
        channel.put(new Packet.Closed());
        result.r1 = sent;
    }

    @Actor
    public void consumer(II_Result result) {
        consumerDoorbell.own();
        channel.bindConsumer(consumerDoorbell);
        InputGate gate = new InputGate(
                List.of(new InputGate.Source(channel, 0, "producer")), 1, new Attention());
        Counter counter = new Counter();
        gate.connect(List.of(counter), counter);
        long deadlineNanos = Deadlines.far();
        while (!gate.isFinished()) {
            if (step(gate) > 0) {
                continue;
            }
            consumerDoorbell.await(deadlineNanos);
            if (Deadlines.hasPassed(deadlineNanos)) {
                result.r2 = -1;
                return;
            }
        }
        result.r2 = counter.isInOrder ? counter.count : -2;
    }

    private static int step(InputGate gate) {
        try {
            return gate.step(100);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counter implements GateListener, RecordPump {

        private int count;
        private boolean isInOrder = true;

        @Override
        public int pump(Batch batch, int from, int to) {
            for (int i = from; i < to; i++) {
                isInOrder &= (Integer) batch.value(i) == count && batch.timestamp(i) == count;
                count++;
            }
            return to;
        }

        @Override
        public int position() {
            return count;
        }

        @Override
        public void onWatermark(int input, long watermark) {}

        @Override
        public void onCombinedWatermark(long watermark) {}

        @Override
        public void onCombinedStatus(boolean idle) {}

        @Override
        public void onBarrier(Packet.Barrier barrier) {}

        @Override
        public void onEndOfInput(int input) {}
    }
}
