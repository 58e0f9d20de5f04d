// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

/** What a file system knows of a file. Mirrors Flink 1.14's {@code FileStatus}. */
public interface FileStatus {

    /**
     * Length of the file.
     *
     * @return bytes
     */
    long getLen();

    /**
     * Length of the pieces in which the file is kept.
     *
     * @return bytes; the file's length if it is kept in one piece
     */
    long getBlockSize();

    /**
     * How often each piece is kept.
     *
     * @return the number of copies
     */
    short getReplication();

    /**
     * When the file was changed last.
     *
     * @return milliseconds since the epoch
     */
    long getModificationTime();

    /**
     * When the file was read last.
     *
     * @return milliseconds since the epoch, or 0 if nobody keeps account of it
     */
    long getAccessTime();

    /**
     * Whether it is a folder.
     *
     * @return whether it is
     */
    boolean isDir();

    /**
     * Where it is.
     *
     * @return the path
     */
    Path getPath();
}
