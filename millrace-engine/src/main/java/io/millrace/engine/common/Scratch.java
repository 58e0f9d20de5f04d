// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Room for what does not fit into memory. Thread-safe; what it makes belongs to the task that asked for it. */
public interface Scratch {

    /** A new piece of it, empty. */
    Piece newPiece() throws IOException;

    /** Bytes of memory that all tasks of the job together may fill before they use pieces. */
    long memoryBytes();

    /** Written once from its beginning to its end, then read, as often as wanted. Neither stream is buffered. */
    interface Piece {

        /** Where to write; closed by the caller before anything is read. */
        OutputStream write() throws IOException;

        /** Reads from the beginning. */
        InputStream read() throws IOException;

        /** Gives the room back, also that of a piece that is still open. */
        void delete() throws IOException;
    }
}
