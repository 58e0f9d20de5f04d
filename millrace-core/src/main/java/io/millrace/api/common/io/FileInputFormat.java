// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.io.compression.DeflateInflaterInputStreamFactory;
import io.millrace.api.common.io.compression.GzipInflaterInputStreamFactory;
import io.millrace.api.common.io.compression.InflaterInputStreamFactory;
import io.millrace.api.common.io.statistics.BaseStatistics;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.BlockLocation;
import io.millrace.core.fs.FSDataInputStream;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.FileStatus;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.Path;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An input format for files and folders. Files are cut into splits, unless they are packed; those
 * are unpacked by the ending of their name. In folders, names that begin with a dot or an
 * underscore are left out, and folders within them are only read if asked for. Mirrors Flink
 * 1.14's {@code FileInputFormat}; no known differences.
 *
 * @param <OT> type of the records
 */
public abstract class FileInputFormat<OT> extends RichInputFormat<OT, FileInputSplit> {
    private static final Logger LOG = LazyLogger.of(FileInputFormat.class);

    private static final long serialVersionUID = 1L;

    /** The last split of a file may be so many times as long as the others. */
    private static final float LAST_SPLIT_FACTOR = 1.1f;

    private static final String FILE_PARAMETER_KEY = "input.file.path";

    /** Configuration key that says whether folders within the folder are read, too. */
    public static final String ENUMERATE_NESTED_FILES_FLAG = "recursive.file.enumeration";

    /** Length of a split that goes to the end of its file, wherever that is. */
    protected static final long READ_WHOLE_SPLIT_FLAG = -1L;

    /** How files are unpacked, by the ending of their names. */
    protected static final Map<String, InflaterInputStreamFactory<?>>
            INFLATER_INPUT_STREAM_FACTORIES = new ConcurrentHashMap<>();

    static {
        for (InflaterInputStreamFactory<?> factory : List.of(
                DeflateInflaterInputStreamFactory.getInstance(),
                GzipInflaterInputStreamFactory.getInstance())) {
            for (String extension : factory.getCommonFileExtensions()) {
                registerInflaterInputStreamFactory(extension, factory);
            }
        }
    }

    /** The open split's bytes, unpacked. */
    protected transient FSDataInputStream stream;

    /** Where the open split begins in its file. */
    protected transient long splitStart;

    /** Length of the open split, or {@link #READ_WHOLE_SPLIT_FLAG}. */
    protected transient long splitLength;

    /** The open split. */
    protected transient FileInputSplit currentSplit;

    /**
     * What is read, if it is one path.
     *
     * @deprecated use {@link #getFilePaths()}
     */
    @Deprecated
    protected Path filePath;

    private Path[] filePaths;

    /** Splits are at least so long, in bytes. */
    protected long minSplitSize;

    /** How many splits there are at least; -1 to leave that to who asks for them. */
    protected int numSplits = -1;

    /** How long opening a split may take, in milliseconds; 0 for any time. */
    protected long openTimeout;

    /** Whether a file was found that cannot be cut. */
    protected boolean unsplittable;

    /** Whether folders within the folder are read, too. */
    protected boolean enumerateNestedFiles;

    private FilePathFilter filesFilter = new GlobFilePathFilter();

    /** Creates a format without path. */
    public FileInputFormat() {}

    /**
     * Creates a format.
     *
     * @param filePath what is read, or null if it is said later
     */
    protected FileInputFormat(Path filePath) {
        if (filePath != null) {
            setFilePath(filePath);
        }
    }

    /**
     * Lets files be unpacked whose names end in some way; for all formats of this JVM.
     *
     * @param fileExtension the ending, without dot
     * @param factory unpacks them
     */
    public static void registerInflaterInputStreamFactory(
            String fileExtension, InflaterInputStreamFactory<?> factory) {
        if (INFLATER_INPUT_STREAM_FACTORIES.put(fileExtension, factory) != null) {
            LOG.warn(
                    "Overwriting an existing decompression algorithm for \"{}\" files.",
                    fileExtension);
        }
    }

    /**
     * Returns what unpacks files whose names end in some way.
     *
     * @param fileExtension the ending, without dot
     * @return the factory, or null if such files are not packed
     */
    protected static InflaterInputStreamFactory<?> getInflaterInputStreamFactory(
            String fileExtension) {
        return INFLATER_INPUT_STREAM_FACTORIES.get(fileExtension);
    }

    /**
     * Returns the ending of a file's name.
     *
     * @param fileName the name
     * @return what follows the last dot, or null if there is none
     */
    protected static String extractFileExtension(String fileName) {
        checkNotNull(fileName);
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? null : fileName.substring(dot + 1);
    }

    /**
     * Returns what is read.
     *
     * @return the path, or null if there is none
     * @throws UnsupportedOperationException if there are several
     * @deprecated use {@link #getFilePaths()}
     */
    @Deprecated
    public Path getFilePath() {
        if (!supportsMultiPaths()) {
            return filePath;
        }
        if (filePaths == null || filePaths.length == 0) {
            return null;
        }
        if (filePaths.length > 1) {
            throw new UnsupportedOperationException(
                    "FileInputFormat is configured with multiple paths. Use getFilePaths() instead.");
        }
        return filePaths[0];
    }

    /**
     * Returns what is read.
     *
     * @return the paths, none if they have not been set
     */
    public Path[] getFilePaths() {
        if (supportsMultiPaths()) {
            return filePaths == null ? new Path[0] : filePaths;
        }
        return filePath == null ? new Path[0] : new Path[] {filePath};
    }

    /**
     * Sets what is read.
     *
     * @param filePath a file or a folder
     */
    public void setFilePath(String filePath) {
        if (filePath == null) {
            throw new IllegalArgumentException("File path cannot be null.");
        }
        Path path;
        try {
            path = new Path(filePath);
        } catch (RuntimeException e) {
            throw new RuntimeException(
                    "Could not create a valid URI from the given file path name: "
                            + e.getMessage());
        }
        setFilePath(path);
    }

    /**
     * Sets what is read.
     *
     * @param filePath a file or a folder
     */
    public void setFilePath(Path filePath) {
        if (filePath == null) {
            throw new IllegalArgumentException("File path must not be null.");
        }
        setFilePaths(filePath);
    }

    /**
     * Sets what is read.
     *
     * @param filePaths files and folders
     */
    public void setFilePaths(String... filePaths) {
        Path[] paths = new Path[filePaths.length];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = new Path(filePaths[i]);
        }
        setFilePaths(paths);
    }

    /**
     * Sets what is read.
     *
     * @param filePaths files and folders
     * @throws UnsupportedOperationException if there are several and the format takes only one
     */
    public void setFilePaths(Path... filePaths) {
        if (!supportsMultiPaths() && filePaths.length > 1) {
            throw new UnsupportedOperationException(
                    "Multiple paths are not supported by this FileInputFormat.");
        }
        if (filePaths.length < 1) {
            throw new IllegalArgumentException("At least one file path must be specified.");
        }
        this.filePath = filePaths.length == 1 ? filePaths[0] : null;
        this.filePaths = filePaths;
    }

    /**
     * Returns how long splits are at least.
     *
     * @return bytes
     */
    public long getMinSplitSize() {
        return minSplitSize;
    }

    /**
     * Sets how long splits are at least; no more than the file system's block size counts.
     *
     * @param minSplitSize bytes, not negative
     */
    public void setMinSplitSize(long minSplitSize) {
        if (minSplitSize < 0) {
            throw new IllegalArgumentException("The minimum split size cannot be negative.");
        }
        this.minSplitSize = minSplitSize;
    }

    /**
     * Returns how many splits there are at least.
     *
     * @return the number, or -1 if it has not been set
     */
    public int getNumSplits() {
        return numSplits;
    }

    /**
     * Sets how many splits there are at least.
     *
     * @param numSplits the number, or -1 to leave it to who asks for them
     */
    public void setNumSplits(int numSplits) {
        if (numSplits < -1 || numSplits == 0) {
            throw new IllegalArgumentException(
                    "The desired number of splits must be positive or -1 (= don't care).");
        }
        this.numSplits = numSplits;
    }

    /**
     * Returns how long opening a split may take.
     *
     * @return milliseconds, 0 for any time
     */
    public long getOpenTimeout() {
        return openTimeout;
    }

    /**
     * Sets how long opening a split may take.
     *
     * @param openTimeout milliseconds, 0 for any time
     */
    public void setOpenTimeout(long openTimeout) {
        if (openTimeout < 0) {
            throw new IllegalArgumentException(
                    "The timeout for opening the input splits must be positive or zero (= infinite).");
        }
        this.openTimeout = openTimeout;
    }

    /**
     * Sets whether folders within the folder are read, too.
     *
     * @param enable whether they are
     */
    public void setNestedFileEnumeration(boolean enable) {
        this.enumerateNestedFiles = enable;
    }

    /**
     * Returns whether folders within the folder are read, too.
     *
     * @return whether they are
     */
    public boolean getNestedFileEnumeration() {
        return enumerateNestedFiles;
    }

    /**
     * Returns where the open split begins.
     *
     * @return bytes from the file's start
     */
    public long getSplitStart() {
        return splitStart;
    }

    /**
     * Returns how long the open split is.
     *
     * @return bytes, or -1 if it goes to the end of its file
     */
    public long getSplitLength() {
        return splitLength;
    }

    /**
     * Sets which files of a folder are left out.
     *
     * @param filesFilter says so
     */
    public void setFilesFilter(FilePathFilter filesFilter) {
        this.filesFilter = checkNotNull(filesFilter, "Files filter should not be null");
    }

    /**
     * Takes the path, if it has not been set, and whether nested folders are read.
     *
     * @param parameters the settings
     */
    @Override
    public void configure(Configuration parameters) {
        if (getFilePaths().length == 0) {
            String path = parameters.getString(FILE_PARAMETER_KEY, null);
            if (path == null) {
                throw new IllegalArgumentException(
                        "File path was not specified in input format or configuration.");
            }
            setFilePath(path);
        }
        if (!enumerateNestedFiles) {
            enumerateNestedFiles = parameters.getBoolean(ENUMERATE_NESTED_FILES_FLAG, false);
        }
    }

    /**
     * Returns size and age of the files.
     *
     * @param cachedStats what was known before, or null; returned if no file is younger
     * @return the statistics, or null if they cannot be had
     * @throws IOException not thrown here
     */
    @Override
    public FileBaseStatistics getStatistics(BaseStatistics cachedStats) throws IOException {
        FileBaseStatistics cached = cachedStats instanceof FileBaseStatistics known ? known : null;
        try {
            return getFileStats(cached, getFilePaths(), new ArrayList<>());
        } catch (IOException e) {
            LOG.warn(
                    "Could not determine statistics for paths '{}' due to an io error: {}",
                    Arrays.toString(getFilePaths()),
                    e.getMessage());
        } catch (Throwable e) {
            LOG.error(
                    "Unexpected problem while getting the file statistics for paths '{}': {}",
                    Arrays.toString(getFilePaths()),
                    e.getMessage(),
                    e);
        }
        return null;
    }

    /**
     * Returns size and age of the files below some paths.
     *
     * @param cachedStats what was known before, or null; returned if no file is younger
     * @param filePaths the paths
     * @param files takes the files that are found
     * @return the statistics
     * @throws IOException if looking fails
     */
    protected FileBaseStatistics getFileStats(
            FileBaseStatistics cachedStats, Path[] filePaths, ArrayList<FileStatus> files)
            throws IOException {
        long size = 0;
        long youngest = 0;
        for (Path path : filePaths) {
            FileSystem fs = FileSystem.get(path.toUri());
            FileBaseStatistics stats = getFileStats(cachedStats, path, fs, files);
            if (stats.getTotalInputSize() == BaseStatistics.SIZE_UNKNOWN) {
                size = BaseStatistics.SIZE_UNKNOWN;
            } else if (size != BaseStatistics.SIZE_UNKNOWN) {
                size += stats.getTotalInputSize();
            }
            youngest = Math.max(youngest, stats.getLastModificationTime());
        }
        if (cachedStats != null && youngest <= cachedStats.getLastModificationTime()) {
            return cachedStats;
        }
        return new FileBaseStatistics(youngest, size, BaseStatistics.AVG_RECORD_BYTES_UNKNOWN);
    }

    /**
     * Returns size and age of the files below one path.
     *
     * @param cachedStats what was known before, or null; returned if no file is younger
     * @param filePath the path
     * @param fs its file system
     * @param files takes the files that are found
     * @return the statistics
     * @throws IOException if looking fails
     */
    protected FileBaseStatistics getFileStats(
            FileBaseStatistics cachedStats,
            Path filePath,
            FileSystem fs,
            ArrayList<FileStatus> files)
            throws IOException {
        long size = addFiles(filePath, fs, files);
        long youngest = 0;
        for (FileStatus file : files) {
            youngest = Math.max(youngest, file.getModificationTime());
        }
        if (cachedStats != null && youngest <= cachedStats.getLastModificationTime()) {
            return cachedStats;
        }
        return new FileBaseStatistics(
                youngest,
                size > 0 ? size : BaseStatistics.SIZE_UNKNOWN,
                BaseStatistics.AVG_RECORD_BYTES_UNKNOWN);
    }

    @Override
    public LocatableInputSplitAssigner getInputSplitAssigner(FileInputSplit[] splits) {
        return new LocatableInputSplitAssigner(splits);
    }

    /**
     * Cuts the files into splits that are about as long as the number of splits asks for, and no
     * longer than a block of the file system. As soon as one file is packed none is cut.
     *
     * @param minNumSplits how many are wanted at least
     * @return the splits, in the order of the files
     * @throws IOException if looking for the files fails
     */
    @Override
    public FileInputSplit[] createInputSplits(int minNumSplits) throws IOException {
        if (minNumSplits < 1) {
            throw new IllegalArgumentException("Number of input splits has to be at least 1.");
        }
        List<FileStatus> files = new ArrayList<>();
        long size = 0;
        for (Path path : getFilePaths()) {
            size += addFiles(path, FileSystem.get(path.toUri()), files);
        }
        List<FileInputSplit> splits = new ArrayList<>();
        int wanted = Math.max(minNumSplits, numSplits);
        long maxSplitSize = size / wanted + (size % wanted == 0 ? 0 : 1);
        for (FileStatus file : files) {
            if (unsplittable) {
                addWhole(file, splits);
            } else {
                addPieces(file, maxSplitSize, splits);
            }
        }
        return splits.toArray(new FileInputSplit[0]);
    }

    private void addWhole(FileStatus file, List<FileInputSplit> splits) throws IOException {
        FileSystem fs = FileSystem.get(file.getPath().toUri());
        Set<String> hosts = new LinkedHashSet<>();
        for (BlockLocation block : fs.getFileBlockLocations(file, 0, file.getLen())) {
            hosts.addAll(Arrays.asList(block.getHosts()));
        }
        long length = testForUnsplittable(file) ? READ_WHOLE_SPLIT_FLAG : file.getLen();
        splits.add(new FileInputSplit(
                splits.size(), file.getPath(), 0, length, hosts.toArray(new String[0])));
    }

    private void addPieces(FileStatus file, long maxSplitSize, List<FileInputSplit> splits)
            throws IOException {
        FileSystem fs = FileSystem.get(file.getPath().toUri());
        long length = file.getLen();
        BlockLocation[] blocks = fs.getFileBlockLocations(file, 0, length);
        if (length <= 0) {
            String[] hosts = blocks.length > 0 ? blocks[0].getHosts() : new String[0];
            splits.add(new FileInputSplit(splits.size(), file.getPath(), 0, 0, hosts));
            return;
        }
        Arrays.sort(blocks);
        long splitSize = Math.max(minimum(file), Math.min(maxSplitSize, file.getBlockSize()));
        long maxLastSplit = (long) (splitSize * LAST_SPLIT_FACTOR);
        int block = 0;
        long position = 0;
        while (position < length) {
            long left = length - position;
            long size = left > maxLastSplit ? splitSize : left;
            block = blockOf(blocks, position, splitSize >>> 1, block);
            splits.add(new FileInputSplit(
                    splits.size(), file.getPath(), position, size, blocks[block].getHosts()));
            position += size;
        }
    }

    private long minimum(FileStatus file) {
        if (minSplitSize <= file.getBlockSize()) {
            return minSplitSize;
        }
        LOG.warn(
                "Minimal split size of {} is larger than the block size of {}. Decreasing minimal split size to block size.",
                minSplitSize,
                file.getBlockSize());
        return file.getBlockSize();
    }

    /** The block in which a split lies: where it begins, or the next if most of it lies there. */
    private static int blockOf(BlockLocation[] blocks, long position, long half, int first) {
        for (int i = first; i < blocks.length; i++) {
            long end = blocks[i].getOffset() + blocks[i].getLength();
            if (position >= blocks[i].getOffset() && position < end) {
                boolean isMostlyNext = i < blocks.length - 1 && end - position < half;
                return isMostlyNext ? i + 1 : i;
            }
        }
        throw new IllegalArgumentException("The given offset is not contained in the any block.");
    }

    /** Adds a file, or those of a folder; returns their size. */
    private long addFiles(Path path, FileSystem fs, List<FileStatus> files) throws IOException {
        FileStatus status = fs.getFileStatus(path);
        if (status.isDir()) {
            return addFilesOf(path, fs, files);
        }
        files.add(status);
        testForUnsplittable(status);
        return status.getLen();
    }

    private long addFilesOf(Path folder, FileSystem fs, List<FileStatus> files) throws IOException {
        long size = 0;
        for (FileStatus file : fs.listStatus(folder)) {
            boolean isWanted = acceptFile(file) && (!file.isDir() || enumerateNestedFiles);
            if (!isWanted) {
                LOG.debug("{} is left out of {}.", file.getPath(), folder);
            } else if (file.isDir()) {
                size += addFilesOf(file.getPath(), fs, files);
            } else {
                files.add(file);
                size += file.getLen();
                testForUnsplittable(file);
            }
        }
        return size;
    }

    /**
     * Looks whether a file can be cut, and remembers if not.
     *
     * @param pathFile the file
     * @return true if it cannot: it is packed
     */
    protected boolean testForUnsplittable(FileStatus pathFile) {
        if (unpackerOf(pathFile.getPath()) != null) {
            unsplittable = true;
            return true;
        }
        return false;
    }

    private static InflaterInputStreamFactory<?> unpackerOf(Path path) {
        String extension = extractFileExtension(path.getName());
        return extension == null ? null : getInflaterInputStreamFactory(extension);
    }

    /**
     * Says whether a file or folder within a folder is read.
     *
     * @param fileStatus what was found
     * @return false if it is hidden or filtered out
     */
    public boolean acceptFile(FileStatus fileStatus) {
        String name = fileStatus.getPath().getName();
        return !name.startsWith("_")
                && !name.startsWith(".")
                && !filesFilter.filterPath(fileStatus.getPath());
    }

    @Override
    public void open(FileInputSplit fileSplit) throws IOException {
        currentSplit = fileSplit;
        splitStart = fileSplit.getStart();
        splitLength = fileSplit.getLength();
        try {
            stream = decorateInputStream(openStream(fileSplit), fileSplit);
        } catch (Throwable e) {
            throw new IOException(
                    "Error opening the Input Split " + fileSplit.getPath() + " [" + splitStart + ","
                            + splitLength + "]: " + e.getMessage(),
                    e);
        }
        if (splitStart != 0) {
            stream.seek(splitStart);
        }
    }

    private FSDataInputStream openStream(FileInputSplit split) throws Throwable {
        if (openTimeout == 0) {
            return FileSystem.get(split.getPath().toUri()).open(split.getPath());
        }
        InputSplitOpenThread opener = new InputSplitOpenThread(split, openTimeout);
        opener.start();
        return opener.waitForCompletion();
    }

    /**
     * Puts an unpacking stream before the file's, if the file is packed.
     *
     * @param inputStream the file's bytes
     * @param fileSplit the split that is being opened
     * @return what is read
     * @throws Throwable fails the opening
     */
    protected FSDataInputStream decorateInputStream(
            FSDataInputStream inputStream, FileInputSplit fileSplit) throws Throwable {
        InflaterInputStreamFactory<?> unpacker = unpackerOf(fileSplit.getPath());
        if (unpacker == null) {
            return inputStream;
        }
        try {
            return new InputStreamFSInputWrapper(unpacker.create(inputStream));
        } catch (Throwable e) {
            inputStream.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        FSDataInputStream closing = stream;
        if (closing != null) {
            stream = null;
            closing.close();
        }
    }

    /**
     * Says whether the format takes several paths.
     *
     * @return false unless a format says otherwise
     * @deprecated formats take several paths
     */
    @Deprecated
    public boolean supportsMultiPaths() {
        return false;
    }

    @Override
    public String toString() {
        Path[] paths = getFilePaths();
        return paths.length == 0
                ? "File Input (unknown file)"
                : "File Input (" + Arrays.toString(paths) + ')';
    }

    /** Size and age of files. */
    public static class FileBaseStatistics implements BaseStatistics {
        /** When the youngest file was changed last, in milliseconds since the epoch. */
        protected final long fileModTime;

        /** Bytes of all files. */
        protected final long fileSize;

        /** Mean length of a record in bytes. */
        protected final float avgBytesPerRecord;

        /**
         * Creates statistics.
         *
         * @param fileModTime when the youngest file was changed last
         * @param fileSize bytes of all files
         * @param avgBytesPerRecord mean length of a record in bytes
         */
        public FileBaseStatistics(long fileModTime, long fileSize, float avgBytesPerRecord) {
            this.fileModTime = fileModTime;
            this.fileSize = fileSize;
            this.avgBytesPerRecord = avgBytesPerRecord;
        }

        /**
         * Returns when the youngest file was changed last.
         *
         * @return milliseconds since the epoch
         */
        public long getLastModificationTime() {
            return fileModTime;
        }

        @Override
        public long getTotalInputSize() {
            return fileSize;
        }

        @Override
        public long getNumberOfRecords() {
            boolean isKnown =
                    fileSize != SIZE_UNKNOWN && avgBytesPerRecord != AVG_RECORD_BYTES_UNKNOWN;
            return isKnown ? (long) Math.ceil(fileSize / avgBytesPerRecord) : NUM_RECORDS_UNKNOWN;
        }

        @Override
        public float getAverageRecordWidth() {
            return avgBytesPerRecord;
        }

        @Override
        public String toString() {
            return "size=" + fileSize + ", recWidth=" + avgBytesPerRecord + ", modAt="
                    + fileModTime;
        }
    }

    /**
     * Opens a split while another thread waits, so that it need not wait for ever. A stream that
     * comes too late is closed.
     */
    public static class InputSplitOpenThread extends Thread {
        private final FileInputSplit split;
        private final long timeout;

        private FSDataInputStream opened;
        private Throwable error;
        private boolean hasEnded;
        private boolean isAbandoned;

        /**
         * Creates the thread.
         *
         * @param split what is to be opened
         * @param timeout how long that may take, in milliseconds; 0 for any time
         */
        public InputSplitOpenThread(FileInputSplit split, long timeout) {
            super("Transient InputSplit Opener");
            setDaemon(true);
            this.split = split;
            this.timeout = timeout;
        }

        @Override
        public void run() {
            FSDataInputStream stream = null;
            Throwable failure = null;
            try {
                stream = FileSystem.get(split.getPath().toUri()).open(split.getPath());
            } catch (Throwable e) {
                failure = e;
            }
            if (!hand(stream, failure) && stream != null) {
                try {
                    stream.close();
                } catch (IOException e) {
                    LOG.warn("Could not close {}, which was opened too late.", split, e);
                }
            }
        }

        private synchronized boolean hand(FSDataInputStream stream, Throwable failure) {
            opened = stream;
            error = failure;
            hasEnded = true;
            notifyAll();
            return !isAbandoned;
        }

        /**
         * Waits until the split is open.
         *
         * @return the stream
         * @throws Throwable why it could not be opened; an IOException if it took too long
         */
        public synchronized FSDataInputStream waitForCompletion() throws Throwable {
            long endNanos = System.nanoTime() + timeout * 1_000_000;
            try {
                while (!hasEnded) {
                    long leftMs = (endNanos - System.nanoTime() + 999_999) / 1_000_000;
                    if (timeout > 0 && leftMs <= 0) {
                        throw timedOut();
                    }
                    wait(timeout > 0 ? leftMs : 0);
                }
            } catch (InterruptedException | IOException e) {
                isAbandoned = true;
                throw e;
            }
            if (error != null) {
                throw error;
            }
            return opened;
        }

        private IOException timedOut() {
            StringBuilder stack = new StringBuilder();
            for (StackTraceElement element : getStackTrace()) {
                stack.append("\tat ").append(element).append('\n');
            }
            return new IOException("Input opening request timed out. Opener was "
                    + (isAlive() ? "" : "NOT ") + " alive. Stack of split open thread:\n" + stack);
        }
    }
}
