// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.util.Arrays;

/**
 * An object that writes the version of its format before its content.
 *
 * <p>Subclasses call {@code super.write} and {@code super.read} first. Mirrors Flink 1.14's {@code
 * VersionedIOReadableWritable}; no known differences.
 */
public abstract class VersionedIOReadableWritable implements IOReadableWritable, Versioned {
    private int readVersion = Integer.MIN_VALUE;

    /** Creates an object that has not been read. */
    public VersionedIOReadableWritable() {}

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeInt(getVersion());
    }

    @Override
    public void read(DataInputView in) throws IOException {
        int found = in.readInt();
        for (int compatible : getCompatibleVersions()) {
            if (compatible == found) {
                readVersion = found;
                return;
            }
        }
        throw new VersionMismatchException("Found version " + found + " of "
                + getClass().getName() + ", but can read only versions "
                + Arrays.toString(getCompatibleVersions()) + ".");
    }

    /**
     * Returns the version this object was read in.
     *
     * @return the version found, or the current one if this object was not read
     */
    public int getReadVersion() {
        return readVersion == Integer.MIN_VALUE ? getVersion() : readVersion;
    }

    /**
     * Returns the versions that {@link #read} understands.
     *
     * @return the versions; by default the current one only
     */
    public int[] getCompatibleVersions() {
        return new int[] {getVersion()};
    }
}
