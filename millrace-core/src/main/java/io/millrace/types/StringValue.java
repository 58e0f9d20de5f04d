// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A string that can be changed, and the binary format of all strings.
 *
 * <p>A string is written as its length plus one (zero means null) and its characters, each number
 * in groups of seven bits, lowest first, with the high bit set on all groups but the last.
 *
 * <p>Mirrors Flink 1.14's {@code StringValue} without the normalized key bytes.
 */
public class StringValue
        implements NormalizableKey<StringValue>,
                CharSequence,
                ResettableValue<StringValue>,
                CopyableValue<StringValue>,
                Appendable {
    private static final long serialVersionUID = 1L;

    private static final int MORE = 0x80;
    private static final char[] EMPTY = new char[0];

    private char[] value = EMPTY;
    private int length;

    /** Creates an empty string. */
    public StringValue() {}

    /**
     * Creates a string with the given characters.
     *
     * @param value the characters
     */
    public StringValue(CharSequence value) {
        setValue(value);
    }

    /**
     * Creates a copy of another string.
     *
     * @param value the string to copy
     */
    public StringValue(StringValue value) {
        setValue(value);
    }

    /**
     * Creates a copy of a part of another string.
     *
     * @param value the string to copy from
     * @param offset index of the first character
     * @param len number of characters
     */
    public StringValue(StringValue value, int offset, int len) {
        setValue(value, offset, len);
    }

    /**
     * Cuts the string to a length.
     *
     * @param len new length, at most the current one
     */
    public void setLength(int len) {
        if (len < 0 || len > length) {
            throw new IllegalArgumentException("Length must be between 0 and the current length "
                    + length + ", was " + len + ".");
        }
        this.length = len;
    }

    /**
     * Returns the characters without a copy; those from {@link #length()} on mean nothing.
     *
     * @return the internal array
     */
    public char[] getCharArray() {
        return value;
    }

    /**
     * Returns the string.
     *
     * @return the string
     */
    public String getValue() {
        return toString();
    }

    /**
     * Replaces the content.
     *
     * @param value the new characters
     */
    public void setValue(CharSequence value) {
        setValue(value, 0, value.length());
    }

    @Override
    public void setValue(StringValue value) {
        setValue(value.value, 0, value.length);
    }

    /**
     * Replaces the content by a part of another string.
     *
     * @param value the string to copy from
     * @param offset index of the first character
     * @param len number of characters
     */
    public void setValue(StringValue value, int offset, int len) {
        value.checkRange(offset, len);
        setValue(value.value, offset, len);
    }

    /**
     * Replaces the content by a part of other characters.
     *
     * @param value the characters to copy from
     * @param offset index of the first character
     * @param len number of characters
     */
    public void setValue(CharSequence value, int offset, int len) {
        if (offset < 0 || len < 0 || offset > value.length() - len) {
            throw outOfRange(offset, len, value.length());
        }
        char[] target = room(len);
        if (value instanceof String) {
            ((String) value).getChars(offset, offset + len, target, 0);
        } else {
            for (int i = 0; i < len; i++) {
                target[i] = value.charAt(offset + i);
            }
        }
        this.length = len;
    }

    /**
     * Replaces the content by what remains in a buffer, and consumes it.
     *
     * @param buffer the characters
     */
    public void setValue(CharBuffer buffer) {
        int len = buffer.remaining();
        buffer.get(room(len), 0, len);
        this.length = len;
    }

    /**
     * Replaces the content by a part of an array.
     *
     * @param chars the characters to copy from
     * @param offset index of the first character
     * @param len number of characters
     */
    public void setValue(char[] chars, int offset, int len) {
        if (offset < 0 || len < 0 || offset > chars.length - len) {
            throw outOfRange(offset, len, chars.length);
        }
        System.arraycopy(chars, offset, room(len), 0, len);
        this.length = len;
    }

    /**
     * Replaces the content by ASCII text.
     *
     * @param bytes one byte per character
     * @param offset index of the first byte
     * @param len number of bytes
     */
    public void setValueAscii(byte[] bytes, int offset, int len) {
        if (offset < 0 || len < 0 || offset > bytes.length - len) {
            throw outOfRange(offset, len, bytes.length);
        }
        char[] target = room(len);
        for (int i = 0; i < len; i++) {
            target[i] = (char) (bytes[offset + i] & 0xff);
        }
        this.length = len;
    }

    /**
     * Returns the string from an index on.
     *
     * @param start index of the first character
     * @return a new string
     */
    public StringValue substring(int start) {
        return substring(start, length);
    }

    /**
     * Returns a part of the string.
     *
     * @param start index of the first character
     * @param end index after the last character
     * @return a new string
     */
    public StringValue substring(int start, int end) {
        return new StringValue(this, start, end - start);
    }

    /**
     * Copies the string from an index on into another one.
     *
     * @param target the string to overwrite
     * @param start index of the first character
     */
    public void substring(StringValue target, int start) {
        substring(target, start, length);
    }

    /**
     * Copies a part of the string into another one.
     *
     * @param target the string to overwrite
     * @param start index of the first character
     * @param end index after the last character
     */
    public void substring(StringValue target, int start, int end) {
        target.setValue(this, start, end - start);
    }

    /**
     * Returns where a text occurs first.
     *
     * @param str the text, not empty
     * @return the index, or -1
     */
    public int find(CharSequence str) {
        return find(str, 0);
    }

    /**
     * Returns where a text occurs first at or after an index.
     *
     * @param str the text, not empty
     * @param start index to start from
     * @return the index, or -1
     */
    public int find(CharSequence str, int start) {
        if (str.length() == 0) {
            throw new IllegalArgumentException(
                    "An empty text cannot be found; pass at least one character.");
        }
        for (int i = start; i <= length - str.length(); i++) {
            if (startsWith(str, i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Tells whether a text stands at an index.
     *
     * @param prefix the text
     * @param startIndex the index
     * @return true if so
     */
    public boolean startsWith(CharSequence prefix, int startIndex) {
        if (startIndex < 0 || startIndex > length - prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (value[startIndex + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether the string starts with a text.
     *
     * @param prefix the text
     * @return true if so
     */
    public boolean startsWith(CharSequence prefix) {
        return startsWith(prefix, 0);
    }

    @Override
    public Appendable append(char c) {
        grow(length + 1);
        value[length++] = c;
        return this;
    }

    @Override
    public Appendable append(CharSequence csq) {
        return append(csq, 0, csq.length());
    }

    @Override
    public Appendable append(CharSequence csq, int start, int end) {
        grow(length + end - start);
        for (int i = start; i < end; i++) {
            value[length++] = csq.charAt(i);
        }
        return this;
    }

    /**
     * Appends another string.
     *
     * @param csq the string
     * @return this string
     */
    public Appendable append(StringValue csq) {
        return append(csq, 0, csq.length());
    }

    /**
     * Appends a part of another string.
     *
     * @param csq the string
     * @param start index of the first character
     * @param end index after the last character
     * @return this string
     */
    public Appendable append(StringValue csq, int start, int end) {
        return append((CharSequence) csq, start, end);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        checkRange(index, 1);
        return value[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return substring(start, end);
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        // unlike writeString, which has to tell null from empty, the length itself
        writeChars(length(), this, out);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        setValue(readChars(readGroups(in.readUnsignedByte(), in), in));
    }

    @Override
    public int getBinaryLength() {
        return -1;
    }

    @Override
    public int getMaxNormalizedKeyLen() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void copyNormalizedKey(MemorySegment target, int offset, int len) {
        // one to three bytes per character, so that the order stays
        int end = offset + len;
        int at = offset;
        for (int i = 0; i < length && at < end; i++) {
            char c = value[i];
            int width = c < 0x80 ? 1 : c < 0x2000 ? 2 : 3;
            int bits = width == 1
                    ? c
                    : width == 2
                            ? (c >>> 7 | 0x80) << 8 | c & 0xff
                            : (c >>> 10 | 0xc0) << 16 | (c >>> 2 & 0xff) << 8 | c & 0xff;
            int room = Math.min(width, end - at);
            NormalizedKeys.put(target, at, room, bits, width);
            at += room;
        }
        NormalizedKeys.put(target, at, end - at, 0, 0);
    }

    @Override
    public void copyTo(StringValue target) {
        target.setValue(this);
    }

    @Override
    public StringValue copy() {
        return new StringValue(this);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        String read = readChars(readGroups(source.readUnsignedByte(), source), source);
        writeChars(read.length(), read, target);
    }

    /**
     * Reads a string.
     *
     * @param in where to read
     * @return the string, or null
     * @throws IOException if reading fails
     */
    public static String readString(DataInput in) throws IOException {
        int header = readGroups(in.readUnsignedByte(), in);
        return header == 0 ? null : readChars(header - 1, in);
    }

    private static String readChars(int length, DataInput in) throws IOException {
        if (length == 0) {
            return "";
        }
        // every character takes a byte at least, so these bytes belong to the string
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        int ascii = 0;
        while (ascii < length && bytes[ascii] >= 0) {
            ascii++;
        }
        return ascii == length
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : readWide(bytes, ascii, in);
    }

    private static String readWide(byte[] bytes, int ascii, DataInput in) throws IOException {
        char[] chars = new char[bytes.length];
        for (int i = 0; i < ascii; i++) {
            chars[i] = (char) bytes[i];
        }
        int position = ascii;
        for (int i = ascii; i < chars.length; i++) {
            int bits = 0;
            int shift = 0;
            int group;
            do {
                group = position < bytes.length ? bytes[position++] : in.readByte();
                bits |= (group & 0x7f) << shift;
                shift += 7;
            } while (group < 0);
            chars[i] = (char) bits;
        }
        return new String(chars);
    }

    private static int readGroups(int first, DataInput in) throws IOException {
        int bits = first & 0x7f;
        int group = first;
        for (int shift = 7; group >= MORE; shift += 7) {
            group = in.readUnsignedByte();
            bits |= (group & 0x7f) << shift;
        }
        return bits;
    }

    /**
     * Writes a string.
     *
     * @param cs the string, or null
     * @param out where to write
     * @throws IOException if writing fails
     */
    public static final void writeString(CharSequence cs, DataOutput out) throws IOException {
        if (cs == null) {
            out.write(0);
            return;
        }
        writeChars(cs.length() + 1, cs, out);
    }

    private static void writeChars(int header, CharSequence cs, DataOutput out) throws IOException {
        int length = cs.length();
        int size = groups(header);
        for (int i = 0; i < length; i++) {
            size += groups(cs.charAt(i));
        }
        byte[] bytes = new byte[size];
        int position = put(header, bytes, 0);
        if (cs instanceof String && size - position == length) {
            putAscii((String) cs, bytes, position);
        } else {
            for (int i = 0; i < length; i++) {
                position = put(cs.charAt(i), bytes, position);
            }
        }
        out.write(bytes, 0, size);
    }

    @SuppressWarnings("deprecation") // the fastest copy there is, and exact for ASCII
    private static void putAscii(String ascii, byte[] bytes, int position) {
        ascii.getBytes(0, ascii.length(), bytes, position);
    }

    private static int groups(int bits) {
        int count = 1;
        for (int left = bits >>> 7; left != 0; left >>>= 7) {
            count++;
        }
        return count;
    }

    private static int put(int bits, byte[] bytes, int position) {
        int at = position;
        int left = bits;
        while (left >= MORE) {
            bytes[at++] = (byte) (left | MORE);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
        return at;
    }

    /**
     * Copies the bytes of a string.
     *
     * @param in where to read
     * @param out where to write
     * @throws IOException if reading or writing fails
     */
    public static final void copyString(DataInput in, DataOutput out) throws IOException {
        writeString(readString(in), out);
    }

    @Override
    public int compareTo(StringValue other) {
        int common = Math.min(length, other.length);
        for (int i = 0; i < common; i++) {
            if (value[i] != other.value[i]) {
                return value[i] - other.value[i];
            }
        }
        return length - other.length;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof StringValue)) {
            return false;
        }
        StringValue that = (StringValue) other;
        return Arrays.equals(value, 0, length, that.value, 0, that.length);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + value[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(value, 0, length);
    }

    private char[] room(int capacity) {
        if (value.length < capacity) {
            value = new char[capacity];
        }
        return value;
    }

    private void grow(int capacity) {
        if (value.length < capacity) {
            value = Arrays.copyOf(value, Math.max(capacity, 2 * value.length));
        }
    }

    private void checkRange(int offset, int len) {
        if (offset < 0 || len < 0 || offset > length - len) {
            throw outOfRange(offset, len, length);
        }
    }

    private static IndexOutOfBoundsException outOfRange(int offset, int len, int length) {
        return new IndexOutOfBoundsException("Range [" + offset + ", " + offset + "+" + len
                + ") is outside of the length " + length + ".");
    }
}
