// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.operators.Keys.ExpressionKeys;
import io.millrace.api.common.operators.Keys.SelectorFunctionKeys;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple0;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.api.java.typeutils.TypeExtractor;

import org.junit.jupiter.api.Test;

class KeysTest {

    /** A POJO with all that matters for keys. */
    public static class Person {
        public String name;
        public Address address;
        public Object any;
        public int[] numbers;
    }

    /** Nested. */
    public static class Address {
        public String city;
        public int zip;
    }

    private final TypeInformation<Person> person = TypeExtractor.createTypeInfo(Person.class);
    private final TypeInformation<Tuple3<Integer, Tuple2<String, Long>, int[]>> tuple =
            new TypeHint<Tuple3<Integer, Tuple2<String, Long>, int[]>>() {}.getTypeInfo();

    @Test
    void shouldSelectFieldsByName() {
        Keys<Person> name = new ExpressionKeys<>("name", person);
        Keys<Person> city = new ExpressionKeys<>(new String[] {" address.city ", "name"}, person);
        Keys<Person> address = new ExpressionKeys<>("address.*", person);

        assertThat(name.computeLogicalKeyPositions()).containsExactly(3);
        assertThat(name.getKeyFieldTypes()).containsExactly(Types.STRING);
        assertThat(city.computeLogicalKeyPositions()).containsExactly(0, 3);
        assertThat(city.getOriginalKeyFieldTypes()).containsExactly(Types.STRING, Types.STRING);
        assertThat(address.computeLogicalKeyPositions()).containsExactly(0, 1);
        assertThat(address.getOriginalKeyFieldTypes())
                .containsExactly(TypeExtractor.createTypeInfo(Address.class));
    }

    @Test
    void shouldSelectTupleFieldsByPositionAndName() {
        Keys<?> positions = new ExpressionKeys<>(new int[] {1, 0}, tuple);
        Keys<?> names = new ExpressionKeys<>("f1.f1", tuple);

        assertThat(positions.computeLogicalKeyPositions()).containsExactly(1, 2, 0);
        assertThat(positions.getKeyFieldTypes())
                .containsExactly(Types.STRING, Types.LONG, Types.INT);
        assertThat(positions.getOriginalKeyFieldTypes()).containsExactly(tuple(1), Types.INT);
        assertThat(names.computeLogicalKeyPositions()).containsExactly(2);
        assertThat(new ExpressionKeys<>(0, tuple))
                .hasToString("ExpressionKeys: FlatFieldDescriptor [position=0 typeInfo=Integer]");
    }

    private TypeInformation<?> tuple(int position) {
        return ((io.millrace.api.common.typeutils.CompositeType<?>) tuple).getTypeAt(position);
    }

    @Test
    void shouldRejectWhatIsNoKey() {
        assertInvalid(
                () -> new ExpressionKeys<>("any", person),
                "This type (GenericType<java.lang.Object>) cannot be used as key.");
        assertInvalid(
                () -> new ExpressionKeys<>("*", TypeExtractor.createTypeInfo(Object.class)),
                "This type (GenericType<java.lang.Object>) cannot be used as key.");
        assertInvalid(
                () -> new ExpressionKeys<>(0, person),
                "Specifying keys via field positions is only valid for tuple data types. Type: "
                        + person);
        assertInvalid(
                () -> new ExpressionKeys<>(0, TypeExtractor.createTypeInfo(Tuple0.class)),
                "Tuple size must be greater than 0. Size: 0");
        assertInvalid(
                () -> new ExpressionKeys<>("name", Types.STRING),
                "Field expression must be equal to '*' or '_' for non-composite types.");
        assertInvalid(
                () -> new ExpressionKeys<>(new String[] {null}, person),
                "Expression key may not be null.");
    }

    @Test
    void shouldRejectFieldsThatDoNotExist() {
        assertThatThrownBy(() -> new ExpressionKeys<>("age", person))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unable to find field \"age\" in type " + person);
        assertThatThrownBy(() -> new ExpressionKeys<>(3, tuple))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Tuple position is out of range: 3");
        assertThatThrownBy(() -> new ExpressionKeys<>(-1, tuple))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Tuple position is out of range: -1");
        assertThatThrownBy(() -> new ExpressionKeys<>(new int[0], tuple))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The grouping fields must not be empty.");
    }

    private static void assertInvalid(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidProgramException.class).hasMessage(message);
    }

    @Test
    void shouldCheckThePartitionerOfAKey() {
        Keys<Person> keys = new ExpressionKeys<>("name", person);
        Partitioner<Integer> ofNumbers = new Partitioner<Integer>() {
            @Override
            public int partition(Integer key, int numPartitions) {
                return 0;
            }
        };

        assertInvalid(
                () -> keys.validateCustomPartitioner(ofNumbers, null),
                "The partitioner is incompatible with the key type. Partitioner type: Integer , key type: String");
        assertInvalid(
                () -> new ExpressionKeys<>("address", person)
                        .validateCustomPartitioner(ofNumbers, null),
                "Custom partitioners can only be used with keys that have one key field.");
        assertThatCode(() ->
                        keys.validateCustomPartitioner((String key, int partitions) -> 0, null))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldTakeTheKeyOfASelectorAsOneField() {
        SelectorFunctionKeys<Person, Address> keys = new SelectorFunctionKeys<>(
                value -> value.address, person, TypeExtractor.createTypeInfo(Address.class));

        assertThat(keys.getNumberOfKeyFields()).isEqualTo(2);
        assertThat(keys.computeLogicalKeyPositions()).containsExactly(0, 1);
        assertThat(keys.getOriginalKeyFieldTypes()).containsExactly(keys.getKeyType());
        assertThatThrownBy(() -> new SelectorFunctionKeys<Person, Object>(
                        value -> value.any, person, TypeExtractor.createTypeInfo(Object.class)))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageStartingWith(
                        "Return type GenericType<java.lang.Object> of KeySelector class ")
                .hasMessageEndingWith(" is not a valid key type");
    }

    @Test
    void shouldCompareKeysOfTwoInputs() throws Exception {
        Keys<Person> name = new ExpressionKeys<>("name", person);

        assertThat(name.areCompatible(new ExpressionKeys<>("address.city", person)))
                .isTrue();
        assertThatThrownBy(() -> name.areCompatible(new ExpressionKeys<>("address", person)))
                .isInstanceOf(Keys.IncompatibleKeysException.class)
                .hasMessage("The number of specified keys is different.");
        assertThatThrownBy(() -> name.areCompatible(new ExpressionKeys<>("address.zip", person)))
                .isInstanceOf(Keys.IncompatibleKeysException.class)
                .hasMessage("String and Integer are not compatible");
    }
}
