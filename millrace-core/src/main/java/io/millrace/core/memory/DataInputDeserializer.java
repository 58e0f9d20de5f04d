// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UTFDataFormatException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads big-endian data from a byte array.
 *
 * <p>Hot path; owned by one thread. Mirrors Flink 1.14's {@code DataInputDeserializer}; no known
 * differences.
 */
public class DataInputDeserializer implements DataInputView, Serializable {
    private static final long serialVersionUID = 1L;

    private static final byte[] EMPTY = new byte[0];
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private byte[] buffer = EMPTY;
    private int position;
    private int end;

    /** Creates a reader without data; call {@code setBuffer} before reading. */
    public DataInputDeserializer() {}

    /**
     * Creates a reader over a whole array, which is not copied.
     *
     * @param buffer the data
     */
    public DataInputDeserializer(byte[] buffer) {
        setBuffer(buffer);
    }

    /**
     * Creates a reader over a part of an array, which is not copied.
     *
     * @param buffer the data
     * @param start first index to read
     * @param len number of bytes to read
     */
    public DataInputDeserializer(byte[] buffer, int start, int len) {
        setBuffer(buffer, start, len);
    }

    /**
     * Creates a reader over what remains in a buffer.
     *
     * @param buffer the data
     */
    public DataInputDeserializer(ByteBuffer buffer) {
        setBuffer(buffer);
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
    }

    /**
     * Reads from now on what remains in a buffer. The content of a buffer that has an accessible
     * array is shared, that of any other is copied.
     *
     * @param buffer the data
     */
    public void setBuffer(ByteBuffer buffer) {
        if (buffer.hasArray()) {
            setBuffer(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
            return;
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        setBuffer(copy);
    }

    /**
     * Reads from now on a part of an array, which is not copied.
     *
     * @param buffer the data
     * @param start first index to read
     * @param len number of bytes to read
     */
    public void setBuffer(byte[] buffer, int start, int len) {
        if (start < 0 || len < 0 || start > buffer.length - len) {
            throw new IllegalArgumentException("Range [" + start + ", " + start + "+" + len
                    + ") is outside of an array of " + buffer.length + " bytes.");
        }
        this.buffer = buffer;
        this.position = start;
        this.end = start + len;
    }

    /**
     * Reads from now on a whole array, which is not copied.
     *
     * @param buffer the data
     */
    public void setBuffer(byte[] buffer) {
        this.buffer = buffer;
        this.position = 0;
        this.end = buffer.length;
    }

    /** Lets go of the data. */
    public void releaseArrays() {
        this.buffer = EMPTY;
        this.position = 0;
        this.end = 0;
    }

    /**
     * Returns how many bytes are left.
     *
     * @return the bytes left
     */
    public int available() {
        return end - position;
    }

    /**
     * Returns the array index of the next byte to read.
     *
     * @return the position in the array
     */
    public int getPosition() {
        return position;
    }

    @Override
    public boolean readBoolean() throws IOException {
        return readByte() != 0;
    }

    @Override
    public byte readByte() throws IOException {
        if (position >= end) {
            throw endOfData(1);
        }
        return buffer[position++];
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return readByte() & 0xff;
    }

    @Override
    public short readShort() throws IOException {
        return (short) SHORT.get(buffer, advance(2));
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return readShort() & 0xffff;
    }

    @Override
    public char readChar() throws IOException {
        return (char) readShort();
    }

    @Override
    public int readInt() throws IOException {
        return (int) INT.get(buffer, advance(4));
    }

    @Override
    public long readLong() throws IOException {
        return (long) LONG.get(buffer, advance(8));
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public void readFully(byte[] b) throws IOException {
        readFully(b, 0, b.length);
    }

    @Override
    public void readFully(byte[] b, int off, int len) throws IOException {
        if (len < 0) {
            throw new IllegalArgumentException("Length may not be negative, was " + len + ".");
        }
        System.arraycopy(buffer, advance(len), b, off, len);
    }

    /**
     * Reads bytes as Latin-1 characters up to the end of the line or of the data.
     *
     * @return the line without its end, or null at the end of the data
     */
    @Override
    public String readLine() {
        if (position >= end) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (position < end) {
            int next = buffer[position++] & 0xff;
            if (next == '\n') {
                break;
            }
            line.append((char) next);
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }

    @Override
    public String readUTF() throws IOException {
        int length = readUnsignedShort();
        int from = advance(length);
        int to = from + length;
        char[] chars = new char[length];
        int count = 0;
        while (from < to) {
            int first = buffer[from] & 0xff;
            int width = utfWidth(first);
            if (width == 0 || from + width > to) {
                throw new UTFDataFormatException(
                        "Byte " + (length - (to - from)) + " does not start a character.");
            }
            if (width == 1) {
                chars[count++] = (char) first;
            } else if (width == 2) {
                chars[count++] = (char) ((first & 0x1f) << 6 | continuation(from + 1));
            } else {
                chars[count++] = (char) ((first & 0x0f) << 12
                        | continuation(from + 1) << 6
                        | continuation(from + 2));
            }
            from += width;
        }
        return new String(chars, 0, count);
    }

    private static int utfWidth(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first >> 5 == 0b110) {
            return 2;
        }
        return first >> 4 == 0b1110 ? 3 : 0;
    }

    private int continuation(int index) throws UTFDataFormatException {
        int value = buffer[index];
        if ((value & 0xc0) != 0x80) {
            throw new UTFDataFormatException("A character is cut off after its first bytes.");
        }
        return value & 0x3f;
    }

    @Override
    public int skipBytes(int n) {
        int skipped = Math.max(0, Math.min(n, end - position));
        position += skipped;
        return skipped;
    }

    @Override
    public void skipBytesToRead(int numBytes) throws IOException {
        int skipped = skipBytes(numBytes);
        if (skipped < numBytes) {
            throw new EOFException("Could skip only " + skipped + " of " + numBytes + " bytes.");
        }
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (position >= end) {
            return -1;
        }
        int length = Math.min(len, end - position);
        readFully(b, off, length);
        return length;
    }

    @Override
    public int read(byte[] b) throws IOException {
        return read(b, 0, b.length);
    }

    /** Returns the current position and moves it past {@code numBytes}. */
    private int advance(int numBytes) throws EOFException {
        int from = position;
        if (numBytes > end - from) {
            throw endOfData(numBytes);
        }
        position = from + numBytes;
        return from;
    }

    private EOFException endOfData(int numBytes) {
        return new EOFException("Reading " + numBytes + " bytes at position " + position
                + ", but only " + (end - position) + " are left.");
    }
}
