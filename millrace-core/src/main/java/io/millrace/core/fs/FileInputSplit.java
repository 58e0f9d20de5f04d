// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.core.io.LocatableInputSplit;

import java.util.Objects;

/** A part of a file. Mirrors Flink 1.14's {@code FileInputSplit}. */
public class FileInputSplit extends LocatableInputSplit {

    private static final long serialVersionUID = 1L;

    private final Path file;
    private final long start;
    private final long length;

    /**
     * A part of a file.
     *
     * @param num which part of the input, from 0
     * @param file the file
     * @param start first byte
     * @param length in bytes, or -1 for all that follows
     * @param hosts the machines that have it, or null
     */
    public FileInputSplit(int num, Path file, long start, long length, String[] hosts) {
        super(num, hosts);
        this.file = file;
        this.start = start;
        this.length = length;
    }

    /**
     * The file.
     *
     * @return its path
     */
    public Path getPath() {
        return file;
    }

    /**
     * Where the part begins.
     *
     * @return first byte
     */
    public long getStart() {
        return start;
    }

    /**
     * Length of the part.
     *
     * @return bytes, or -1 for all that follows
     */
    public long getLength() {
        return length;
    }

    @Override
    public int hashCode() {
        return getSplitNumber() ^ (file == null ? 0 : file.hashCode());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof FileInputSplit other
                && super.equals(obj)
                && start == other.start
                && length == other.length
                && Objects.equals(file, other.file);
    }

    @Override
    public String toString() {
        return "[" + getSplitNumber() + "] " + file + ":" + start + "+" + length;
    }
}
