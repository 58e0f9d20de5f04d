// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.data;

/**
 * Lines of text by index: eight words each, from a vocabulary of 20,000 of which few are frequent.
 * A line is one of 8,192 that are made beforehand; its words are not.
 */
public final class Lines {

    public static final int WORDS_PER_LINE = 8;

    private static final int VOCABULARY = 20_000;
    private static final int LINES = 8_192;
    private static final String[] TEXT = text();

    private Lines() {}

    private static String[] text() {
        var words = new String[VOCABULARY];
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = word(i);
        }
        var lines = new String[LINES];
        for (int i = 0; i < LINES; i++) {
            var line = new StringBuilder();
            for (int j = 0; j < WORDS_PER_LINE; j++) {
                double evenly = (Bids.hash((long) i * WORDS_PER_LINE + j) >>> 11) * 0x1p-53;
                String word = words[(int) (VOCABULARY * evenly * evenly * evenly)];
                line.append(j == 0 ? "" : " ").append(word);
            }
            lines[i] = line.toString();
        }
        return lines;
    }

    /** Different for each number: three letters or more that are its digits, and some filling. */
    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number, i = 0; i < 4; i++, rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        for (int filling = (int) (Bids.hash(number) >>> 62) * 3; filling > 0; filling--) {
            word.append((char) ('a' + filling));
        }
        return word.toString();
    }

    public static String at(long index) {
        return TEXT[(int) (Bids.hash(index) >>> 51)];
    }
}
