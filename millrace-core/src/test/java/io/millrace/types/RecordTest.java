// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HexFormat;

/** Bytes and behaviour are those that Flink 1.14.4 shows. */
class RecordTest {

    private static byte[] bytesOf(Record record) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        record.write(out);
        return out.getCopyOfBuffer();
    }

    private static String hexOf(Record record) throws IOException {
        return HexFormat.of().formatHex(bytesOf(record));
    }

    private static Record read(byte[] bytes) throws IOException {
        Record record = new Record();
        record.read(new DataInputDeserializer(bytes));
        return record;
    }

    /** Null, null, 5, "xyz". */
    private static Record sparse() {
        Record record = new Record();
        record.setField(2, new LongValue(5));
        record.addField(new StringValue("xyz"));
        return record;
    }

    private static Record ofBytes(int count) {
        Record record = new Record(count);
        for (int i = 0; i < count; i++) {
            record.setField(i, new ByteValue((byte) i));
        }
        return record;
    }

    @Test
    void shouldWriteFlinksBytes() throws Exception {
        Record last = new Record(130);
        last.setField(129, new ByteValue((byte) 0x55));

        assertThat(hexOf(new Record())).isEqualTo("0100");
        assertThat(hexOf(new Record(3))).isEqualTo("020003");
        assertThat(hexOf(new Record(new IntValue(7)))).isEqualTo("06000000070101");
        assertThat(hexOf(new Record(new IntValue(7), new StringValue("ab"))))
                .isEqualTo("0a00000007026162040302");
        assertThat(hexOf(sparse())).isEqualTo("0f00000000000000050378797a080c04");
        assertThat(hexOf(ofBytes(9))).isEqualTo("14000102030405060708080706050403020101ff09");
        assertThat(hexOf(last)).isEqualTo("14" + "55" + "02" + "00".repeat(16) + "0182");
        assertThat(hexOf(ofBytes(130)))
                .startsWith("980200")
                .contains("8081" + "0181" + "0180" + "7f7e");
    }

    @Test
    void shouldReadWhatItWrites() throws Exception {
        Record wide = read(bytesOf(ofBytes(200)));
        Record read = read(bytesOf(sparse()));

        assertThat(wide.getNumFields()).isEqualTo(200);
        for (int i = 0; i < 200; i++) {
            assertThat(wide.getField(i, ByteValue.class).getValue()).isEqualTo((byte) i);
        }
        assertThat(read.isNull(1)).isTrue();
        assertThat(read.getField(0, IntValue.class)).isNull();
        assertThat(read.getField(2, LongValue.class)).isEqualTo(new LongValue(5));
        assertThat(read.getField(3, new StringValue()).getValue()).isEqualTo("xyz");
        assertThat(hexOf(read)).isEqualTo(hexOf(sparse()));
    }

    @Test
    void shouldSeeChangesOfAValueUntilItIsWritten() throws Exception {
        IntValue value = new IntValue(1);
        Record record = new Record(value);
        value.setValue(5);
        assertThat(record.getField(0, IntValue.class)).isSameAs(value);

        record.updateBinaryRepresenation();
        value.setValue(6);

        assertThat(record.getField(0, IntValue.class)).isEqualTo(new IntValue(5));
    }

    @Test
    void shouldChangeFieldsInPlace() throws Exception {
        Record removed = sparse();
        removed.removeField(0);
        Record nulled = sparse();
        nulled.setNull(0b1000L);
        Record united = sparse();
        Record other = new Record(6);
        other.setField(0, new IntValue(9));
        other.setField(2, new IntValue(8));
        united.unionFields(other);
        Record copied = new Record(2);
        copied.copyFrom(sparse(), new int[] {2, 0, 3}, new int[] {0, 1, 5});
        Record modified = read(bytesOf(sparse()));
        modified.setField(0, new IntValue(77));

        assertThat(hexOf(removed)).isEqualTo("0f00000000000000050378797a080603");
        assertThat(hexOf(nulled)).isEqualTo("0a00000000000000050404");
        assertThat(hexOf(united)).isEqualTo("140000000900000000000000050378797a0c040d06");
        assertThat(hexOf(copied)).isEqualTo("0f00000000000000050378797a082106");
        assertThat(hexOf(modified)).isEqualTo("140000004d00000000000000050378797a0c040d04");
    }

    @Test
    void shouldCopySoThatNeitherSeesTheOther() throws Exception {
        Record original = sparse();
        Record copy = original.copy();
        copy.getField(2, LongValue.class).setValue(6);
        copy.setField(0, new IntValue(1));

        assertThat(original.getField(2, LongValue.class)).isEqualTo(new LongValue(5));
        assertThat(original.isNull(0)).isTrue();
        assertThat(copy).isNotEqualTo(sparse());
    }

    @Test
    void shouldReadAndCompareSeveralFields() {
        Record record = sparse();
        LongValue number = new LongValue();
        StringValue text = new StringValue();

        assertThat(record.getFieldsInto(new int[] {2, 3}, new Value[] {number, text}))
                .isTrue();
        assertThat(number).isEqualTo(new LongValue(5));
        assertThat(text.getValue()).isEqualTo("xyz");
        assertThat(record.getFieldsInto(new int[] {0}, new Value[] {number})).isFalse();
        assertThat(record.equalsFields(
                        new int[] {2}, new Value[] {new LongValue(5)}, new Value[] {number}))
                .isTrue();
        assertThat(record.equalsFields(
                        new int[] {0}, new Value[] {new LongValue(5)}, new Value[] {number}))
                .isFalse();
        assertThatThrownBy(() -> record.getFieldsIntoCheckingNull(
                        new int[] {2, 0}, new Value[] {number, text}))
                .isInstanceOf(NullKeyFieldException.class)
                .hasMessage("Field 1 is null, but expected to hold a key.");
    }

    @Test
    void shouldRefuseFieldsThatAreNotThere() {
        Record record = sparse();

        assertThatThrownBy(() -> record.getField(9, IntValue.class))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("9 for range [0..3]");
        assertThatThrownBy(() -> record.isNull(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> record.setField(-1, new IntValue()))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> record.concatenate(sparse()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shouldPassBytesOnWithoutReadingThem() throws Exception {
        byte[] bytes = bytesOf(ofBytes(130));
        DataOutputSerializer out = new DataOutputSerializer(16);

        new Record().copy(new DataInputDeserializer(bytes), out);

        assertThat(out.getCopyOfBuffer()).isEqualTo(bytes);
        assertThat(ofBytes(130).serialize(new DataOutputSerializer(16))).isEqualTo(bytes.length);
    }
}
