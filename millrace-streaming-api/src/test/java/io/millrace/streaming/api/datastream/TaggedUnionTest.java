// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.streaming.api.datastream.CoGroupedStreams.TaggedUnion;
import io.millrace.streaming.api.datastream.CoGroupedStreams.UnionSerializerSnapshot;
import io.millrace.streaming.api.datastream.CoGroupedStreams.UnionTypeInfo;

import org.junit.jupiter.api.Test;

class TaggedUnionTest {

    private static final UnionTypeInfo<Integer, String> TYPE =
            new UnionTypeInfo<>(Types.INT, Types.STRING);
    private static final TypeSerializer<TaggedUnion<Integer, String>> SERIALIZER =
            TYPE.createSerializer(new ExecutionConfig());

    @Test
    void shouldWriteTagAndRecordAsFlinkDoes() throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(16);

        SERIALIZER.serialize(TaggedUnion.one(258), out);
        SERIALIZER.serialize(TaggedUnion.two("a"), out);

        assertThat(out.getCopyOfBuffer()).containsExactly(1, 0, 0, 1, 2, 2, 2, 'a');
    }

    @Test
    void shouldReadAndCopyRecordsOfBothSides() throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(16);
        SERIALIZER.serialize(TaggedUnion.one(7), out);
        SERIALIZER.serialize(TaggedUnion.two("b"), out);
        DataOutputSerializer copied = new DataOutputSerializer(16);
        DataInputDeserializer source = new DataInputDeserializer(out.getCopyOfBuffer());

        SERIALIZER.copy(source, copied);
        SERIALIZER.copy(source, copied);
        DataInputDeserializer in = new DataInputDeserializer(copied.getCopyOfBuffer());
        TaggedUnion<Integer, String> one = SERIALIZER.deserialize(in);
        TaggedUnion<Integer, String> two = SERIALIZER.deserialize(one, in);

        assertThat(one).isEqualTo(TaggedUnion.one(7)).isEqualTo(SERIALIZER.copy(one));
        assertThat(one.isOne()).isTrue();
        assertThat(one.isTwo()).isFalse();
        assertThat(two).isEqualTo(TaggedUnion.two("b")).isEqualTo(SERIALIZER.copy(two));
        assertThat(two.getTwo()).isEqualTo("b");
        assertThat(two.getOne()).isNull();
        assertThat(two.isTwo()).isTrue();
    }

    @Test
    void shouldComeBackFromItsSnapshot() throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, SERIALIZER.snapshotConfiguration());

        TypeSerializerSnapshot<TaggedUnion<Integer, String>> read =
                TypeSerializerSnapshot.readVersionedSnapshot(
                        new DataInputDeserializer(out.getCopyOfBuffer()),
                        getClass().getClassLoader());

        assertThat(read).isInstanceOf(UnionSerializerSnapshot.class);
        assertThat(read.restoreSerializer()).isEqualTo(SERIALIZER);
        assertThat(read.resolveSchemaCompatibility(SERIALIZER).isCompatibleAsIs())
                .isTrue();
    }

    @Test
    void shouldDescribeItsType() {
        assertThat(TYPE.toString()).isEqualTo("TaggedUnion<Integer, String>");
        assertThat(TYPE).isEqualTo(new UnionTypeInfo<>(Types.INT, Types.STRING));
        assertThat(TYPE).isNotEqualTo(new UnionTypeInfo<>(Types.INT, Types.INT));
        assertThat(TYPE.getArity()).isEqualTo(2);
        assertThat(TYPE.isKeyType()).isTrue();
    }
}
