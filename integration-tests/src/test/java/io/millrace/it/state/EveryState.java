// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.state;

import io.millrace.api.common.functions.AggregateFunction;
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
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts values into every kind of state, tells what is in them before and after, and clears them at the
 * record "clear".
 */
final class EveryState extends KeyedProcessFunction<String, String, String> {

    private ValueState<String> value;
    private ListState<String> list;
    private MapState<String, Long> map;
    private ReducingState<String> reducing;
    private AggregatingState<String, String> aggregating;

    /** Collects lengths, gives them in brackets. */
    private static final class Lengths
            implements AggregateFunction<String, ArrayList<Integer>, String> {

        @Override
        public ArrayList<Integer> createAccumulator() {
            return new ArrayList<>();
        }

        @Override
        public ArrayList<Integer> add(String record, ArrayList<Integer> accumulator) {
            accumulator.add(record.length());
            return accumulator;
        }

        @Override
        public String getResult(ArrayList<Integer> accumulator) {
            return accumulator.toString();
        }

        @Override
        public ArrayList<Integer> merge(ArrayList<Integer> a, ArrayList<Integer> b) {
            a.addAll(b);
            return a;
        }
    }

    @Override
    public void open(Configuration parameters) {
        value = getRuntimeContext().getState(new ValueStateDescriptor<>("value", String.class));
        list = getRuntimeContext().getListState(new ListStateDescriptor<>("list", String.class));
        map = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("map", String.class, Long.class));
        reducing = getRuntimeContext()
                .getReducingState(new ReducingStateDescriptor<>(
                        "reducing", (a, b) -> a + "+" + b, String.class));
        aggregating = getRuntimeContext()
                .getAggregatingState(new AggregatingStateDescriptor<>(
                        "aggregating",
                        new Lengths(),
                        new TypeHint<ArrayList<Integer>>() {}.getTypeInfo()));
    }

    @Override
    public void processElement(String record, Context context, Collector<String> out)
            throws Exception {
        String key = context.getCurrentKey();
        String text = record.split(" ")[1];
        if (text.equals("clear")) {
            value.clear();
            list.clear();
            map.clear();
            reducing.clear();
            aggregating.clear();
            out.collect(key + " cleared " + contents());
            return;
        }
        if (text.equals("empty")) {
            value.update(null);
            list.update(new ArrayList<>());
            list.addAll(new ArrayList<>());
            map.putAll(new TreeMap<>());
            out.collect(key + " emptied " + contents());
            return;
        }
        String before = contents();
        value.update(text);
        list.add(text);
        list.addAll(Arrays.asList("x", "y"));
        map.put(text, (long) text.length());
        map.put("last", null);
        reducing.add(text);
        aggregating.add(text);
        out.collect(key + " " + text + " " + before + " -> " + contents());
        if (text.equals("drop")) {
            map.remove(text);
            map.remove("never");
            list.update(Arrays.asList("one"));
            out.collect(key + " dropped " + contents());
        }
    }

    private String contents() throws Exception {
        List<String> listed = new ArrayList<>();
        list.get().forEach(listed::add);
        TreeMap<String, Long> mapped = new TreeMap<>();
        map.entries().forEach(entry -> mapped.put(entry.getKey(), entry.getValue()));
        TreeMap<String, String> keys = new TreeMap<>();
        map.keys().forEach(mapKey -> keys.put(mapKey, ""));
        int values = 0;
        for (Long ignored : map.values()) {
            values++;
        }
        int iterated = 0;
        for (var iterator = map.iterator(); iterator.hasNext(); iterator.next()) {
            iterated++;
        }
        return value.value() + " " + listed + " " + mapped + keys.keySet() + values + iterated
                + map.isEmpty()
                + map.contains("last") + map.get("last") + map.get("never") + " " + reducing.get()
                + " "
                + aggregating.get();
    }
}
