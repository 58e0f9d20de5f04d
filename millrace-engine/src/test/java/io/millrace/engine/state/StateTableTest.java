// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.engine.common.StateException;
import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class StateTableTest {

    private static final class Joining implements AggregateFunction<Integer, String, Integer> {
        @Override
        public String createAccumulator() {
            return "";
        }

        @Override
        public String add(Integer value, String accumulator) {
            return accumulator + value;
        }

        @Override
        public Integer getResult(String accumulator) {
            return accumulator.length();
        }

        @Override
        public String merge(String a, String b) {
            return a + b;
        }
    }

    private final HeapKeyedStore store =
            new HeapKeyedStore(IntSerializer.INSTANCE, new ManualClock());
    private final StateTable states = store.states();

    @BeforeEach
    void selectKey() {
        store.selectKey(1);
    }

    private boolean isRowEmpty() {
        return store.currentRow().isEmpty();
    }

    @Test
    @Tag("row:S1")
    void shouldReturnNullFromEmptyValueState() throws Exception {
        ValueState<String> state = states.getState(new ValueStateDescriptor<>("v", Types.STRING));

        assertThat(state.value()).isNull();
        state.update("a");
        assertThat(state.value()).isEqualTo("a");
        state.update(null);
        assertThat(state.value()).isNull();
        assertThat(isRowEmpty()).isTrue();
    }

    @Test
    @SuppressWarnings("deprecation")
    void shouldReturnDefaultValueWhileNothingIsSet() throws Exception {
        ValueState<Integer> state = states.getState(new ValueStateDescriptor<>("v", Types.INT, 42));

        assertThat(state.value()).isEqualTo(42);
        state.update(7);
        assertThat(state.value()).isEqualTo(7);
        state.clear();
        assertThat(state.value()).isEqualTo(42);
    }

    @Test
    @Tag("row:S1")
    void shouldReturnEmptyIterableFromEmptyListState() throws Exception {
        ListState<String> state = states.getListState(new ListStateDescriptor<>("l", Types.STRING));

        assertThat(state.get()).isEmpty();
        state.add("a");
        state.addAll(List.of("b", "c"));
        assertThat(state.get()).containsExactly("a", "b", "c");
        state.update(List.of("x"));
        assertThat(state.get()).containsExactly("x");
        state.addAll(List.of());
        assertThat(state.get()).containsExactly("x");
        state.update(List.of());
        assertThat(state.get()).isEmpty();
        assertThat(isRowEmpty()).isTrue();
    }

    @Test
    @Tag("row:S1")
    void shouldRejectNullInListState() throws Exception {
        ListState<String> state = states.getListState(new ListStateDescriptor<>("l", Types.STRING));
        state.add("a");

        assertThatThrownBy(() -> state.add(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("You cannot add null to a ListState.");
        assertThatThrownBy(() -> state.addAll(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> state.update(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> state.addAll(Arrays.asList("b", null)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> state.update(Arrays.asList("b", null)))
                .isInstanceOf(NullPointerException.class);

        assertThat(state.get()).containsExactly("a");
    }

    @Test
    void shouldNotShareListWithTheCaller() throws Exception {
        ListState<String> state = states.getListState(new ListStateDescriptor<>("l", Types.STRING));
        List<String> mine = new java.util.ArrayList<>(List.of("a"));

        state.update(mine);
        mine.add("later");

        assertThat(state.get()).containsExactly("a");
    }

    @Test
    @Tag("row:S1")
    void shouldNeverReturnNullFromMapStateExceptForMissingKeys() throws Exception {
        MapState<String, Integer> state =
                states.getMapState(new MapStateDescriptor<>("m", Types.STRING, Types.INT));

        assertThat(state.isEmpty()).isTrue();
        assertThat(state.entries()).isEmpty();
        assertThat(state.keys()).isEmpty();
        assertThat(state.values()).isEmpty();
        assertThat(state.iterator()).isExhausted();
        assertThat(state.get("a")).isNull();
        assertThat(state.contains("a")).isFalse();
        state.remove("a");
        assertThat(isRowEmpty()).isTrue();

        state.put("a", 1);
        state.putAll(Map.of("b", 2));
        state.put("n", null);
        assertThat(state.get("b")).isEqualTo(2);
        assertThat(state.contains("n")).isTrue();
        assertThat(state.get("n")).isNull();
        assertThat(state.keys()).containsExactlyInAnyOrder("a", "b", "n");

        state.remove("a");
        state.remove("b");
        state.remove("n");
        assertThat(state.isEmpty()).isTrue();
        assertThat(isRowEmpty()).isTrue();
    }

    @Test
    void shouldWriteThroughEntriesAndIteratorOfMapState() throws Exception {
        MapState<String, Integer> state =
                states.getMapState(new MapStateDescriptor<>("m", Types.STRING, Types.INT));
        state.putAll(Map.of("a", 1, "b", 2));

        for (Map.Entry<String, Integer> entry : state.entries()) {
            entry.setValue(entry.getValue() * 10);
        }
        var iterator = state.iterator();
        while (iterator.hasNext()) {
            if (iterator.next().getKey().equals("a")) {
                iterator.remove();
            }
        }

        assertThat(state.contains("a")).isFalse();
        assertThat(state.get("b")).isEqualTo(20);
    }

    @Test
    @Tag("row:S1")
    void shouldReduceAndReturnNullWhenEmpty() throws Exception {
        ReducingState<Integer> state = states.getReducingState(
                new ReducingStateDescriptor<>("r", Integer::sum, Types.INT));

        assertThat(state.get()).isNull();
        state.add(1);
        state.add(2);
        assertThat(state.get()).isEqualTo(3);
        state.add(null);
        assertThat(state.get()).isNull();
        assertThat(isRowEmpty()).isTrue();
    }

    @Test
    @Tag("row:S1")
    void shouldAggregateAndReturnNullWhenEmpty() throws Exception {
        AggregatingState<Integer, Integer> state = states.getAggregatingState(
                new AggregatingStateDescriptor<>("a", new Joining(), Types.STRING));

        assertThat(state.get()).isNull();
        state.add(10);
        state.add(200);
        assertThat(state.get()).isEqualTo(5);
        state.add(null);
        assertThat(state.get()).isNull();
        assertThat(isRowEmpty()).isTrue();
    }

    @Test
    void shouldFindSameStateByNameAndRejectAnotherKindUnderIt() throws Exception {
        ValueState<String> first =
                states.getState(new ValueStateDescriptor<>("same", Types.STRING));
        first.update("a");

        assertThat(states.getState(new ValueStateDescriptor<>("same", Types.STRING))
                        .value())
                .isEqualTo("a");
        assertThatThrownBy(
                        () -> states.getListState(new ListStateDescriptor<>("same", Types.STRING)))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("'same'")
                .hasMessageContaining("VALUE")
                .hasMessageContaining("LIST");
    }

    @Test
    void shouldMoveWhatNamespacesHoldWhenTheyMerge() throws Exception {
        KeyRow row = store.currentRow();
        Namespace source = row.namespace("source");
        Namespace target = row.namespace("target");
        StateCursor cursor = new StateCursor();
        SlotListState<String> list = new SlotListState<>(cursor, 0);
        SlotReducingState<Integer> sum = new SlotReducingState<>(cursor, 1, Integer::sum);
        SlotAggregatingState<Integer, String, Integer> joined =
                new SlotAggregatingState<>(cursor, 2, new Joining());
        for (Namespace namespace : List.of(source, target)) {
            cursor.moveTo(namespace);
            list.add(namespace.name().toString());
            sum.add(5);
            joined.add(10);
        }

        for (MergeableState state : List.of(list, sum, joined)) {
            state.merge(source, target);
            state.merge(source, target);
        }

        assertThat(source.isEmpty()).isTrue();
        cursor.moveTo(target);
        assertThat(list.get()).containsExactly("target", "source");
        assertThat(sum.get()).isEqualTo(10);
        assertThat(joined.get()).isEqualTo(4);
    }
}
