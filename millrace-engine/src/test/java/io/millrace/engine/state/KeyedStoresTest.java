// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.api.java.typeutils.runtime.EitherSerializer;
import io.millrace.engine.testing.ManualClock;
import io.millrace.types.Either;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All stores do the same. */
class KeyedStoresTest {

    private static final long SALT = 0x5DEECE66DF00BA5L;

    /** A key whose rows all want the same place. */
    private record Colliding(int id) {
        @Override
        public int hashCode() {
            return id % 3;
        }
    }

    /** Kinds of keys: how a number becomes one, and their declared type. */
    private enum Keys {
        LONGS(LongSerializer.INSTANCE, id -> id - 500),
        LONGS_WITH_EQUAL_LOW_BITS(LongSerializer.INSTANCE, id -> id << 40),
        EXTREME_LONGS(
                LongSerializer.INSTANCE,
                id -> id % 2 == 0 ? Long.MIN_VALUE + id / 2 : Long.MAX_VALUE - id / 2),
        LONGS_AND_STRANGERS(LongSerializer.INSTANCE, id -> switch ((int) (id % 4)) {
            case 0 -> (Object) (int) (id / 4);
            case 1 -> "text " + id / 4;
            case 2 -> id / 4;
            default -> -id / 4;
        }),
        INTS(IntSerializer.INSTANCE, id -> (int) id - 500),
        INTS_WITH_EQUAL_LOW_BITS(IntSerializer.INSTANCE, id -> (int) id << 18),
        INTS_AND_STRANGERS(
                IntSerializer.INSTANCE,
                id -> id % 2 == 0 ? (Object) (id / 2) : (Object) (int) (id / 2)),
        TEXTS(StringSerializer.INSTANCE, id -> "key " + id),
        COLLIDING(generic(Colliding.class), id -> new Colliding((int) id));

        private final TypeSerializer<?> serializer;
        private final LongFunction<Object> key;

        Keys(TypeSerializer<?> serializer, LongFunction<Object> key) {
            this.serializer = serializer;
            this.key = key;
        }

        Object of(long id) {
            return key.apply(id);
        }
    }

    private static TypeSerializer<?> generic(Class<?> type) {
        return Types.GENERIC(type).createSerializer(new ExecutionConfig());
    }

    private static KeyedStore store(TypeSerializer<?> keySerializer, boolean primitiveKeys) {
        return KeyedStores.create(
                KeyedStores.kindFor(keySerializer, primitiveKeys),
                keySerializer,
                new ManualClock(),
                SALT);
    }

    private static ValueState<String> stateOf(KeyedStore store) {
        return store.states().getState(new ValueStateDescriptor<>("value", Types.STRING));
    }

    static Stream<Arguments> histories() {
        return Stream.of(Keys.values())
                .flatMap(keys -> Stream.of(
                        Arguments.of(keys, true, 1L),
                        Arguments.of(keys, true, 2L),
                        Arguments.of(keys, false, 3L)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void shouldDoWhatAMapDoes(Keys keys, boolean primitiveKeys, long seed) throws Exception {
        Random random = new Random(seed);
        KeyedStore store = store(keys.serializer, primitiveKeys);
        ValueState<String> state = stateOf(store);
        Map<Object, String> values = new HashMap<>();
        Set<Object> withTimer = new HashSet<>();
        Map<Object, KeyRow> rows = new HashMap<>();
        int range = keys == Keys.COLLIDING ? 150 : 1_000;

        for (int i = 0; i < 12_000; i++) {
            Object key = keys.of(random.nextInt(range));
            KeyRow held = rows.get(key);
            boolean isHeld = values.containsKey(key) || withTimer.contains(key);
            if (isHeld && random.nextInt(4) == 0) {
                store.selectRow(held);
            } else {
                store.selectKey(key);
            }
            KeyRow row = store.currentRow();
            assertThat(row.key()).isEqualTo(key);
            if (isHeld) {
                assertThat(row).isSameAs(held);
            }
            rows.put(key, row);
            assertThat(state.value()).isEqualTo(values.get(key));
            boolean isFilling = i / 2_000 % 2 == 0;
            if (random.nextInt(10) < (isFilling ? 6 : 2)) {
                state.update("v" + i);
                values.put(key, "v" + i);
            } else {
                state.clear();
                values.remove(key);
            }
            if (random.nextInt(5) == 0) {
                assertThat(row.addTime(true, 7)).isEqualTo(withTimer.add(key));
            } else {
                assertThat(row.removeTime(true, 7)).isEqualTo(withTimer.remove(key));
            }
            if (i % 500 == 0) {
                Set<Object> all = new HashSet<>(values.keySet());
                all.addAll(withTimer);
                assertThat(store.size() - all.size()).isBetween(0, 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void shouldNotKeepRowsThatHoldNothing(Keys keys, boolean primitiveKeys, long seed) {
        KeyedStore store = store(keys.serializer, primitiveKeys);

        for (int id = 0; id < 1_000; id++) {
            store.selectKey(keys.of(id));
        }
        assertThat(store.size()).isEqualTo(1);

        store.currentRow().namespace("window").set(0, "value");
        store.selectKey(keys.of(1));
        assertThat(store.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void shouldKeepTheRowWhileTheKeyStaysTheSame(Keys keys, boolean primitiveKeys, long seed) {
        KeyedStore store = store(keys.serializer, primitiveKeys);
        store.selectKey(keys.of(1));
        KeyRow row = store.currentRow();

        store.selectKey(keys.of(1));
        store.selectRow(row);

        assertThat(store.currentRow()).isSameAs(row);
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void shouldHoldAMillionKeys() throws Exception {
        KeyedStore store = store(LongSerializer.INSTANCE, true);
        ValueState<String> state = stateOf(store);
        for (long key = 0; key < 1_000_000; key++) {
            store.selectKey(key * 1_024);
            state.update("value");
        }

        for (long key = 0; key < 1_000_000; key += 3) {
            store.selectKey(key * 1_024);
            state.clear();
        }

        int held = 0;
        for (long key = 0; key < 1_000_000; key++) {
            store.selectKey(key * 1_024);
            if ((state.value() != null) == (key % 3 == 0)) {
                held = -1;
                break;
            }
            held += state.value() == null ? 0 : 1;
        }
        assertThat(held).isEqualTo(666_666);
        store.selectKey(-1L);
        assertThat(store.size()).isEqualTo(666_667);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCopyKeyThatTheUserMayChange(boolean primitiveKeys) throws Exception {
        KeyedStore store =
                store(Types.LIST(Types.INT).createSerializer(new ExecutionConfig()), primitiveKeys);
        ValueState<String> state = stateOf(store);
        List<Integer> key = new ArrayList<>(List.of(1));
        store.selectKey(key);
        state.update("one");

        key.set(0, 2);
        store.selectKey(key);
        assertThat(state.value()).isNull();

        store.selectKey(List.of(1));
        assertThat(state.value()).isEqualTo("one");
    }

    /** Its serializer calls it immutable, but it can be set. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCopyAnEitherThatTheUserMayChange(boolean primitiveKeys) throws Exception {
        KeyedStore store = store(
                new EitherSerializer<>(IntSerializer.INSTANCE, StringSerializer.INSTANCE),
                primitiveKeys);
        ValueState<String> state = stateOf(store);
        Either.Left<Integer, String> key = new Either.Left<>(1);
        store.selectKey(key);
        state.update("one");

        key.setValue(2);
        store.selectKey(key);
        assertThat(state.value()).isNull();

        store.selectKey(new Either.Left<Integer, String>(1));
        assertThat(state.value()).isEqualTo("one");
    }

    /** A stream may have keys of other types than the one it declares. */
    @ParameterizedTest
    @MethodSource("storesOfImmutableKeys")
    void shouldCopyAKeyOfAnotherTypeThatTheUserMayChange(
            TypeSerializer<?> serializer, boolean primitiveKeys) throws Exception {
        KeyedStore store = store(serializer, primitiveKeys);
        ValueState<String> state = stateOf(store);
        List<Integer> key = new ArrayList<>(List.of(1));
        store.selectKey(key);
        state.update("one");

        key.set(0, 2);
        store.selectKey(key);
        assertThat(state.value()).isNull();
        state.update("two");

        store.selectKey(List.of(1));
        assertThat(state.value()).isEqualTo("one");
        store.selectKey(List.of(2));
        assertThat(state.value()).isEqualTo("two");
    }

    @ParameterizedTest
    @MethodSource("storesOfImmutableKeys")
    void shouldShareAKeyOfAnotherTypeThatNobodyCanChange(
            TypeSerializer<?> serializer, boolean primitiveKeys) {
        KeyedStore store = store(serializer, primitiveKeys);
        List<Object> keys = List.of(
                LocalDate.of(2024, 2, 29),
                new Colliding(1),
                UUID.randomUUID(),
                TimeUnit.DAYS,
                Sign.PLUS);

        for (Object key : keys) {
            store.selectKey(key);
            assertThat(store.currentRow().key()).isSameAs(key);
        }
    }

    private enum Sign {
        PLUS {
            @Override
            int of(int number) {
                return number;
            }
        };

        abstract int of(int number);
    }

    /** Only itself is equal to it. */
    private static final class Alone {}

    /** Its copy would be another key, or there can be none. */
    @ParameterizedTest
    @MethodSource("storesOfImmutableKeys")
    void shouldKeepTheStateOfAKeyOfAnotherTypeThatHasNoCopy(
            TypeSerializer<?> serializer, boolean primitiveKeys) throws Exception {
        KeyedStore store = store(serializer, primitiveKeys);
        ValueState<String> state = stateOf(store);
        List<Object> keys =
                List.of(new Alone(), java.nio.file.Path.of("a"), ByteBuffer.allocate(1));

        for (Object key : keys) {
            store.selectKey(key);
            state.update(key.toString());
        }

        for (Object key : keys) {
            store.selectKey(key);
            assertThat(state.value()).isEqualTo(key.toString());
        }
    }

    @Test
    void shouldTakeKeysOfAnotherTypeThanTheirMutableOne() throws Exception {
        KeyedStore store =
                store(Types.TUPLE(Types.STRING).createSerializer(new ExecutionConfig()), true);
        ValueState<String> state = stateOf(store);
        store.selectKey("key");
        state.update("value");
        store.selectKey("other");

        store.selectKey("key");

        assertThat(state.value()).isEqualTo("value");
    }

    static Stream<Arguments> storesOfImmutableKeys() {
        return Stream.of(LongSerializer.INSTANCE, IntSerializer.INSTANCE, StringSerializer.INSTANCE)
                .flatMap(serializer ->
                        Stream.of(Arguments.of(serializer, true), Arguments.of(serializer, false)));
    }

    /** Whoever knows how keys are mixed, but not the salt, can choose keys that all belong to the first place without it. */
    @Test
    void shouldSpreadKeysThatWereChosenToCollide() throws Exception {
        LongFunction<Long> chosen = product -> product * inverse(LongHash.mix(1));
        int count = 3_000;

        int withoutSalt = longestRun(chosen, count, 0);
        int longest = LongStream.range(1, 20)
                .mapToInt(salt -> longestRun(chosen, count, LongHash.mix(salt)))
                .max()
                .orElseThrow();

        assertThat(withoutSalt).isEqualTo(count);
        assertThat(longest).isLessThan(count / 10);
    }

    /** Length of the longest run of places without a free one, which searches may have to go past. */
    private static int longestRun(LongFunction<Long> keys, int count, long salt) {
        OpenKeyedStore store = (OpenKeyedStore) KeyedStores.create(
                KeyedStores.Kind.LONGS, LongSerializer.INSTANCE, new ManualClock(), salt);
        int slot = store.states().newSlot();
        for (int id = 0; id < count; id++) {
            store.selectKey(keys.apply(id));
            store.currentRow().set(slot, "value");
        }
        int run = 0;
        int longest = 0;
        for (byte tag : store.tags) {
            run = tag == OpenKeyedStore.FREE ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** The number whose product with an odd one is 1. Each step doubles the bits that are right. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    @ParameterizedTest
    @MethodSource("histories")
    void shouldRejectStateAccessWithoutKey(Keys keys, boolean primitiveKeys, long seed) {
        KeyedStore store = store(keys.serializer, primitiveKeys);
        ValueState<String> state = stateOf(store);

        assertThatThrownBy(state::value)
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("No key set.");
        assertThatThrownBy(store::currentRow)
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("No key set.");
    }

    /** An operator that holds nothing for its keys allocates nothing for them. */
    @ParameterizedTest
    @MethodSource("openStores")
    void shouldUseAnEmptyRowAgain(Keys keys) {
        KeyedStore store = store(keys.serializer, true);
        store.selectKey(keys.of(1));
        KeyRow row = store.currentRow();
        store.selectKey(keys.of(2));

        store.selectKey(keys.of(3));

        assertThat(store.currentRow()).isSameAs(row);
        assertThat(row.key()).isEqualTo(keys.of(3));
        KeyedStore other = store(keys.serializer, true);
        other.selectKey(keys.of(3));
        assertThat(row.code()).isEqualTo(other.currentRow().code());
    }

    /** A timer that was deleted lies in the queue still, and refers to its row. */
    @ParameterizedTest
    @MethodSource("openStores")
    void shouldNotUseARowAgainThatATimerMayReferTo(Keys keys) {
        KeyedStore store = store(keys.serializer, true);
        store.onTimersUsed();
        store.selectKey(keys.of(1));
        KeyRow row = store.currentRow();
        row.addTime(true, 7);
        row.removeTime(true, 7);
        store.selectKey(keys.of(2));

        store.selectKey(keys.of(3));

        assertThat(store.currentRow()).isNotSameAs(row);
        assertThat(row.key()).isEqualTo(keys.of(1));
    }

    /** An operator that has states may remember rows, as windows do. */
    @ParameterizedTest
    @MethodSource("openStores")
    void shouldNotUseARowAgainThatHasSlots(Keys keys) throws Exception {
        KeyedStore store = store(keys.serializer, true);
        ValueState<String> state = stateOf(store);
        store.selectKey(keys.of(1));
        KeyRow row = store.currentRow();
        state.update("value");
        state.clear();
        store.selectKey(keys.of(2));

        store.selectKey(keys.of(3));

        assertThat(store.currentRow()).isNotSameAs(row);
    }

    /** Keys that come and go for ever leave marks, which must not fill the table, nor make it grow. */
    @ParameterizedTest
    @MethodSource("openStores")
    void shouldStayAsSmallAsWhatItHolds(Keys keys) throws Exception {
        OpenKeyedStore store = (OpenKeyedStore) store(keys.serializer, true);
        ValueState<String> state = stateOf(store);
        int atOnce = keys == Keys.COLLIDING ? 40 : 300;

        for (int id = 0; id < 20_000; id++) {
            store.selectKey(keys.of(id));
            state.update("value");
            if (id >= atOnce) {
                store.selectKey(keys.of(id - atOnce));
                state.clear();
            }
            int marked = 0;
            for (byte tag : store.tags) {
                marked += tag == OpenKeyedStore.GONE ? 1 : 0;
            }
            assertThat(store.gone).isEqualTo(marked);
            assertThat(store.size() + marked).isLessThanOrEqualTo(store.rows.length * 3 / 4 + 1);
        }

        assertThat(store.rows.length).isEqualTo(keys == Keys.COLLIDING ? 64 : 1024);
        assertThat(store.firsts.cells()).isLessThanOrEqualTo(atOnce + 2);
    }

    /** Places of rows that never counted are as free as before, or searches would never end. */
    @ParameterizedTest
    @MethodSource("openStores")
    void shouldLeaveNoMarksOfKeysThatHoldNothing(Keys keys) throws Exception {
        OpenKeyedStore store = (OpenKeyedStore) store(keys.serializer, true);
        ValueState<String> state = stateOf(store);
        for (int id = 0; id < 20; id++) {
            store.selectKey(keys.of(id));
            state.update("value");
        }

        for (int id = 20; id < 5_000; id++) {
            store.selectKey(keys.of(id));
            assertThat(store.gone).isZero();
        }

        store.selectKey(keys.of(7));
        assertThat(state.value()).isEqualTo("value");
        assertThat(store.size()).isEqualTo(20);
    }

    @Test
    void shouldPutANewRowWhereOneWasThatIsGone() throws Exception {
        OpenKeyedStore store = (OpenKeyedStore) store(LongSerializer.INSTANCE, true);
        ValueState<String> state = stateOf(store);
        List<Long> keys = keysThatBelongTo(store, 7, 4);
        for (long key : keys.subList(0, 3)) {
            store.selectKey(key);
            state.update("value");
        }
        store.selectKey(keys.get(0));
        state.clear();
        store.selectKey(keys.get(1));
        assertThat(store.gone).isEqualTo(1);

        store.selectKey(keys.get(3));

        assertThat(store.gone).isZero();
        store.selectKey(keys.get(1));
        assertThat(store.gone).isEqualTo(1);
    }

    @Test
    void shouldForgetMarksWhenTheyFillTheTable() throws Exception {
        OpenKeyedStore store = (OpenKeyedStore) store(LongSerializer.INSTANCE, true);
        ValueState<String> state = stateOf(store);
        for (int index = 0; index < 48; index++) {
            store.selectKey(keysThatBelongTo(store, index, 1).get(0));
            state.update("value");
        }
        for (int index = 0; index < 47; index++) {
            store.selectKey(keysThatBelongTo(store, index, 1).get(0));
            state.clear();
        }
        store.selectKey(keysThatBelongTo(store, 60, 1).get(0));
        assertThat(store.gone).isEqualTo(47);

        state.update("value");
        store.selectKey(keysThatBelongTo(store, 47, 1).get(0));

        assertThat(store.gone).isZero();
        assertThat(store.rows).hasSize(64);
        assertThat(state.value()).isEqualTo("value");
    }

    private static List<Long> keysThatBelongTo(OpenKeyedStore store, int index, int count) {
        return LongStream.range(0, 100_000)
                .filter(key -> store.index(store.hash(key)) == index)
                .limit(count)
                .boxed()
                .toList();
    }

    static Stream<Keys> openStores() {
        return Stream.of(Keys.LONGS, Keys.INTS, Keys.TEXTS, Keys.COLLIDING);
    }

    @Test
    void shouldChooseByTypeOfTheKeys() {
        assertThat(KeyedStores.kindFor(LongSerializer.INSTANCE, true))
                .isEqualTo(KeyedStores.Kind.LONGS);
        assertThat(KeyedStores.kindFor(IntSerializer.INSTANCE, true))
                .isEqualTo(KeyedStores.Kind.INTS);
        assertThat(store(LongSerializer.INSTANCE, true)).isInstanceOf(NumberKeyedStore.class);
        assertThat(store(StringSerializer.INSTANCE, true)).isInstanceOf(HashedKeyedStore.class);
        assertThat(store(LongSerializer.INSTANCE, false)).isInstanceOf(HeapKeyedStore.class);
    }
}
