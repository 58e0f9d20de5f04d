// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.MemorySegment;
import io.millrace.types.NormalizedKeys;

/**
 * Compares values whose normalized keys are one or two numbers of fixed length.
 *
 * @param <T> type of the values
 */
abstract class NumberKeyComparator<T extends Comparable<? super T>> extends BasicTypeComparator<T> {

    private static final long serialVersionUID = 1L;

    /** Bytes of the first number. */
    private final int width;
    /** Bytes of the second number; 0 if there is none. */
    private final int moreWidth;

    NumberKeyComparator(boolean ascending, TypeSerializer<T> serializer, int width, int moreWidth) {
        super(ascending, serializer);
        this.width = width;
        this.moreWidth = moreWidth;
    }

    /** The first number; its lowest bytes count. */
    abstract long bits(T record);

    /** The second number; its lowest bytes count. */
    long moreBits(T record) {
        return 0;
    }

    @Override
    public final boolean supportsNormalizedKey() {
        return true;
    }

    @Override
    public final int getNormalizeKeyLen() {
        return width + moreWidth;
    }

    @Override
    public final boolean isNormalizedKeyPrefixOnly(int keyBytes) {
        return keyBytes < getNormalizeKeyLen();
    }

    @Override
    public final void putNormalizedKey(T record, MemorySegment target, int offset, int numBytes) {
        int head = moreWidth == 0 ? numBytes : Math.min(numBytes, width);
        NormalizedKeys.put(target, offset, head, bits(record), width);
        if (numBytes > head) {
            NormalizedKeys.put(target, offset + head, numBytes - head, moreBits(record), moreWidth);
        }
    }
}
