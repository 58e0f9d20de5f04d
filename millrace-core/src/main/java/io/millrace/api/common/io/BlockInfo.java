// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.io.IOReadableWritable;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * What stands at the end of each block of a binary file. Mirrors Flink 1.14's {@code BlockInfo}; no
 * known differences.
 */
public class BlockInfo implements IOReadableWritable {
    private long recordCount;
    private long accumulatedRecordCount;
    private long firstRecordStart;

    /** Creates one with zeros. */
    public BlockInfo() {}

    /**
     * Returns how long it is in the file.
     *
     * @return bytes
     */
    public int getInfoSize() {
        return 3 * Long.BYTES;
    }

    /**
     * Returns where in the block its first record begins.
     *
     * @return bytes from the block's start
     */
    public long getFirstRecordStart() {
        return firstRecordStart;
    }

    /**
     * Sets where in the block its first record begins.
     *
     * @param firstRecordStart bytes from the block's start
     */
    public void setFirstRecordStart(long firstRecordStart) {
        this.firstRecordStart = firstRecordStart;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeLong(recordCount);
        out.writeLong(accumulatedRecordCount);
        out.writeLong(firstRecordStart);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        recordCount = in.readLong();
        accumulatedRecordCount = in.readLong();
        firstRecordStart = in.readLong();
    }

    /**
     * Returns how many records begin in the block.
     *
     * @return the number
     */
    public long getRecordCount() {
        return recordCount;
    }

    /**
     * Returns how many records begin in the block and in those before it.
     *
     * @return the number
     */
    public long getAccumulatedRecordCount() {
        return accumulatedRecordCount;
    }

    /**
     * Sets how many records begin in the block and in those before it.
     *
     * @param accumulatedRecordCount the number
     */
    public void setAccumulatedRecordCount(long accumulatedRecordCount) {
        this.accumulatedRecordCount = accumulatedRecordCount;
    }

    /**
     * Sets how many records begin in the block.
     *
     * @param recordCount the number
     */
    public void setRecordCount(long recordCount) {
        this.recordCount = recordCount;
    }
}
