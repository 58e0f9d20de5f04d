// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.util.typeutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.CompositeType.InvalidFieldReferenceException;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;

import java.util.List;

class FieldAccessorTest {

    private final ExecutionConfig config = new ExecutionConfig();
    private final TypeInformation<Outer> outer = TypeExtractor.createTypeInfo(Outer.class);
    private final TypeInformation<Tuple2<String, Tuple2<Integer, Outer>>> tuple =
            new TypeHint<Tuple2<String, Tuple2<Integer, Outer>>>() {}.getTypeInfo();

    /** With a private field and a nested tuple. */
    public static class Outer {
        private int count = 1;
        public Tuple2<Long, String> pair = new Tuple2<>(2L, "b");

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }
    }

    @Test
    void shouldReachTupleFieldsByPositionAndExpression() {
        Tuple2<String, Tuple2<Integer, Outer>> record =
                new Tuple2<>("a", new Tuple2<>(7, new Outer()));

        for (FieldAccessor<Tuple2<String, Tuple2<Integer, Outer>>, String> first : List.of(
                FieldAccessorFactory.<Tuple2<String, Tuple2<Integer, Outer>>, String>getAccessor(
                        tuple, 0, config),
                FieldAccessorFactory.<Tuple2<String, Tuple2<Integer, Outer>>, String>getAccessor(
                        tuple, "f0", config),
                FieldAccessorFactory.<Tuple2<String, Tuple2<Integer, Outer>>, String>getAccessor(
                        tuple, "0", config))) {
            assertThat(first.get(record)).isEqualTo("a");
            assertThat(first.getFieldType()).isEqualTo(Types.STRING);
        }
        FieldAccessor<Tuple2<String, Tuple2<Integer, Outer>>, String> deep =
                FieldAccessorFactory.getAccessor(tuple, "f1.f1.pair.f1", config);
        deep.set(record, "changed");

        assertThat(record.f1.f1.pair.f1).isEqualTo("changed");
        assertThat(deep.get(record)).isEqualTo("changed");
        assertThat(deep.getFieldType()).isEqualTo(Types.STRING);
    }

    @Test
    void shouldReachPojoFieldsAfterSerialization() throws Exception {
        FieldAccessor<Outer, Integer> count =
                FieldAccessorFactory.getAccessor(outer, "count", config);
        FieldAccessor<Outer, Long> pair =
                FieldAccessorFactory.getAccessor(outer, "pair.f0", config);
        Outer record = new Outer();

        InstantiationUtil.clone(count).set(record, 5);
        InstantiationUtil.clone(pair).set(record, 6L);

        assertThat(record.getCount()).isEqualTo(5);
        assertThat(record.pair.f0).isEqualTo(6L);
        assertThat(pair.getFieldType()).isEqualTo(Types.LONG);
    }

    @Test
    void shouldReachElementsOfArraysAndWholeBasicValues() {
        FieldAccessor<int[], Integer> ints = FieldAccessorFactory.getAccessor(
                TypeExtractor.createTypeInfo(int[].class), 1, config);
        FieldAccessor<Integer[], Integer> integers = FieldAccessorFactory.getAccessor(
                TypeExtractor.createTypeInfo(Integer[].class), "1", config);
        FieldAccessor<Long, Long> whole = FieldAccessorFactory.getAccessor(Types.LONG, "*", config);

        assertThat(ints.set(new int[] {1, 2}, 3)).containsExactly(1, 3);
        assertThat(ints.getFieldType()).isEqualTo(Types.INT);
        assertThat(integers.get(new Integer[] {1, 2})).isEqualTo(2);
        assertThat(whole.set(1L, 2L)).isEqualTo(2L);
    }

    @Test
    void shouldRejectFieldsThatDoNotExist() {
        assertInvalid(outer, "none", "Unable to find field \"none\" in type " + outer + ".");
        assertInvalid(outer, "*", "No wildcards are allowed here.");
        assertInvalid(outer, "a b", "Invalid field expression \"a b\".");
        assertInvalid(
                tuple,
                "name",
                "Tried to select field \"name\" on " + tuple
                        + " . Only integer values are allowed here.");
        assertInvalid(
                tuple,
                "2",
                "Tried to select 2. field on \"" + tuple + "\", which is an invalid index.");
        assertInvalid(
                Types.LONG,
                "f0",
                "You tried to select the field \"f0\" on a Long. A field expression on a basic"
                        + " type can only be \"*\" or \"0\" (both of which mean selecting the entire basic type).");
        assertInvalid(
                TypeExtractor.createTypeInfo(int[].class),
                "f0",
                "A field expression on an array must be an integer index (that might be given as a string).");
        assertInvalid(
                TypeExtractor.createTypeInfo(Object.class),
                "f0",
                "Cannot reference field by field expression on GenericType<java.lang.Object>");
    }

    private void assertInvalid(TypeInformation<?> type, String field, String message) {
        assertThatThrownBy(() -> FieldAccessorFactory.getAccessor(type, field, config))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void shouldRejectPositionsThatDoNotExist() {
        assertInvalid(
                tuple,
                2,
                "Tried to select 2. field on \"" + tuple + "\", which is an invalid index.");
        assertInvalid(
                tuple,
                -1,
                "Tried to select -1. field on \"" + tuple + "\", which is an invalid index.");
        assertInvalid(
                Types.LONG,
                1,
                "The 1. field selected on a basic type (Long). A field expression on a basic type"
                        + " can only select the 0th field (which means selecting the entire basic type).");
        assertInvalid(
                TypeExtractor.createTypeInfo(int[].class),
                -1,
                "The -1. field selected on an array, which is an invalid index.");
        assertInvalid(outer, 0, "Cannot reference field by position on " + outer);
    }

    private void assertInvalid(TypeInformation<?> type, int position, String message) {
        assertThatThrownBy(() -> FieldAccessorFactory.getAccessor(type, position, config))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessageStartingWith(message);
    }
}
