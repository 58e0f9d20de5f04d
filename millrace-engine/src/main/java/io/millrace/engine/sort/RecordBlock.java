// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sort;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records that lie in memory: their bytes in chunks, none across two of them, and beside that an index, which is what is
 * sorted. Hot path.
 *
 * <p>A record lies as the length of its key, the key, the timestamp, the length of its value, the value.
 */
final class RecordBlock {

    static final int HEADER_BYTES = 2 * Integer.BYTES + Long.BYTES;

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int INITIAL_RECORDS = 64;
    /** Three numbers, and the same again while they are sorted. */
    private static final int INDEX_BYTES = 6 * Long.BYTES;
    /** Pieces of the index that are sorted by insertion. */
    private static final int SMALL = 8;

    private static final int MIN_CHUNK = 4 << 10;
    private static final int MAX_CHUNK = 1 << 20;

    private final long memoryBytes;
    private final int chunkBytes;
    private final List<byte[]> chunks = new ArrayList<>();
    /** Bytes taken in the last chunk. */
    private int end;

    private long chunkTotal;
    /** Chunk and offset of each record. */
    private long[] places = new long[INITIAL_RECORDS];
    /** The beginning of each record's key. */
    private long[] prefixes = new long[INITIAL_RECORDS];
    /** Here too, so that sorting by short keys never looks at the records, which lie far apart. */
    private long[] timestamps = new long[INITIAL_RECORDS];

    private int count;
    /** Whether keys with the same beginning are the same: they end within it, none like the space behind a shorter one. */
    private boolean prefixesDecide = true;

    RecordBlock(long memoryBytes) {
        this.memoryBytes = memoryBytes;
        this.chunkBytes = (int) Math.max(MIN_CHUNK, Math.min(MAX_CHUNK, memoryBytes / 8));
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether one more record fits; an empty block takes any. */
    boolean hasRoom(int keyLength, int valueLength) {
        if (count == 0) {
            return true;
        }
        int size = HEADER_BYTES + keyLength + valueLength;
        byte[] last = chunks.get(chunks.size() - 1);
        long more = end + size <= last.length ? 0 : Math.max(size, chunkBytes);
        return chunkTotal + more + (count + 1L) * INDEX_BYTES <= memoryBytes;
    }

    void add(byte[] key, int keyLength, long timestamp, byte[] value, int valueLength) {
        int size = HEADER_BYTES + keyLength + valueLength;
        byte[] chunk = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
        if (chunk == null || end + size > chunk.length) {
            chunk = new byte[Math.max(size, chunkBytes)];
            chunks.add(chunk);
            chunkTotal += chunk.length;
            end = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            prefixes = Arrays.copyOf(prefixes, 2 * count);
            timestamps = Arrays.copyOf(timestamps, 2 * count);
        }
        places[count] = (long) (chunks.size() - 1) << Integer.SIZE | end;
        prefixes[count] = SortOrder.prefix(key, 0, keyLength);
        timestamps[count] = timestamp;
        prefixesDecide &= SortOrder.isInPrefix(key, keyLength);
        count++;
        int at = end;
        INT.set(chunk, at, keyLength);
        at += Integer.BYTES;
        System.arraycopy(key, 0, chunk, at, keyLength);
        at += keyLength;
        LONG.set(chunk, at, timestamp);
        at += Long.BYTES;
        INT.set(chunk, at, valueLength);
        at += Integer.BYTES;
        System.arraycopy(value, 0, chunk, at, valueLength);
        end = at + valueLength;
    }

    void clear() {
        chunks.clear();
        chunkTotal = 0;
        end = 0;
        count = 0;
        prefixesDecide = true;
    }

    /** Sorts by key and timestamp; equal ones stay as they came. */
    void sort() {
        for (int from = 0; from < count; from += SMALL) {
            sortSmall(from, Math.min(count, from + SMALL));
        }
        long[] toPlaces = new long[places.length];
        long[] toPrefixes = new long[prefixes.length];
        long[] toTimestamps = new long[timestamps.length];
        for (long width = SMALL; width < count; width *= 2) {
            for (long from = 0; from < count; from += 2 * width) {
                merge(
                        (int) from,
                        (int) Math.min(count, from + width),
                        (int) Math.min(count, from + 2 * width),
                        toPlaces,
                        toPrefixes,
                        toTimestamps);
            }
            long[] emptied = places;
            places = toPlaces;
            toPlaces = emptied;
            emptied = prefixes;
            prefixes = toPrefixes;
            toPrefixes = emptied;
            emptied = timestamps;
            timestamps = toTimestamps;
            toTimestamps = emptied;
        }
    }

    private void sortSmall(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long place = places[i];
            long prefix = prefixes[i];
            long timestamp = timestamps[i];
            int at = i;
            while (at > from && compare(at - 1, prefix, place, timestamp) > 0) {
                places[at] = places[at - 1];
                prefixes[at] = prefixes[at - 1];
                timestamps[at] = timestamps[at - 1];
                at--;
            }
            places[at] = place;
            prefixes[at] = prefix;
            timestamps[at] = timestamp;
        }
    }

    private void merge(
            int from, int middle, int to, long[] toPlaces, long[] toPrefixes, long[] toTimestamps) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesLeft = right == to
                    || left < middle
                            && compare(left, prefixes[right], places[right], timestamps[right])
                                    <= 0;
            int taken = takesLeft ? left++ : right++;
            toPlaces[i] = places[taken];
            toPrefixes[i] = prefixes[taken];
            toTimestamps[i] = timestamps[taken];
        }
    }

    /** Compares a record by its index with another. */
    private int compare(int left, long prefix, long place, long timestamp) {
        if (prefixes[left] != prefix) {
            return Long.compareUnsigned(prefixes[left], prefix);
        }
        int byKey = prefixesDecide ? 0 : compareKeys(places[left], place);
        return byKey != 0 ? byKey : Long.compare(timestamps[left], timestamp);
    }

    private int compareKeys(long left, long right) {
        byte[] leftChunk = chunks.get((int) (left >>> Integer.SIZE));
        byte[] rightChunk = chunks.get((int) (right >>> Integer.SIZE));
        int leftKey = (int) left + Integer.BYTES;
        int rightKey = (int) right + Integer.BYTES;
        int leftLength = (int) INT.get(leftChunk, (int) left);
        int rightLength = (int) INT.get(rightChunk, (int) right);
        return SortOrder.compareKeys(
                leftChunk, leftKey, leftLength, rightChunk, rightKey, rightLength);
    }

    /** Writes the records in their order. */
    void writeTo(DataOutputStream out) throws IOException {
        for (int i = 0; i < count; i++) {
            byte[] chunk = chunks.get((int) (places[i] >>> Integer.SIZE));
            int start = (int) places[i];
            int keyLength = (int) INT.get(chunk, start);
            int atValue = start + Integer.BYTES + keyLength + Long.BYTES;
            int valueLength = (int) INT.get(chunk, atValue);
            out.write(chunk, start, atValue + Integer.BYTES + valueLength - start);
        }
    }

    /** The records in their order. */
    SortedRecords records() {
        return new InMemory();
    }

    private final class InMemory extends SortedRecords {

        private int next;

        @Override
        public boolean next() {
            if (next == count) {
                return false;
            }
            long place = places[next++];
            byte[] chunk = chunks.get((int) (place >>> Integer.SIZE));
            bytes = chunk;
            keyOffset = (int) place + Integer.BYTES;
            keyLength = (int) INT.get(chunk, (int) place);
            timestamp = (long) LONG.get(chunk, keyOffset + keyLength);
            int atValue = keyOffset + keyLength + Long.BYTES;
            valueLength = (int) INT.get(chunk, atValue);
            valueOffset = atValue + Integer.BYTES;
            return true;
        }
    }
}
