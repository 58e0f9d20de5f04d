// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

/** A status that knows where the parts of the file lie. Mirrors Flink 1.14's {@code LocatedFileStatus}. */
public interface LocatedFileStatus extends FileStatus {

    /**
     * Where all parts lie.
     *
     * @return the parts in order
     */
    BlockLocation[] getBlockLocations();
}
