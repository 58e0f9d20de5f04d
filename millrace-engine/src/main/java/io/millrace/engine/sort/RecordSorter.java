// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sort;

import io.millrace.engine.common.Scratch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes records as bytes and gives them back by key and timestamp; equal ones as they came. What does not fit into its memory
 * is sorted and written away as a run, and all runs are merged in the end. Hot path. Owned by the task's thread.
 */
public final class RecordSorter {

    /** Runs that are merged at once: each needs a buffer, and an open file. */
    private static final int MAX_FAN_IN = 128;

    private static final long MIN_MEMORY_BYTES = 32 << 10;

    private final Scratch scratch;
    private final RecordBlock block;
    private final int maxFanIn;
    private List<SortedRun> runs = new ArrayList<>();
    private long inBlock;

    /**
     * @param scratch for what does not fit
     * @param memoryBytes for records before that; a little is taken in any case
     */
    public RecordSorter(Scratch scratch, long memoryBytes) {
        this(scratch, memoryBytes, MAX_FAN_IN);
    }

    RecordSorter(Scratch scratch, long memoryBytes, int maxFanIn) {
        this.scratch = scratch;
        this.block = new RecordBlock(Math.max(MIN_MEMORY_BYTES, memoryBytes));
        this.maxFanIn = maxFanIn;
    }

    /**
     * Adds a record; what is given belongs to the caller again afterwards.
     *
     * @param key holds the bytes of the key, from its beginning
     * @param timestamp any number
     * @param value holds the bytes of the value, from its beginning
     */
    public void add(byte[] key, int keyLength, long timestamp, byte[] value, int valueLength)
            throws IOException {
        if (!block.hasRoom(keyLength, valueLength)) {
            spill();
        }
        block.add(key, keyLength, timestamp, value, valueLength);
        inBlock++;
    }

    private void spill() throws IOException {
        block.sort();
        Scratch.Piece piece = scratch.newPiece();
        try {
            runs.add(SortedRun.write(block, piece, inBlock));
        } catch (IOException | RuntimeException e) {
            piece.delete();
            throw e;
        }
        block.clear();
        inBlock = 0;
    }

    /** All records in order; nothing can be added any more. */
    public SortedRecords sorted() throws IOException {
        block.sort();
        if (runs.isEmpty()) {
            return block.records();
        }
        while (runs.size() >= maxFanIn) {
            runs = mergeOnce();
        }
        List<SortedRecords> all = readers(runs);
        all.add(block.records());
        return new MergedRecords(all);
    }

    /** Neighbours become one, so that equal records stay as they came. */
    private List<SortedRun> mergeOnce() throws IOException {
        List<SortedRun> longer = new ArrayList<>();
        for (int from = 0; from < runs.size(); from += maxFanIn) {
            List<SortedRun> group = runs.subList(from, Math.min(runs.size(), from + maxFanIn));
            Scratch.Piece piece = scratch.newPiece();
            try {
                longer.add(SortedRun.write(new MergedRecords(readers(group)), piece));
            } catch (IOException | RuntimeException e) {
                piece.delete();
                longer.forEach(runs::add);
                throw e;
            }
            for (SortedRun merged : group) {
                merged.delete();
            }
        }
        return longer;
    }

    private static List<SortedRecords> readers(List<SortedRun> runs) throws IOException {
        List<SortedRecords> readers = new ArrayList<>();
        for (SortedRun run : runs) {
            readers.add(run.records());
        }
        return readers;
    }

    /** Lets go of memory and scratch, whether all was read or not. The first failure counts. */
    public void close() throws IOException {
        block.clear();
        IOException failure = null;
        for (SortedRun run : runs) {
            try {
                run.delete();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        runs.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
