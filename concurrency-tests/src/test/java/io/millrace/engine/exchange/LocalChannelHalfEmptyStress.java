// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.millrace.engine.record.Batch;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * The consumer rings once for a channel that goes from full to empty, when it is half empty or later, and never loses the
 * ring by having waited. First result: whether the producer found room. Second: whether it was rung.
 */
@JCStressTest
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "No room yet; the consumer rings.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Room already; nobody needs to ring.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Room when looking again; a ring for nothing.")
@Outcome(expect = FORBIDDEN, desc = "The producer sleeps for ever, or is rung too often.")
@State
public class LocalChannelHalfEmptyStress {

    private static final int DATA_SLOTS = 4;

    private final LocalChannel channel = new LocalChannel(DATA_SLOTS, false, new GateBudget());
    private final CountingDoorbell producerDoorbell = new CountingDoorbell();

    public LocalChannelHalfEmptyStress() {
        channel.bindProducer(producerDoorbell);
        for (int i = 0; i < DATA_SLOTS; i++) {
            channel.put(Batches.ofOne());
        }
    }

    @Actor
    public void producer(II_Result result) {
        result.r1 = channel.hasRoom() ? 1 : 0;
    }

    @Actor
    public void consumer(II_Result result) {
        for (int i = 0; i < DATA_SLOTS; i++) {
            channel.recycle((Batch) channel.poll());
            channel.wakeProducer();
        }
        result.r2 = producerDoorbell.rings();
    }
}
