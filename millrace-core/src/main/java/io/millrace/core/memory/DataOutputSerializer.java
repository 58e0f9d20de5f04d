// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes big-endian data into a byte array that grows as needed.
 *
 * <p>Hot path; owned by one thread. Mirrors Flink 1.14's {@code DataOutputSerializer}; no known
 * differences.
 */
public class DataOutputSerializer implements DataOutputView, MemorySegmentWritable {
    /** The VM cannot allocate arrays of the last few lengths. */
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private byte[] buffer;
    private int position;

    /**
     * Creates an empty output.
     *
     * @param startSize bytes to reserve, positive
     */
    public DataOutputSerializer(int startSize) {
        if (startSize < 1) {
            throw new IllegalArgumentException(
                    "Start size must be positive, was " + startSize + ".");
        }
        this.buffer = new byte[startSize];
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
    }

    /**
     * Returns the written bytes as a buffer that shares the internal array.
     *
     * @return a buffer positioned at the first byte and limited after the last
     */
    public ByteBuffer wrapAsByteBuffer() {
        return ByteBuffer.wrap(buffer, 0, position);
    }

    /**
     * Returns the internal array.
     *
     * @return the shared array, longer than {@link #length()} as a rule
     * @deprecated the name hides the sharing; use {@link #getSharedBuffer()} or {@link
     *     #getCopyOfBuffer()}
     */
    @Deprecated
    public byte[] getByteArray() {
        return getSharedBuffer();
    }

    /**
     * Returns the internal array, which later writes change.
     *
     * @return the shared array, longer than {@link #length()} as a rule
     */
    public byte[] getSharedBuffer() {
        return buffer;
    }

    /**
     * Returns the written bytes.
     *
     * @return a new array
     */
    public byte[] getCopyOfBuffer() {
        return Arrays.copyOf(buffer, position);
    }

    /** Forgets the written bytes and keeps the memory. */
    public void clear() {
        position = 0;
    }

    /**
     * Returns how many bytes were written.
     *
     * @return the write position
     */
    public int length() {
        return position;
    }

    /**
     * Moves the write position back.
     *
     * @param position new position, at most the current one
     */
    public void setPosition(int position) {
        if (position < 0 || position > this.position) {
            throw new IllegalArgumentException("Position " + position + " is outside of the "
                    + this.position + " written bytes.");
        }
        this.position = position;
    }

    /**
     * Moves the write position without a check.
     *
     * @param position new position, within the internal array
     */
    public void setPositionUnsafe(int position) {
        this.position = position;
    }

    @Override
    public void write(int b) throws IOException {
        int at = reserve(1); // may replace the buffer
        buffer[at] = (byte) b;
    }

    @Override
    public void write(byte[] b) throws IOException {
        write(b, 0, b.length);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        if (off < 0 || len < 0 || off > b.length - len) {
            throw new ArrayIndexOutOfBoundsException("Range [" + off + ", " + off + "+" + len
                    + ") is outside of " + b.length + " bytes.");
        }
        int at = reserve(len);
        System.arraycopy(b, off, buffer, at, len);
    }

    @Override
    public void write(MemorySegment segment, int off, int len) throws IOException {
        int at = reserve(len);
        segment.get(off, buffer, at, len);
    }

    @Override
    public void write(DataInputView source, int numBytes) throws IOException {
        int at = reserve(numBytes);
        source.readFully(buffer, at, numBytes);
    }

    @Override
    public void skipBytesToWrite(int numBytes) throws IOException {
        if (buffer.length - position < numBytes) {
            throw new EOFException("Could not skip " + numBytes + " bytes, only "
                    + (buffer.length - position) + " are reserved.");
        }
        position += numBytes;
    }

    @Override
    public void writeBoolean(boolean v) throws IOException {
        write(v ? 1 : 0);
    }

    @Override
    public void writeByte(int v) throws IOException {
        write(v);
    }

    @Override
    public void writeShort(int v) throws IOException {
        int at = reserve(2);
        SHORT.set(buffer, at, (short) v);
    }

    @Override
    public void writeChar(int v) throws IOException {
        writeShort(v);
    }

    @Override
    public void writeInt(int v) throws IOException {
        int at = reserve(4);
        INT.set(buffer, at, v);
    }

    /**
     * Overwrites four bytes without moving the write position.
     *
     * @param v value to write
     * @param pos index of its first byte
     * @throws IOException never; kept for the signature
     */
    public void writeIntUnsafe(int v, int pos) throws IOException {
        INT.set(buffer, pos, v);
    }

    @Override
    public void writeLong(long v) throws IOException {
        int at = reserve(8);
        LONG.set(buffer, at, v);
    }

    @Override
    public void writeFloat(float v) throws IOException {
        writeInt(Float.floatToIntBits(v));
    }

    @Override
    public void writeDouble(double v) throws IOException {
        writeLong(Double.doubleToLongBits(v));
    }

    @Override
    public void writeBytes(String s) throws IOException {
        int at = reserve(s.length());
        for (int i = 0; i < s.length(); i++) {
            buffer[at + i] = (byte) s.charAt(i);
        }
    }

    @Override
    public void writeChars(String s) throws IOException {
        for (int i = 0; i < s.length(); i++) {
            writeChar(s.charAt(i));
        }
    }

    @Override
    public void writeUTF(String s) throws IOException {
        int length = 0;
        for (int i = 0; i < s.length(); i++) {
            length += utfWidth(s.charAt(i));
            if (length > 0xffff) {
                throw new UTFDataFormatException("A text of " + s.length()
                        + " characters takes more than 65535 bytes in this encoding.");
            }
        }
        writeShort(length);
        int at = reserve(length);
        for (int i = 0; i < s.length(); i++) {
            at = putUtf(s.charAt(i), at);
        }
    }

    private static int utfWidth(char c) {
        if (c >= 0x0001 && c <= 0x007f) {
            return 1;
        }
        return c <= 0x07ff ? 2 : 3;
    }

    private int putUtf(char c, int at) {
        switch (utfWidth(c)) {
            case 1:
                buffer[at] = (byte) c;
                return at + 1;
            case 2:
                buffer[at] = (byte) (0xc0 | c >> 6);
                buffer[at + 1] = (byte) (0x80 | c & 0x3f);
                return at + 2;
            default:
                buffer[at] = (byte) (0xe0 | c >> 12);
                buffer[at + 1] = (byte) (0x80 | c >> 6 & 0x3f);
                buffer[at + 2] = (byte) (0x80 | c & 0x3f);
                return at + 3;
        }
    }

    /** Makes room for {@code numBytes}, moves the write position past them, returns their start. */
    private int reserve(int numBytes) throws IOException {
        int at = position;
        if (numBytes > buffer.length - at) {
            grow(numBytes);
        }
        position = at + numBytes;
        return at;
    }

    private void grow(int numBytes) throws IOException {
        long needed = (long) position + numBytes;
        if (needed > MAX_LENGTH) {
            throw new IOException("A serialized record needs more than " + MAX_LENGTH
                    + " bytes; split it into smaller records.");
        }
        long doubled = Math.min(2L * buffer.length, MAX_LENGTH);
        buffer = Arrays.copyOf(buffer, (int) Math.max(doubled, needed));
    }

    @Override
    public String toString() {
        return "[pos=" + position + " cap=" + buffer.length + "]";
    }
}
