// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.state.AggregatingState;
import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.KeyedStateStore;
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
import io.millrace.api.common.typeinfo.BasicTypeInfo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Long histories of state that expires, drawn with a fixed seed: each line tells what was done and what came back. The
 * recorder runs this on Flink, with Flink's imports. What shows when values are cleaned up is left out.
 */
public final class TtlHistories {

    private static final int STEPS = 160;
    private static final long TTL_MS = 10;

    /** Where the states live. */
    public interface Backend {

        void selectKey(String key);

        void setNow(long ms);

        KeyedStateStore states();
    }

    /** Makes an empty backend. */
    public interface Backends {

        Backend create() throws Exception;
    }

    private interface Step {

        Object apply(Random random) throws Exception;
    }

    private static final class Joining implements AggregateFunction<Integer, String, String> {

        @Override
        public String createAccumulator() {
            return "#";
        }

        @Override
        public String add(Integer value, String accumulator) {
            return accumulator + value + ',';
        }

        @Override
        public String getResult(String accumulator) {
            return accumulator;
        }

        @Override
        public String merge(String a, String b) {
            return a + b;
        }
    }

    private TtlHistories() {}

    /** All histories, one after the other. */
    public static List<String> run(Backends backends) throws Exception {
        List<String> lines = new ArrayList<>();
        for (StateDescriptor.Type kind : Arrays.asList(
                StateDescriptor.Type.VALUE,
                StateDescriptor.Type.LIST,
                StateDescriptor.Type.MAP,
                StateDescriptor.Type.REDUCING,
                StateDescriptor.Type.AGGREGATING)) {
            for (StateTtlConfig.UpdateType update : StateTtlConfig.UpdateType.values()) {
                for (StateTtlConfig.StateVisibility visibility :
                        StateTtlConfig.StateVisibility.values()) {
                    for (int keys : new int[] {3, 40}) {
                        run(backends, lines, kind, update, visibility, keys, false);
                        if (visibility == StateTtlConfig.StateVisibility.NeverReturnExpired) {
                            run(backends, lines, kind, update, visibility, keys, true);
                        }
                    }
                }
            }
        }
        return lines;
    }

    private static void run(
            Backends backends,
            List<String> lines,
            StateDescriptor.Type kind,
            StateTtlConfig.UpdateType update,
            StateTtlConfig.StateVisibility visibility,
            int keys,
            boolean cleanUp)
            throws Exception {
        lines.add("== " + kind + ' ' + update + ' ' + visibility + ' ' + keys
                + (cleanUp ? " cleaned up" : ""));
        StateTtlConfig.Builder config = StateTtlConfig.newBuilder(Time.milliseconds(TTL_MS))
                .setUpdateType(update)
                .setStateVisibility(visibility);
        if (!cleanUp) {
            config.disableCleanupInBackground();
        }
        Backend backend = backends.create();
        backend.setNow(0);
        backend.selectKey("0");
        TreeMap<String, Step> steps = steps(kind, backend.states(), config.build());
        if (cleanUp) {
            steps.remove("isEmpty");
        }
        List<String> names = new ArrayList<>(steps.keySet());
        Random random = new Random(kind.ordinal() * 31 + keys);
        long now = 0;
        for (int i = 0; i < STEPS; i++) {
            now += Math.max(0, random.nextInt(7) - 3);
            String key = String.valueOf(random.nextInt(keys));
            String name = names.get(random.nextInt(names.size()));
            backend.setNow(now);
            backend.selectKey(key);
            Object result;
            try {
                result = steps.get(name).apply(random);
            } catch (RuntimeException e) {
                result = e.getClass().getSimpleName();
            }
            lines.add(now + " " + key + ' ' + name + ' ' + result);
        }
    }

    private static TreeMap<String, Step> steps(
            StateDescriptor.Type kind, KeyedStateStore states, StateTtlConfig config) {
        TreeMap<String, Step> steps = new TreeMap<>();
        switch (kind) {
            case VALUE -> value(steps, states, config);
            case LIST -> list(steps, states, config);
            case MAP -> map(steps, states, config);
            case REDUCING -> reducing(steps, states, config);
            default -> aggregating(steps, states, config);
        }
        return steps;
    }

    private static void value(
            Map<String, Step> steps, KeyedStateStore states, StateTtlConfig config) {
        ValueStateDescriptor<Integer> descriptor =
                new ValueStateDescriptor<>("v", BasicTypeInfo.INT_TYPE_INFO, 99);
        descriptor.enableTimeToLive(config);
        ValueState<Integer> state = states.getState(descriptor);
        steps.put("value", random -> state.value());
        steps.put("value again", random -> state.value() + "," + state.value());
        steps.put("update", random -> {
            int value = random.nextInt(100);
            state.update(value);
            return value;
        });
        steps.put("update null", random -> {
            state.update(null);
            return null;
        });
        steps.put("zclear", random -> {
            state.clear();
            return null;
        });
    }

    private static void list(
            Map<String, Step> steps, KeyedStateStore states, StateTtlConfig config) {
        ListStateDescriptor<Integer> descriptor =
                new ListStateDescriptor<>("l", BasicTypeInfo.INT_TYPE_INFO);
        descriptor.enableTimeToLive(config);
        ListState<Integer> state = states.getListState(descriptor);
        steps.put("get", random -> elements(state.get()));
        steps.put("get again", random -> elements(state.get()) + "," + elements(state.get()));
        steps.put("half", random -> {
            Iterator<Integer> all = state.get().iterator();
            return all.hasNext() ? all.next() : "none";
        });
        for (int i = 0; i < 3; i++) {
            steps.put("add" + i, random -> {
                int value = random.nextInt(100);
                state.add(value);
                return value;
            });
        }
        steps.put("add null", random -> {
            state.add(null);
            return null;
        });
        steps.put("addAll", random -> {
            state.addAll(Arrays.asList(1, random.nextInt(10)));
            return null;
        });
        steps.put("addAll none", random -> {
            state.addAll(new ArrayList<>());
            return null;
        });
        steps.put("update", random -> {
            state.update(Arrays.asList(7, random.nextInt(10)));
            return null;
        });
        steps.put("update none", random -> {
            state.update(new ArrayList<>());
            return null;
        });
        steps.put("zclear", random -> {
            state.clear();
            return null;
        });
    }

    private static void map(
            Map<String, Step> steps, KeyedStateStore states, StateTtlConfig config) {
        MapStateDescriptor<Integer, Integer> descriptor = new MapStateDescriptor<>(
                "m", BasicTypeInfo.INT_TYPE_INFO, BasicTypeInfo.INT_TYPE_INFO);
        descriptor.enableTimeToLive(config);
        MapState<Integer, Integer> state = states.getMapState(descriptor);
        steps.put("get", random -> state.get(random.nextInt(5)));
        steps.put("contains", random -> state.contains(random.nextInt(5)));
        steps.put("entries", random -> elements(state.entries()));
        steps.put("iterator", random -> {
            Iterator<Map.Entry<Integer, Integer>> all = state.iterator();
            return all.hasNext() ? all.next() : "none";
        });
        steps.put("iterator remove", random -> {
            Iterator<Map.Entry<Integer, Integer>> all = state.iterator();
            if (!all.hasNext()) {
                return "none";
            }
            Object first = all.next();
            all.remove();
            return first;
        });
        steps.put("iterator remove late", random -> {
            Iterator<Integer> all = state.keys().iterator();
            if (all.hasNext()) {
                all.next();
            }
            all.hasNext();
            all.remove();
            return null;
        });
        steps.put("keys", random -> elements(state.keys()));
        steps.put("values", random -> elements(state.values()));
        steps.put("isEmpty", random -> state.isEmpty());
        for (int i = 0; i < 4; i++) {
            steps.put("put" + i, random -> {
                int value = random.nextInt(100);
                state.put(random.nextInt(5), value);
                return value;
            });
        }
        steps.put("put null", random -> {
            state.put(random.nextInt(5), null);
            return null;
        });
        steps.put("putAll", random -> {
            Map<Integer, Integer> values = new HashMap<>();
            values.put(1, 1);
            values.put(random.nextInt(5), 2);
            state.putAll(values);
            return null;
        });
        steps.put("remove", random -> {
            state.remove(random.nextInt(5));
            return null;
        });
        steps.put("zclear", random -> {
            state.clear();
            return null;
        });
    }

    private static void reducing(
            Map<String, Step> steps, KeyedStateStore states, StateTtlConfig config) {
        ReducingStateDescriptor<Integer> descriptor =
                new ReducingStateDescriptor<>("r", Integer::sum, BasicTypeInfo.INT_TYPE_INFO);
        descriptor.enableTimeToLive(config);
        ReducingState<Integer> state = states.getReducingState(descriptor);
        steps.put("get", random -> state.get());
        steps.put("get again", random -> state.get() + "," + state.get());
        for (int i = 0; i < 2; i++) {
            steps.put("add" + i, random -> {
                int value = random.nextInt(100);
                state.add(value);
                return value;
            });
        }
        steps.put("add null", random -> {
            state.add(null);
            return null;
        });
        steps.put("zclear", random -> {
            state.clear();
            return null;
        });
    }

    private static void aggregating(
            Map<String, Step> steps, KeyedStateStore states, StateTtlConfig config) {
        AggregatingStateDescriptor<Integer, String, String> descriptor =
                new AggregatingStateDescriptor<>(
                        "a", new Joining(), BasicTypeInfo.STRING_TYPE_INFO);
        descriptor.enableTimeToLive(config);
        AggregatingState<Integer, String> state = states.getAggregatingState(descriptor);
        steps.put("get", random -> state.get());
        steps.put("get again", random -> state.get() + "," + state.get());
        for (int i = 0; i < 2; i++) {
            steps.put("add" + i, random -> {
                int value = random.nextInt(100);
                state.add(value);
                return value;
            });
        }
        steps.put("add null", random -> {
            state.add(null);
            return null;
        });
        steps.put("zclear", random -> {
            state.clear();
            return null;
        });
    }

    private static String elements(Iterable<?> all) {
        List<Object> list = new ArrayList<>();
        if (all == null) {
            return "null";
        }
        for (Object element : all) {
            list.add(element);
        }
        return list.toString();
    }
}
