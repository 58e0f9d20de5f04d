// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.StringValue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes, reads and writes text. Mirrors Flink 1.14's {@code StringUtils}. */
public final class StringUtils {

    /** An array without elements. */
    public static final String[] EMPTY_STRING_ARRAY = {};

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private StringUtils() {}

    /**
     * Bytes as text.
     *
     * @param bytes the bytes
     * @param start first index
     * @param end index behind the last
     * @return two hexadecimal digits for each, small letters
     */
    public static String byteToHexString(byte[] bytes, int start, int end) {
        if (bytes == null) {
            throw new IllegalArgumentException("bytes == null");
        }
        char[] digits = new char[2 * (end - start)];
        for (int i = start, at = 0; i < end; i++) {
            digits[at++] = HEX[bytes[i] >> 4 & 0xF];
            digits[at++] = HEX[bytes[i] & 0xF];
        }
        return new String(digits);
    }

    /**
     * Bytes as text.
     *
     * @param bytes the bytes
     * @return two hexadecimal digits for each, small letters
     */
    public static String byteToHexString(byte[] bytes) {
        return byteToHexString(bytes, 0, bytes.length);
    }

    /**
     * Text as bytes.
     *
     * @param hex two hexadecimal digits for each byte; a last digit without a second is left out
     * @return the bytes
     * @throws NumberFormatException if there are other characters
     */
    public static byte[] hexStringToByte(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    /**
     * Text of an object; arrays are printed with their elements.
     *
     * @param o the object, may be null
     * @return the text
     */
    public static String arrayAwareToString(Object o) {
        String text = Arrays.deepToString(new Object[] {o});
        return text.substring(1, text.length() - 1);
    }

    /**
     * Makes control characters visible.
     *
     * @param str the text
     * @return backspace, tab, line feed, form feed and carriage return as {@code \\b}, {@code \\t}, {@code \\n}, {@code \\f}
     *     and {@code \\r}
     */
    public static String showControlCharacters(String str) {
        StringBuilder visible = new StringBuilder(str.length());
        for (int i = 0; i < str.length(); i++) {
            char c = str.charAt(i);
            switch (c) {
                case '\b' -> visible.append("\\b");
                case '\t' -> visible.append("\\t");
                case '\n' -> visible.append("\\n");
                case '\f' -> visible.append("\\f");
                case '\r' -> visible.append("\\r");
                default -> visible.append(c);
            }
        }
        return visible.toString();
    }

    /**
     * A random text.
     *
     * @param rnd where chance comes from
     * @param minLength shortest length
     * @param maxLength longest length
     * @return characters from 1 to 0x7fff
     */
    public static String getRandomString(Random rnd, int minLength, int maxLength) {
        return getRandomString(rnd, minLength, maxLength, (char) 1, (char) Short.MAX_VALUE);
    }

    /**
     * A random text.
     *
     * @param rnd where chance comes from
     * @param minLength shortest length
     * @param maxLength longest length
     * @param minValue smallest character
     * @param maxValue largest character
     * @return the text
     */
    public static String getRandomString(
            Random rnd, int minLength, int maxLength, char minValue, char maxValue) {
        char[] chars = new char[minLength + rnd.nextInt(maxLength - minLength + 1)];
        int choices = maxValue - minValue + 1;
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (minValue + rnd.nextInt(choices));
        }
        return new String(chars);
    }

    /**
     * A random text of letters and digits.
     *
     * @param rnd where chance comes from
     * @param length how long
     * @return digits, capital and small letters of ASCII
     */
    public static String generateRandomAlphanumericString(Random rnd, int length) {
        Preconditions.checkNotNull(rnd);
        Preconditions.checkArgument(length >= 0);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int choice = rnd.nextInt(62);
            if (choice < 10) {
                text.append((char) ('0' + choice));
            } else if (choice < 36) {
                text.append((char) ('A' + choice - 10));
            } else {
                text.append((char) ('a' + choice - 36));
            }
        }
        return text.toString();
    }

    /**
     * Writes a text in the format of {@link StringValue}.
     *
     * @param str the text, not null
     * @param out where to write
     * @throws IOException if writing fails
     */
    public static void writeString(String str, DataOutputView out) throws IOException {
        Preconditions.checkNotNull(str);
        StringValue.writeString(str, out);
    }

    /**
     * Reads what {@link #writeString} wrote.
     *
     * @param in where to read
     * @return the text
     * @throws IOException if reading fails
     */
    public static String readString(DataInputView in) throws IOException {
        return StringValue.readString(in);
    }

    /**
     * Writes whether there is a text, and the text.
     *
     * @param str the text, may be null
     * @param out where to write
     * @throws IOException if writing fails
     */
    public static void writeNullableString(String str, DataOutputView out) throws IOException {
        out.writeBoolean(str != null);
        if (str != null) {
            writeString(str, out);
        }
    }

    /**
     * Reads what {@link #writeNullableString} wrote.
     *
     * @param in where to read
     * @return the text, or null
     * @throws IOException if reading fails
     */
    public static String readNullableString(DataInputView in) throws IOException {
        return in.readBoolean() ? readString(in) : null;
    }

    /**
     * Whether there is nothing to see in a text.
     *
     * @param str the text, may be null
     * @return true for null, empty and blank
     */
    public static boolean isNullOrWhitespaceOnly(String str) {
        return str == null || str.isBlank();
    }

    /**
     * Joins two texts with "and".
     *
     * @param s1 one text, may be null
     * @param s2 another, may be null
     * @return both joined, or the one that is not null, or null
     */
    public static String concatenateWithAnd(String s1, String s2) {
        if (s1 == null || s2 == null) {
            return s1 == null ? s2 : s1;
        }
        return s1 + " and " + s2;
    }

    /**
     * Values as one quoted list in small letters, such as {@code "a, b"}.
     *
     * @param values the values; null is left out
     * @return the list, one pair of quotes around all
     */
    public static String toQuotedListString(Object[] values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .map(value -> value.toString().toLowerCase())
                .collect(Collectors.joining(", ", "\"", "\""));
    }
}
