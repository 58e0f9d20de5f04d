// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.types.StringValue;

import java.io.Serializable;

/** Changes {@link StringValue}s in place. Mirrors Flink 1.14's {@code StringValueUtils}. */
public final class StringValueUtils {

    private StringValueUtils() {}

    /**
     * Turns letters into small ones, character by character.
     *
     * @param string changed in place
     */
    public static void toLowerCase(StringValue string) {
        char[] chars = string.getCharArray();
        for (int i = 0; i < string.length(); i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
    }

    /**
     * Replaces everything but letters, digits and underscores.
     *
     * @param string changed in place
     * @param replacement stands in their place
     */
    public static void replaceNonWordChars(StringValue string, char replacement) {
        char[] chars = string.getCharArray();
        for (int i = 0; i < string.length(); i++) {
            char c = chars[i];
            if (!Character.isLetter(c) && !Character.isDigit(c) && c != '_') {
                chars[i] = replacement;
            }
        }
    }

    /** Cuts a string at white space. Not thread-safe. Mirrors Flink 1.14's {@code WhitespaceTokenizer}. */
    public static final class WhitespaceTokenizer implements Serializable {

        private static final long serialVersionUID = 1L;

        /** What is cut; it must not change meanwhile. */
        private StringValue text;

        /** Where the next token is looked for. */
        private int position;

        /** Length of the string when it was set. */
        private int limit;

        /** A tokenizer without a string. */
        public WhitespaceTokenizer() {}

        /**
         * Starts with a string.
         *
         * @param string the string
         */
        public void setStringToTokenize(StringValue string) {
            this.text = string;
            this.position = 0;
            this.limit = string.length();
        }

        /**
         * The next token.
         *
         * @param target where to put it
         * @return false if there is none; then the target is left alone
         */
        public boolean next(StringValue target) {
            char[] chars = text.getCharArray();
            int start = position;
            while (start < limit && Character.isWhitespace(chars[start])) {
                start++;
            }
            int end = start;
            while (end < limit && !Character.isWhitespace(chars[end])) {
                end++;
            }
            position = end;
            if (start == end) {
                return false;
            }
            target.setValue(text, start, end - start);
            return true;
        }
    }
}
