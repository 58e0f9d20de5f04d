// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSchemaCompatibility;
import io.millrace.api.common.typeutils.base.DateSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.typeutils.runtime.NullableSerializer;
import io.millrace.api.java.typeutils.runtime.PojoSerializer;
import io.millrace.api.java.typeutils.runtime.RowSerializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.types.NullFieldException;
import io.millrace.types.Row;
import io.millrace.types.RowKind;
import io.millrace.typeutils.SerializerSamples.Sample;

import org.junit.jupiter.api.Test;

import java.util.Date;
import java.util.stream.Stream;

class CompositeSerializersTest extends SerializerContract {

    @Override
    Stream<Sample<?>> samples() {
        return SerializerSamples.composite(SEED).values().stream();
    }

    @Override
    Object expected(Sample<?> sample, Object value) {
        return sample.name.equals("row with names only")
                ? Row.ofKind(RowKind.UPDATE_BEFORE, "n", 4, null)
                : value;
    }

    @Override
    boolean isSingleton(Object value) {
        return super.isSingleton(value)
                || value instanceof Row && ((Row) value).getFieldNames(false) != null;
    }

    @Test
    void shouldNameNullFieldOfTuple() {
        DataOutputSerializer out = new DataOutputSerializer(16);

        assertThatThrownBy(() -> SerializerSamples.tuple2().serialize(Tuple2.of("a", null), out))
                .isInstanceOf(NullFieldException.class)
                .hasMessage("Field 1 is null, but expected to hold a value.");
    }

    @Test
    void shouldRejectRowOfOtherArity() {
        RowSerializer serializer =
                new RowSerializer(new TypeSerializer<?>[] {IntSerializer.INSTANCE});

        assertThatThrownBy(() -> serializer.serialize(Row.of(1, 2), new DataOutputSerializer(16)))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage(
                        "Row arity of record (2) does not match this serializer's field length (1).");
    }

    @Test
    void shouldCopyMutableFieldsOfPojo() {
        Pojo pojo = new Pojo(1, "a", new Date(5), 2, true);

        Pojo copy = pojoSerializer("count", "name", "date").copy(pojo);
        copy.date.setTime(6);
        copy.setCount(9);

        assertThat(pojo.date.getTime()).isEqualTo(5);
        assertThat(pojo.getCount()).isEqualTo(1);
        assertThat(copy.name).isSameAs(pojo.name);
    }

    private static PojoSerializer<Pojo> pojoSerializer(String... names) {
        TypeSerializer<?>[] serializers = new TypeSerializer<?>[names.length];
        for (int i = 0; i < names.length; i++) {
            serializers[i] = names[i].equals("count")
                    ? IntSerializer.INSTANCE
                    : names[i].equals("name") ? StringSerializer.INSTANCE : DateSerializer.INSTANCE;
        }
        return new PojoSerializer<>(
                Pojo.class, serializers, Pojo.fields(names), new ExecutionConfig());
    }

    @Test
    void shouldMigratePojoStateWhenFieldIsAdded() throws Exception {
        PojoSerializer<Pojo> former = pojoSerializer("count", "name");

        TypeSerializerSchemaCompatibility<Pojo> judgement = former.snapshotConfiguration()
                .resolveSchemaCompatibility(pojoSerializer("count", "date", "name"));

        assertThat(judgement.isCompatibleAfterMigration()).isTrue();
        Pojo read = read(
                former.snapshotConfiguration().restoreSerializer(),
                bytes(former, new Pojo(3, "x", null, 0, null)));
        assertThat(read.getCount()).isEqualTo(3);
    }

    @Test
    void shouldKeepTagsOfPojoStateWhenRegistrationOrderChanges() {
        ExecutionConfig first = new ExecutionConfig();
        first.registerPojoType(TaggedPojo.class);
        first.registerPojoType(OtherPojo.class);
        ExecutionConfig second = new ExecutionConfig();
        second.registerPojoType(OtherPojo.class);
        second.registerPojoType(TaggedPojo.class);

        TypeSerializerSchemaCompatibility<Pojo> judgement = registering(first)
                .snapshotConfiguration()
                .resolveSchemaCompatibility(registering(second));

        assertThat(judgement.isCompatibleWithReconfiguredSerializer()).isTrue();
        assertThat(judgement.getReconfiguredSerializer()).isEqualTo(registering(first));
    }

    private static PojoSerializer<Pojo> registering(ExecutionConfig config) {
        return new PojoSerializer<>(
                Pojo.class,
                new TypeSerializer<?>[] {IntSerializer.INSTANCE},
                Pojo.fields("count"),
                config);
    }

    @Test
    void shouldWrapOnlySerializersThatDoNotAllowNull() {
        assertThat(NullableSerializer.wrapIfNullIsNotSupported(StringSerializer.INSTANCE, true))
                .isSameAs(StringSerializer.INSTANCE);
        assertThat(NullableSerializer.wrapIfNullIsNotSupported(IntSerializer.INSTANCE, true)
                        .getLength())
                .isEqualTo(5);
    }
}
