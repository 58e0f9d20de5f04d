// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sort;

import java.io.IOException;

/**
 * Records in order, one after another. Before the first call of {@link #next} and after it has said false there is no
 * record. Hot path.
 */
public abstract class SortedRecords {

    /** Holds the key and the value; others may follow or stand before. */
    byte[] bytes;

    int keyOffset;
    int keyLength;
    int valueOffset;
    int valueLength;
    long timestamp;

    /** Goes on to the next record; false if there is none. What was read of the last one is gone. */
    public abstract boolean next() throws IOException;

    /** Holds the bytes of the value, from {@link #valueOffset}; not to be changed. */
    public final byte[] bytes() {
        return bytes;
    }

    public final int valueOffset() {
        return valueOffset;
    }

    public final int valueLength() {
        return valueLength;
    }

    /** As it was given when the record was added. */
    public final long timestamp() {
        return timestamp;
    }

    /** Orders the current records of two: by key and timestamp. */
    public final int compareTo(SortedRecords other) {
        int byKey = SortOrder.compareKeys(
                bytes, keyOffset, keyLength, other.bytes, other.keyOffset, other.keyLength);
        return byKey != 0 ? byKey : Long.compare(timestamp, other.timestamp);
    }

    final void show(SortedRecords record) {
        bytes = record.bytes;
        keyOffset = record.keyOffset;
        keyLength = record.keyLength;
        valueOffset = record.valueOffset;
        valueLength = record.valueLength;
        timestamp = record.timestamp;
    }
}
