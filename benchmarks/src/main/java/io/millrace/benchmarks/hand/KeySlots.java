// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import java.util.Arrays;

/**
 * Gives each key a slot of its own, for good. Open addressing: keys are scattered already, so their
 * upper bits are the hash, and so evenly that a full table has few collisions.
 */
final class KeySlots {

    /** Stands where there is no key; the data has none that is equal. */
    private static final long NONE = Long.MIN_VALUE + 1;

    private final int shift;
    private final long[] keys;

    /** @param bits of the number of slots, of which there must be more than keys */
    KeySlots(int bits) {
        shift = 64 - bits;
        keys = new long[1 << bits];
        Arrays.fill(keys, NONE);
    }

    int of(long key) {
        long[] keys = this.keys;
        int mask = keys.length - 1;
        int slot = (int) (key >>> shift);
        while (keys[slot] != key) {
            if (keys[slot] == NONE) {
                keys[slot] = key;
                break;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The key of a slot that has one. */
    long key(int slot) {
        return keys[slot];
    }
}
