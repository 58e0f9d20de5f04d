// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class HeapKeyedStoreTest {

    private final HeapKeyedStore store =
            new HeapKeyedStore(IntSerializer.INSTANCE, new ManualClock());
    private final ValueState<String> state =
            store.states().getState(new ValueStateDescriptor<>("value", Types.STRING));

    /** A key whose rows all fall into one bucket. */
    private record Colliding(int id) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    @Test
    void shouldKeepValuesOfKeysApart() throws Exception {
        store.selectKey(1);
        state.update("one");
        store.selectKey(2);
        assertThat(state.value()).isNull();
        state.update("two");

        store.selectKey(1);
        assertThat(state.value()).isEqualTo("one");
    }

    @Test
    void shouldFreeRowThatHoldsNothingWhenAnotherKeyBecomesCurrent() throws Exception {
        for (int key = 0; key < 1_000; key++) {
            store.selectKey(key);
        }
        assertThat(store.size()).isEqualTo(1);

        store.selectKey(5);
        state.update("held");
        store.selectKey(6);
        assertThat(store.size()).isEqualTo(2);

        store.selectKey(5);
        state.clear();
        store.selectKey(7);
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void shouldFreeRowWhenARowIsSelected() throws Exception {
        store.selectKey(1);
        state.update("one");
        KeyRow row = store.currentRow();
        store.selectKey(2);

        store.selectRow(row);

        assertThat(store.size()).isEqualTo(1);
        assertThat(state.value()).isEqualTo("one");
    }

    @Test
    void shouldKeepRowWithTimerOrNamespace() {
        store.selectKey(1);
        store.currentRow().addTime(false, 5);
        store.selectKey(2);
        store.currentRow().namespace("window").set(0, "value");
        store.selectKey(3);

        assertThat(store.size()).isEqualTo(3);
    }

    @Test
    void shouldDoWhatAMapDoesWhileItGrows() throws Exception {
        Random random = new Random(3);
        Map<Integer, String> model = new HashMap<>();

        for (int i = 0; i < 20_000; i++) {
            int key = random.nextInt(3_000) - 1_500;
            store.selectKey(key);
            assertThat(state.value()).isEqualTo(model.get(key));
            if (random.nextInt(4) == 0) {
                state.clear();
                model.remove(key);
            } else {
                state.update("v" + i);
                model.put(key, "v" + i);
            }
            assertThat(store.size() - model.size()).isBetween(0, 1);
        }
    }

    @Test
    void shouldTellKeysWithEqualHashesApart() throws Exception {
        HeapKeyedStore colliding = new HeapKeyedStore(
                Types.GENERIC(Colliding.class).createSerializer(new ExecutionConfig()),
                new ManualClock());
        ValueState<String> value =
                colliding.states().getState(new ValueStateDescriptor<>("v", Types.STRING));
        for (int id = 0; id < 100; id++) {
            colliding.selectRow(rowOf(colliding, id));
            value.update("v" + id);
        }
        for (int id = 0; id < 100; id += 2) {
            colliding.selectRow(rowOf(colliding, id));
            value.clear();
        }

        for (int id = 0; id < 100; id++) {
            colliding.selectRow(rowOf(colliding, id));
            assertThat(value.value()).isEqualTo(id % 2 == 0 ? null : "v" + id);
        }
        assertThat(colliding.size()).isEqualTo(50);
    }

    private static KeyRow rowOf(HeapKeyedStore store, int id) {
        store.selectKey(new Colliding(id));
        return store.currentRow();
    }

    @Test
    void shouldCopyKeyThatTheUserMayChange() throws Exception {
        HeapKeyedStore lists = new HeapKeyedStore(
                Types.LIST(Types.INT).createSerializer(new ExecutionConfig()), new ManualClock());
        ValueState<String> value =
                lists.states().getState(new ValueStateDescriptor<>("v", Types.STRING));
        List<Integer> key = new ArrayList<>(List.of(1));
        lists.selectKey(key);
        value.update("one");

        key.set(0, 2);
        lists.selectKey(key);
        assertThat(value.value()).isNull();

        lists.selectKey(List.of(1));
        assertThat(value.value()).isEqualTo("one");
    }

    @Test
    void shouldNotCopyKeyThatCannotChange() {
        Integer key = 100_000;

        store.selectKey(key);

        assertThat(store.currentRow().key()).isSameAs(key);
    }

    @Test
    void shouldRejectStateAccessWithoutKey() {
        assertThatThrownBy(state::value)
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith(
                        "No key set. This method should not be called outside of a keyed context");
        assertThatThrownBy(store::currentRow).isInstanceOf(NullPointerException.class);
    }
}
