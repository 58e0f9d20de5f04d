// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Checksum;
import io.millrace.benchmarks.data.Lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Words of up to 16 letters are two longs; no string is made. A longer word would stop the loop, as
 * would a letter that is not Latin: the text has neither.
 */
final class WordCountByHand extends HandLoop {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long SPACES = ONES * ' ';

    private static final int BITS = 16;
    private static final int SHIFT = 64 - BITS;
    private static final int MASK = (1 << BITS) - 1;

    /** Two cells per slot: the word. */
    private final long[] words = new long[2 << BITS];
    /** By slot, which is empty if this is 0. */
    private final int[] counts = new int[1 << BITS];

    private final byte[] line = new byte[512];

    @Override
    @SuppressWarnings("deprecation") // The one way to get at Latin letters without making anything.
    public void run(long from, long to) {
        byte[] line = this.line;
        long hashes = 0;
        long found = 0;
        for (long index = from; index < to; index++) {
            String text = Lines.at(index);
            int length = text.length();
            text.getBytes(0, length, line, 0);
            LONG.set(line, length, SPACES);
            LONG.set(line, length + 8, SPACES);
            int position = 0;
            while (position < length) {
                long low = (long) LONG.get(line, position);
                long high = (long) LONG.get(line, position + 8);
                long lowSpaces = spaces(low);
                long highSpaces = spaces(high);
                if ((lowSpaces | highSpaces) == 0) {
                    throw new IllegalStateException("A word is too long: " + text);
                }
                // All ones if the word goes on in the second long; no branch, it would go either
                // way.
                long goesOn = (lowSpaces | -lowSpaces) >> 63 ^ -1;
                long lowMask = (lowSpaces ^ lowSpaces - 1) >>> 8 | goesOn << 56;
                long highMask = (highSpaces ^ highSpaces - 1) >>> 8 & goesOn;
                low &= lowMask;
                high &= highMask;
                int wordLength = Long.bitCount(lowMask) + Long.bitCount(highMask) >>> 3;
                hashes += count(low, high, wordLength);
                position += wordLength + 1;
                found++;
            }
        }
        count += found;
        sum += hashes;
    }

    /** The highest bit of each byte that is a space, up to the first one at least. */
    private static long spaces(long letters) {
        long others = letters ^ SPACES;
        return others - ONES & ~others & HIGHS;
    }

    private long count(long low, long high, int length) {
        long[] words = this.words;
        int[] counts = this.counts;
        long hash = (low ^ Long.rotateLeft(high, 29)) * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> SHIFT);
        while ((words[slot << 1] ^ low | words[(slot << 1) + 1] ^ high) != 0) {
            if (counts[slot] == 0) {
                words[slot << 1] = low;
                words[(slot << 1) + 1] = high;
                break;
            }
            slot = slot + 1 & MASK;
        }
        // Shifts of longs are modulo 64, as the last letter's place in the second long is.
        long last = (length > 8 ? high : low) >>> (length - 1 << 3) & 0xFF;
        return Checksum.of(length * 65_599L + last, ++counts[slot]);
    }
}
