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
 * A packet that is put while the consumer binds its doorbell is either rung for or found by the consumer's first look. First
 * result: whether the producer rang. Second: whether the consumer found the packet.
 */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Not there yet; the producer rings.")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "No doorbell yet; the consumer finds it.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Both.")
@Outcome(
        id = "0, 0",
        expect = FORBIDDEN,
        desc = "Not found, and nobody rings: the consumer sleeps for ever.")
@State
public class LocalChannelLateConsumerStress {

    private static final Packet END = new Packet.EndOfData();

    private final LocalChannel channel = new LocalChannel(1, false, new GateBudget());
    private final CountingDoorbell consumerDoorbell = new CountingDoorbell();

    @Actor
    public void producer(II_Result result) {
        channel.put(END);
        result.r1 = consumerDoorbell.rings();
    }

    @Actor
    public void consumer(II_Result result) {
        channel.bindConsumer(consumerDoorbell);
        result.r2 = channel.poll() == null ? 0 : 1;
    }
}
