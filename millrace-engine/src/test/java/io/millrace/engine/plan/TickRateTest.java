// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.Configuration;
import io.millrace.engine.exchange.ChannelWriter;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;

class TickRateTest {

    private static JobPlan plan(long bufferTimeoutMs) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.setBufferTimeout(bufferTimeoutMs);
        env.fromSequence(1, 2).rebalance().addSink(new DiscardingSink<>());
        return Planner.plan(env.getStreamGraph(false), new Configuration());
    }

    @Test
    void shouldTickAsOftenAsTheBufferTimeoutAsksForButEveryTenMillisecondsAtLeast() {
        assertThat(TickRate.of(plan(3)).intervalMs()).isEqualTo(3);
        assertThat(TickRate.of(plan(100)).intervalMs()).isEqualTo(10);
        assertThat(TickRate.of(plan(0)).intervalMs()).isEqualTo(10);
        assertThat(TickRate.of(plan(-1)).intervalMs()).isEqualTo(10);
    }

    @Test
    void shouldLetRecordsLieForTheirTimeoutInTicks() {
        TickRate rate = new TickRate(10);

        assertThat(rate.ticksIn(100)).isEqualTo(10);
        assertThat(rate.ticksIn(5)).isEqualTo(1);
        assertThat(rate.ticksIn(Long.MAX_VALUE)).isLessThan(ChannelWriter.WHEN_FULL);
    }
}
