// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.util.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.operators.Keys.ExpressionKeys;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple1;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.typeutils.ResultTypeQueryable;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.types.NullKeyFieldException;
import io.millrace.types.Row;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;

class KeySelectorUtilTest {

    private final ExecutionConfig config = new ExecutionConfig();
    private final TypeInformation<Event> event = TypeExtractor.createTypeInfo(Event.class);

    /** A POJO in which keys hide. */
    public static class Event {
        private String user;
        public Tuple2<Integer, String> place;

        public Event() {}

        Event(String user, Tuple2<Integer, String> place) {
            this.user = user;
            this.place = place;
        }

        public String getUser() {
            return user;
        }

        public void setUser(String user) {
            this.user = user;
        }
    }

    @Test
    void shouldRejectAKeyWithoutFields() {
        assertThatThrownBy(() -> selector())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "No field comparators were defined for the TupleTypeComparatorBuilder.");
    }

    @Test
    void shouldMakeATupleOfTheNamedFields() throws Exception {
        KeySelector<Event, Tuple> user = selector("user");
        KeySelector<Event, Tuple> both = selector("place.f1", "user");
        KeySelector<Event, Tuple> place = selector("place");
        Event record = new Event("ann", new Tuple2<>(1, "rome"));

        assertThat(user.getKey(record)).isEqualTo(new Tuple1<>("ann"));
        assertThat(both.getKey(record)).isEqualTo(new Tuple2<>("rome", "ann"));
        assertThat(place.getKey(record)).isEqualTo(new Tuple2<>(1, "rome"));
        assertThat(user.getKey(record)).isNotSameAs(user.getKey(record));
        assertThat(((ResultTypeQueryable<?>) both).getProducedType())
                .isEqualTo(Types.TUPLE(Types.STRING, Types.STRING));
    }

    private KeySelector<Event, Tuple> selector(String... fields) {
        return KeySelectorUtil.getSelectorForKeys(
                new ExpressionKeys<>(fields, event), event, config);
    }

    @Test
    void shouldWorkAfterSerialization() throws Exception {
        KeySelector<Event, Tuple> copy = InstantiationUtil.clone(selector("user", "place.f0"));

        assertThat(copy.getKey(new Event("ann", new Tuple2<>(1, "rome"))))
                .isEqualTo(new Tuple2<>("ann", 1));
    }

    @Test
    void shouldTakeNullFieldsButNotFieldsInNull() throws Exception {
        assertThat(selector("user").getKey(new Event(null, null))).isEqualTo(new Tuple1<>(null));
        assertThatThrownBy(() -> selector("place.f0").getKey(new Event("ann", null)))
                .isInstanceOf(NullKeyFieldException.class);
    }

    @Test
    void shouldSelectFieldsOfTuplesAndRows() throws Exception {
        TypeInformation<Tuple2<Integer, String>> tuple =
                new TypeHint<Tuple2<Integer, String>>() {}.getTypeInfo();
        TypeInformation<Row> row = Types.ROW(Types.INT, Types.STRING);

        assertThat(KeySelectorUtil.getSelectorForKeys(new ExpressionKeys<>(1, tuple), tuple, config)
                        .getKey(new Tuple2<>(1, "a")))
                .isEqualTo(new Tuple1<>("a"));
        assertThat(KeySelectorUtil.getSelectorForKeys(new ExpressionKeys<>("f1", row), row, config)
                        .getKey(Row.of(1, "b")))
                .isEqualTo(new Tuple1<>("b"));
        KeySelector<Tuple2<Integer, String>, Integer> one = KeySelectorUtil.getSelectorForOneKey(
                new ExpressionKeys<>(0, tuple), (Integer key, int partitions) -> 0, tuple, config);
        assertThat(one.getKey(new Tuple2<>(9, "a"))).isEqualTo(9);
    }

    @Test
    void shouldSelectElementsOfArrays() throws Exception {
        KeySelectorUtil.ArrayKeySelector<int[]> selector = KeySelectorUtil.getSelectorForArray(
                new int[] {2, 0}, TypeExtractor.createTypeInfo(int[].class));

        assertThat(selector.getKey(new int[] {1, 2, 3})).isEqualTo(new Tuple2<>(3, 1));
        assertThat(selector.getProducedType()).isEqualTo(Types.TUPLE(Types.INT, Types.INT));
        assertThatThrownBy(() -> KeySelectorUtil.getSelectorForArray(new int[0], selectorType()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Array keys must have between 1 and 25 fields.");
        assertThatThrownBy(() -> KeySelectorUtil.getSelectorForArray(new int[] {0}, event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This method only supports arrays of primitives and boxed primitives.");
    }

    private static TypeInformation<int[]> selectorType() {
        return TypeExtractor.createTypeInfo(int[].class);
    }

    @Test
    void shouldRejectTypesWithoutFields() {
        assertThatThrownBy(() -> KeySelectorUtil.getSelectorForKeys(
                        new ExpressionKeys<>("*", Types.LONG), Types.LONG, config))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessage(
                        "This key operation requires a composite type such as Tuples, POJOs, or Case Classes.");
    }
}
