// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.PipelineOptions;
import io.millrace.engine.common.ConfigException;
import io.millrace.runtime.jobgraph.SavepointConfigOptions;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ContinuousProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeoutTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class PlannerTest {

    private static final String LOCK_AND_TIMERS =
            "timers by the wall clock may need the source function's lock";

    private final StreamExecutionEnvironment env =
            StreamExecutionEnvironment.createLocalEnvironment(2);

    private JobPlan plan() {
        return plan(new Configuration());
    }

    private JobPlan plan(Configuration configuration) {
        return Planner.plan(env.getStreamGraph(false), configuration);
    }

    private List<String> names() {
        return plan().vertices().stream().map(VertexPlan::name).toList();
    }

    private DataStream<Long> numbers() {
        return env.fromSequence(1, 10).name("numbers");
    }

    private static SingleOutputStreamOperator<Long> map(DataStream<Long> stream, String name) {
        return stream.map(value -> value + 1).returns(Types.LONG).name(name);
    }

    private static void sink(DataStream<Long> stream) {
        stream.addSink(new DiscardingSink<>()).name("sink");
    }

    @Test
    @Tag("row:A4")
    void shouldChainForwardEdgesOfEqualParallelism() {
        sink(map(map(numbers(), "a"), "b"));

        assertThat(names()).containsExactly("Source: numbers -> a -> b -> Sink: sink");
        assertThat(plan().edges()).isEmpty();
    }

    @Test
    void shouldPutReadersOfOneOperatorInBrackets() {
        DataStream<Long> a = map(numbers(), "a");
        sink(map(a, "b"));
        sink(map(a, "c"));

        assertThat(names())
                .containsExactly("Source: numbers -> a -> (b -> Sink: sink, c -> Sink: sink)");
    }

    @Test
    @Tag("row:A4")
    void shouldBreakChainWherePartitioningIsAskedFor() {
        sink(map(map(numbers(), "a").rebalance(), "b"));

        assertThat(names()).containsExactly("Source: numbers -> a", "b -> Sink: sink");
        assertThat(plan().edges()).singleElement().satisfies(edge -> {
            assertThat(edge.partitioningLabel()).isEqualTo("REBALANCE");
            assertThat(edge.sourceVertex()).isZero();
            assertThat(edge.sourceOperator()).isEqualTo(1);
            assertThat(edge.targetVertex()).isEqualTo(1);
        });
    }

    @Test
    void shouldKeepChainWithForwardAskedFor() {
        sink(map(map(numbers(), "a").forward(), "b"));

        assertThat(names()).containsExactly("Source: numbers -> a -> b -> Sink: sink");
    }

    @Test
    @Tag("row:A4")
    @Tag("row:P2")
    void shouldRebalanceBetweenUnequalParallelismIfNothingIsAskedFor() {
        sink(map(map(numbers(), "a").setParallelism(3), "b"));

        assertThat(names()).containsExactly("Source: numbers", "a", "b -> Sink: sink");
        assertThat(plan().edges())
                .extracting(EdgePlan::partitioningLabel)
                .containsExactly("REBALANCE", "REBALANCE");
    }

    @Test
    @Tag("row:P3")
    void shouldRejectForwardBetweenUnequalParallelism() {
        sink(map(map(numbers(), "a").setParallelism(3).forward(), "b"));

        assertThatThrownBy(this::plan)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith(
                        "Forward partitioning does not allow change of parallelism."
                                + " Upstream operation: 'a' parallelism: 3, downstream operation: 'b' parallelism: 2");
    }

    @Test
    @Tag("row:A4")
    void shouldNotChainWhatReadsAUnion() {
        sink(map(map(numbers(), "a").union(map(numbers(), "b")), "c"));

        assertThat(names())
                .containsExactly("Source: numbers -> a", "Source: numbers -> b", "c -> Sink: sink");
        assertThat(plan().edges()).extracting(EdgePlan::partitioningLabel).containsOnly("FORWARD");
    }

    @Test
    @Tag("row:A5")
    void shouldBreakOnlyInFrontOfOperatorThatStartsANewChain() {
        sink(map(map(map(numbers(), "a"), "b").startNewChain(), "c"));

        assertThat(names()).containsExactly("Source: numbers -> a", "b -> c -> Sink: sink");
    }

    @Test
    @Tag("row:A6")
    void shouldBreakOnBothSidesOfOperatorThatDisablesChaining() {
        sink(map(map(map(numbers(), "a"), "b").disableChaining(), "c"));

        assertThat(names()).containsExactly("Source: numbers -> a", "b", "c -> Sink: sink");
    }

    @Test
    @Tag("row:A7")
    void shouldMakeEveryOperatorATaskWhenChainingIsDisabledInTheProgram() {
        env.disableOperatorChaining();
        sink(map(numbers(), "a"));

        assertThat(names()).containsExactly("Source: numbers", "a", "Sink: sink");
    }

    @Test
    @Tag("row:A7")
    void shouldMakeEveryOperatorATaskWhenChainingIsDisabledByConfiguration() {
        env.configure(
                new Configuration().set(PipelineOptions.OPERATOR_CHAINING, false),
                getClass().getClassLoader());
        sink(map(numbers(), "a"));

        assertThat(names()).containsExactly("Source: numbers", "a", "Sink: sink");
    }

    @Test
    @Tag("row:A4")
    void shouldNotChainAcrossSlotSharingGroups() {
        sink(map(map(map(numbers(), "a"), "b").slotSharingGroup("blue"), "c"));

        assertThat(names()).containsExactly("Source: numbers -> a", "b -> c -> Sink: sink");
        assertThat(plan().vertices())
                .extracting(VertexPlan::slotSharingGroup)
                .containsExactly("default", "blue");
    }

    @Test
    void shouldInheritSlotSharingGroupOnlyIfAllInputsAgree() {
        DataStream<Long> blue = map(numbers(), "a").slotSharingGroup("blue");
        DataStream<Long> alsoBlue = map(numbers(), "b").slotSharingGroup("blue");
        DataStream<Long> red = map(numbers(), "c").slotSharingGroup("red");
        sink(map(blue.union(alsoBlue), "same"));
        sink(map(blue.union(red), "mixed"));

        assertThat(plan().vertices())
                .filteredOn(vertex -> vertex.name().startsWith("same"))
                .extracting(VertexPlan::slotSharingGroup)
                .containsExactly("blue");
        assertThat(plan().vertices())
                .filteredOn(vertex -> vertex.name().startsWith("mixed"))
                .extracting(VertexPlan::slotSharingGroup)
                .containsExactly("default");
    }

    @Test
    void shouldTakeMaxParallelismOfOperatorBeforeThatOfTheProgram() {
        env.setMaxParallelism(64);
        sink(map(map(numbers(), "a").rebalance(), "b").setMaxParallelism(32));

        assertThat(plan().vertices())
                .extracting(VertexPlan::maxParallelism)
                .containsExactly(64, 32);
    }

    @Test
    void shouldRejectParallelismAboveMaxParallelism() {
        env.setMaxParallelism(4);
        sink(map(numbers(), "a").setParallelism(5));

        assertThatThrownBy(this::plan)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("'a'")
                .hasMessageContaining("(5)")
                .hasMessageContaining("(4)");
    }

    @Test
    void shouldCopyMutableTypesUnlessObjectsAreReused() {
        DataStream<long[]> arrays =
                numbers().map(value -> new long[] {value}).returns(long[].class).name("a");
        arrays.addSink(new DiscardingSink<>()).name("sink");

        Configuration all = new Configuration();
        all.set(FastPathOptions.ELIDED_COPIES, false);

        assertThat(Explain.print(plan(all))).contains("-> Sink: sink, chained, COPY");

        env.getConfig().enableObjectReuse();

        assertThat(Explain.print(plan(all)))
                .contains("-> Sink: sink, chained, SHARE (object reuse)");
    }

    @Test
    void shouldExplainVerticesOperatorsAndEdges() {
        sink(map(map(numbers(), "a").keyBy(value -> value), "b"));

        assertThat(Explain.print(plan()).lines())
                .containsExactly(
                        "Job 'Flink Streaming Job'",
                        "Short cuts: specialized-chains, generated-serializers, elided-copies,"
                                + " fused-keyed-edges, primitive-keys, recycled-batches, adaptive-flush",
                        "[0] Source: numbers -> a, parallelism 2, key groups 128",
                        "    0 Source: numbers",
                        "        -> a, chained, SHARE (immutable type Long)",
                        "    1 a",
                        "        => [1] input 0, HASH, sent when full or input runs dry or 0.2 ms"
                                + " behind a watermark or after 100 ms (within a call by ticks of 10 ms),"
                                + " not fused (parallelism above 1), SHARE (immutable type Long)",
                        "[1] b -> Sink: sink, parallelism 2, key groups 128",
                        "    0 b, keyed, rows by primitive long",
                        "        -> Sink: sink, chained, SHARE (immutable type Long)",
                        "    1 Sink: sink");
    }

    @Test
    void shouldFuseKeyedEdgeFromOneSubtaskToOne() {
        env.setParallelism(1);
        sink(map(map(numbers(), "a").keyBy(value -> value), "b"));

        JobPlan fused = plan();
        Configuration off = new Configuration();
        off.set(FastPathOptions.FUSED_KEYED_EDGES, false);
        JobPlan separate = plan(off);

        assertThat(fused.tasks()).containsExactly(new TaskPlan(List.of(0, 1)));
        assertThat(fused.vertices()).hasSameSizeAs(separate.vertices());
        assertThat(Explain.print(fused))
                .contains("=> [1] input 0, HASH, fused, SHARE (immutable type Long)")
                .contains("[1] b -> Sink: sink, parallelism 1, key groups 128, in the task of [0]");
        assertThat(separate.tasks())
                .containsExactly(new TaskPlan(List.of(0)), new TaskPlan(List.of(1)));
        assertThat(Explain.print(separate)).contains("switched off: fused-keyed-edges");
    }

    @Test
    void shouldNotFuseWhatFlinkWouldNotChainButForTheKeys() {
        env.setParallelism(1);
        DataStream<Long> source = numbers();
        sink(map(source.union(map(source, "other")).keyBy(value -> value), "i"));
        sink(map(map(source, "a").keyBy(value -> value), "b").startNewChain());
        sink(map(map(source, "c").disableChaining().keyBy(value -> value), "d"));
        sink(map(map(source, "e").keyBy(value -> value), "f").slotSharingGroup("own"));
        sink(map(map(source, "g").keyBy(value -> value), "h").setParallelism(2));

        JobPlan plan = plan();

        assertThat(plan.edges()).isNotEmpty().noneMatch(plan::isFused);
    }

    /** What runs between two records behind a source function would wait for its lock. */
    private KeyedStream<Long, Long> keyedBehindASourceFunction() {
        env.setParallelism(1);
        return env.addSource(new Numbers(), Types.LONG).keyBy(value -> value);
    }

    @Test
    void shouldFuseWhatSetsNoTimersByTheWallClockBehindASourceFunction() {
        KeyedStream<Long, Long> keyed = keyedBehindASourceFunction();
        sink(keyed.reduce(Long::sum));
        sink(keyed.window(TumblingEventTimeWindows.of(Time.seconds(1))).reduce(Long::sum));
        sink(keyed.window(EventTimeSessionWindows.withGap(Time.seconds(1)))
                .trigger(PurgingTrigger.of(ContinuousEventTimeTrigger.of(Time.seconds(1))))
                .reduce(Long::sum));
        sink(keyed.countWindow(3).reduce(Long::sum));

        JobPlan plan = plan();

        assertThat(plan.edges()).hasSize(4).allMatch(plan::isFused);
    }

    @Test
    void shouldNotFuseWhatMaySetTimersByTheWallClockBehindASourceFunction() {
        KeyedStream<Long, Long> keyed = keyedBehindASourceFunction();
        sink(keyed.process(new Passing()));
        sink(keyed.window(TumblingProcessingTimeWindows.of(Time.seconds(1))).reduce(Long::sum));
        sink(keyed.window(TumblingEventTimeWindows.of(Time.seconds(1)))
                .trigger(PurgingTrigger.of(ContinuousProcessingTimeTrigger.of(Time.seconds(1))))
                .reduce(Long::sum));
        sink(keyed.window(GlobalWindows.create())
                .trigger(ProcessingTimeoutTrigger.of(CountTrigger.of(2), Duration.ofSeconds(1)))
                .reduce(Long::sum));
        sink(keyed.reduce(Long::sum)
                .assignTimestampsAndWatermarks(WatermarkStrategy.forMonotonousTimestamps()));

        JobPlan plan = plan();

        assertThat(plan.edges())
                .hasSize(5)
                .noneMatch(plan::isFused)
                .allMatch(edge -> edge.whyNotFused().equals(LOCK_AND_TIMERS));
        assertThat(Explain.print(plan)).contains(", not fused (" + LOCK_AND_TIMERS + "), ");
    }

    @Test
    void shouldNotFuseTimersBehindWhatIsChainedToASourceFunction() {
        env.setParallelism(1);
        DataStream<Long> source = env.addSource(new Numbers(), Types.LONG);
        sink(map(source, "a").keyBy(value -> value).process(new Passing()));
        sink(map(source, "b").keyBy(value -> value).reduce(Long::sum));

        JobPlan plan = plan();

        assertThat(plan.edges()).extracting(plan::isFused).containsExactly(false, true);
        assertThat(plan.edges())
                .extracting(EdgePlan::whyNotFused)
                .containsExactly(LOCK_AND_TIMERS, null);
    }

    /** They come by the wall clock, under the source's lock, and make windows fire and sinks run. */
    @Test
    void shouldNotFuseBehindPeriodicWatermarksOfASourceFunction() {
        env.setParallelism(1);
        DataStream<Long> timed = env.addSource(new Numbers(), Types.LONG)
                .assignTimestampsAndWatermarks(WatermarkStrategy.forMonotonousTimestamps());
        sink(map(timed, "a").keyBy(value -> value).reduce(Long::sum));
        sink(map(map(timed, "b").rebalance(), "c").keyBy(value -> value).reduce(Long::sum));

        JobPlan plan = plan();

        assertThat(plan.edges()).extracting(plan::isFused).containsExactly(false, false, true);
        assertThat(plan.edges())
                .extracting(EdgePlan::whyNotFused)
                .containsExactly(LOCK_AND_TIMERS, null, null);
    }

    @Test
    @SuppressWarnings("deprecation")
    void shouldNotFuseBehindIngestionTimeOfASourceFunction() {
        env.setStreamTimeCharacteristic(TimeCharacteristic.IngestionTime);
        sink(keyedBehindASourceFunction().reduce(Long::sum));

        JobPlan plan = plan();

        assertThat(plan.edges()).hasSize(1).noneMatch(plan::isFused);
    }

    @Test
    void shouldNotFuseTimersThroughAnotherFusedEdgeWithASourceFunction() {
        SingleOutputStreamOperator<Long> sums =
                keyedBehindASourceFunction().reduce(Long::sum).name("sums");
        sink(sums.keyBy(value -> value).process(new Passing()).name("a"));

        JobPlan plan = plan();

        assertThat(plan.edges()).extracting(plan::isFused).containsExactly(true, false);
    }

    @Test
    void shouldFuseTimersWithATaskThatOnlyReadsASourceFunction() {
        env.setParallelism(1);
        DataStream<Long> source = env.addSource(new Numbers(), Types.LONG);
        sink(map(source.rebalance(), "a").keyBy(value -> value).process(new Passing()));

        JobPlan plan = plan();

        assertThat(plan.edges()).extracting(plan::isFused).containsExactly(false, true);
    }

    private static final class Numbers implements SourceFunction<Long> {
        @Override
        public void run(SourceContext<Long> context) {
            context.collect(1L);
        }

        @Override
        public void cancel() {}
    }

    private static final class Passing extends KeyedProcessFunction<Long, Long, Long> {
        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            out.collect(value);
        }
    }

    @Test
    void shouldFlushEdgesAfterTheTimeOfTheirOperatorElseOfTheEnvironment() {
        env.setBufferTimeout(70);
        sink(map(
                map(numbers().rebalance(), "own")
                        .setBufferTimeout(0)
                        .rebalance()
                        .map(value -> value)
                        .returns(Types.LONG)
                        .setBufferTimeout(-1)
                        .rebalance(),
                "last"));

        assertThat(plan().edges())
                .extracting(EdgePlan::bufferTimeoutMs)
                .containsExactlyInAnyOrder(70L, 0L, 70L);
        assertThat(plan().edges())
                .filteredOn(edge -> edge.bufferTimeoutMs() == 0)
                .singleElement()
                .satisfies(edge -> assertThat(
                                plan().vertices().get(edge.sourceVertex()).name())
                        .isEqualTo("own"));
    }

    @Test
    void shouldKnowOperatorsByTheirUids() {
        sink(map(numbers(), "a").uid("id of a"));

        assertThat(plan().vertices().get(0).operators())
                .extracting(OperatorPlan::uid)
                .containsExactly(null, "id of a", null);
    }

    @Test
    void shouldRejectOneUidForTwoOperators() {
        sink(map(map(numbers(), "a").uid("same"), "b").uid("same"));

        assertThatThrownBy(this::plan)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "Hash collision on user-specified ID \"same\": it is the uid of 'a'"
                                + " \\(at PlannerTest\\.java:\\d+\\) and of 'b'"
                                + " \\(at PlannerTest\\.java:\\d+\\)\\. Give each operator a uid of its own\\.");
    }

    @Test
    void shouldRejectOperatorsWithoutUidIfNoneAreMadeUp() {
        env.getConfig().disableAutoGeneratedUIDs();
        sink(map(env.fromSequence(1, 10).uid("numbers"), "a"));

        assertThatThrownBy(this::plan)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "Auto generated UIDs have been disabled but no UID or hash has been"
                                + " assigned to operator a (at PlannerTest.java:");
    }

    @Test
    void shouldTakeHashesForUids() {
        env.getConfig().disableAutoGeneratedUIDs();
        map(env.fromSequence(1, 10).uid("numbers"), "a")
                .setUidHash("0123456789abcdef0123456789abcdef")
                .addSink(new DiscardingSink<>())
                .uid("sink");

        assertThat(names()).hasSize(1);
    }

    @Test
    void shouldRefuseToStartFromASavepoint() {
        sink(numbers());
        Configuration configuration = new Configuration();
        configuration.set(SavepointConfigOptions.SAVEPOINT_PATH, "file:///savepoints/1");

        assertThatThrownBy(() -> plan(configuration))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "Job 'Flink Streaming Job' is to start from savepoint 'file:///savepoints/1',"
                                + " which this release cannot do; it starts afresh without"
                                + " execution.savepoint.path.");
    }
}
