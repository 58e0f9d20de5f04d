// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.engine.plan.HandOver;
import io.millrace.engine.plan.OperatorPlan;
import io.millrace.engine.plan.Planner;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which edges of a job share records, and why. */
class HandOversTest {

    private static final List<Object> SEEN = new ArrayList<>();

    private final StreamExecutionEnvironment env =
            StreamExecutionEnvironment.createLocalEnvironment(2);
    private final Configuration configuration = new Configuration();
    private int sinks;

    @BeforeEach
    void runInSeparateTasks() {
        configuration.set(FastPathOptions.FUSED_KEYED_EDGES, false);
    }

    /** How each operator of a name is read, in the order of the program; the reasons up to the type. */
    private List<String> handOversOf(String name) {
        List<String> labels = new ArrayList<>();
        for (VertexPlan vertex :
                Planner.plan(env.getStreamGraph(false), configuration).vertices()) {
            for (OperatorPlan operator : vertex.operators()) {
                if (operator.name().equals(name)) {
                    operator.readers()
                            .forEach(reader ->
                                    labels.add(shortened(reader.handOver().label())));
                }
            }
        }
        return labels;
    }

    private static String shortened(String label) {
        int type = label.indexOf(", mutable type");
        int why = label.indexOf("; ");
        return type < 0 ? label : label.substring(0, type) + (why < 0 ? ")" : label.substring(why));
    }

    private SingleOutputStreamOperator<Pick> picks() {
        return env.fromSequence(1, 9)
                .map(number -> new Pick("a" + number, number))
                .name("picks");
    }

    private static SingleOutputStreamOperator<Pick> reusing(DataStream<Pick> picks) {
        return picks.map(new Reusing()).name("reusing");
    }

    private void sink(DataStream<?> stream) {
        stream.addSink(new Keeping<>()).name("sink" + sinks++);
    }

    @Test
    void shouldGiveNewObjectsAwayChainedAndAcross() {
        sink(picks());
        sink(picks().rebalance());
        sink(picks().keyBy(pick -> pick.name));

        assertThat(handOversOf("picks"))
                .containsExactly(
                        "SHARE (new objects)", "SHARE (new objects)", "SHARE (new objects)");
    }

    @Test
    void shouldCopyWhatTheProducerKeeps() {
        sink(reusing(picks()));
        sink(reusing(picks()).rebalance());

        assertThat(handOversOf("reusing"))
                .containsExactly(
                        "COPY (chained; 'reusing' emits an object that it did not make itself)",
                        "COPY (exchange; 'reusing' emits an object that it did not make itself)");
    }

    @Test
    void shouldCopyEverythingMutableIfSwitchedOff() {
        configuration.set(FastPathOptions.ELIDED_COPIES, false);
        sink(picks());

        assertThat(handOversOf("picks")).containsExactly("COPY (chained)");
    }

    @Test
    void shouldGiveNewObjectsToTheLastOfSeveralReadersOnly() {
        DataStream<Pick> picks = picks();
        sink(picks);
        sink(picks.rebalance());
        sink(picks);

        assertThat(handOversOf("picks"))
                .containsExactly(
                        "COPY (chained; others read it afterwards, and 'Sink: sink0' passes it to"
                                + " add)",
                        "COPY (exchange; others read it afterwards)",
                        "SHARE (new objects)");
    }

    @Test
    void shouldShareWithChainedReadersThatOnlyReadAlthoughOthersFollow() {
        DataStream<Pick> picks = picks();
        sink(picks.map(pick -> pick.count));
        sink(picks);

        assertThat(handOversOf("picks"))
                .containsExactly("SHARE (only read)", "SHARE (new objects)");
    }

    @Test
    void shouldCopyForEverySubtaskOfABroadcast() {
        sink(picks().broadcast());

        assertThat(handOversOf("picks"))
                .containsExactly("COPY (exchange; several subtasks get it)");
    }

    @Test
    void shouldCopyIfTheKeySelectorOfAnotherReaderKeepsTheRecord() {
        configuration.set(FastPathOptions.FUSED_KEYED_EDGES, true);
        DataStream<Pick> picks = picks();
        sink(picks.keyBy(new KeepingSelector()));
        sink(picks.map(pick -> pick.count));
        sink(picks);

        assertThat(handOversOf("picks"))
                .containsExactly(
                        "COPY (exchange; others read it afterwards)",
                        "COPY (chained; others read it afterwards, and 'Sink: sink0': its key"
                                + " selector passes it to getKey, which passes it to add)",
                        "COPY (chained; 'Sink: sink0': its key selector passes it to getKey, which"
                                + " passes it to add, and 'Sink: sink2' passes it to add)");
    }

    @Test
    void shouldCopyPojosWhoseConstructorsDoMoreThanToSetFields() {
        sink(env.fromSequence(1, 9).map(number -> new Counted()).name("counted"));
        sink(env.fromSequence(1, 9).map(number -> new Preset()).name("preset"));

        assertThat(handOversOf("counted"))
                .containsExactly("COPY (chained; its constructor does more than to set fields)");
        assertThat(handOversOf("preset")).containsExactly("SHARE (new objects)");
    }

    @Test
    void shouldPlanAThousandReadersAtOnce() {
        DataStream<Pick> picks = picks();
        for (int i = 0; i < 1000; i++) {
            sink(picks);
        }

        assertThat(handOversOf("picks")).hasSize(1000).endsWith("SHARE (new objects)");
    }

    @Test
    void shouldCopyIfTheKeySelectorKeepsOrReturnsTheRecord() {
        sink(picks().keyBy(new KeepingSelector()));
        sink(picks().partitionCustom((key, count) -> 0, new KeepingSelector()));
        sink(picks().partitionCustom((key, count) -> 0, pick -> pick));
        sink(picks().keyBy(Pick::getName));

        assertThat(handOversOf("picks"))
                .containsExactly(
                        "COPY (exchange; 'Sink: sink0': its key selector passes it to getKey, which"
                                + " passes it to add)",
                        "COPY (exchange; 'Sink: sink1': its key selector passes it to getKey, which"
                                + " passes it to add)",
                        "COPY (exchange; 'Sink: sink2': its key selector returns it)",
                        "SHARE (new objects)");
    }

    @Test
    void shouldPassOnWhatAFilterOnlyReads() {
        sink(picks().filter(pick -> pick.count > 3).name("reading").rebalance());
        sink(picks().filter(pick -> SEEN.add(pick)).name("keeping").rebalance());
        sink(reusing(picks()).filter(pick -> true).name("of copies").rebalance());

        assertThat(handOversOf("reading")).containsExactly("SHARE (new objects)");
        assertThat(handOversOf("keeping"))
                .containsExactly(
                        "COPY (exchange; 'keeping' passes on a record, and passes it to add)");
        assertThat(handOversOf("of copies"))
                .as("copies of records that may be of a subclass")
                .containsExactly(
                        "COPY (exchange; 'of copies' passes on a record, and it may be of a"
                                + " subclass)");
    }

    @Test
    void shouldPassOnWhatAMapChangesInPlace() {
        sink(picks().map(pick -> {
                    pick.count++;
                    return pick;
                })
                .name("changing")
                .rebalance());

        assertThat(handOversOf("changing")).containsExactly("SHARE (new objects)");
    }

    @Test
    void shouldPassOnWhatIsGivenATimestamp() {
        sink(picks().assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Pick>forBoundedOutOfOrderness(Duration.ofSeconds(1))
                                .withTimestampAssigner((pick, previous) -> pick.count)
                                .withIdleness(Duration.ofSeconds(9)))
                .name("built-in"));
        sink(picks().assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Pick>forGenerator(context -> new ByName())
                                .withTimestampAssigner((pick, previous) -> pick.count))
                .name("looking"));
        sink(picks().assignTimestampsAndWatermarks(WatermarkStrategy.<Pick>noWatermarks()
                        .withTimestampAssigner((pick, previous) -> SEEN.add(pick) ? 1 : 2))
                .name("keeping"));

        assertThat(handOversOf("built-in")).containsExactly("SHARE (new objects)");
        assertThat(handOversOf("looking"))
                .containsExactly(
                        "COPY (chained; 'looking' passes on a record, and looks at it in its"
                                + " watermark generator afterwards)");
        assertThat(handOversOf("keeping"))
                .containsExactly(
                        "COPY (chained; 'keeping' passes on a record, and passes it to add)");
    }

    @Test
    void shouldShareAReductionWithThoseWhoOnlyReadIt() {
        DataStream<Pick> reduced = picks().keyBy(pick -> pick.name)
                .reduce((one, other) -> {
                    one.count += other.count;
                    return one;
                })
                .name("reduced");
        sink(reduced.map(pick -> pick.count));
        sink(reduced);
        sink(reduced.rebalance());

        assertThat(handOversOf("reduced"))
                .containsExactly(
                        "SHARE (only read)",
                        "COPY (chained; 'reduced' keeps what it emits in its state, and 'Sink: sink1'"
                                + " passes it to add)",
                        "COPY (exchange; 'reduced' keeps what it emits in its state)");
    }

    @Test
    void shouldShareABuiltInSumWithThoseWhoOnlyReadIt() {
        sink(picks().keyBy(pick -> pick.name).sum("count").name("sum").map(pick -> pick.count));

        assertThat(handOversOf("sum")).containsExactly("SHARE (only read)");
    }

    @Test
    void shouldCopyAReductionThatTheFunctionKeepsToo() {
        sink(picks().keyBy(pick -> pick.name)
                .reduce((one, other) -> SEEN.add(one) ? one : other)
                .name("reduced")
                .map(pick -> pick.count));

        assertThat(handOversOf("reduced"))
                .containsExactly("COPY (chained; 'reduced' gets a record, and passes it to add)");
    }

    @Test
    void shouldGiveAwayWhatAWindowEmitsOnce() {
        sink(sums(TumblingEventTimeWindows.of(Time.seconds(1)), 0, "once").rebalance());
        sink(sums(TumblingEventTimeWindows.of(Time.seconds(1)), 5, "late").rebalance());
        sink(sums(SlidingEventTimeWindows.of(Time.seconds(2), Time.seconds(1)), 0, "sliding")
                .rebalance());

        assertThat(handOversOf("once")).containsExactly("SHARE (new objects)");
        assertThat(handOversOf("late"))
                .containsExactly("COPY (exchange; 'late' may emit a window's result again)");
        assertThat(handOversOf("sliding"))
                .containsExactly("COPY (exchange; 'sliding' may emit a window's result again)");
    }

    private SingleOutputStreamOperator<Pick> sums(
            WindowAssigner<Object, TimeWindow> assigner, long latenessMs, String name) {
        return picks().keyBy(pick -> pick.name)
                .window(assigner)
                .allowedLateness(Time.milliseconds(latenessMs))
                .aggregate(new Summing())
                .name(name);
    }

    @Test
    void shouldCopyWhatMayBeNullIfItCannotBeCopiedAsNull() {
        sink(env.fromSequence(1, 9)
                .map(number -> number == 3 ? null : Tuple2.of(number, 1L))
                .returns(Types.TUPLE(Types.LONG, Types.LONG))
                .name("tuples"));
        sink(env.fromSequence(1, 9)
                .map(number -> number == 3 ? null : new Pick("a", number))
                .name("pojos"));

        assertThat(handOversOf("tuples")).containsExactly("COPY (chained; 'tuples' may emit null)");
        assertThat(handOversOf("pojos")).containsExactly("SHARE (new objects)");
    }

    @Test
    void shouldCopySubclassesTransientFieldsAndMutableParts() {
        sink(env.fromSequence(1, 9).map(number -> (Pick) new SubPick()).name("subclass"));
        sink(env.fromSequence(1, 9).map(number -> new Caching()).name("transient"));
        sink(env.fromSequence(1, 9)
                .map(number -> Tuple2.of(number, new long[1]))
                .returns(Types.TUPLE(Types.LONG, Types.PRIMITIVE_ARRAY(Types.LONG)))
                .name("nested"));

        assertThat(handOversOf("subclass")).singleElement().asString().startsWith("COPY");
        assertThat(handOversOf("transient")).containsExactly("COPY (chained)");
        assertThat(handOversOf("nested")).containsExactly("COPY (chained)");
    }

    @Test
    void shouldCopyWhatGoesToASideOutput() {
        OutputTag<Pick> side = new OutputTag<>("side", Types.POJO(Pick.class));
        SingleOutputStreamOperator<Pick> both =
                picks().process(new BothOutputs(side)).name("both");
        sink(both);
        sink(both.getSideOutput(side));

        assertThat(handOversOf("both"))
                .containsExactly(
                        "COPY (chained; 'both' emits an object that is not its own: it passes it to"
                                + " output)",
                        "COPY (chained; a side output)");
    }

    @Test
    void shouldNotTakeSharedObjectsForItsOwnWhereObjectsAreReused() {
        env.getConfig().enableObjectReuse();
        DataStream<Pick> picks = picks();
        DataStream<Pick> passed = picks.filter(pick -> pick.count > 1).name("passed");
        sink(picks);
        sink(passed.rebalance());
        sink(picks().filter(pick -> pick.count > 1).name("only").rebalance());

        assertThat(handOversOf("passed"))
                .containsExactly("COPY (exchange; 'passed' passes on a record, and it may be of a"
                        + " subclass)");
        assertThat(handOversOf("only")).containsExactly("SHARE (new objects)");
    }

    @Test
    void shouldStillCheckForNullsWhereRecordsAreShared() {
        sink(env.fromSequence(1, 9)
                .map(number -> Tuple2.of("a", number))
                .returns(Types.TUPLE(Types.STRING, Types.LONG))
                .name("tuples")
                .rebalance());

        HandOver handOver = Planner.plan(env.getStreamGraph(false), configuration)
                .edges()
                .get(0)
                .handOver();

        assertThat(handOver.copies()).isFalse();
        assertThat(handOver.nullCheck()).isNotNull();
    }

    @Test
    void shouldShareAcrossAFusedEdgeWithAWindowThatFoldsItsRecords() {
        configuration.set(FastPathOptions.FUSED_KEYED_EDGES, true);
        env.setParallelism(1);
        DataStream<Pick> picks = picks();
        sink(picks.keyBy(pick -> pick.name)
                .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                .aggregate(new Summing()));
        sink(picks);

        assertThat(handOversOf("picks"))
                .containsExactly("SHARE (only read)", "SHARE (new objects)");
    }

    @Test
    void shouldShareOnceOnlyIfAStreamIsReadTwiceByOneReader() {
        DataStream<Pick> picks = picks();
        sink(picks.union(picks));

        assertThat(handOversOf("picks"))
                .containsExactly(
                        "COPY (exchange; others read it afterwards)", "SHARE (new objects)");
    }

    @Test
    void shouldReadSourceFunctionsToo() {
        sink(env.addSource(new Emitting(), Types.POJO(Pick.class)).name("new"));
        sink(env.addSource(new EmittingOneTwice(), Types.POJO(Pick.class)).name("old"));

        assertThat(handOversOf("Source: new")).containsExactly("SHARE (new objects)");
        assertThat(handOversOf("Source: old")).singleElement().asString().startsWith("COPY");
    }

    @Test
    void shouldShareWithSinksThatDiscard() {
        DataStream<Pick> picks = picks();
        picks.addSink(new DiscardingSink<>());
        sink(picks);

        assertThat(handOversOf("picks"))
                .containsExactly("SHARE (only read)", "SHARE (new objects)");
    }

    public static class SubPick extends Pick {}

    /** Knows how many there are. */
    public static class Counted {
        static int made;
        public long count;

        public Counted() {
            made++;
        }
    }

    /** Begins with constants, its superclass's too. */
    public static class Preset extends Pick {
        public Long boxed = 5L;
        public String text = "none";
        public double ratio = 1;
    }

    /** Has a field that is no part of the record. */
    public static class Caching {
        public long count;
        public transient long cached;
    }

    private static final class Reusing implements MapFunction<Pick, Pick> {
        private final ArrayList<Pick> own = new ArrayList<>();

        @Override
        public Pick map(Pick pick) {
            own.get(0).count = pick.count;
            return own.get(0);
        }
    }

    private static final class Keeping<T> implements SinkFunction<T> {
        @Override
        public void invoke(T value, Context context) {
            SEEN.add(value);
        }
    }

    private static final class KeepingSelector implements KeySelector<Pick, String> {
        @Override
        public String getKey(Pick pick) {
            SEEN.add(pick);
            return pick.name;
        }
    }

    private static final class ByName implements WatermarkGenerator<Pick> {
        @Override
        public void onEvent(Pick pick, long timestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(pick.name.length()));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private static final class Summing implements AggregateFunction<Pick, Pick, Pick> {
        @Override
        public Pick createAccumulator() {
            return new Pick();
        }

        @Override
        public Pick add(Pick pick, Pick sum) {
            sum.name = pick.getName();
            sum.count += pick.count;
            return sum;
        }

        @Override
        public Pick getResult(Pick sum) {
            return sum;
        }

        @Override
        public Pick merge(Pick one, Pick other) {
            one.count += other.count;
            return one;
        }
    }

    private static final class BothOutputs extends ProcessFunction<Pick, Pick> {
        private final OutputTag<Pick> side;

        BothOutputs(OutputTag<Pick> side) {
            this.side = side;
        }

        @Override
        public void processElement(Pick pick, Context context, Collector<Pick> out) {
            Pick made = new Pick(pick.name, pick.count);
            context.output(side, made);
            out.collect(made);
        }
    }

    private static final class Emitting implements SourceFunction<Pick> {
        @Override
        public void run(SourceContext<Pick> context) {
            synchronized (context.getCheckpointLock()) {
                context.collectWithTimestamp(new Pick("a", 1), 5);
            }
        }

        @Override
        public void cancel() {}
    }

    private static final class EmittingOneTwice implements SourceFunction<Pick> {
        @Override
        public void run(SourceContext<Pick> context) {
            Pick pick = new Pick("a", 1);
            context.collect(pick);
            context.collect(pick);
        }

        @Override
        public void cancel() {}
    }
}
