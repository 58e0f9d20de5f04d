// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.Explain;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.engine.plan.Planner;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** What explain says of the short cuts of a plan, and of those that are switched off. */
class ExplainedFastPathsTest {

    private static final String READING = Types.POJO(Reading.class).toString();

    private static List<ConfigOption<Boolean>> options() {
        return FastPathOptions.all();
    }

    private static List<String> explain(Switches switches, int parallelism) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(
                parallelism, switches.configuration());
        env.fromSequence(1, 2)
                .map(number -> new Reading(1, number, "heat", 2))
                .keyBy(reading -> reading.room)
                .filter(reading -> reading.value > 0)
                .rebalance()
                .addSink(new DiscardingSink<>());
        return Explain.print(Planner.plan(env.getStreamGraph(), switches.configuration()))
                .lines()
                .map(String::trim)
                .toList();
    }

    private static String nameOf(ConfigOption<Boolean> option) {
        return option.key().substring("millrace.fast-path.".length());
    }

    private static String lineWith(List<String> lines, String part) {
        return lines.stream().filter(line -> line.contains(part)).findFirst().orElse("");
    }

    @Test
    void shouldNameAllShortCutsInTheOrderOfTheirSwitches() {
        List<String> lines = explain(Switches.allOn(), 1);

        assertThat(lines)
                .contains("Short cuts: specialized-chains, generated-serializers, elided-copies,"
                        + " fused-keyed-edges, primitive-keys, recycled-batches, adaptive-flush");
    }

    @Test
    void shouldNameNoneIfAllAreSwitchedOff() {
        List<String> lines = explain(Switches.allOff(), 1);

        assertThat(lines)
                .contains("Short cuts: none; switched off: specialized-chains,"
                        + " generated-serializers, elided-copies, fused-keyed-edges,"
                        + " primitive-keys, recycled-batches, adaptive-flush");
    }

    @ParameterizedTest
    @MethodSource("options")
    void shouldNameWhatIsSwitchedOffAlone(ConfigOption<Boolean> option) {
        String line = lineWith(explain(Switches.without(option), 1), "Short cuts: ");

        String[] parts = line.split("; switched off: ");
        assertThat(parts).hasSize(2);
        assertThat(parts[0]).doesNotContain(nameOf(option));
        assertThat(parts[0].split(", ")).hasSize(FastPathOptions.all().size() - 1);
        assertThat(parts[1]).isEqualTo(nameOf(option));
    }

    @Test
    void shouldExplainAFusedEdge() {
        List<String> on = explain(Switches.allOn(), 1);
        List<String> off = explain(Switches.without(FastPathOptions.FUSED_KEYED_EDGES), 1);
        List<String> parallel = explain(Switches.allOn(), 2);

        assertThat(lineWith(on, "HASH")).contains("HASH, fused, ");
        assertThat(on).anyMatch(line -> line.endsWith(", in the task of [0]"));
        assertThat(lineWith(off, "HASH")).contains("HASH, sent when full");
        assertThat(off).noneMatch(line -> line.contains("in the task of"));
        assertThat(lineWith(parallel, "HASH"))
                .contains("HASH, sent when full", ", not fused (parallelism above 1), ");
        assertThat(parallel).noneMatch(line -> line.contains("in the task of"));
    }

    @Test
    void shouldNotFuseWhereChainingIsBrokenByHand() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromSequence(1, 2)
                .keyBy(number -> number)
                .filter(number -> number > 0)
                .disableChaining()
                .keyBy(number -> number)
                .filter(number -> number > 0)
                .startNewChain()
                .addSink(new DiscardingSink<>());

        String plan = Explain.print(Planner.plan(env.getStreamGraph(), new Configuration()));

        assertThat(plan.lines().filter(line -> line.contains("HASH")))
                .hasSize(2)
                .allMatch(line -> line.contains(", not fused (chaining ends here), "));
        assertThat(plan).doesNotContain("fused, ", "in the task of");
    }

    @Test
    void shouldExplainWhenAnEdgeIsSent() {
        List<String> on = explain(Switches.allOn(), 1);
        List<String> off = explain(Switches.without(FastPathOptions.ADAPTIVE_FLUSH), 1);

        assertThat(lineWith(on, "REBALANCE"))
                .contains("sent when full or input runs dry or 0.2 ms behind a watermark or after"
                        + " 100 ms (within a call by ticks of 10 ms), ");
        assertThat(lineWith(off, "REBALANCE")).contains("sent when full or after 100 ms (within");
    }

    @Test
    void shouldExplainACopyThatIsLeftOut() {
        List<String> on = explain(Switches.allOn(), 1);
        List<String> off = explain(Switches.without(FastPathOptions.ELIDED_COPIES), 1);

        assertThat(lineWith(on, "HASH")).endsWith("SHARE (new objects)");
        assertThat(lineWith(off, "HASH")).endsWith("COPY (exchange, mutable type " + READING + ")");
    }

    @Test
    void shouldExplainWhereRowsOfKeysLie() {
        String on = lineWith(explain(Switches.allOn(), 1), ", keyed, ");
        String off =
                lineWith(explain(Switches.without(FastPathOptions.PRIMITIVE_KEYS), 1), ", keyed, ");

        assertThat(on).endsWith("rows by primitive long");
        assertThat(off).endsWith("rows in chains");
    }
}
