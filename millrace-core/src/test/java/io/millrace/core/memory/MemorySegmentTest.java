// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.types.BooleanValue;
import io.millrace.types.ByteValue;
import io.millrace.types.CharValue;
import io.millrace.types.IntValue;
import io.millrace.types.LongValue;
import io.millrace.types.NormalizableKey;
import io.millrace.types.NullValue;
import io.millrace.types.ShortValue;
import io.millrace.types.StringValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Segments on the heap and outside of it; the expected values are what Flink 1.14.4 returns. */
class MemorySegmentTest {

    private static MemorySegment segment(boolean onHeap) {
        return onHeap
                ? MemorySegmentFactory.allocateUnpooledSegment(16)
                : MemorySegmentFactory.allocateUnpooledOffHeapMemory(16);
    }

    private static byte[] bytes(MemorySegment segment, int offset, int length) {
        byte[] bytes = new byte[length];
        segment.get(offset, bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldWriteNumbersInTheOrderThatIsAskedFor(boolean onHeap) {
        MemorySegment segment = segment(onHeap);

        segment.putIntBigEndian(1, 0x01020304);
        segment.putIntLittleEndian(5, 0x01020304);
        segment.putShortBigEndian(9, (short) -2);
        segment.putBoolean(11, true);

        assertThat(bytes(segment, 0, 12)).containsExactly(0, 1, 2, 3, 4, 4, 3, 2, 1, -1, -2, 1);
        segment.putDouble(3, 1.5);
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        assertThat(segment.getDouble(3)).isEqualTo(1.5);
        assertThat(little ? segment.getDoubleLittleEndian(3) : segment.getDoubleBigEndian(3))
                .isEqualTo(1.5);
        segment.putFloatBigEndian(0, 2f);
        assertThat(segment.getFloatBigEndian(0)).isEqualTo(2f);
        assertThat(segment.getCharBigEndian(0)).isEqualTo('\u4000');
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldRefuseWhatIsNotWithinTheSegment(boolean onHeap) {
        MemorySegment segment = segment(onHeap);

        assertThat(segment.getInt(12)).isZero();
        assertThatThrownBy(() -> segment.getInt(13)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> segment.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> segment.putLong(Integer.MAX_VALUE, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> segment.get(10, new byte[7]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> segment.wrap(13, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        segment.free();
        assertThatThrownBy(() -> segment.getInt(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> segment.put(0, (byte) 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCopyCompareAndSwapBetweenSegments(boolean onHeap) throws IOException {
        MemorySegment segment = segment(onHeap);
        MemorySegment other = MemorySegmentFactory.wrap(new byte[] {1, 2, (byte) 200, 4, 5});
        segment.put(0, new byte[] {1, 2, 100, 4});

        assertThat(segment.compare(other, 0, 0, 4)).isEqualTo(-100);
        assertThat(segment.compare(other, 0, 0, 2, 1)).isEqualTo(1);
        assertThat(segment.equalTo(other, 0, 0, 2)).isTrue();
        assertThat(segment.equalTo(other, 0, 0, 3)).isFalse();
        segment.swapBytes(new byte[2], other, 0, 3, 2);
        assertThat(bytes(segment, 0, 4)).containsExactly(4, 5, 100, 4);
        assertThat(other.getHeapMemory()).containsExactly(1, 2, -56, 1, 2);
        segment.copyTo(0, segment, 1, 4);
        assertThat(bytes(segment, 0, 5)).containsExactly(4, 4, 5, 100, 4);

        DataOutputSerializer out = new DataOutputSerializer(1);
        out.write(segment, 1, 3);
        ByteBuffer target = ByteBuffer.allocate(5);
        segment.get(1, target, 3);
        segment.put(new DataInputDeserializer(new byte[] {9, 8}), 0, 2);
        assertThat(out.getCopyOfBuffer()).containsExactly(4, 5, 100);
        assertThat(target.position()).isEqualTo(3);
        assertThat(bytes(segment, 0, 2)).containsExactly(9, 8);
        assertThat(segment.wrap(3, 4).remaining()).isEqualTo(4);
    }

    @Test
    void shouldSayThatThereAreNoAddresses() {
        assertThatThrownBy(() -> segment(false).getAddress())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("Addresses of memory are not available");
        assertThatThrownBy(() -> segment(true).getAddress())
                .hasMessage("Memory segment does not represent off heap memory");
    }

    @Test
    void shouldWriteNormalizedKeysAsFlinkDoes() {
        assertThat(key(new BooleanValue(true), 1)).containsExactly(1);
        assertThat(key(new BooleanValue(true), 3)).containsExactly(1, 0, 0);
        assertThat(key(new ByteValue((byte) -3), 2)).containsExactly(125, 0);
        assertThat(key(new ShortValue((short) -300), 1)).containsExactly(126);
        assertThat(key(new ShortValue((short) -300), 3)).containsExactly(126, -44, 0);
        assertThat(key(new CharValue('\u1234'), 2)).containsExactly(18, 52);
        assertThat(key(new IntValue(-77777), 2)).containsExactly(127, -2);
        assertThat(key(new IntValue(-77777), 5)).containsExactly(127, -2, -48, 47, 0);
        assertThat(key(new LongValue(123456789012345L), 3)).containsExactly(-128, 0, 112);
        assertThat(key(new LongValue(123456789012345L), 9))
                .containsExactly(-128, 0, 112, 72, -122, 13, -33, 121, 0);
        assertThat(key(new StringValue("a\u00e9\u4e2dz"), 2)).containsExactly(97, -127);
        assertThat(key(new StringValue("a\u00e9\u4e2dz"), 5))
                .containsExactly(97, -127, -23, -45, -117);
        assertThat(key(new StringValue("a\u00e9\u4e2dz"), 9))
                .containsExactly(97, -127, -23, -45, -117, 45, 122, 0, 0);
        assertThat(key(NullValue.getInstance(), 2)).containsExactly(0, 0);
    }

    private static byte[] key(NormalizableKey<?> key, int length) {
        byte[] bytes = new byte[length + 2];
        Arrays.fill(bytes, (byte) 9);
        key.copyNormalizedKey(MemorySegmentFactory.wrap(bytes), 1, length);
        assertThat(bytes[0]).isEqualTo((byte) 9);
        assertThat(bytes[length + 1]).isEqualTo((byte) 9);
        return Arrays.copyOfRange(bytes, 1, length + 1);
    }
}
