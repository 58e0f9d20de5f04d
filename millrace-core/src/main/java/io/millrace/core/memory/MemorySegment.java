// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A piece of memory, on the heap or outside of it, with access to numbers at any position. Positions are checked. Not
 * thread-safe. Made by {@link MemorySegmentFactory}.
 *
 * <p>Mirrors Flink 1.14's {@code MemorySegment}, without access by address: {@link #getAddress}, {@link #copyToUnsafe} and
 * {@link #copyFromUnsafe} throw.
 */
public final class MemorySegment {

    /** Name of the system property by which Flink's tests forbid freeing twice. */
    public static final String CHECK_MULTIPLE_FREE_PROPERTY =
            "flink.tests.check-segment-multiple-free";

    private static final boolean CHECK_MULTIPLE_FREE =
            Boolean.getBoolean(CHECK_MULTIPLE_FREE_PROPERTY);

    private static final VarHandle HEAP_CHAR_NATIVE =
            MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.nativeOrder());
    private static final VarHandle DIRECT_CHAR_NATIVE =
            MethodHandles.byteBufferViewVarHandle(char[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEAP_CHAR_LITTLE =
            MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DIRECT_CHAR_LITTLE =
            MethodHandles.byteBufferViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HEAP_CHAR_BIG =
            MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle DIRECT_CHAR_BIG =
            MethodHandles.byteBufferViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle HEAP_SHORT_NATIVE =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());
    private static final VarHandle DIRECT_SHORT_NATIVE =
            MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEAP_SHORT_LITTLE =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DIRECT_SHORT_LITTLE =
            MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HEAP_SHORT_BIG =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle DIRECT_SHORT_BIG =
            MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle HEAP_INT_NATIVE =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle DIRECT_INT_NATIVE =
            MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEAP_INT_LITTLE =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DIRECT_INT_LITTLE =
            MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HEAP_INT_BIG =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle DIRECT_INT_BIG =
            MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle HEAP_LONG_NATIVE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle DIRECT_LONG_NATIVE =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEAP_LONG_LITTLE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DIRECT_LONG_LITTLE =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HEAP_LONG_BIG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle DIRECT_LONG_BIG =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The memory if it is on the heap. */
    private final byte[] heap;

    /** The memory if it is not; from its position 0 on. */
    private final ByteBuffer direct;

    private final int size;
    private final Object owner;

    private boolean freed;

    MemorySegment(byte[] heap, Object owner) {
        this.heap = heap;
        this.direct = null;
        this.size = heap.length;
        this.owner = owner;
    }

    MemorySegment(ByteBuffer direct, Object owner) {
        if (!direct.isDirect()) {
            throw new IllegalArgumentException("Can't initialize from non-direct ByteBuffer.");
        }
        this.heap = null;
        this.direct = direct;
        this.size = direct.capacity();
        this.owner = owner;
    }

    private byte[] heap() {
        if (freed) {
            throw new IllegalStateException("segment has been freed");
        }
        return heap;
    }

    private ByteBuffer buffer() {
        if (freed) {
            throw new IllegalStateException("segment has been freed");
        }
        return direct;
    }

    /** A view of all memory in big-endian order, whose position and limit are the caller's. */
    private ByteBuffer view() {
        if (freed) {
            throw new IllegalStateException("segment has been freed");
        }
        ByteBuffer view = heap != null ? ByteBuffer.wrap(heap) : direct.duplicate();
        return view.clear();
    }

    private ByteBuffer view(int offset, int length) {
        ByteBuffer view = view();
        checked(offset, length);
        return view.position(offset).limit(offset + length);
    }

    private int checked(int index, int length) {
        if (index < 0 || length < 0 || index > size - length) {
            if (freed) {
                throw new IllegalStateException("segment has been freed");
            }
            throw new IndexOutOfBoundsException(
                    "position " + index + ", " + length + " bytes, size " + size);
        }
        return index;
    }

    /**
     * Length of the segment.
     *
     * @return bytes
     */
    public int size() {
        return size;
    }

    /**
     * Whether the memory has been given up.
     *
     * @return whether it has
     */
    public boolean isFreed() {
        return freed;
    }

    /** Gives the memory up; later accesses fail. */
    public void free() {
        if (freed && CHECK_MULTIPLE_FREE) {
            throw new IllegalStateException("MemorySegment can be freed only once!");
        }
        freed = true;
    }

    /**
     * Where the memory is.
     *
     * @return true if it is not on the heap
     */
    public boolean isOffHeap() {
        return heap == null;
    }

    /**
     * The memory on the heap.
     *
     * @return the array, not copied
     * @throws IllegalStateException if it is not on the heap
     */
    public byte[] getArray() {
        if (heap == null) {
            throw new IllegalStateException("Memory segment does not represent heap memory");
        }
        return heap;
    }

    /**
     * The memory on the heap.
     *
     * @return the array, not copied; null if it is not on the heap
     */
    public byte[] getHeapMemory() {
        return heap;
    }

    /**
     * The address of the memory outside of the heap. The JDK does not tell it.
     *
     * @return never
     * @throws IllegalStateException if the memory is on the heap, or freed
     * @throws UnsupportedOperationException otherwise
     */
    public long getAddress() {
        if (heap != null) {
            throw new IllegalStateException("Memory segment does not represent off heap memory");
        }
        buffer();
        throw noAddresses();
    }

    /**
     * A part of the memory as a buffer that shares it.
     *
     * @param offset first byte
     * @param length how many bytes
     * @return a buffer with its position at the first byte and its limit behind the last
     * @throws IndexOutOfBoundsException if the part is not within the segment
     */
    public ByteBuffer wrap(int offset, int length) {
        return view(offset, length);
    }

    /**
     * Who has the segment.
     *
     * @return what was said when it was made, or null
     */
    public Object getOwner() {
        return owner;
    }

    /**
     * Reads a byte.
     *
     * @param index where it is
     * @return the byte
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public byte get(int index) {
        return heap != null ? heap()[checked(index, 1)] : buffer().get(checked(index, 1));
    }

    /**
     * Writes a byte.
     *
     * @param index where it is
     * @param b the byte
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void put(int index, byte b) {
        if (heap != null) {
            heap()[checked(index, 1)] = b;
        } else {
            buffer().put(checked(index, 1), b);
        }
    }

    /**
     * Fills an array.
     *
     * @param index first byte
     * @param dst the array
     * @throws IndexOutOfBoundsException if there are not enough bytes
     */
    public void get(int index, byte[] dst) {
        get(index, dst, 0, dst.length);
    }

    /**
     * Writes an array.
     *
     * @param index first byte
     * @param src the array
     * @throws IndexOutOfBoundsException if there is not enough room
     */
    public void put(int index, byte[] src) {
        put(index, src, 0, src.length);
    }

    /**
     * Fills a part of an array.
     *
     * @param index first byte
     * @param dst the array
     * @param offset first index in the array
     * @param length how many bytes
     * @throws IndexOutOfBoundsException if there are not enough bytes or not enough room
     */
    public void get(int index, byte[] dst, int offset, int length) {
        view(index, length).get(dst, offset, length);
    }

    /**
     * Writes a part of an array.
     *
     * @param index first byte
     * @param src the array
     * @param offset first index in the array
     * @param length how many bytes
     * @throws IndexOutOfBoundsException if there are not enough bytes or not enough room
     */
    public void put(int index, byte[] src, int offset, int length) {
        view(index, length).put(src, offset, length);
    }

    /**
     * Reads a byte as a truth value.
     *
     * @param index where it is
     * @return whether it is not 0
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public boolean getBoolean(int index) {
        return get(index) != 0;
    }

    /**
     * Writes a truth value as a byte.
     *
     * @param index where it is
     * @param value 1 for true, 0 for false
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putBoolean(int index, boolean value) {
        put(index, (byte) (value ? 1 : 0));
    }

    /**
     * Reads a character, in the machine's byte order.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public char getChar(int index) {
        return heap != null
                ? (char) HEAP_CHAR_NATIVE.get(heap(), checked(index, 2))
                : (char) DIRECT_CHAR_NATIVE.get(buffer(), checked(index, 2));
    }

    /**
     * Writes a character, in the machine's byte order.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putChar(int index, char value) {
        if (heap != null) {
            HEAP_CHAR_NATIVE.set(heap(), checked(index, 2), value);
        } else {
            DIRECT_CHAR_NATIVE.set(buffer(), checked(index, 2), value);
        }
    }

    /**
     * Reads a character, little-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public char getCharLittleEndian(int index) {
        return heap != null
                ? (char) HEAP_CHAR_LITTLE.get(heap(), checked(index, 2))
                : (char) DIRECT_CHAR_LITTLE.get(buffer(), checked(index, 2));
    }

    /**
     * Writes a character, little-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putCharLittleEndian(int index, char value) {
        if (heap != null) {
            HEAP_CHAR_LITTLE.set(heap(), checked(index, 2), value);
        } else {
            DIRECT_CHAR_LITTLE.set(buffer(), checked(index, 2), value);
        }
    }

    /**
     * Reads a character, big-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public char getCharBigEndian(int index) {
        return heap != null
                ? (char) HEAP_CHAR_BIG.get(heap(), checked(index, 2))
                : (char) DIRECT_CHAR_BIG.get(buffer(), checked(index, 2));
    }

    /**
     * Writes a character, big-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putCharBigEndian(int index, char value) {
        if (heap != null) {
            HEAP_CHAR_BIG.set(heap(), checked(index, 2), value);
        } else {
            DIRECT_CHAR_BIG.set(buffer(), checked(index, 2), value);
        }
    }

    /**
     * Reads a short, in the machine's byte order.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public short getShort(int index) {
        return heap != null
                ? (short) HEAP_SHORT_NATIVE.get(heap(), checked(index, 2))
                : (short) DIRECT_SHORT_NATIVE.get(buffer(), checked(index, 2));
    }

    /**
     * Writes a short, in the machine's byte order.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putShort(int index, short value) {
        if (heap != null) {
            HEAP_SHORT_NATIVE.set(heap(), checked(index, 2), value);
        } else {
            DIRECT_SHORT_NATIVE.set(buffer(), checked(index, 2), value);
        }
    }

    /**
     * Reads a short, little-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public short getShortLittleEndian(int index) {
        return heap != null
                ? (short) HEAP_SHORT_LITTLE.get(heap(), checked(index, 2))
                : (short) DIRECT_SHORT_LITTLE.get(buffer(), checked(index, 2));
    }

    /**
     * Writes a short, little-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putShortLittleEndian(int index, short value) {
        if (heap != null) {
            HEAP_SHORT_LITTLE.set(heap(), checked(index, 2), value);
        } else {
            DIRECT_SHORT_LITTLE.set(buffer(), checked(index, 2), value);
        }
    }

    /**
     * Reads a short, big-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public short getShortBigEndian(int index) {
        return heap != null
                ? (short) HEAP_SHORT_BIG.get(heap(), checked(index, 2))
                : (short) DIRECT_SHORT_BIG.get(buffer(), checked(index, 2));
    }

    /**
     * Writes a short, big-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putShortBigEndian(int index, short value) {
        if (heap != null) {
            HEAP_SHORT_BIG.set(heap(), checked(index, 2), value);
        } else {
            DIRECT_SHORT_BIG.set(buffer(), checked(index, 2), value);
        }
    }

    /**
     * Reads an int, in the machine's byte order.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public int getInt(int index) {
        return heap != null
                ? (int) HEAP_INT_NATIVE.get(heap(), checked(index, 4))
                : (int) DIRECT_INT_NATIVE.get(buffer(), checked(index, 4));
    }

    /**
     * Writes an int, in the machine's byte order.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putInt(int index, int value) {
        if (heap != null) {
            HEAP_INT_NATIVE.set(heap(), checked(index, 4), value);
        } else {
            DIRECT_INT_NATIVE.set(buffer(), checked(index, 4), value);
        }
    }

    /**
     * Reads an int, little-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public int getIntLittleEndian(int index) {
        return heap != null
                ? (int) HEAP_INT_LITTLE.get(heap(), checked(index, 4))
                : (int) DIRECT_INT_LITTLE.get(buffer(), checked(index, 4));
    }

    /**
     * Writes an int, little-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putIntLittleEndian(int index, int value) {
        if (heap != null) {
            HEAP_INT_LITTLE.set(heap(), checked(index, 4), value);
        } else {
            DIRECT_INT_LITTLE.set(buffer(), checked(index, 4), value);
        }
    }

    /**
     * Reads an int, big-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public int getIntBigEndian(int index) {
        return heap != null
                ? (int) HEAP_INT_BIG.get(heap(), checked(index, 4))
                : (int) DIRECT_INT_BIG.get(buffer(), checked(index, 4));
    }

    /**
     * Writes an int, big-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putIntBigEndian(int index, int value) {
        if (heap != null) {
            HEAP_INT_BIG.set(heap(), checked(index, 4), value);
        } else {
            DIRECT_INT_BIG.set(buffer(), checked(index, 4), value);
        }
    }

    /**
     * Reads a long, in the machine's byte order.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public long getLong(int index) {
        return heap != null
                ? (long) HEAP_LONG_NATIVE.get(heap(), checked(index, 8))
                : (long) DIRECT_LONG_NATIVE.get(buffer(), checked(index, 8));
    }

    /**
     * Writes a long, in the machine's byte order.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putLong(int index, long value) {
        if (heap != null) {
            HEAP_LONG_NATIVE.set(heap(), checked(index, 8), value);
        } else {
            DIRECT_LONG_NATIVE.set(buffer(), checked(index, 8), value);
        }
    }

    /**
     * Reads a long, little-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public long getLongLittleEndian(int index) {
        return heap != null
                ? (long) HEAP_LONG_LITTLE.get(heap(), checked(index, 8))
                : (long) DIRECT_LONG_LITTLE.get(buffer(), checked(index, 8));
    }

    /**
     * Writes a long, little-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putLongLittleEndian(int index, long value) {
        if (heap != null) {
            HEAP_LONG_LITTLE.set(heap(), checked(index, 8), value);
        } else {
            DIRECT_LONG_LITTLE.set(buffer(), checked(index, 8), value);
        }
    }

    /**
     * Reads a long, big-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public long getLongBigEndian(int index) {
        return heap != null
                ? (long) HEAP_LONG_BIG.get(heap(), checked(index, 8))
                : (long) DIRECT_LONG_BIG.get(buffer(), checked(index, 8));
    }

    /**
     * Writes a long, big-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putLongBigEndian(int index, long value) {
        if (heap != null) {
            HEAP_LONG_BIG.set(heap(), checked(index, 8), value);
        } else {
            DIRECT_LONG_BIG.set(buffer(), checked(index, 8), value);
        }
    }

    /**
     * Reads a float, in the machine's byte order.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public float getFloat(int index) {
        return Float.intBitsToFloat(getInt(index));
    }

    /**
     * Writes a float, in the machine's byte order.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putFloat(int index, float value) {
        putInt(index, Float.floatToRawIntBits(value));
    }

    /**
     * Reads a float, little-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public float getFloatLittleEndian(int index) {
        return Float.intBitsToFloat(getIntLittleEndian(index));
    }

    /**
     * Writes a float, little-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putFloatLittleEndian(int index, float value) {
        putIntLittleEndian(index, Float.floatToRawIntBits(value));
    }

    /**
     * Reads a float, big-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public float getFloatBigEndian(int index) {
        return Float.intBitsToFloat(getIntBigEndian(index));
    }

    /**
     * Writes a float, big-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putFloatBigEndian(int index, float value) {
        putIntBigEndian(index, Float.floatToRawIntBits(value));
    }

    /**
     * Reads a double, in the machine's byte order.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public double getDouble(int index) {
        return Double.longBitsToDouble(getLong(index));
    }

    /**
     * Writes a double, in the machine's byte order.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putDouble(int index, double value) {
        putLong(index, Double.doubleToRawLongBits(value));
    }

    /**
     * Reads a double, little-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public double getDoubleLittleEndian(int index) {
        return Double.longBitsToDouble(getLongLittleEndian(index));
    }

    /**
     * Writes a double, little-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putDoubleLittleEndian(int index, double value) {
        putLongLittleEndian(index, Double.doubleToRawLongBits(value));
    }

    /**
     * Reads a double, big-endian.
     *
     * @param index where it begins
     * @return the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public double getDoubleBigEndian(int index) {
        return Double.longBitsToDouble(getLongBigEndian(index));
    }

    /**
     * Writes a double, big-endian.
     *
     * @param index where it begins
     * @param value the value
     * @throws IndexOutOfBoundsException if it is not within the segment
     */
    public void putDoubleBigEndian(int index, double value) {
        putLongBigEndian(index, Double.doubleToRawLongBits(value));
    }

    /**
     * Writes a part of the memory to an output.
     *
     * @param out where to write
     * @param offset first byte
     * @param length how many bytes
     * @throws IOException if writing fails
     */
    public void get(DataOutput out, int offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        get(offset, bytes);
        out.write(bytes);
    }

    /**
     * Fills a part of the memory from an input.
     *
     * @param in where to read
     * @param offset first byte
     * @param length how many bytes
     * @throws IOException if reading fails
     * @throws EOFException if the input ends before
     */
    public void put(DataInput in, int offset, int length) throws IOException {
        view(offset, length);
        if (heap != null) {
            in.readFully(heap, offset, length);
            return;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        put(offset, bytes);
    }

    /**
     * Appends a part of the memory to a buffer and moves its position.
     *
     * @param offset first byte
     * @param target the buffer
     * @param numBytes how many bytes
     * @throws IndexOutOfBoundsException if the part is not within the segment
     * @throws BufferOverflowException if there is not enough room
     */
    public void get(int offset, ByteBuffer target, int numBytes) {
        target.put(view(offset, numBytes));
    }

    /**
     * Takes bytes from a buffer and moves its position.
     *
     * @param offset where to put the first byte
     * @param source the buffer
     * @param numBytes how many bytes
     * @throws IndexOutOfBoundsException if the part is not within the segment
     * @throws BufferUnderflowException if there are not enough bytes
     */
    public void put(int offset, ByteBuffer source, int numBytes) {
        ByteBuffer target = view(offset, numBytes);
        if (source.remaining() < numBytes) {
            throw new BufferUnderflowException();
        }
        int end = source.position() + numBytes;
        target.put(source.duplicate().limit(end));
        source.position(end);
    }

    /**
     * Copies bytes to another segment, or within this one.
     *
     * @param offset first byte
     * @param target the other segment
     * @param targetOffset where to put the first byte
     * @param numBytes how many bytes
     * @throws IndexOutOfBoundsException if a part is not within its segment
     */
    public void copyTo(int offset, MemorySegment target, int targetOffset, int numBytes) {
        target.view(targetOffset, numBytes).put(view(offset, numBytes));
    }

    /**
     * Copies bytes to an address within an object, which the JDK's supported classes do not allow.
     *
     * @param offset first byte
     * @param target the object
     * @param targetPointer address within it
     * @param numBytes how many bytes
     * @throws UnsupportedOperationException always
     */
    public void copyToUnsafe(int offset, Object target, int targetPointer, int numBytes) {
        throw noAddresses();
    }

    /**
     * Copies bytes from an address within an object, which the JDK's supported classes do not allow.
     *
     * @param offset where to put the first byte
     * @param source the object
     * @param sourcePointer address within it
     * @param numBytes how many bytes
     * @throws UnsupportedOperationException always
     */
    public void copyFromUnsafe(int offset, Object source, int sourcePointer, int numBytes) {
        throw noAddresses();
    }

    private static UnsupportedOperationException noAddresses() {
        return new UnsupportedOperationException(
                "Addresses of memory are not available: the JDK does not give them without opening its internals. Use"
                        + " get() and put() with arrays, or wrap() to get at the memory as a buffer.");
    }

    /**
     * Compares as many bytes of two segments as unsigned numbers.
     *
     * @param seg2 the other segment
     * @param offset1 first byte here
     * @param offset2 first byte there
     * @param len how many bytes
     * @return 0 if all are equal; otherwise the difference of the first that are not
     */
    public int compare(MemorySegment seg2, int offset1, int offset2, int len) {
        ByteBuffer mine = view(offset1, len);
        ByteBuffer others = seg2.view(offset2, len);
        int at = mine.mismatch(others);
        return at < 0 ? 0 : (mine.get(offset1 + at) & 0xff) - (others.get(offset2 + at) & 0xff);
    }

    /**
     * Compares bytes of two segments as unsigned numbers; if one part is the other's beginning, the shorter comes first.
     *
     * @param seg2 the other segment
     * @param offset1 first byte here
     * @param offset2 first byte there
     * @param len1 how many bytes here
     * @param len2 how many bytes there
     * @return negative, zero or positive
     */
    public int compare(MemorySegment seg2, int offset1, int offset2, int len1, int len2) {
        int order = compare(seg2, offset1, offset2, Math.min(len1, len2));
        return order != 0 ? order : len1 - len2;
    }

    /**
     * Swaps bytes with another segment.
     *
     * @param tempBuffer at least as long as the part; its content is lost
     * @param seg2 the other segment
     * @param offset1 first byte here
     * @param offset2 first byte there
     * @param len how many bytes
     * @throws IndexOutOfBoundsException if a part is not within its segment, or the buffer is too short
     */
    public void swapBytes(
            byte[] tempBuffer, MemorySegment seg2, int offset1, int offset2, int len) {
        seg2.view(offset2, len);
        get(offset1, tempBuffer, 0, len);
        seg2.copyTo(offset2, this, offset1, len);
        seg2.put(offset2, tempBuffer, 0, len);
    }

    /**
     * Whether bytes of two segments are equal.
     *
     * @param seg2 the other segment
     * @param offset1 first byte here
     * @param offset2 first byte there
     * @param length how many bytes
     * @return whether all are
     */
    public boolean equalTo(MemorySegment seg2, int offset1, int offset2, int length) {
        return view(offset1, length).mismatch(seg2.view(offset2, length)) < 0;
    }

    /**
     * Does something with all memory as a buffer, which must not be kept.
     *
     * @param <T> type of the result
     * @param processFunction what to do
     * @return its result
     */
    public <T> T processAsByteBuffer(Function<ByteBuffer, T> processFunction) {
        return processFunction.apply(view());
    }

    /**
     * Does something with all memory as a buffer, which must not be kept.
     *
     * @param processConsumer what to do
     */
    public void processAsByteBuffer(Consumer<ByteBuffer> processConsumer) {
        processConsumer.accept(view());
    }
}
