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

    /** Four cells per slot: the word's two longs, its checksum, its count. Empty if count is 0. */
    private final long[] cells = new long[4 << BITS];

    private final byte[] line = new byte[512];

    @Override
    @SuppressWarnings("deprecation") // The one way to get at Latin letters without making anything.
    public void run(long from, long to) {
        byte[] line = this.line;
        long hashes = 0;
        long words = 0;
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
                words++;
            }
        }
        count += words;
        sum += hashes;
    }

    /** The highest bit of each byte that is a space, up to the first one at least. */
    private static long spaces(long letters) {
        long others = letters ^ SPACES;
        return others - ONES & ~others & HIGHS;
    }

    private long count(long low, long high, int length) {
        long[] cells = this.cells;
        long hash = (low ^ high * 31) * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> SHIFT) << 2;
        while (cells[slot + 3] != 0 && (cells[slot] != low || cells[slot + 1] != high)) {
            slot = slot + 4 & (MASK << 2 | 3);
        }
        if (cells[slot + 3] == 0) {
            cells[slot] = low;
            cells[slot + 1] = high;
            byte last =
                    (byte) (length > 8 ? high >>> (length - 9 << 3) : low >>> (length - 1 << 3));
            cells[slot + 2] = length * 65_599L + last;
        }
        return Checksum.of(cells[slot + 2], ++cells[slot + 3]);
    }
}
