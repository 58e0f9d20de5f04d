// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.util.Collector;
import io.millrace.util.FlinkRuntimeException;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class SchemasTest {

    private static class Lengths extends AbstractDeserializationSchema<Tuple2<String, Integer>> {

        @Override
        public Tuple2<String, Integer> deserialize(byte[] message) {
            return message.length == 0 ? null : Tuple2.of("length", message.length);
        }
    }

    private static final class Generic<T> extends AbstractDeserializationSchema<T> {

        Generic() {}

        Generic(TypeHint<T> hint) {
            super(hint);
        }

        Generic(Class<T> type) {
            super(type);
        }

        @Override
        public T deserialize(byte[] message) {
            return null;
        }
    }

    private static final class ListCollector<T> implements Collector<T> {

        private final List<T> records = new ArrayList<>();

        @Override
        public void collect(T record) {
            records.add(record);
        }

        @Override
        public void close() {}
    }

    @Test
    void shouldReadAndWriteStrings() throws Exception {
        SimpleStringSchema utf8 = new SimpleStringSchema();
        SimpleStringSchema utf16 =
                InstantiationUtil.clone(new SimpleStringSchema(StandardCharsets.UTF_16BE));

        assertThat(utf8.serialize("é")).containsExactly(0xC3, 0xA9);
        assertThat(utf8.deserialize(new byte[] {(byte) 0xC3, (byte) 0xA9})).isEqualTo("é");
        assertThat(utf8.isEndOfStream("end")).isFalse();
        assertThat(utf8.getProducedType()).isEqualTo(Types.STRING);
        assertThat(utf16.getCharset()).isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(utf16.serialize("é")).containsExactly(0, 0xE9);
    }

    @Test
    void shouldWriteOneLinePerRecord() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SimpleStringEncoder<Object> encoder =
                InstantiationUtil.clone(new SimpleStringEncoder<>("ISO-8859-1"));

        encoder.encode(1, out);
        encoder.encode("é", out);

        assertThat(out.toByteArray()).containsExactly('1', '\n', 0xE9, '\n');
    }

    @Test
    void shouldKnowTypeThatSubclassNames() {
        assertThat(new Lengths().getProducedType()).isEqualTo(Types.TUPLE(Types.STRING, Types.INT));
        assertThat(new Generic<>(new TypeHint<List<String>>() {}).getProducedType())
                .isEqualTo(TypeInformation.of(new TypeHint<List<String>>() {}));
        assertThat(new Generic<>(Long.class).getProducedType()).isEqualTo(Types.LONG);
        assertThatThrownBy(Generic::new)
                .isInstanceOf(FlinkRuntimeException.class)
                .hasMessageStartingWith(
                        "The implementation of AbstractDeserializationSchema is using a generic variable.");
    }

    @Test
    void shouldSkipMessagesThatGiveNoRecord() throws Exception {
        ListCollector<Tuple2<String, Integer>> out = new ListCollector<>();
        Lengths schema = new Lengths();

        schema.deserialize(new byte[0], out);
        schema.deserialize(new byte[3], out);

        assertThat(out.records).containsExactly(Tuple2.of("length", 3));
        assertThat(schema.isEndOfStream(null)).isFalse();
    }

    @Test
    void shouldReadWhatSerializerOfTypeWrites() throws Exception {
        TypeInformation<Tuple2<String, Integer>> type = Types.TUPLE(Types.STRING, Types.INT);
        TypeInformationSerializationSchema<Tuple2<String, Integer>> schema =
                new TypeInformationSerializationSchema<>(type, new ExecutionConfig());
        TypeInformationSerializationSchema<Tuple2<String, Integer>> inTask =
                InstantiationUtil.clone(schema);

        byte[] first = inTask.serialize(Tuple2.of("a", 1));
        byte[] second = inTask.serialize(Tuple2.of("bc", 2));

        assertThat(first).containsExactly(2, 'a', 0, 0, 0, 1);
        assertThat(inTask.deserialize(second)).isEqualTo(Tuple2.of("bc", 2));
        assertThat(inTask.deserialize(first)).isEqualTo(Tuple2.of("a", 1));
        assertThat(schema.getProducedType()).isEqualTo(type);
        assertThatThrownBy(inTask::getProducedType).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inTask.deserialize(new byte[] {2}))
                .isInstanceOf(RuntimeException.class)
                .hasMessage("Unable to deserialize message")
                .hasCauseInstanceOf(EOFException.class);
    }
}
