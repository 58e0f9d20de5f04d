// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.Path;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.Objects;

/**
 * A piece of a file that knows when the file was changed; older ones come first. Mirrors Flink
 * 1.14's {@code TimestampedFileInputSplit}; no known differences.
 */
public class TimestampedFileInputSplit extends FileInputSplit implements TimestampedInputSplit {
    private static final long serialVersionUID = 1L;

    private final long modificationTime;
    private Serializable splitState;

    /**
     * Creates a split.
     *
     * @param modificationTime when the file was changed last, in milliseconds since the epoch
     * @param num number of the split
     * @param file the file
     * @param start where the piece begins
     * @param length how long it is, -1 for all that follows
     * @param hosts where it lies
     */
    public TimestampedFileInputSplit(
            long modificationTime, int num, Path file, long start, long length, String[] hosts) {
        super(num, file, start, length, hosts);
        Preconditions.checkArgument(
                modificationTime >= 0 || modificationTime == Long.MIN_VALUE,
                "Invalid File Split Modification Time: " + modificationTime + ".");
        this.modificationTime = modificationTime;
    }

    @Override
    public void setSplitState(Serializable state) {
        this.splitState = state;
    }

    @Override
    public Serializable getSplitState() {
        return splitState;
    }

    @Override
    public long getModificationTime() {
        return modificationTime;
    }

    /** By time, then by path, then by number. */
    @Override
    public int compareTo(TimestampedInputSplit o) {
        TimestampedFileInputSplit other = (TimestampedFileInputSplit) o;
        int byTime = Long.compare(modificationTime, other.modificationTime);
        if (byTime != 0) {
            return byTime;
        }
        int byPath = getPath().compareTo(other.getPath());
        return byPath != 0 ? byPath : Integer.compare(getSplitNumber(), other.getSplitNumber());
    }

    @Override
    public boolean equals(Object o) {
        return this == o
                || (o instanceof TimestampedFileInputSplit other
                        && super.equals(other)
                        && modificationTime == other.modificationTime);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), modificationTime);
    }

    @Override
    public String toString() {
        return "[" + getSplitNumber() + "] " + getPath() + " mod@ " + modificationTime + " : "
                + getStart() + " + " + getLength();
    }
}
