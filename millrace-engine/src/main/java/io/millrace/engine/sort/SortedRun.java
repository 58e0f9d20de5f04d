// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sort;

import io.millrace.engine.common.Scratch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Records in order that lie in a piece of scratch, as they lay in memory. */
final class SortedRun {

    private static final int BUFFER_BYTES = 64 << 10;
    private static final int INITIAL_BYTES = 256;

    private final Scratch.Piece piece;
    private final long count;

    private SortedRun(Scratch.Piece piece, long count) {
        this.piece = piece;
        this.count = count;
    }

    /** Writes a sorted block into a piece. */
    static SortedRun write(RecordBlock block, Scratch.Piece piece, long count) throws IOException {
        try (DataOutputStream out = open(piece)) {
            block.writeTo(out);
        }
        return new SortedRun(piece, count);
    }

    /** Writes records that are in order into a piece. */
    static SortedRun write(SortedRecords records, Scratch.Piece piece) throws IOException {
        long written = 0;
        try (DataOutputStream out = open(piece)) {
            while (records.next()) {
                out.writeInt(records.keyLength);
                out.write(records.bytes, records.keyOffset, records.keyLength);
                out.writeLong(records.timestamp);
                out.writeInt(records.valueLength);
                out.write(records.bytes, records.valueOffset, records.valueLength);
                written++;
            }
        }
        return new SortedRun(piece, written);
    }

    private static DataOutputStream open(Scratch.Piece piece) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(piece.write(), BUFFER_BYTES));
    }

    SortedRecords records() throws IOException {
        return new FromPiece(
                new DataInputStream(new BufferedInputStream(piece.read(), BUFFER_BYTES)), count);
    }

    void delete() throws IOException {
        piece.delete();
    }

    private static final class FromPiece extends SortedRecords {

        private final DataInputStream in;
        private long left;

        FromPiece(DataInputStream in, long count) {
            this.in = in;
            this.left = count;
            this.bytes = new byte[INITIAL_BYTES];
        }

        @Override
        public boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            keyLength = in.readInt();
            grow(keyLength, 0);
            in.readFully(bytes, 0, keyLength);
            timestamp = in.readLong();
            valueLength = in.readInt();
            valueOffset = keyLength;
            grow(keyLength + valueLength, keyLength);
            in.readFully(bytes, valueOffset, valueLength);
            return true;
        }

        private void grow(int size, int kept) {
            if (size > bytes.length) {
                byte[] larger = new byte[Math.max(size, 2 * bytes.length)];
                System.arraycopy(bytes, 0, larger, 0, kept);
                bytes = larger;
            }
        }
    }
}
