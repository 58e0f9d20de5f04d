// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.BlockLocation;
import io.millrace.util.StringUtils;

/** A local file in one piece. Mirrors Flink 1.14's {@code LocalBlockLocation}. */
public class LocalBlockLocation implements BlockLocation {

    private final long length;

    /**
     * A whole file.
     *
     * @param length bytes
     */
    public LocalBlockLocation(long length) {
        this.length = length;
    }

    @Override
    public String[] getHosts() {
        return StringUtils.EMPTY_STRING_ARRAY;
    }

    @Override
    public long getLength() {
        return length;
    }

    @Override
    public long getOffset() {
        return 0;
    }

    @Override
    public int compareTo(BlockLocation o) {
        return 0;
    }
}
