// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.util.Preconditions;

/** A stream and where it really writes. Mirrors Flink 1.14's {@code OutputStreamAndPath}. */
public final class OutputStreamAndPath {

    private final FSDataOutputStream stream;
    private final Path path;

    /**
     * A pair.
     *
     * @param stream writes
     * @param path the file
     */
    public OutputStreamAndPath(FSDataOutputStream stream, Path path) {
        this.stream = Preconditions.checkNotNull(stream);
        this.path = Preconditions.checkNotNull(path);
    }

    /**
     * The stream.
     *
     * @return writes
     */
    public FSDataOutputStream stream() {
        return stream;
    }

    /**
     * The file.
     *
     * @return its path
     */
    public Path path() {
        return path;
    }
}
