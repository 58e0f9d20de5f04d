// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.CompositeType.FlatFieldDescriptor;
import io.millrace.api.common.typeutils.CompositeType.InvalidFieldReferenceException;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.typeutils.PojoTypeInfo.NamedFlatFieldDescriptor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class CompositeTypeTest {

    /** A POJO with a nested tuple. */
    public static class User {
        public String name;
        public int age;
        public Tuple2<Integer, Long> pair;
    }

    private static final TypeInformation<Tuple2<Integer, Long>> PAIR =
            Types.TUPLE(Types.INT, Types.LONG);

    private static final CompositeType<?> USER = (CompositeType<?>)
            Types.POJO(User.class, Map.of("name", Types.STRING, "age", Types.INT, "pair", PAIR));

    private static final CompositeType<?> ROW = (CompositeType<?>) Types.ROW_NAMED(
            new String[] {"id", "inner", "größe"},
            Types.STRING,
            Types.ROW(Types.INT, PAIR),
            Types.DOUBLE);

    /** Flat fields: 0 Integer, 1-4 user (age, name, pair), 5-9 row (id, inner, größe), 10 map. */
    private static final CompositeType<?> NEST =
            (CompositeType<?>) Types.TUPLE(Types.INT, USER, ROW, Types.MAP(Types.INT, PAIR));

    @ParameterizedTest
    @CsvSource({
        "*, 0 1 2 3 4 5 6 7 8 9 10",
        "_, 0 1 2 3 4 5 6 7 8 9 10",
        "f0, 0",
        "00, 0",
        "1, 1 2 3 4",
        "f1.*, 1 2 3 4",
        "f1._, 1 2 3 4",
        "f1.name, 2",
        "f1.pair, 3 4",
        "f1.pair.f1, 4",
        "f2, 5 6 7 8 9",
        "f2.inner, 6 7 8",
        "f2.1.f1.*, 7 8",
        "f2.größe, 9",
        "f3, 10",
    })
    void shouldNumberFlatFieldsDepthFirst(String expression, String positions) {
        String actual = NEST.getFlatFields(expression).stream()
                .map(field -> Integer.toString(field.getPosition()))
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();

        assertThat(actual).isEqualTo(positions);
    }

    @Test
    void shouldNameFlatFieldsOfPojoBehindWildcardOnly() {
        FlatFieldDescriptor named = USER.getFlatFields("*").get(0);
        FlatFieldDescriptor plain = USER.getFlatFields("age").get(0);

        assertThat(named)
                .isInstanceOf(NamedFlatFieldDescriptor.class)
                .hasToString("NamedFlatFieldDescriptor [name=age position=0 typeInfo=Integer]");
        assertThat(plain).hasToString("FlatFieldDescriptor [position=0 typeInfo=Integer]");
    }

    @ParameterizedTest
    @CsvSource({"f0, Integer", "f1.pair.0, Integer", "f2.id, String", "f2.inner.f1.f1, Long"})
    void shouldFindTypeByExpression(String expression, String type) {
        TypeInformation<?> found = NEST.getTypeAt(expression);

        assertThat(found).hasToString(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "_", "f1.*", "f2.*"})
    void shouldRejectWildcardWhereOneTypeIsAskedFor(String expression) {
        assertThatThrownBy(() -> NEST.getTypeAt(expression))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage("Wildcard expressions are not allowed here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "f", "-1", "f0.", ".f0", "*.f0", "_x"})
    void shouldRejectMalformedTupleExpression(String expression) {
        assertThatThrownBy(() -> NEST.getFlatFields(expression))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage("Invalid tuple field reference \"" + expression + "\".");
        assertThatThrownBy(() -> NEST.getTypeAt(expression))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage("Invalid format of tuple field expression \"" + expression + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a b", "name."})
    void shouldRejectMalformedPojoExpression(String expression) {
        assertThatThrownBy(() -> USER.getFlatFields(expression))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage("Invalid POJO field reference \"" + expression + "\".");
        assertThatThrownBy(() -> USER.getTypeAt(expression))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage("Invalid format of POJO field expression \"" + expression + "\".");
    }

    @Test
    void shouldNameFieldThatDoesNotExist() {
        assertThatThrownBy(() -> NEST.getFlatFields("f9.x"))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage("Tuple field expression \"f9\" out of bounds of " + NEST + ".");
        assertThatThrownBy(() -> NEST.getFlatFields("f1.email"))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage("Unable to find field \"email\" in type " + USER + ".");
        assertThatThrownBy(() -> NEST.getFlatFields("f2.email"))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void shouldRejectExpressionInsideAtomicType() {
        String message = "Nested field expression \"f0\" not possible on atomic type "
                + NEST.getTypeAt(3) + ".";

        assertThatThrownBy(() -> NEST.getFlatFields("f3.f0"))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> NEST.getTypeAt("f3.f0"))
                .isInstanceOf(InvalidFieldReferenceException.class)
                .hasMessage(message);
    }

    @Test
    void shouldCountDirectAndFlatFields() {
        assertThat(NEST.getArity()).isEqualTo(4);
        assertThat(NEST.getTotalFields())
                .isEqualTo(10 + Types.MAP(Types.INT, PAIR).getTotalFields());
    }

    @Test
    void shouldBeKeyOnlyIfAllFieldsAre() {
        assertThat(USER.isKeyType()).isTrue();
        assertThat(USER.isSortKeyType()).isFalse();
        assertThat(ROW.isKeyType()).isTrue();
        assertThat(ROW.isSortKeyType()).isTrue();
        assertThat(NEST.isKeyType()).isFalse();
        assertThat(Types.TUPLE(USER).isSortKeyType()).isFalse();
    }

    @Test
    void shouldRejectFlatFieldOfCompositeType() {
        assertThatThrownBy(() -> new FlatFieldDescriptor(0, PAIR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A flattened field can not be a composite type");
    }
}
