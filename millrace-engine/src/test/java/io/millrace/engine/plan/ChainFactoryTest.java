// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.Configuration;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.testing.ManualClock;
import io.millrace.engine.testing.TaskScopes;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class ChainFactoryTest {

    /** Where keys lie in a table must not be known to those who choose the keys. */
    @Test
    void shouldDrawASaltForEachKeyedOperator() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromSequence(1, 10)
                .keyBy(value -> value % 5)
                .reduce(Long::sum)
                .keyBy(value -> value % 2)
                .reduce(Long::sum)
                .addSink(new DiscardingSink<>());
        JobPlan plan = Planner.plan(env.getStreamGraph(false), new Configuration());
        AtomicInteger drawn = new AtomicInteger();

        for (TaskPlan task : plan.tasks()) {
            new ChainFactory(
                            plan,
                            getClass().getClassLoader(),
                            Specializer.of(false, null),
                            vertex -> TaskScopes.single(new ManualClock()),
                            edge -> null,
                            drawn::incrementAndGet)
                    .build(task);
        }

        assertThat(drawn).hasValue(2);
    }
}
