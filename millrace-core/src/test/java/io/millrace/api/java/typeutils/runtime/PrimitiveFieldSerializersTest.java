// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.common.typeutils.base.BooleanSerializer;
import io.millrace.api.common.typeutils.base.ByteSerializer;
import io.millrace.api.common.typeutils.base.CharSerializer;
import io.millrace.api.common.typeutils.base.DoubleSerializer;
import io.millrace.api.common.typeutils.base.FloatSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.api.common.typeutils.base.ShortSerializer;
import io.millrace.api.java.typeutils.runtime.RandomTypes.Child;
import io.millrace.api.java.typeutils.runtime.RandomTypes.Numbers;
import io.millrace.api.java.typeutils.runtime.RandomTypes.Secret;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.core.memory.DataOutputView;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field of a primitive type has the serializer that the program says, which need not be that of the type. */
class PrimitiveFieldSerializersTest {

    /** Writes a mark before each value. */
    private static final class Marking<T> extends TypeSerializer<T> {

        private static final long serialVersionUID = 1L;
        private static final int MARK = 42;

        private final TypeSerializer<T> marked;
        private int copies;

        Marking(TypeSerializer<T> marked) {
            this.marked = marked;
        }

        @Override
        public boolean isImmutableType() {
            return marked.isImmutableType();
        }

        @Override
        public TypeSerializer<T> duplicate() {
            return new Marking<>(marked.duplicate());
        }

        @Override
        public T createInstance() {
            return marked.createInstance();
        }

        @Override
        public T copy(T from) {
            copies++;
            return marked.copy(from);
        }

        @Override
        public T copy(T from, T reuse) {
            return copy(from);
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(T value, DataOutputView target) throws IOException {
            target.writeByte(MARK);
            marked.serialize(value, target);
        }

        @Override
        public T deserialize(DataInputView source) throws IOException {
            assertThat(source.readByte()).isEqualTo((byte) MARK);
            return marked.deserialize(source);
        }

        @Override
        public T deserialize(T reuse, DataInputView source) throws IOException {
            return deserialize(source);
        }

        @Override
        public void copy(DataInputView source, DataOutputView target) throws IOException {
            serialize(deserialize(source), target);
        }

        @Override
        public TypeSerializerSnapshot<T> snapshotConfiguration() {
            throw new AssertionError("nobody asks for it");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Marking && marked.equals(((Marking<?>) other).marked);
        }

        @Override
        public int hashCode() {
            return marked.hashCode();
        }
    }

    private static final Map<String, TypeSerializer<?>> OF_NUMBERS = new LinkedHashMap<>();

    static {
        OF_NUMBERS.put("b", ByteSerializer.INSTANCE);
        OF_NUMBERS.put("c", CharSerializer.INSTANCE);
        OF_NUMBERS.put("d", DoubleSerializer.INSTANCE);
        OF_NUMBERS.put("f", FloatSerializer.INSTANCE);
        OF_NUMBERS.put("i", IntSerializer.INSTANCE);
        OF_NUMBERS.put("l", LongSerializer.INSTANCE);
        OF_NUMBERS.put("s", ShortSerializer.INSTANCE);
        OF_NUMBERS.put("z", BooleanSerializer.INSTANCE);
    }

    private final ExecutionConfig config = new ExecutionConfig();

    private static Numbers numbers() {
        Numbers numbers = new Numbers();
        numbers.b = -3;
        numbers.c = 'c';
        numbers.d = 0.25;
        numbers.f = 1.5f;
        numbers.i = 1 << 20;
        numbers.l = 1L << 40;
        numbers.s = -300;
        numbers.z = true;
        return numbers;
    }

    private static Object valueOf(Numbers numbers, String field) throws Exception {
        return Numbers.class.getField(field).get(numbers);
    }

    private TypeSerializer<Numbers> serializer(
            Map<String, TypeSerializer<?>> serializers, boolean generated) throws Exception {
        Field[] fields = new Field[serializers.size()];
        int next = 0;
        for (String name : serializers.keySet()) {
            fields[next++] = Numbers.class.getField(name);
        }
        return serializer(
                Numbers.class,
                serializers.values().toArray(new TypeSerializer<?>[0]),
                fields,
                generated);
    }

    private <T> TypeSerializer<T> serializer(
            Class<T> type, TypeSerializer<?>[] serializers, Field[] fields, boolean generated) {
        TypeSerializer<T> plain = new PojoSerializer<>(type, serializers, fields, config);
        if (!generated) {
            return plain;
        }
        TypeSerializer<T> specialized = GeneratedSerializers.specialize(plain);
        assertThat(specialized).isInstanceOf(GeneratedSerializer.class);
        return specialized;
    }

    private static Map<String, TypeSerializer<?>> marking() {
        Map<String, TypeSerializer<?>> serializers = new LinkedHashMap<>(OF_NUMBERS);
        serializers.replaceAll((field, serializer) -> new Marking<>(serializer));
        return serializers;
    }

    private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    private static DataInputDeserializer input(byte[] bytes) {
        return new DataInputDeserializer(bytes);
    }

    @SuppressWarnings("unchecked")
    private static byte[] marked(Numbers numbers) throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(16);
        out.writeByte(PojoSerializer.NO_SUBCLASS);
        for (Map.Entry<String, TypeSerializer<?>> field : OF_NUMBERS.entrySet()) {
            out.writeBoolean(false);
            out.writeByte(Marking.MARK);
            ((TypeSerializer<Object>) field.getValue())
                    .serialize(valueOf(numbers, field.getKey()), out);
        }
        return out.getCopyOfBuffer();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldWriteAndReadPrimitiveFieldsByTheSerializersTheyAreGiven(boolean generated)
            throws Exception {
        TypeSerializer<Numbers> serializer = serializer(marking(), generated);
        byte[] expected = marked(numbers());

        assertThat(bytes(serializer, numbers())).isEqualTo(expected);
        Numbers read = serializer.deserialize(input(expected));
        Numbers reused = serializer.deserialize(new Numbers(), input(expected));

        assertThat(read).usingRecursiveComparison().isEqualTo(numbers());
        assertThat(reused).usingRecursiveComparison().isEqualTo(numbers());
        DataOutputSerializer copied = new DataOutputSerializer(16);
        serializer.copy(input(expected), copied);
        assertThat(copied.getCopyOfBuffer()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldCopyPrimitiveFieldsByTheSerializersTheyAreGiven(boolean generated) throws Exception {
        Map<String, TypeSerializer<?>> serializers = marking();
        TypeSerializer<Numbers> serializer = serializer(serializers, generated);

        assertThat(serializer.copy(numbers())).usingRecursiveComparison().isEqualTo(numbers());
        assertThat(serializer.copy(numbers(), new Numbers()))
                .usingRecursiveComparison()
                .isEqualTo(numbers());

        assertThat(serializers.values()).allMatch(marking -> ((Marking<?>) marking).copies == 2);
    }

    /** Nobody but its class may touch the field, so that generated code reaches it by method handles. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldAskTheSerializerOfAPrivatePrimitiveField(boolean generated) throws Exception {
        TypeSerializer<Child> serializer = serializer(
                Child.class,
                new TypeSerializer<?>[] {new Marking<>(LongSerializer.INSTANCE)},
                new Field[] {Secret.class.getDeclaredField("size")},
                generated);
        Child child = new Child();
        child.setSize(7);

        byte[] bytes = bytes(serializer, child);

        assertThat(bytes)
                .containsExactly(
                        PojoSerializer.NO_SUBCLASS, 0, Marking.MARK, 0, 0, 0, 0, 0, 0, 0, 7);
        assertThat(serializer.deserialize(input(bytes)).getSize()).isEqualTo(7);
        assertThat(serializer.copy(child).getSize()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldWriteAPrimitiveFieldAsAGenericTypeIfTheProgramSaysSo(boolean generated)
            throws Exception {
        TypeInformation<Integer> generic = Types.GENERIC(Integer.class);
        TypeSerializer<Numbers> plain =
                Types.POJO(Numbers.class, Map.of("i", generic)).createSerializer(config);
        TypeSerializer<Numbers> serializer =
                generated ? GeneratedSerializers.specialize(plain) : plain;
        DataOutputSerializer expected = new DataOutputSerializer(16);
        expected.writeByte(PojoSerializer.NO_SUBCLASS);
        expected.writeBoolean(false);
        generic.createSerializer(config).serialize(numbers().i, expected);

        byte[] bytes = bytes(serializer, numbers());

        assertThat(bytes).isEqualTo(expected.getCopyOfBuffer());
        assertThat(serializer.deserialize(input(bytes)).i).isEqualTo(numbers().i);
        assertThat(serializer.copy(numbers()).i).isEqualTo(numbers().i);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldFailIfThePrimitiveFieldHasTheSerializerOfAnotherPrimitiveType(boolean generated)
            throws Exception {
        TypeSerializer<Numbers> serializer =
                serializer(Map.of("i", LongSerializer.INSTANCE), generated);

        assertThatThrownBy(() -> bytes(serializer, numbers()))
                .isInstanceOf(ClassCastException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldRefuseNullWhereAPrimitiveFieldIsRead(boolean generated) throws Exception {
        TypeSerializer<Numbers> marking =
                serializer(Map.of("i", new Marking<>(IntSerializer.INSTANCE)), generated);
        TypeSerializer<Numbers> direct = serializer(Map.of("i", IntSerializer.INSTANCE), generated);
        byte[] nullField = {PojoSerializer.NO_SUBCLASS, 1};

        for (TypeSerializer<Numbers> serializer : List.of(marking, direct)) {
            assertThatThrownBy(() -> serializer.deserialize(numbers(), input(nullField)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Can not set int field " + Numbers.class.getName()
                            + ".i to null value");
        }
    }
}
