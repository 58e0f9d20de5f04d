// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.configuration.Configuration;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.DataOutputViewStreamWrapper;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes records in binary form, in blocks of equal length with a {@link BlockInfo} at the end of
 * each, so that {@link BinaryInputFormat} can begin at any block. Mirrors Flink 1.14's {@code
 * BinaryOutputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public abstract class BinaryOutputFormat<T> extends FileOutputFormat<T> {
    private static final long serialVersionUID = 1L;

    /** Configuration key of the length of a block. */
    public static final String BLOCK_SIZE_PARAMETER_KEY = "output.block_size";

    /** Stands for the file system's own length of a block. */
    public static final long NATIVE_BLOCK_SIZE = Long.MIN_VALUE;

    private long blockSize = NATIVE_BLOCK_SIZE;

    private transient BlockBasedOutput blocks;
    private transient DataOutputViewStreamWrapper view;

    /** Creates a format without path. */
    public BinaryOutputFormat() {}

    @Override
    public void configure(Configuration parameters) {
        super.configure(parameters);
        blockSize = parameters.getLong(BLOCK_SIZE_PARAMETER_KEY, NATIVE_BLOCK_SIZE);
        if (blockSize < 1 && blockSize != NATIVE_BLOCK_SIZE) {
            throw new IllegalArgumentException(
                    "The block size parameter must be set and larger than 0.");
        }
        if (blockSize > Integer.MAX_VALUE) {
            throw new UnsupportedOperationException(
                    "Currently only block size up to Integer.MAX_VALUE are supported");
        }
    }

    /**
     * Returns a new info for the end of a block.
     *
     * @return the info
     */
    protected BlockInfo createBlockInfo() {
        return new BlockInfo();
    }

    /**
     * Called before an info is written; subclasses with one of their own fill it.
     *
     * @param blockInfo the info
     */
    protected void complementBlockInfo(BlockInfo blockInfo) {}

    @Override
    public void open(int taskNumber, int numTasks) throws IOException {
        super.open(taskNumber, numTasks);
        long size = blockSize == NATIVE_BLOCK_SIZE
                ? outputFilePath.getFileSystem().getDefaultBlockSize()
                : blockSize;
        blocks = new BlockBasedOutput(stream, (int) size);
        view = new DataOutputViewStreamWrapper(blocks);
    }

    /**
     * Writes a record's bytes.
     *
     * @param record the record
     * @param dataOutput where they go
     * @throws IOException if that fails
     */
    protected abstract void serialize(T record, DataOutputView dataOutput) throws IOException;

    @Override
    public void writeRecord(T record) throws IOException {
        blocks.startRecord();
        serialize(record, view);
    }

    @Override
    public void close() throws IOException {
        try {
            DataOutputViewStreamWrapper closing = view;
            view = null;
            if (closing != null) {
                closing.close();
            }
        } finally {
            super.close();
        }
    }

    /** Cuts what is written into blocks. */
    protected class BlockBasedOutput extends FilterOutputStream {
        private static final int NO_RECORD = -1;

        private final int payload;
        private final BlockInfo info = createBlockInfo();
        private final DataOutputView infoView;

        private int position;
        private int recordsInBlock;
        private int records;
        private long firstRecord = NO_RECORD;

        /**
         * Creates a stream.
         *
         * @param out where the blocks go
         * @param blockSize length of a block with its info, in bytes
         */
        public BlockBasedOutput(OutputStream out, int blockSize) {
            super(out);
            this.infoView = new DataOutputViewStreamWrapper(out);
            this.payload = blockSize - info.getInfoSize();
        }

        @Override
        public void close() throws IOException {
            if (position > 0) {
                writeInfo();
            }
            super.flush();
            super.close();
        }

        /** Says that what is written next is a record's first byte. */
        public void startRecord() {
            if (firstRecord == NO_RECORD) {
                firstRecord = position;
            }
            recordsInBlock++;
            records++;
        }

        @Override
        public void write(byte[] b) throws IOException {
            write(b, 0, b.length);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            int from = off;
            int left = len;
            while (left > 0) {
                int count = Math.min(left, payload - position);
                out.write(b, from, count);
                from += count;
                left -= count;
                advance(count);
            }
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            advance(1);
        }

        private void advance(int count) throws IOException {
            position += count;
            if (position >= payload) {
                writeInfo();
            }
        }

        private void writeInfo() throws IOException {
            info.setRecordCount(recordsInBlock);
            info.setAccumulatedRecordCount(records);
            info.setFirstRecordStart(firstRecord == NO_RECORD ? 0 : firstRecord);
            complementBlockInfo(info);
            info.write(infoView);
            position = 0;
            recordsInBlock = 0;
            firstRecord = NO_RECORD;
        }
    }
}
