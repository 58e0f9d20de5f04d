// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.Explain;
import io.millrace.engine.plan.FastPathOptions;
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
        Configuration configuration = new Configuration();
        configuration.set(FastPathOptions.ELIDED_COPIES, false);
        configuration.set(FastPathOptions.FUSED_KEYED_EDGES, false);
        return handOvers(env, configuration);
    }

    /** One line per reader, without when batches are sent. */
    private static List<String> handOvers(
            StreamExecutionEnvironment env, Configuration configuration) {
        return Explain.print(Planner.plan(env.getStreamGraph(), configuration))
                .lines()
                .map(line -> line.trim().replaceFirst(", sent .*, (?=COPY|SHARE)", ", "))
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

    @Test
    void shouldExplainWhyCopiesAreLeftOutOrNot() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromSequence(1, 3)
                .name("numbers")
                .map(number -> new Counter(number.intValue(), 1))
                .name("counters")
                .keyBy(counter -> counter.id)
                .reduce((first, second) -> second)
                .name("last")
                .map(counter -> "counter " + counter.count)
                .name("text")
                .addSink(new DiscardingSink<>())
                .name("out");
        env.fromElements(new Counter(1, 0))
                .name("elements")
                .map(counter -> counter)
                .name("same")
                .addSink(new DiscardingSink<>())
                .name("out");
        Configuration configuration = new Configuration();
        configuration.set(FastPathOptions.FUSED_KEYED_EDGES, false);

        List<String> handOvers = handOvers(env, configuration);

        assertThat(handOvers)
                .containsExactly(
                        "-> counters, chained, SHARE (immutable type Long)",
                        "=> [1] input 0, HASH, SHARE (new objects)",
                        "-> text, chained, SHARE (only read)",
                        "-> Sink: out, chained, SHARE (immutable type String)",
                        "-> same, chained, SHARE (new objects)",
                        "-> Sink: out, chained, COPY (chained, mutable type " + COUNTER
                                + "; 'same' passes on a record, and it may be of a subclass)");
    }
}
