// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.state.AggregatingState;
import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.StateTtlConfig;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.time.Time;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** State that expires, in whole jobs, in virtual time. */
class TimeToLiveTest {

    private static final long TTL_MS = 100;

    /** Writes each record but {@code ?} into every kind of state, and then tells what is in them. */
    private static final class EveryKind extends KeyedProcessFunction<String, String, String> {

        private final StateTtlConfig config;
        private ValueState<String> value;
        private ListState<String> list;
        private MapState<String, Long> map;
        private ReducingState<String> reduced;
        private AggregatingState<String, Long> average;

        private EveryKind(StateTtlConfig config) {
            this.config = config;
        }

        @Override
        public void open(Configuration parameters) {
            value = getRuntimeContext()
                    .getState(aging(new ValueStateDescriptor<>("v", Types.STRING)));
            list = getRuntimeContext()
                    .getListState(aging(new ListStateDescriptor<>("l", Types.STRING)));
            map = getRuntimeContext()
                    .getMapState(aging(new MapStateDescriptor<>("m", Types.STRING, Types.LONG)));
            reduced = getRuntimeContext()
                    .getReducingState(aging(
                            new ReducingStateDescriptor<>("r", (a, b) -> a + b, Types.STRING)));
            average = getRuntimeContext()
                    .getAggregatingState(aging(
                            new AggregatingStateDescriptor<>("a", new Counting(), Types.LONG)));
        }

        private <D extends StateDescriptor<?, ?>> D aging(D descriptor) {
            descriptor.enableTimeToLive(config);
            return descriptor;
        }

        @Override
        public void processElement(String record, Context context, Collector<String> out)
                throws Exception {
            if (!record.equals("?")) {
                value.update(record);
                list.add(record);
                map.put(record, 1L);
                reduced.add(record);
                average.add(record);
            }
            List<String> elements = new ArrayList<>();
            list.get().forEach(elements::add);
            TreeMap<String, Long> entries = new TreeMap<>();
            map.entries().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
            out.collect(value.value() + " " + elements + " " + entries.keySet() + " "
                    + reduced.get() + " " + average.get());
        }
    }

    private static final class Counting implements AggregateFunction<String, Long, Long> {

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(String value, Long count) {
            return count + 1;
        }

        @Override
        public Long getResult(Long count) {
            return count;
        }

        @Override
        public Long merge(Long a, Long b) {
            return a + b;
        }
    }

    private static StateTtlConfig.Builder ttl() {
        return StateTtlConfig.newBuilder(Time.milliseconds(TTL_MS));
    }

    private static List<String> run(StateTtlConfig config) throws Exception {
        Timeline timeline = new Timeline()
                .after(5, "a")
                .after(50, "b")
                .after(90, "?")
                .after(130, "?")
                .after(170, "?")
                .after(210, "?")
                .after(300, "c");
        List<String> expected = Jobs.stepped(0, 1, env -> seen(timeline, env, config));
        for (int seed = 1; seed < 4; seed++) {
            assertThat(Jobs.stepped(seed, seed, env -> seen(timeline, env, config)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
        return expected;
    }

    private static DataStream<String> seen(
            Timeline timeline, StreamExecutionEnvironment env, StateTtlConfig config) {
        return timeline.in(env).keyBy(record -> "key").process(new EveryKind(config));
    }

    @Test
    void shouldForgetWhatWasNotWrittenForSoLong() throws Exception {
        List<String> seen = run(ttl().build());

        assertThat(seen)
                .containsExactly(
                        "a [a] [a] a 1",
                        "b [a, b] [a, b] ab 2",
                        "b [a, b] [a, b] ab 2",
                        "b [b] [b] ab 2",
                        "null [] [] null null",
                        "null [] [] null null",
                        "c [c] [c] c 1");
    }

    @Test
    void shouldForgetWhatWasNotReadForSoLong() throws Exception {
        List<String> seen = run(ttl().updateTtlOnReadAndWrite().build());

        assertThat(seen)
                .containsExactly(
                        "a [a] [a] a 1",
                        "b [a, b] [a, b] ab 2",
                        "b [a, b] [a, b] ab 2",
                        "b [a, b] [a, b] ab 2",
                        "b [a, b] [a, b] ab 2",
                        "b [a, b] [a, b] ab 2",
                        "c [a, b, c] [a, b, c] abc 3");
    }

    @Test
    void shouldShowForTheLastTimeWhatHasExpiredIfAskedFor() throws Exception {
        List<String> seen = run(
                ttl().returnExpiredIfNotCleanedUp().disableCleanupInBackground().build());

        assertThat(seen)
                .containsExactly(
                        "a [a] [a] a 1",
                        "b [a, b] [a, b] ab 2",
                        "b [a, b] [a, b] ab 2",
                        "b [a, b] [a, b] ab 2",
                        "b [a, b] [b] ab 2",
                        "null [] [] null null",
                        "c [c] [c] c 1");
    }

    @Test
    void shouldForgetNothingIfTimeToLiveIsDisabled() throws Exception {
        List<String> seen =
                run(ttl().setUpdateType(StateTtlConfig.UpdateType.Disabled).build());

        assertThat(seen.get(6)).isEqualTo("c [a, b, c] [a, b, c] abc 3");
    }
}
