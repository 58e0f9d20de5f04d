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
 * A producer that waits because another channel of the gate has used the budget up is rung when that one gives it back.
 * First result: whether it found room. Second: whether the consumer rang.
 */
@JCStressTest
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "No budget yet; the consumer rings.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Budget already; nobody needs to ring.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Budget when looking again; a ring for nothing.")
@Outcome(
        id = "0, 0",
        expect = FORBIDDEN,
        desc = "No budget, and nobody rings: the producer sleeps for ever.")
@State
public class GateBudgetRoomStress {

    private static final long MORE_THAN_ALL_BYTES = 1L << 40;

    private final GateBudget budget = new GateBudget();
    private final LocalChannel channel = new LocalChannel(4, false, budget);
    private final LocalChannel greedy = new LocalChannel(4, false, budget);
    private final CountingDoorbell producerDoorbell = new CountingDoorbell();

    public GateBudgetRoomStress() {
        channel.bindProducer(producerDoorbell);
        channel.put(Batches.ofOne());
        Batch large = Batches.ofOne();
        large.setSizeBytes(MORE_THAN_ALL_BYTES);
        greedy.put(large);
    }

    @Actor
    public void producer(II_Result result) {
        result.r1 = channel.hasRoom() ? 1 : 0;
    }

    @Actor
    public void consumer(II_Result result) {
        greedy.recycle((Batch) greedy.poll());
        channel.wakeProducer();
        result.r2 = producerDoorbell.rings();
    }
}
