// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * A key whose order can be told from a few bytes.
 *
 * <p>Mirrors Flink 1.14's {@code NormalizableKey} without {@code copyNormalizedKey}: nothing here
 * sorts by key bytes, and implementations of that method stay harmless.
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
}
