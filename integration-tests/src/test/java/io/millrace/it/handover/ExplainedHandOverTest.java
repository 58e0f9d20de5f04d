// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.Explain;
import io.millrace.engine.plan.Planner;
import io.millrace.it.handover.Records.Counter;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What explain says of hand-over, and why. */
class ExplainedHandOverTest {

    private static final String COUNTER = Types.POJO(Counter.class).toString();

    private static List<String> explain(boolean objectReuse) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        if (objectReuse) {
            env.getConfig().enableObjectReuse();
        }
        DataStream<Counter> counters = env.fromElements(new Counter(1, 0))
                .name("counters")
                .map(counter -> counter)
                .name("same");
        counters.keyBy(counter -> counter.id)
                .reduce((first, second) -> second)
                .name("last")
                .map(Counter::toString)
                .returns(Types.STRING)
                .name("text")
                .addSink(new DiscardingSink<>())
                .name("out");
        return Explain.print(Planner.plan(env.getStreamGraph(), new Configuration()))
                .lines()
                .map(String::trim)
                .filter(line -> line.startsWith("->") || line.startsWith("=>"))
                .toList();
    }

    @Test
    void shouldExplainThatWithoutObjectReuseEveryMutableRecordIsCopied() {
        List<String> handOvers = explain(false);

        assertThat(handOvers)
                .containsExactly(
                        "-> same, chained, COPY (chained, mutable type " + COUNTER + ")",
                        "=> [1] input 0, HASH, COPY (exchange, mutable type " + COUNTER + ")",
                        "-> text, chained, COPY (chained, mutable type " + COUNTER + ")",
                        "-> Sink: out, chained, SHARE (immutable type String)");
    }

    @Test
    void shouldExplainThatObjectReuseSharesOnlyWhatIsChained() {
        List<String> handOvers = explain(true);

        assertThat(handOvers)
                .containsExactly(
                        "-> same, chained, SHARE (object reuse)",
                        "=> [1] input 0, HASH, COPY (exchange, mutable type " + COUNTER + ")",
                        "-> text, chained, SHARE (object reuse)",
                        "-> Sink: out, chained, SHARE (immutable type String)");
    }
}
