// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.java.tuple.Tuple0;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.typeutils.SerializerSamples.Sample;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.stream.Stream;

/** What every serializer promises, tried with fixed and with random values. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SerializerContract {
    static final long SEED = 20220309L;

    abstract Stream<Sample<?>> samples();

    /** What a value is after serialization; only a row with names only becomes another value. */
    Object expected(Sample<?> sample, Object value) {
        return value;
    }

    static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    static <T> T read(TypeSerializer<T> serializer, byte[] bytes) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        T value = serializer.deserialize(in);
        assertThat(in.available()).as("bytes left over").isZero();
        return value;
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void shouldReadWhatItWrote(Sample<T> sample) throws IOException {
        for (T value : sample.values) {
            byte[] bytes = bytes(sample.serializer, value);

            T read = read(sample.serializer, bytes);

            assertThat(read).isEqualTo(expected(sample, value));
            if (sample.serializer.getLength() >= 0) {
                assertThat(bytes).hasSize(sample.serializer.getLength());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void shouldReadSequenceIntoReusedValue(Sample<T> sample) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        for (T value : sample.values) {
            sample.serializer.serialize(value, out);
        }

        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        for (T value : sample.values) {
            T read = sample.serializer.deserialize(sample.serializer.createInstance(), in);

            assertThat(read).isEqualTo(expected(sample, value));
        }
        assertThat(in.available()).isZero();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void shouldCopyToEqualValueThatIsFreshUnlessImmutable(Sample<T> sample) {
        for (T value : sample.values) {
            T copy = sample.serializer.copy(value);

            assertThat(copy).isEqualTo(value);
            if (value != null && !sample.serializer.isImmutableType() && !isSingleton(value)) {
                assertThat(copy).isNotSameAs(value);
            }
            if (value != null && copy != null && !isSingleton(value)) {
                assertThat(sample.serializer.copy(value, sample.serializer.createInstance()))
                        .isEqualTo(value);
            }
        }
    }

    boolean isSingleton(Object value) {
        return value instanceof Tuple0;
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void shouldCopyBytesOfOneValue(Sample<T> sample) throws IOException {
        for (T value : sample.values) {
            DataOutputSerializer twice = new DataOutputSerializer(16);
            sample.serializer.serialize(value, twice);
            sample.serializer.serialize(value, twice);
            DataInputDeserializer in = new DataInputDeserializer(twice.getCopyOfBuffer());
            DataOutputSerializer out = new DataOutputSerializer(1);

            sample.serializer.copy(in, out);

            assertThat(out.getCopyOfBuffer()).isEqualTo(bytes(sample.serializer, value));
            assertThat(in.available()).isEqualTo(out.length());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void shouldDuplicateToEqualSerializer(Sample<T> sample) throws IOException {
        TypeSerializer<T> duplicate = sample.serializer.duplicate();

        assertThat(duplicate).isEqualTo(sample.serializer).hasSameHashCodeAs(sample.serializer);
        for (T value : sample.values) {
            assertThat(bytes(duplicate, value)).isEqualTo(bytes(sample.serializer, value));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void shouldSurviveJavaSerialization(Sample<T> sample) throws Exception {
        TypeSerializer<T> shipped =
                InstantiationUtil.clone(sample.serializer, getClass().getClassLoader());

        assertThat(shipped).isEqualTo(sample.serializer);
        for (T value : sample.values) {
            assertThat(read(shipped, bytes(sample.serializer, value)))
                    .isEqualTo(expected(sample, value));
            assertThat(bytes(shipped, value)).isEqualTo(bytes(sample.serializer, value));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void shouldRestoreFromSnapshot(Sample<T> sample) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        TypeSerializerSnapshot.writeVersionedSnapshot(
                out, sample.serializer.snapshotConfiguration());

        TypeSerializerSnapshot<T> snapshot = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());

        TypeSerializer<T> fresh = sample.serializer.duplicate();
        assertThat(snapshot.resolveSchemaCompatibility(fresh).isIncompatible()).isFalse();
        assertThat(snapshot.resolveSchemaCompatibility(fresh).isCompatibleAfterMigration())
                .isFalse();
        for (T value : sample.values) {
            assertThat(read(snapshot.restoreSerializer(), bytes(sample.serializer, value)))
                    .isEqualTo(expected(sample, value));
        }
    }
}
