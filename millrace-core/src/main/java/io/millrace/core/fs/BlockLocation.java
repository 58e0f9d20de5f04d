// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import java.io.IOException;

/** Where a part of a file lies. Ordered by offset. Mirrors Flink 1.14's {@code BlockLocation}. */
public interface BlockLocation extends Comparable<BlockLocation> {

    /**
     * The machines that have the part.
     *
     * @return their names, empty if none is nearer than others
     * @throws IOException if that cannot be found out
     */
    String[] getHosts() throws IOException;

    /**
     * Where the part begins.
     *
     * @return in bytes from the start of the file
     */
    long getOffset();

    /**
     * Length of the part.
     *
     * @return bytes
     */
    long getLength();
}
