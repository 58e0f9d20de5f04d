// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.base.IntValueSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.api.java.typeutils.runtime.Tuple0Serializer;
import io.millrace.types.Either;
import io.millrace.types.IntValue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class TypeInfoTest {

    /** A tuple with fixed types. */
    public static class Pair extends Tuple2<Integer, String> {}

    /** A POJO. */
    public static class Point {
        public int y;
        public int x;
        public Object tag;
    }

    /** Not comparable. */
    public static class Opaque {}

    private static final TupleTypeInfo<Tuple2<Integer, String>> TUPLE =
            new TupleTypeInfo<>(Types.INT, Types.STRING);

    @Test
    void shouldTellTupleFromItsSubclass() {
        TupleTypeInfo<Pair> pair = new TupleTypeInfo<>(Pair.class, Types.INT, Types.STRING);

        assertThat(pair).hasToString("Java Tuple2<Integer, String>").isNotEqualTo(TUPLE);
        assertThat(TUPLE)
                .isEqualTo(new TupleTypeInfo<>(Types.INT, Types.STRING))
                .hasSameHashCodeAs(new TupleTypeInfo<>(Types.INT, Types.STRING))
                .isNotEqualTo(new TupleTypeInfo<>(Types.INT, Types.LONG));
        assertThat(TUPLE.getFieldNames()).containsExactly("f0", "f1");
        assertThat(TUPLE.hasDeterministicFieldOrder()).isTrue();
        assertThat(TUPLE.getGenericParameters())
                .hasSize(2)
                .containsEntry("T0", Types.INT)
                .containsEntry("T1", Types.STRING);
    }

    @Test
    void shouldNameTupleByNumberOfTypes() {
        assertThat(new TupleTypeInfo<>(Tuple3.class, Types.INT))
                .hasToString("Java Tuple1<Integer>");
    }

    @Test
    void shouldRejectTupleOfTooManyFields() {
        TypeInformation<?>[] types = new TypeInformation<?>[26];
        Arrays.fill(types, Types.INT);

        assertThatThrownBy(() -> new TupleTypeInfo<>(types))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TupleTypeInfo<>(Tuple2.class, types))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The tuple type exceeds the maximum supported arity.");
    }

    @Test
    void shouldDescribeTupleOfBasicClasses() {
        assertThat(TupleTypeInfo.getBasicTupleTypeInfo(int.class, String.class)).isEqualTo(TUPLE);
        assertThat(TupleTypeInfo.getBasicAndBasicValueTupleTypeInfo(int.class, IntValue.class))
                .hasToString("Java Tuple2<Integer, ValueType<IntValue>>");
        assertThatThrownBy(() -> TupleTypeInfo.getBasicTupleTypeInfo(int.class, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Type at position 1 is null.");
        assertThatThrownBy(() -> TupleTypeInfo.getBasicTupleTypeInfo(Opaque.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Type at position 0 is not a basic type.");
        assertThatThrownBy(() -> TupleTypeInfo.getBasicAndBasicValueTupleTypeInfo(Opaque.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Type at position 0 is not a basic or value type.")
                .hasCauseInstanceOf(InvalidTypesException.class);
    }

    @Test
    void shouldShareSerializerOfEmptyTuple() {
        assertThat(new TupleTypeInfo<>().createSerializer(new ExecutionConfig()))
                .isSameAs(Tuple0Serializer.INSTANCE);
    }

    @Test
    void shouldCompareRowsByTypesAndSchemasByNames() {
        RowTypeInfo first =
                new RowTypeInfo(new TypeInformation<?>[] {Types.INT}, new String[] {"a"});
        RowTypeInfo second = new RowTypeInfo(Types.INT);

        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first.schemaEquals(second)).isFalse();
        assertThat(first.schemaEquals(null)).isFalse();
        assertThat(first.schemaEquals(
                        new RowTypeInfo(new TypeInformation<?>[] {Types.INT}, new String[] {"a"})))
                .isTrue();
    }

    @Test
    void shouldRejectRowNamesThatDoNotFit() {
        TypeInformation<?>[] types = {Types.INT, Types.INT};

        assertThatThrownBy(() -> new RowTypeInfo(types, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("FieldNames should not be null.");
        assertThatThrownBy(() -> new RowTypeInfo(types, new String[] {"a"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Number of field types and names is different.");
        assertThatThrownBy(() -> new RowTypeInfo(types, new String[] {"a", "a"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Field names are not unique.");
    }

    @Test
    void shouldProjectRowInNewOrder() {
        RowTypeInfo row = new RowTypeInfo(
                new TypeInformation<?>[] {Types.INT, Types.LONG}, new String[] {"a", "b"});

        RowTypeInfo projected = RowTypeInfo.projectFields(row, new int[] {1, 0});

        assertThat(projected).hasToString("Row(b: Long, a: Integer)");
        assertThat(projected.getFieldIndex("a")).isEqualTo(1);
        assertThat(projected.hasField("c")).isFalse();
    }

    @Test
    void shouldSortPojoFieldsAndSurviveSerialization() throws Exception {
        PojoTypeInfo<Point> info = point();

        Object copy = copyBySerialization(info);

        assertThat(info)
                .hasToString("PojoType<" + Point.class.getName()
                        + ", fields = [tag: GenericType<java.lang.Object>,"
                        + " x: Integer, y: Integer]>")
                .isEqualTo(copy)
                .hasSameHashCodeAs(copy);
        assertThat(info.isKeyType()).isFalse();
        assertThat(info.hasDeterministicFieldOrder()).isFalse();
        assertThat(info.getPojoFieldAt(1))
                .hasToString("PojoField class " + Point.class.getName() + ".x (Integer)");
        assertThatThrownBy(() -> info.getPojoFieldAt(3))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> info.getTypeAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static PojoTypeInfo<Point> point() throws NoSuchFieldException {
        return new PojoTypeInfo<>(
                Point.class,
                List.of(
                        new PojoField(Point.class.getField("y"), Types.INT),
                        new PojoField(Point.class.getField("tag"), Types.GENERIC(Object.class)),
                        new PojoField(Point.class.getField("x"), Types.INT)));
    }

    private static Object copyBySerialization(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void shouldNameGenericTypeThatIsDisabled() throws Exception {
        ExecutionConfig config = new ExecutionConfig();
        config.disableGenericTypes();
        PojoTypeInfo<Point> info = point();

        assertThatThrownBy(() -> info.createSerializer(config))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "Generic types have been disabled in the ExecutionConfig and type java.lang.Object"
                                + " is treated as a generic type.");
    }

    @Test
    void shouldTakeComparableGenericTypeAsKey() {
        assertThat(new GenericTypeInfo<>(TimeUnit.class).isKeyType()).isTrue();
        assertThat(new GenericTypeInfo<>(Opaque.class).isKeyType()).isFalse();
    }

    @Test
    void shouldCompareCollectionsByKindAndElements() {
        MapTypeInfo<String, Integer> map = new MapTypeInfo<>(Types.STRING, Types.INT);
        MultisetTypeInfo<String> multiset = new MultisetTypeInfo<>(Types.STRING);

        assertThat(map)
                .isEqualTo(new MapTypeInfo<>(Types.STRING, Types.INT))
                .isNotEqualTo(multiset);
        assertThat(multiset).hasToString("Multiset<String>").isNotEqualTo(map);
        assertThat(new ListTypeInfo<>(Types.STRING)).isNotEqualTo(new ListTypeInfo<>(Types.INT));
        assertThat(map.isKeyType()).isFalse();
        assertThat(map.getArity()).isZero();
        assertThat(map.getTotalFields()).isEqualTo(1);
    }

    @Test
    void shouldNameCollectionPartThatIsNull() {
        assertThatThrownBy(() -> new ListTypeInfo<>((TypeInformation<String>) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("elementTypeInfo");
        assertThatThrownBy(() -> new MapTypeInfo<>(Types.INT, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The value type information cannot be null.");
    }

    @Test
    void shouldDescribeArraysOfElements() {
        ObjectArrayTypeInfo<Object[], Tuple2<Integer, String>> info =
                ObjectArrayTypeInfo.getInfoFor(TUPLE);

        assertThat(info.getTypeClass()).isEqualTo(Tuple2[].class);
        assertThat(info.getTotalFields()).isEqualTo(1);
        assertThat(info.isKeyType()).isFalse();
        assertThatThrownBy(() -> ObjectArrayTypeInfo.getInfoFor(String.class, Types.STRING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Class class java.lang.String must be an array.");
    }

    @Test
    void shouldNameParametersOfEither() {
        EitherTypeInfo<Integer, String> info = new EitherTypeInfo<>(Types.INT, Types.STRING);

        assertThat(info.getGenericParameters())
                .hasSize(2)
                .containsEntry("L", Types.INT)
                .containsEntry("R", Types.STRING);
        assertThat(info).isNotEqualTo(new EitherTypeInfo<>(Types.STRING, Types.INT));
        assertThat(info.isKeyType()).isFalse();
    }

    @Test
    void shouldTellBasicValuesFromOthers() {
        ValueTypeInfo<IntValue> info = new ValueTypeInfo<>(IntValue.class);

        assertThat(info)
                .isEqualTo(ValueTypeInfo.INT_VALUE_TYPE_INFO)
                .hasToString("ValueType<IntValue>");
        assertThat(info.isBasicValueType()).isTrue();
        assertThat(info.isBasicType()).isFalse();
        assertThat(info.createSerializer(new ExecutionConfig()))
                .isSameAs(IntValueSerializer.INSTANCE);
    }

    @Test
    void shouldAnswerNothingForMissingType() {
        InvalidTypesException reason = new InvalidTypesException("why");
        MissingTypeInfo info = new MissingTypeInfo("map", reason);

        assertThat(info)
                .hasToString("MissingTypeInfo<map, why>")
                .isEqualTo(new MissingTypeInfo("map", reason));
        assertThat(new MissingTypeInfo("map"))
                .hasToString("MissingTypeInfo<map, An unknown error occurred.>");
        assertThatThrownBy(info::isKeyType)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The missing type information cannot be used as a type information.");
        assertThatThrownBy(() -> info.createSerializer(new ExecutionConfig()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shouldFindTypesOfEither() {
        TypeInformation<Either<String, Integer>> info =
                TypeInformation.of(new TypeHint<Either<String, Integer>>() {});

        assertThat(info).isEqualTo(Types.EITHER(Types.STRING, Types.INT));
    }

    @Test
    void shouldNameSideOfEitherThatIsNotKnown() {
        EitherTypeInfoFactory<String, Integer> factory = new EitherTypeInfoFactory<>();

        assertThatThrownBy(() -> factory.createTypeInfo(Either.class, Map.of("L", Types.STRING)))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessage(
                        "Type extraction is not possible on Either type as it does not contain information"
                                + " about the 'right' type.");
    }
}
