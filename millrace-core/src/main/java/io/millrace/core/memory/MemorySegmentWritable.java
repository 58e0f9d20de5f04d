// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.memory;

import java.io.IOException;

/** Takes bytes out of segments. Mirrors Flink 1.14's {@code MemorySegmentWritable}. */
public interface MemorySegmentWritable {

    /**
     * Writes a part of a segment.
     *
     * @param segment the segment
     * @param off first byte
     * @param len how many bytes
     * @throws IOException if writing fails
     */
    void write(MemorySegment segment, int off, int len) throws IOException;
}
