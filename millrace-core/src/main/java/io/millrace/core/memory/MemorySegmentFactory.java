// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Makes segments of memory. Mirrors Flink 1.14's {@code MemorySegmentFactory}. */
public final class MemorySegmentFactory {

    /** Holds static methods only. */
    public MemorySegmentFactory() {}

    /**
     * A segment on an array, which is not copied.
     *
     * @param buffer the memory
     * @return the segment
     */
    public static MemorySegment wrap(byte[] buffer) {
        return new MemorySegment(buffer, null);
    }

    /**
     * A segment on a copy of a part of an array.
     *
     * @param bytes the array
     * @param start first index
     * @param end index behind the last
     * @return the segment
     * @throws IllegalArgumentException if the part is not within the array
     */
    public static MemorySegment wrapCopy(byte[] bytes, int start, int end)
            throws IllegalArgumentException {
        if (end < start || end > bytes.length) {
            throw new IllegalArgumentException("The part from " + start + " to " + end
                    + " is not within an array of " + bytes.length + " bytes.");
        }
        return wrap(Arrays.copyOfRange(bytes, start, end));
    }

    /**
     * A segment of four bytes that hold a number, big-endian.
     *
     * @param value the number
     * @return the segment
     */
    public static MemorySegment wrapInt(int value) {
        return wrap(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    /**
     * A segment on the heap.
     *
     * @param size bytes
     * @return the segment
     */
    public static MemorySegment allocateUnpooledSegment(int size) {
        return allocateUnpooledSegment(size, null);
    }

    /**
     * A segment on the heap.
     *
     * @param size bytes
     * @param owner who has it, or null
     * @return the segment
     */
    public static MemorySegment allocateUnpooledSegment(int size, Object owner) {
        return new MemorySegment(new byte[size], owner);
    }

    /**
     * A segment outside of the heap.
     *
     * @param size bytes
     * @return the segment
     */
    public static MemorySegment allocateUnpooledOffHeapMemory(int size) {
        return allocateUnpooledOffHeapMemory(size, null);
    }

    /**
     * A segment outside of the heap.
     *
     * @param size bytes
     * @param owner who has it, or null
     * @return the segment
     */
    public static MemorySegment allocateUnpooledOffHeapMemory(int size, Object owner) {
        return new MemorySegment(ByteBuffer.allocateDirect(size), owner);
    }

    /**
     * A segment on a buffer outside of the heap, which is not copied.
     *
     * @param memory a direct buffer; its capacity counts, not its position
     * @return the segment
     */
    public static MemorySegment wrapOffHeapMemory(ByteBuffer memory) {
        return new MemorySegment(memory, null);
    }
}
