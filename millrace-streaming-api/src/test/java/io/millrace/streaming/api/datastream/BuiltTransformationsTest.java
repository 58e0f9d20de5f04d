// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import static io.millrace.streaming.api.datastream.Samples.allWindowed;
import static io.millrace.streaming.api.datastream.Samples.describe;
import static io.millrace.streaming.api.datastream.Samples.environment;
import static io.millrace.streaming.api.datastream.Samples.keyed;
import static io.millrace.streaming.api.datastream.Samples.stream;
import static io.millrace.streaming.api.datastream.Samples.windowed;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.transformations.LegacySinkTransformation;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.PartitionTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.UnionTransformation;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.util.NumberSequenceIterator;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What calls leave behind; expected texts are what the same calls left behind on Flink 1.14.4. */
class BuiltTransformationsTest {

    private static final String PAIR = "Java Tuple2<String, Integer>";

    @Test
    void shouldNameSourcesLikeFlink() {
        assertThat(describe(environment().fromElements(1, 2).getTransformation()))
                .isEqualTo("Collection Source | 1 | -1 | Integer");
        assertThat(describe(environment()
                        .fromCollection(new ArrayList<>(), Types.INT)
                        .getTransformation()))
                .isEqualTo("Collection Source | 1 | -1 | Integer");
        assertThat(describe(environment()
                        .fromCollection(new NumberSequenceIterator(1, 2), Long.class)
                        .getTransformation()))
                .isEqualTo("Collection Source | 1 | -1 | Long");
        assertThat(describe(environment()
                        .fromParallelCollection(new NumberSequenceIterator(1, 2), Long.class)
                        .getTransformation()))
                .isEqualTo("Parallel Collection Source | 4 | -1 | Long");
        assertThat(describe(environment().fromSequence(1, 10).getTransformation()))
                .isEqualTo("Sequence Source | 4 | -1 | Long");
        assertThat(describe(environment().generateSequence(1, 10).getTransformation()))
                .isEqualTo("Sequence Source (Deprecated) | 4 | -1 | Long");
        assertThat(describe(environment().addSource(new Samples.LongSource()).getTransformation()))
                .isEqualTo("Custom Source | 1 | -1 | Long");
        assertThat(describe(environment()
                        .addSource(new Samples.ParallelLongSource(), "mine")
                        .getTransformation()))
                .isEqualTo("mine | 4 | -1 | Long");
    }

    @Test
    void shouldPrefixNamesOfSourcesAndSinksInPlans() {
        var source =
                (PhysicalTransformation<?>) environment().fromSequence(1, 2).getTransformation();
        var sink = (PhysicalTransformation<?>) stream().print().getTransformation();

        assertThat(source.getOperatorName()).isEqualTo("Source: Sequence Source");
        assertThat(sink.getOperatorName()).isEqualTo("Sink: Print to Std. Out");
    }

    @Test
    void shouldSerializeElementsWithTheTypeThatReturnsGives() {
        var source = environment().fromElements(1, 2, 3);
        source.returns(Types.INT);

        var description = ((PhysicalTransformation<?>) source.getTransformation()).getDescription();

        assertThat(description)
                .isInstanceOfSatisfying(SourceDescription.Elements.class, elements -> {
                    assertThat(elements.count()).isEqualTo(3);
                    assertThat(elements.serialized())
                            .containsExactly(0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3);
                });
    }

    @Test
    void shouldNameOperatorsLikeFlink() {
        assertThat(describe(environment().fromSequence(1, 2).map(x -> x + 1).getTransformation()))
                .isEqualTo("Map | 4 | -1 | Long");
        assertThat(describe(environment()
                        .fromSequence(1, 2)
                        .map(x -> Tuple2.of(x, x))
                        .returns(new TypeHint<Tuple2<Long, Long>>() {})
                        .getTransformation()))
                .isEqualTo("Map | 4 | -1 | Java Tuple2<Long, Long>");
        assertThat(describe(environment().fromSequence(1, 2).filter(x -> true).getTransformation()))
                .isEqualTo("Filter | 4 | -1 | Long");
        assertThat(describe(stream()
                        .<String>flatMap((record, out) -> out.collect(record.f0))
                        .returns(String.class)
                        .getTransformation()))
                .isEqualTo("Flat Map | 4 | -1 | String");
        assertThat(describe(stream().project(1, 0).getTransformation()))
                .isEqualTo("Projection | 4 | -1 | Java Tuple2<Integer, String>");
        assertThat(describe(stream().process(new Samples.Process()).getTransformation()))
                .isEqualTo("Process | 4 | -1 | String");
        assertThat(describe(keyed().process(new Samples.KeyedProcess()).getTransformation()))
                .isEqualTo("KeyedProcess | 4 | -1 | String");
        assertThat(describe(stream()
                        .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
                        .getTransformation()))
                .isEqualTo("Timestamps/Watermarks | 1 | -1 | " + PAIR);
        assertThat(describe(stream().print().getTransformation()))
                .isEqualTo("Print to Std. Out | 4 | -1 | " + PAIR);
        assertThat(describe(stream().printToErr("id").getTransformation()))
                .isEqualTo("Print to Std. Err | 4 | -1 | " + PAIR);
    }

    @Test
    void shouldNameKeyedOperatorsLikeFlink() {
        assertThat(describe(keyed().reduce((a, b) -> a).getTransformation()))
                .isEqualTo("Keyed Reduce | 4 | -1 | " + PAIR);
        for (var aggregated : List.of(
                keyed().sum(1),
                keyed().sum("f1"),
                keyed().min(1),
                keyed().max("f1"),
                keyed().minBy(1),
                keyed().maxBy(1, false))) {
            assertThat(describe(aggregated.getTransformation()))
                    .isEqualTo("Keyed Aggregation | 4 | -1 | " + PAIR);
        }
    }

    @Test
    void shouldGiveKeyedOperatorsAndSinksTheirKey() {
        var keyed = keyed();
        var operator = (OneInputTransformation<?, ?>) keyed.sum(1).getTransformation();
        var sink = (LegacySinkTransformation<?>) keyed.print().getTransformation();

        assertThat(operator.getStateKeySelector()).isSameAs(keyed.getKeySelector());
        assertThat(operator.getStateKeyType()).isEqualTo(Types.STRING);
        assertThat(sink.getStateKeySelector()).isSameAs(keyed.getKeySelector());
        assertThat(partitioningOf(operator.getInputs().get(0)))
                .isEqualTo(new Partitioning.Hash(keyed.getKeySelector(), Types.STRING));
    }

    @Test
    void shouldNameKeyedWindowsLikeFlink() {
        String window = "Window(TumblingEventTimeWindows(5000), EventTimeTrigger, ";
        assertThat(windowed().sum(1).getName())
                .isEqualTo(window + "SumAggregator, PassThroughWindowFunction)");
        assertThat(windowed().minBy(1).getName())
                .isEqualTo(window + "ComparableAggregator, PassThroughWindowFunction)");
        assertThat(describe(windowed().aggregate(new Samples.Sum()).getTransformation()))
                .isEqualTo(window + "Sum, PassThroughWindowFunction) | 4 | -1 | Long");
        assertThat(describe(windowed()
                        .aggregate(new Samples.Sum(), new Samples.LongWindowProcess())
                        .getTransformation()))
                .isEqualTo(window + "Sum, LongWindowProcess) | 4 | -1 | String");
        assertThat(describe(windowed().process(new Samples.WindowProcess()).getTransformation()))
                .isEqualTo(window + "WindowProcess) | 4 | -1 | String");
        assertThat(windowed().process(new Samples.WindowProcess() {}).getName())
                .startsWith(window + "WindowProcess$");
        assertThat(windowed().evictor(CountEvictor.of(3)).sum(1).getName())
                .isEqualTo(window + "CountEvictor, SumAggregator, PassThroughWindowFunction)");
        assertThat(keyed().window(EventTimeSessionWindows.withGap(Time.seconds(1)))
                        .sum(1)
                        .getName())
                .isEqualTo("Window(EventTimeSessionWindows(1000), EventTimeTrigger, SumAggregator,"
                        + " PassThroughWindowFunction)");
        assertThat(keyed().window(GlobalWindows.create()).sum(1).getName())
                .isEqualTo(
                        "Window(GlobalWindows(), NeverTrigger, SumAggregator, PassThroughWindowFunction)");
        assertThat(keyed().countWindow(3).sum(1).getName())
                .isEqualTo(
                        "Window(GlobalWindows(), PurgingTrigger, SumAggregator, PassThroughWindowFunction)");
        assertThat(keyed().countWindow(3, 2).sum(1).getName())
                .isEqualTo("Window(GlobalWindows(), CountTrigger, CountEvictor, SumAggregator,"
                        + " PassThroughWindowFunction)");
    }

    @Test
    void shouldRunWindowsWithoutKeysInOneSubtask() {
        var reduced = allWindowed().sum(1);
        var processed = allWindowed().process(new Samples.AllWindowProcess());

        assertThat(reduced.getParallelism()).isEqualTo(1);
        assertThat(reduced.getTransformation().getMaxParallelism()).isEqualTo(1);
        assertThat(reduced.getName())
                .startsWith("TriggerWindow(TumblingEventTimeWindows(5000), ReducingStateDescriptor{"
                        + "name=window-contents, defaultValue=null, serializer=")
                .contains(
                        ", EventTimeTrigger(), AllWindowedStream.shouldRunWindowsWithoutKeysInOneSubtask(");
        assertThat(processed.getName()).contains("ListStateDescriptor{name=window-contents");
        assertThat(processed.getType()).isEqualTo(Types.STRING);
    }

    @Test
    void shouldDescribeWindowAsItWasSaid() {
        OutputTag<Tuple2<String, Integer>> late = new OutputTag<>("late") {};
        var window = windowed()
                .trigger(CountTrigger.of(3))
                .allowedLateness(Time.seconds(1))
                .sideOutputLateData(late)
                .reduce((a, b) -> a, new Samples.WindowProcess());

        var description = ((PhysicalTransformation<?>) window.getTransformation()).getDescription();

        assertThat(description)
                .isInstanceOfSatisfying(OperatorDescription.Window.class, operator -> {
                    assertThat(operator.trigger()).isInstanceOf(CountTrigger.class);
                    assertThat(operator.allowedLatenessMs()).isEqualTo(1000);
                    assertThat(operator.lateOutput()).isEqualTo(late);
                    assertThat(operator.evictor()).isNull();
                    assertThat(operator.contents()).isInstanceOf(WindowContents.Reduced.class);
                    assertThat(operator.output()).isInstanceOf(WindowOutput.Process.class);
                });
    }

    @Test
    void shouldPartitionAsAsked() {
        DataStream<Long> numbers = environment().fromSequence(1, 2);

        assertThat(partitioningOf(numbers.broadcast())).isEqualTo(new Partitioning.Broadcast());
        assertThat(partitioningOf(numbers.shuffle())).isEqualTo(new Partitioning.Shuffle());
        assertThat(partitioningOf(numbers.forward())).isEqualTo(new Partitioning.Forward());
        assertThat(partitioningOf(numbers.rebalance())).isEqualTo(new Partitioning.Rebalance());
        assertThat(partitioningOf(numbers.rescale())).isEqualTo(new Partitioning.Rescale());
        assertThat(partitioningOf(numbers.global())).isEqualTo(new Partitioning.Global());
        assertThat(partitioningOf(stream().partitionCustom((String key, int n) -> 0, 0)))
                .isInstanceOf(Partitioning.Custom.class);
        assertThat(describe(numbers.rebalance().getTransformation()))
                .isEqualTo("Partition | 4 | -1 | Long");
    }

    @Test
    void shouldFindTypesOfKeys() {
        assertThat(stream().keyBy(record -> record.f0).getKeyType()).hasToString("String");
        assertThat(stream().keyBy(0, 1).getKeyType()).hasToString(PAIR);
        assertThat(stream().keyBy("f0").getKeyType()).hasToString("Java Tuple1<String>");
        assertThat(environment()
                        .fromElements(new int[] {1, 2}, new int[] {3})
                        .keyBy(0)
                        .getKeyType())
                .hasToString("Java Tuple1<Integer>");
    }

    @Test
    void shouldUniteStreamsOfOneType() {
        var environment = environment();
        DataStream<Long> left = environment.fromSequence(1, 2);
        DataStream<Long> right = environment.fromSequence(3, 4);

        Transformation<Long> union = left.union(right, left).getTransformation();

        assertThat(union).isInstanceOf(UnionTransformation.class);
        assertThat(union.getInputs())
                .map(input -> (Object) input)
                .containsExactly(
                        left.getTransformation(),
                        right.getTransformation(),
                        left.getTransformation());
    }

    @Test
    void shouldKeepWhatIsSaidOfAnOperator() {
        var operator = environment()
                .fromSequence(1, 2)
                .map(x -> x)
                .name("n")
                .uid("u")
                .setParallelism(2)
                .setMaxParallelism(8)
                .setBufferTimeout(0)
                .slotSharingGroup("g")
                .disableChaining();

        PhysicalTransformation<Long> step =
                (PhysicalTransformation<Long>) operator.getTransformation();
        assertThat(describe(step)).isEqualTo("n | 2 | 8 | Long");
        assertThat(step.getUid()).isEqualTo("u");
        assertThat(step.getBufferTimeout()).isZero();
        assertThat(step.getSlotSharingGroup().orElseThrow().getName()).isEqualTo("g");
        assertThat(step.getChainingStrategy()).isEqualTo(ChainingStrategy.NEVER);
        operator.startNewChain();
        assertThat(step.getChainingStrategy()).isEqualTo(ChainingStrategy.HEAD);
    }

    private static Partitioning partitioningOf(DataStream<?> stream) {
        return partitioningOf(stream.getTransformation());
    }

    private static Partitioning partitioningOf(Transformation<?> transformation) {
        return ((PartitionTransformation<?>) transformation).getPartitioning();
    }
}
