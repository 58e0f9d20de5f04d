// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.StateTtlConfig;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.time.Time;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Iterator;
import java.util.Map;

/** What has expired goes in the background, also if nobody asks for it. */
class ExpirySweepTest {

    private static final long TTL_MS = 100;

    private final ManualClock clock = new ManualClock();

    private KeyedStore store(KeyedStores.Kind kind) {
        return KeyedStores.create(kind, LongSerializer.INSTANCE, clock, 11);
    }

    private static StateTtlConfig.Builder ttl() {
        return StateTtlConfig.newBuilder(Time.milliseconds(TTL_MS));
    }

    private static <D extends StateDescriptor<?, ?>> D aging(
            D descriptor, StateTtlConfig.Builder config) {
        descriptor.enableTimeToLive(config.build());
        return descriptor;
    }

    private static ValueState<String> value(KeyedStore store, StateTtlConfig.Builder config) {
        return store.states()
                .getState(aging(new ValueStateDescriptor<>("v", Types.STRING), config));
    }

    private static void fill(KeyedStore store, ValueState<String> state, int from, int to)
            throws Exception {
        for (long key = from; key < to; key++) {
            store.selectKey(key);
            state.update("v" + key);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyedStores.Kind.class,
            names = {"CHAINED", "LONGS", "HASHED"})
    void shouldKeepNoMoreKeysThanHaveNotExpiredWhileOthersAreUsed(KeyedStores.Kind kind)
            throws Exception {
        KeyedStore store = store(kind);
        ValueState<String> state = value(store, ttl());

        int largest = 0;
        for (int round = 0; round < 50; round++) {
            fill(store, state, round * 100, round * 100 + 100);
            clock.advance(TTL_MS / 2);
            largest = Math.max(largest, store.size());
        }

        assertThat(largest).isLessThan(1_000);
        store.selectKey(4_999L);
        assertThat(state.value()).isEqualTo("v4999");
    }

    @Test
    void shouldKeepWhatHasExpiredIfNothingIsCleanedUpInBackground() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        ValueState<String> state = value(store, ttl().disableCleanupInBackground());

        for (int round = 0; round < 50; round++) {
            fill(store, state, round * 100, round * 100 + 100);
            clock.advance(TTL_MS / 2);
        }

        assertThat(store.size()).isEqualTo(5_000);
    }

    /** As when a timer fires: what its key holds has expired, and the timer is no more. */
    @ParameterizedTest
    @ValueSource(strings = {"number", "no number"})
    void shouldKeepTheRowThatIsAboutToBeUsed(String kindOfKey) throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        ValueState<String> state = value(store, ttl().cleanupIncrementally(1_000, true));
        Object key = kindOfKey.equals("number") ? 1L : kindOfKey;
        store.selectKey(key);
        state.update("old");
        KeyRow row = store.currentRow();
        store.selectKey(2L);
        clock.advance(TTL_MS);

        store.selectRow(row);
        state.update("new");
        store.selectKey(3L);
        store.selectKey(key);

        assertThat(state.value()).isEqualTo("new");
    }

    @Test
    void shouldCleanUpAsMuchAtATimeAsConfigured() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        ValueState<String> state =
                value(store, ttl().disableCleanupInBackground().cleanupIncrementally(40, false));
        fill(store, state, 0, 100);
        clock.advance(TTL_MS);
        store.selectKey(1_000L);

        state.value();
        int afterOne = store.size();
        for (int i = 0; i < 10; i++) {
            state.value();
        }

        assertThat(afterOne).isBetween(40, 61);
        assertThat(store.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyedStores.Kind.class,
            names = {"CHAINED", "LONGS", "HASHED"})
    void shouldCleanUpWithEachKeyIfConfigured(KeyedStores.Kind kind) throws Exception {
        KeyedStore store = store(kind);
        ValueState<String> state = value(store, ttl().cleanupIncrementally(5, true));
        fill(store, state, 0, 100);
        clock.advance(TTL_MS);

        for (long key = 200; key < 400; key++) {
            store.selectKey(key);
        }

        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void shouldNotCleanUpWithEachKeyByDefault() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        ValueState<String> state = value(store, ttl());
        fill(store, state, 0, 100);
        clock.advance(TTL_MS);

        for (long key = 200; key < 400; key++) {
            store.selectKey(key);
        }

        assertThat(store.size()).isGreaterThan(90);
    }

    @Test
    void shouldCleanUpKeysThatAreNoNumbersInSpiteOfTheirType() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        ValueState<String> state = value(store, ttl());
        for (int i = 0; i < 20; i++) {
            store.selectKey("stranger" + i);
            state.update("x");
        }
        clock.advance(TTL_MS);
        store.selectKey(1L);

        for (int i = 0; i < 100; i++) {
            state.value();
        }

        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void shouldLetGoOfNamespacesThatHoldNothingAnyMore() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        StateCursor cursor = new StateCursor();
        ValueState<String> state = store.newNamespaceStates(cursor, name -> true)
                .getState(aging(new ValueStateDescriptor<>("v", Types.STRING), ttl()));
        for (long key = 0; key < 20; key++) {
            store.selectKey(key);
            for (int window = 0; window < 30; window++) {
                cursor.moveTo(store.currentRow().namespace("w" + window));
                state.update("x");
            }
        }
        clock.advance(TTL_MS);
        store.selectKey(100L);
        cursor.moveTo(store.currentRow().namespace("w"));

        for (int i = 0; i < 100; i++) {
            state.value();
        }

        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void shouldLeaveNamespacesOfOtherTablesAlone() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        StateCursor cursor = new StateCursor();
        StateCursor otherCursor = new StateCursor();
        ValueState<String> state = store.newNamespaceStates(cursor, "ours"::equals)
                .getState(aging(new ValueStateDescriptor<>("v", Types.STRING), ttl()));
        ListState<Integer> other = store.newNamespaceStates(otherCursor, "theirs"::equals)
                .getListState(new ListStateDescriptor<>("l", Types.INT));
        for (long key = 0; key < 20; key++) {
            store.selectKey(key);
            cursor.moveTo(store.currentRow().namespace("ours"));
            otherCursor.moveTo(store.currentRow().namespace("theirs"));
            state.update("x");
            other.add((int) key);
        }
        clock.advance(TTL_MS);

        for (int i = 0; i < 100; i++) {
            state.value();
        }

        store.selectKey(7L);
        assertThat(store.currentRow().findNamespace("ours")).isNull();
        otherCursor.moveTo(store.currentRow().findNamespace("theirs"));
        assertThat(other.get()).containsExactly(7);
    }

    @Test
    void shouldNotDisturbWhoIteratesOverMapThatIsCleanedUp() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        MapState<Integer, String> state = store.states()
                .getMapState(aging(new MapStateDescriptor<>("m", Types.INT, Types.STRING), ttl()));
        store.selectKey(1L);
        state.put(1, "a");
        state.put(2, "b");
        clock.advance(TTL_MS / 2);
        state.put(3, "c");
        Iterator<Map.Entry<Integer, String>> all = state.iterator();
        assertThat(all.next().getKey()).isEqualTo(1);
        clock.advance(TTL_MS / 2);

        for (int i = 0; i < 100; i++) {
            state.get(3);
        }

        assertThat(all.next().getKey()).isEqualTo(3);
        assertThat(all.hasNext()).isFalse();
        assertThat(state.keys()).containsExactly(3);
    }

    @Test
    void shouldCleanUpLongListOfAnotherKey() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        ListState<Integer> list = store.states()
                .getListState(aging(new ListStateDescriptor<>("l", Types.INT), ttl()));
        store.selectKey(1L);
        for (int i = 0; i < 1_000; i++) {
            list.add(i);
        }
        clock.advance(TTL_MS / 2);
        store.selectKey(2L);
        list.add(-1);

        clock.advance(TTL_MS / 2);
        for (int i = 0; i < 1_000; i++) {
            list.get();
        }

        assertThat(store.size()).isEqualTo(1);
        assertThat(list.get()).containsExactly(-1);
    }

    @Test
    void shouldKeepStatesApartThatExpireAndThatDoNot() throws Exception {
        KeyedStore store = store(KeyedStores.Kind.LONGS);
        ValueState<String> aging = value(store, ttl());
        ValueState<String> lasting =
                store.states().getState(new ValueStateDescriptor<>("w", Types.STRING, "none"));
        store.selectKey(1L);
        aging.update("a");
        lasting.update("b");
        clock.advance(TTL_MS);
        store.selectKey(2L);

        for (int i = 0; i < 100; i++) {
            aging.value();
        }

        store.selectKey(1L);
        assertThat(aging.value()).isNull();
        assertThat(lasting.value()).isEqualTo("b");
    }
}
