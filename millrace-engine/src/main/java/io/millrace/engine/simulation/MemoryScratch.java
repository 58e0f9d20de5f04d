// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.simulation;

import io.millrace.engine.common.Scratch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Pieces that lie in memory, so that a simulation leaves the machine alone; counts what is not given back. Thread-safe. */
final class MemoryScratch implements Scratch {

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    @Override
    public Piece newPiece() {
        made.incrementAndGet();
        kept.incrementAndGet();
        return new MemoryPiece();
    }

    @Override
    public long memoryBytes() {
        return Long.MAX_VALUE;
    }

    /** Number of pieces that there were. */
    int made() {
        return made.get();
    }

    /** Number of pieces that are there now. */
    int kept() {
        return kept.get();
    }

    private final class MemoryPiece implements Piece {

        /** Null once it is deleted. */
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public OutputStream write() throws IOException {
            checkThere();
            return bytes;
        }

        @Override
        public InputStream read() throws IOException {
            checkThere();
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        @Override
        public void delete() {
            if (bytes != null) {
                bytes = null;
                kept.decrementAndGet();
            }
        }

        private void checkThere() throws IOException {
            if (bytes == null) {
                throw new IOException("the piece was deleted");
            }
        }
    }
}
