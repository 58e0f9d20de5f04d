// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.millrace.engine.record.Packet;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A producer that finds a full channel is rung when it has been emptied. A control packet fills it, so that nothing but the
 * channel's own fences orders the two. First result: whether the producer found room. Second: whether the consumer rang.
 */
@JCStressTest
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "No room yet; the consumer rings.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Room already; nobody needs to ring.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Room when looking again; a ring for nothing.")
@Outcome(
        id = "0, 0",
        expect = FORBIDDEN,
        desc = "No room, and nobody rings: the producer sleeps for ever.")
@State
public class LocalChannelRoomStress {

    private final LocalChannel channel = new LocalChannel(1, false, new GateBudget());
    private final CountingDoorbell producerDoorbell = new CountingDoorbell();

    public LocalChannelRoomStress() {
        channel.bindProducer(producerDoorbell);
        channel.put(new Packet.EndOfData());
    }

    @Actor
    public void producer(II_Result result) {
        result.r1 = channel.hasRoom() ? 1 : 0;
    }

    @Actor
    public void consumer(II_Result result) {
        channel.poll();
        channel.wakeProducer();
        result.r2 = producerDoorbell.rings();
    }
}
