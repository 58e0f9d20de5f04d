// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import static io.millrace.util.Preconditions.checkArgument;
import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.io.statistics.BaseStatistics;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.BlockLocation;
import io.millrace.core.fs.FSDataInputStream;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.FileStatus;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.Path;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataInputViewStreamWrapper;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what {@link BinaryOutputFormat} wrote; every block is a split. Mirrors Flink 1.14's {@code
 * BinaryInputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public abstract class BinaryInputFormat<T> extends FileInputFormat<T>
        implements CheckpointableInputFormat<FileInputSplit, Tuple2<Long, Long>> {
    private static final Logger LOG = LazyLogger.of(BinaryInputFormat.class);

    private static final long serialVersionUID = 1L;

    /** Configuration key of the length of a block. */
    public static final String BLOCK_SIZE_PARAMETER_KEY = "input.block_size";

    /** Stands for the file system's own length of a block. */
    public static final long NATIVE_BLOCK_SIZE = Long.MIN_VALUE;

    private long blockSize = NATIVE_BLOCK_SIZE;

    private transient DataInputViewStreamWrapper view;
    private transient BlockInfo blockInfo;
    private transient BlockBasedInput blocks;
    private long readRecords;

    /** Creates a format without path. */
    public BinaryInputFormat() {}

    @Override
    public void configure(Configuration parameters) {
        super.configure(parameters);
        // What has been set stays unless the settings say otherwise.
        if (blockSize == NATIVE_BLOCK_SIZE) {
            setBlockSize(parameters.getLong(BLOCK_SIZE_PARAMETER_KEY, NATIVE_BLOCK_SIZE));
        }
    }

    /**
     * Sets the length of a block.
     *
     * @param blockSize bytes with the block's info, or {@link #NATIVE_BLOCK_SIZE}
     */
    public void setBlockSize(long blockSize) {
        checkArgument(
                blockSize > 0 || blockSize == NATIVE_BLOCK_SIZE,
                "The block size parameter must be set and larger than 0.");
        if (blockSize > Integer.MAX_VALUE) {
            throw new UnsupportedOperationException(
                    "Currently only block sizes up to Integer.MAX_VALUE are supported");
        }
        this.blockSize = blockSize;
    }

    /**
     * Returns the length of a block.
     *
     * @return bytes with the block's info, or {@link #NATIVE_BLOCK_SIZE}
     */
    public long getBlockSize() {
        return blockSize;
    }

    private long blockSizeOf(FileStatus file) {
        return blockSize == NATIVE_BLOCK_SIZE ? file.getBlockSize() : blockSize;
    }

    @Override
    public FileInputSplit[] createInputSplits(int minNumSplits) throws IOException {
        List<FileStatus> files = getFiles();
        List<FileInputSplit> splits = new ArrayList<>(minNumSplits);
        splits.addAll(splitsOf(files));
        if (splits.size() < minNumSplits && !files.isEmpty()) {
            LOG.warn(
                    "With the given block size {}, the files {} cannot be split into {} blocks. Filling up with empty splits...",
                    blockSizeOf(files.get(0)),
                    Arrays.toString(getFilePaths()),
                    minNumSplits);
            FileStatus first = files.get(0);
            for (int i = splits.size(); i < minNumSplits; i++) {
                splits.add(new FileInputSplit(i, first.getPath(), first.getLen(), 0, null));
            }
        }
        return splits.toArray(new FileInputSplit[0]);
    }

    /**
     * Finds the files.
     *
     * @return the files of all paths; folders count with what lies in them
     * @throws IOException if looking fails
     */
    protected List<FileStatus> getFiles() throws IOException {
        List<FileStatus> files = new ArrayList<>();
        for (Path path : getFilePaths()) {
            FileSystem fs = FileSystem.get(path.toUri());
            FileStatus status = fs.getFileStatus(path);
            if (!status.isDir()) {
                files.add(status);
                continue;
            }
            for (FileStatus file : fs.listStatus(path)) {
                if (!file.isDir() && acceptFile(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /**
     * Cuts the files into blocks.
     *
     * @return one split per block
     * @throws IOException if looking for the files fails
     */
    protected FileInputSplit[] getInputSplits() throws IOException {
        return splitsOf(getFiles()).toArray(new FileInputSplit[0]);
    }

    private List<FileInputSplit> splitsOf(List<FileStatus> files) throws IOException {
        List<FileInputSplit> splits = new ArrayList<>();
        for (FileStatus file : files) {
            FileSystem fs = FileSystem.get(file.getPath().toUri());
            long size = blockSizeOf(file);
            for (long start = 0; start < file.getLen(); start += size) {
                long length = Math.min(size, file.getLen() - start);
                BlockLocation[] locations = fs.getFileBlockLocations(file, start, length);
                Arrays.sort(locations);
                splits.add(new FileInputSplit(
                        splits.size(), file.getPath(), start, length, locations[0].getHosts()));
            }
        }
        return splits;
    }

    /**
     * Returns size, age and number of records, as the last blocks tell.
     *
     * @param cachedStats what was known before, or null; returned if no file is younger
     * @return the statistics, or null if they cannot be had
     */
    @Override
    public SequentialStatistics getStatistics(BaseStatistics cachedStats) {
        FileBaseStatistics cached = cachedStats instanceof FileBaseStatistics known ? known : null;
        try {
            ArrayList<FileStatus> files = new ArrayList<>();
            FileBaseStatistics stats = getFileStats(cached, getFilePaths(), files);
            if (stats == null) {
                return null;
            }
            if (stats instanceof SequentialStatistics known) {
                return known;
            }
            return createStatistics(files, stats);
        } catch (IOException e) {
            LOG.warn(
                    "Could not determine complete statistics for files '{}' due to an I/O error",
                    Arrays.toString(getFilePaths()),
                    e);
        } catch (Throwable e) {
            LOG.error(
                    "Unexpected problem while getting the file statistics for files '{}'",
                    Arrays.toString(getFilePaths()),
                    e);
        }
        return null;
    }

    /**
     * Adds the number of records to what is known of the files.
     *
     * @param files the files
     * @param stats their size and age, or null
     * @return the statistics, or null if {@code stats} is
     * @throws IOException if a block's info cannot be read
     */
    protected SequentialStatistics createStatistics(
            List<FileStatus> files, FileBaseStatistics stats) throws IOException {
        if (files.isEmpty()) {
            return null;
        }
        BlockInfo info = createBlockInfo();
        long records = 0;
        for (FileStatus file : files) {
            if (file.getLen() < info.getInfoSize()) {
                continue;
            }
            FileSystem fs = FileSystem.get(file.getPath().toUri());
            try (FSDataInputStream in = fs.open(file.getPath())) {
                in.seek(file.getLen() - info.getInfoSize());
                info.read(new DataInputViewStreamWrapper(in));
                records += info.getAccumulatedRecordCount();
            }
        }
        float width = records == 0
                ? 0
                : (stats.getTotalInputSize() - (float) records * info.getInfoSize()) / records;
        return new SequentialStatistics(
                stats.getLastModificationTime(), stats.getTotalInputSize(), width, records);
    }

    /**
     * Returns a new info for the end of a block.
     *
     * @return the info
     */
    public BlockInfo createBlockInfo() {
        return new BlockInfo();
    }

    private BlockInfo readBlockInfo() throws IOException {
        BlockInfo info = createBlockInfo();
        if (splitLength > info.getInfoSize()) {
            stream.seek(splitStart + splitLength - info.getInfoSize());
            info.read(new DataInputViewStreamWrapper(stream));
        }
        return info;
    }

    @Override
    public void open(FileInputSplit split) throws IOException {
        super.open(split);
        blockInfo = readBlockInfo();
        readRecords = 0;
        goTo(blockInfo.getFirstRecordStart());
    }

    private void goTo(long positionInBlock) throws IOException {
        stream.seek(splitStart + positionInBlock);
        blocks = new BlockBasedInput(stream, (int) positionInBlock, splitLength);
        view = new DataInputViewStreamWrapper(blocks);
    }

    @Override
    public boolean reachedEnd() throws IOException {
        return readRecords >= blockInfo.getRecordCount();
    }

    @Override
    public T nextRecord(T record) throws IOException {
        if (reachedEnd()) {
            return null;
        }
        T read = deserialize(record, view);
        readRecords++;
        return read;
    }

    /**
     * Reads a record.
     *
     * @param reuse an object that may be filled and returned; may be null
     * @param dataInput its bytes
     * @return the record
     * @throws IOException if that fails
     */
    protected abstract T deserialize(T reuse, DataInputView dataInput) throws IOException;

    /**
     * Returns where the next record begins in its block, and how many were read.
     *
     * @return both
     */
    @Override
    public Tuple2<Long, Long> getCurrentState() throws IOException {
        if (blocks == null) {
            throw new RuntimeException(
                    "You must have forgotten to call open() on your input format.");
        }
        return new Tuple2<>(blocks.position, readRecords);
    }

    @Override
    public void reopen(FileInputSplit split, Tuple2<Long, Long> state) throws IOException {
        checkNotNull(split, "reopen() cannot be called on a null split.");
        checkNotNull(state, "reopen() cannot be called with a null initial state.");
        open(split);
        readRecords = state.f1;
        goTo(state.f0);
    }

    /** Size, age and number of records. */
    static class SequentialStatistics extends FileBaseStatistics {
        private final long records;

        SequentialStatistics(long fileModTime, long fileSize, float width, long records) {
            super(fileModTime, fileSize, width);
            this.records = records;
        }

        @Override
        public long getNumberOfRecords() {
            return records;
        }
    }

    /** Reads records across blocks, without the infos between them. */
    protected class BlockBasedInput extends FilterInputStream {
        private final int payload;
        private final int infoSize;

        /** Where in the split's block the next byte stands; in the next block, behind this one. */
        private long position;

        private int positionInBlock;

        /**
         * Creates a stream for blocks of the format's length.
         *
         * @param in the file, at the first byte to read
         * @param startPos where in its block that byte stands
         */
        public BlockBasedInput(FSDataInputStream in, int startPos) {
            this(in, startPos, blockSize);
        }

        /**
         * Creates a stream.
         *
         * @param in the file, at the first byte to read
         * @param startPos where in its block that byte stands
         * @param length of a block with its info, in bytes
         */
        public BlockBasedInput(FSDataInputStream in, int startPos, long length) {
            super(in);
            this.infoSize = createBlockInfo().getInfoSize();
            this.payload = (int) (length - infoSize);
            this.position = startPos;
            this.positionInBlock = startPos;
        }

        @Override
        public int read() throws IOException {
            skipInfo();
            int read = in.read();
            if (read >= 0) {
                advance(1);
            }
            return read;
        }

        @Override
        public int read(byte[] b) throws IOException {
            return read(b, 0, b.length);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int total = 0;
            while (total < len) {
                skipInfo();
                int most = Math.min(len - total, payload - positionInBlock);
                int read = in.read(b, off + total, most);
                if (read < 0) {
                    return total == 0 ? read : total;
                }
                total += read;
                advance(read);
            }
            return total;
        }

        private void advance(int count) {
            position += count;
            positionInBlock += count;
        }

        /** Before the first byte of the next block, not behind the last of this one: it may be the file's. */
        private void skipInfo() throws IOException {
            if (positionInBlock < payload) {
                return;
            }
            int left = infoSize;
            while (left > 0) {
                long skipped = in.skip(left);
                if (skipped <= 0) {
                    break;
                }
                left -= (int) skipped;
            }
            position += infoSize;
            positionInBlock = 0;
        }
    }
}
