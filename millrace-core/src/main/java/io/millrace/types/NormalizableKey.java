// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.MemorySegment;

/**
 * A key whose order can be told from a few bytes.
 *
 * <p>Mirrors Flink 1.14's {@code NormalizableKey}; no known differences.
 *
 * @param <T> type to compare with
 */
@SuppressWarnings("deprecation")
public interface NormalizableKey<T> extends Comparable<T>, Key<T> {

    /**
     * Returns how many bytes suffice to tell two keys apart.
     *
     * @return the number of bytes, {@link Integer#MAX_VALUE} if there is no bound
     */
    int getMaxNormalizedKeyLen();

    /**
     * Writes bytes whose order, as unsigned numbers, is the order of the keys.
     *
     * @param memory where to write
     * @param offset first byte
     * @param len how many bytes; more than the key needs are filled with zeros
     */
    void copyNormalizedKey(MemorySegment memory, int offset, int len);
}
