// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

/** What a file system knows of a file. Mirrors the common part of Flink 1.14's {@code FileStatus}. */
public interface FileStatus {

    /**
     * Length of the file.
     *
     * @return bytes
     */
    long getLen();

    /**
     * When the file was changed last.
     *
     * @return milliseconds since the epoch
     */
    long getModificationTime();

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
