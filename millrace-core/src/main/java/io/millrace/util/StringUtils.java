// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.util.Arrays;

/** Text of objects. Mirrors Flink 1.14's {@code StringUtils}. */
public final class StringUtils {

    private StringUtils() {}

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
     * Whether there is nothing to see in a text.
     *
     * @param str the text, may be null
     * @return true for null, empty and blank
     */
    public static boolean isNullOrWhitespaceOnly(String str) {
        return str == null || str.isBlank();
    }

    /**
     * Bytes as text.
     *
     * @param bytes the bytes
     * @return two hexadecimal digits for each
     */
    public static String byteToHexString(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    /**
     * Text as bytes.
     *
     * @param hex two hexadecimal digits for each byte
     * @return the bytes
     */
    public static byte[] hexStringToByte(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
