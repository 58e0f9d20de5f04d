// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.RichFlatMapFunction;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.state.AggregatingState;
import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.Collector;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** All five kinds of keyed state in one function, read, replaced and cleared. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives each key its records in order")
public class StatesOfEveryKind implements Program {

    private static final class All extends RichFlatMapFunction<Reading, String> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<Reading> value;
        private transient ListState<Integer> list;
        private transient MapState<String, Double> map;
        private transient ReducingState<Integer> reducing;
        private transient AggregatingState<Double, String> aggregating;

        @Override
        public void open(Configuration parameters) {
            RuntimeContext context = getRuntimeContext();
            value = context.getState(
                    new ValueStateDescriptor<>("value", TypeInformation.of(Reading.class)));
            list = context.getListState(new ListStateDescriptor<>("list", Integer.class));
            map = context.getMapState(new MapStateDescriptor<>("map", String.class, Double.class));
            reducing = context.getReducingState(
                    new ReducingStateDescriptor<>("reducing", Math::max, Integer.class));
            aggregating = context.getAggregatingState(
                    new AggregatingStateDescriptor<>("aggregating", new Text(), Types.STRING));
        }

        @Override
        public void flatMap(Reading reading, Collector<String> out) throws Exception {
            Reading before = value.value();
            value.update(reading);
            list.add(reading.amount);
            map.put("at" + reading.amount % 4, reading.level);
            reducing.add(reading.amount);
            aggregating.add(reading.level);
            if (reading.amount == 4) {
                list.update(Arrays.asList(7, 8, 9));
                aggregating.clear();
            }
            if (reading.amount == 9) {
                list.addAll(Arrays.asList(1, 1));
                map.remove("at1");
                reducing.clear();
            }
            if (reading.amount == 16) {
                list.clear();
                map.clear();
                value.clear();
            }
            int sum = 0;
            for (Integer amount : list.get()) {
                sum += amount;
            }
            Map<String, Double> sorted = new TreeMap<>();
            for (Map.Entry<String, Double> entry : map.entries()) {
                sorted.put(entry.getKey(), entry.getValue());
            }
            out.collect(reading.sensor + " " + before + " " + sum + " " + sorted + " "
                    + map.contains("at2") + map.isEmpty() + " " + reducing.get() + " "
                    + aggregating.get());
        }
    }

    /** The last few levels, as text. */
    private static final class Text implements AggregateFunction<Double, String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String createAccumulator() {
            return "";
        }

        @Override
        public String add(Double value, String accumulator) {
            String all = accumulator + "," + value;
            return all.substring(Math.max(0, all.length() - 20));
        }

        @Override
        public String getResult(String accumulator) {
            return accumulator.isEmpty() ? "none" : accumulator.substring(1);
        }

        @Override
        public String merge(String a, String b) {
            return a + b;
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        results.inOrderPerKey(
                "states",
                Readings.beans(env).keyBy(Reading::getSensor).flatMap(new All()),
                text -> text.substring(0, 2));
        env.execute();
    }
}
