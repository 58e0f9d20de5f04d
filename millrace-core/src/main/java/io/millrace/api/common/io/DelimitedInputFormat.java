// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.io.statistics.BaseStatistics;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.FileStatus;
import io.millrace.core.fs.Path;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * Reads records that end with a delimiter, or with the file.
 *
 * <p>A record belongs to the split in which the byte before it lies, the first one of a file to the
 * first split; so every record is read once, wherever files are cut. One thread's; called per
 * record. Mirrors Flink 1.14's {@code DelimitedInputFormat}. Differences: a delimiter of several
 * bytes may lie across the border of two splits.
 *
 * @param <OT> type of the records
 */
public abstract class DelimitedInputFormat<OT> extends FileInputFormat<OT>
        implements CheckpointableInputFormat<FileInputSplit, Long> {
    private static final Logger LOG = LazyLogger.of(DelimitedInputFormat.class);

    private static final long serialVersionUID = 1L;

    private static final int DEFAULT_BUFFER_BYTES = 1024 * 1024;
    private static final int SAMPLES_UNDEFINED = -1;
    private static final int SAMPLE_OPEN_TIMEOUT_MS = 10_000;

    /** Configuration key of the delimiter. */
    protected static final String RECORD_DELIMITER = "delimited-format.delimiter";

    private static final String NUM_STATISTICS_SAMPLES = "delimited-format.numSamples";

    private static final String MAX_SAMPLES_KEY = "compiler.delimited-informat.max-line-samples";
    private static final String MIN_SAMPLES_KEY = "compiler.delimited-informat.min-line-samples";
    private static final String MAX_SAMPLE_BYTES_KEY = "compiler.delimited-informat.max-sample-len";

    private static volatile int maxSamples = 10;
    private static volatile int minSamples = 2;
    private static volatile int maxSampleBytes = 2 * 1024 * 1024;

    private String charsetName = "UTF-8";
    private transient Charset charset;

    private byte[] delimiter = {'\n'};
    private String delimiterString;
    private int lineLengthLimit = Integer.MAX_VALUE;
    private int bufferSize = -1;
    private int numLineSamples = SAMPLES_UNDEFINED;

    /** Bytes of the stream from {@link #bufferStart} on; grows with the longest record. */
    private transient byte[] buffer;

    /** Next byte to look at, and end of what has been read. */
    private transient int position;

    private transient int limit;
    /** Where in the file the buffer's first byte stands. */
    private transient long bufferStart;
    /** Records that begin behind this position belong to the next split. */
    private transient long splitEnd;

    private transient boolean isStreamAtEnd;
    private transient boolean end;

    /** Holds the record that was found last. */
    protected transient byte[] currBuffer;

    /** Where in {@link #currBuffer} the record begins. */
    protected transient int currOffset;

    /** Length of the record, without delimiter. */
    protected transient int currLen;

    /** Creates a format without path. */
    public DelimitedInputFormat() {
        this(null, null);
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read, or null if it is said later
     * @param configuration settings for taking samples, or null
     */
    protected DelimitedInputFormat(Path filePath, Configuration configuration) {
        super(filePath);
        if (configuration != null) {
            loadConfigParameters(configuration);
        }
    }

    /**
     * Takes the defaults for samples, which is how the mean length of records is estimated; for all
     * formats of this JVM.
     *
     * @param parameters the settings
     */
    protected static void loadConfigParameters(Configuration parameters) {
        int max = parameters.getInteger(MAX_SAMPLES_KEY, 10);
        int min = parameters.getInteger(MIN_SAMPLES_KEY, 2);
        if (max < 0) {
            LOG.error("Invalid default maximum number of line samples: {}. Using 10.", max);
            max = 10;
        }
        if (min < 0) {
            LOG.error("Invalid default minimum number of line samples: {}. Using 2.", min);
            min = 2;
        }
        maxSamples = max;
        minSamples = Math.min(min, max);
        int bytes = parameters.getInteger(MAX_SAMPLE_BYTES_KEY, 2 * 1024 * 1024);
        maxSampleBytes = bytes <= 0 ? 2 * 1024 * 1024 : Math.max(bytes, DEFAULT_BUFFER_BYTES);
    }

    /**
     * Returns the charset of records and delimiter.
     *
     * @return UTF-8 unless another one was set
     */
    public Charset getCharset() {
        if (charset == null) {
            charset = Charset.forName(charsetName);
        }
        return charset;
    }

    /**
     * Sets the charset of records and delimiter; a delimiter that was set as a string is encoded
     * anew.
     *
     * @param charset its name
     */
    public void setCharset(String charset) {
        this.charsetName = checkNotNull(charset);
        this.charset = null;
        if (delimiterString != null) {
            delimiter = delimiterString.getBytes(getCharset());
        }
    }

    /**
     * Returns the delimiter.
     *
     * @return its bytes
     */
    public byte[] getDelimiter() {
        return delimiter;
    }

    /**
     * Sets the delimiter.
     *
     * @param delimiter its bytes
     */
    public void setDelimiter(byte[] delimiter) {
        if (delimiter == null) {
            throw new IllegalArgumentException("Delimiter must not be null");
        }
        this.delimiter = delimiter;
        this.delimiterString = null;
    }

    /**
     * Sets the delimiter.
     *
     * @param delimiter a character
     */
    public void setDelimiter(char delimiter) {
        setDelimiter(String.valueOf(delimiter));
    }

    /**
     * Sets the delimiter.
     *
     * @param delimiter a string in the format's charset
     */
    public void setDelimiter(String delimiter) {
        if (delimiter == null) {
            throw new IllegalArgumentException("Delimiter must not be null");
        }
        this.delimiter = delimiter.getBytes(getCharset());
        this.delimiterString = delimiter;
    }

    /**
     * Returns how long a record may be.
     *
     * @return bytes
     */
    public int getLineLengthLimit() {
        return lineLengthLimit;
    }

    /**
     * Sets how long a record may be; a longer one fails the job, unless it lies within one buffer.
     *
     * @param lineLengthLimit bytes, at least 1
     */
    public void setLineLengthLimit(int lineLengthLimit) {
        if (lineLengthLimit < 1) {
            throw new IllegalArgumentException("Line length limit must be at least 1.");
        }
        this.lineLengthLimit = lineLengthLimit;
    }

    /**
     * Returns how many bytes are read at a time.
     *
     * @return bytes, or -1 for the default of one MiB
     */
    public int getBufferSize() {
        return bufferSize;
    }

    /**
     * Sets how many bytes are read at a time.
     *
     * @param bufferSize bytes, at least 2
     */
    public void setBufferSize(int bufferSize) {
        if (bufferSize < 2) {
            throw new IllegalArgumentException("Buffer size must be at least 2.");
        }
        this.bufferSize = bufferSize;
    }

    /**
     * Returns how many records are read to estimate their mean length.
     *
     * @return the number, or -1 for about one per MiB
     */
    public int getNumLineSamples() {
        return numLineSamples;
    }

    /**
     * Sets how many records are read to estimate their mean length.
     *
     * @param numLineSamples the number, not negative
     */
    public void setNumLineSamples(int numLineSamples) {
        if (numLineSamples < 0) {
            throw new IllegalArgumentException("Number of line samples must not be negative.");
        }
        this.numLineSamples = numLineSamples;
    }

    /**
     * Makes a record of its bytes.
     *
     * @param reuse an object that may be filled and returned; may be null
     * @param bytes holds the record
     * @param offset where it begins
     * @param numBytes its length, without delimiter
     * @return the record, or null to skip it
     * @throws IOException fails the job
     */
    public abstract OT readRecord(OT reuse, byte[] bytes, int offset, int numBytes)
            throws IOException;

    @Override
    public void configure(Configuration parameters) {
        super.configure(parameters);
        if (Arrays.equals(delimiter, new byte[] {'\n'})) {
            String configured = parameters.getString(RECORD_DELIMITER, null);
            if (configured != null) {
                setDelimiter(configured);
            }
        }
        if (numLineSamples == SAMPLES_UNDEFINED) {
            String samples = parameters.getString(NUM_STATISTICS_SAMPLES, null);
            if (samples != null) {
                try {
                    setNumLineSamples(Integer.parseInt(samples));
                } catch (NumberFormatException e) {
                    LOG.warn(
                            "Invalid value for number of samples to take: {}. Skipping sampling.",
                            samples);
                    setNumLineSamples(0);
                }
            }
        }
    }

    /**
     * Returns size and age of the files, and the mean length of records, estimated from some.
     *
     * @param cachedStats what was known before, or null; returned if no file is younger
     * @return the statistics, or null if they cannot be had
     * @throws IOException not thrown here
     */
    @Override
    public FileBaseStatistics getStatistics(BaseStatistics cachedStats) throws IOException {
        FileBaseStatistics cached = cachedStats instanceof FileBaseStatistics known ? known : null;
        try {
            ArrayList<FileStatus> files = new ArrayList<>();
            FileBaseStatistics stats = getFileStats(cached, getFilePaths(), files);
            boolean isComplete =
                    stats.getAverageRecordWidth() != BaseStatistics.AVG_RECORD_BYTES_UNKNOWN
                            || stats.getTotalInputSize() == BaseStatistics.SIZE_UNKNOWN;
            int samples = samples(stats);
            if (isComplete || unsplittable || samples == 0 || files.isEmpty()) {
                return stats;
            }
            float width = sampledWidth(files, stats.getTotalInputSize() / samples, samples);
            return new FileBaseStatistics(
                    stats.getLastModificationTime(), stats.getTotalInputSize(), width);
        } catch (IOException e) {
            LOG.warn(
                    "Could not determine statistics for files '{}' due to an io error: {}",
                    Arrays.toString(getFilePaths()),
                    e.getMessage());
        } catch (Throwable e) {
            LOG.error(
                    "Unexpected problem while getting the file statistics for files '{}': {}",
                    Arrays.toString(getFilePaths()),
                    e.getMessage(),
                    e);
        }
        return null;
    }

    private int samples(FileBaseStatistics stats) {
        if (numLineSamples != SAMPLES_UNDEFINED) {
            return numLineSamples;
        }
        long perKilobyte = stats.getTotalInputSize() / 1024;
        return (int) Math.min(maxSamples, Math.max(minSamples, perKilobyte));
    }

    /** Mean length of some records, one every {@code step} bytes of all files. */
    private float sampledWidth(ArrayList<FileStatus> files, long step, int samples)
            throws IOException {
        long timeoutBefore = openTimeout;
        int sizeBefore = bufferSize;
        int limitBefore = lineLengthLimit;
        openTimeout = SAMPLE_OPEN_TIMEOUT_MS;
        bufferSize = 4 * 1024;
        lineLengthLimit = maxSampleBytes;
        try {
            long bytes = 0;
            int taken = 0;
            int file = 0;
            long offset = 0;
            while (taken < samples && file < files.size()) {
                FileStatus status = files.get(file);
                open(new FileInputSplit(
                        0, status.getPath(), offset, status.getLen() - offset, null));
                try {
                    if (readLine()) {
                        bytes += currLen + delimiter.length;
                        taken++;
                    }
                } finally {
                    super.close();
                }
                offset += Math.max(1, step);
                while (file < files.size() && offset >= files.get(file).getLen()) {
                    offset -= files.get(file).getLen();
                    file++;
                }
            }
            return taken == 0 ? BaseStatistics.AVG_RECORD_BYTES_UNKNOWN : bytes / (float) taken;
        } finally {
            openTimeout = timeoutBefore;
            bufferSize = sizeBefore;
            lineLengthLimit = limitBefore;
        }
    }

    /**
     * Opens a split and goes to its first record.
     *
     * @param split the split
     * @throws IOException if that fails
     */
    @Override
    public void open(FileInputSplit split) throws IOException {
        super.open(split);
        initializeSplit(split, null);
    }

    /**
     * Goes to the first record of a split that has just been opened; subclasses prepare for a new
     * split here.
     *
     * @param split the split
     * @param state where to go on, or null for the start
     * @throws IOException if that fails
     */
    protected void initializeSplit(FileInputSplit split, Long state) throws IOException {
        initializeBuffer();
        end = false;
        splitEnd = splitLength == READ_WHOLE_SPLIT_FLAG ? Long.MAX_VALUE : splitStart + splitLength;
        if (state == null || state <= splitStart) {
            startAt(splitStart);
        } else if (state > splitEnd) {
            end = true;
        } else {
            seek(state);
        }
    }

    private void initializeBuffer() {
        int size = bufferSize <= 0 ? DEFAULT_BUFFER_BYTES : bufferSize;
        if (size <= delimiter.length) {
            throw new IllegalArgumentException(
                    "Buffer size must be greater than length of delimiter.");
        }
        if (buffer == null || buffer.length < size) {
            buffer = new byte[size];
        }
    }

    /** The record in which a split begins belongs to the split before it. */
    private void startAt(long start) throws IOException {
        if (start == 0) {
            seek(0);
            return;
        }
        seek(Math.max(0, start - delimiter.length + 1));
        if (!find()) {
            end = true;
        }
    }

    private void seek(long start) throws IOException {
        if (stream.getPos() != start) {
            stream.seek(start);
        }
        bufferStart = start;
        position = 0;
        limit = 0;
        isStreamAtEnd = false;
    }

    @Override
    public boolean reachedEnd() {
        return end;
    }

    @Override
    public OT nextRecord(OT record) throws IOException {
        if (readLine()) {
            return readRecord(record, currBuffer, currOffset, currLen);
        }
        end = true;
        return null;
    }

    @Override
    public void close() throws IOException {
        buffer = null;
        currBuffer = null;
        super.close();
    }

    /**
     * Finds the next record of the split; it then lies in {@link #currBuffer}.
     *
     * @return false if there is none
     * @throws IOException if reading fails, or the record is too long
     */
    protected final boolean readLine() throws IOException {
        if (end || stream == null || bufferStart + position > splitEnd) {
            return false;
        }
        return find();
    }

    private boolean find() throws IOException {
        byte[] delim = delimiter;
        byte first = delim[0];
        int scan = position;
        while (true) {
            byte[] bytes = buffer;
            int last = limit - delim.length;
            while (scan <= last) {
                if (bytes[scan] == first && isDelimiter(bytes, scan, delim)) {
                    take(scan, scan + delim.length);
                    return true;
                }
                scan++;
            }
            int scanned = scan - position;
            checkLength(scanned);
            if (!fill()) {
                boolean hasBytes = position < limit;
                take(limit, limit);
                return hasBytes;
            }
            scan = position + scanned;
        }
    }

    private static boolean isDelimiter(byte[] bytes, int start, byte[] delim) {
        for (int i = 1; i < delim.length; i++) {
            if (bytes[start + i] != delim[i]) {
                return false;
            }
        }
        return true;
    }

    private void take(int recordEnd, int next) {
        currBuffer = buffer;
        currOffset = position;
        currLen = recordEnd - position;
        position = next;
    }

    private void checkLength(int length) throws IOException {
        if (length > lineLengthLimit) {
            throw new IOException("The record length exceeded the maximum record length ("
                    + lineLengthLimit + ").");
        }
    }

    /** Reads more behind what is there; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (isStreamAtEnd) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            bufferStart += position;
            limit -= position;
            position = 0;
        } else if (limit == buffer.length) {
            if (buffer.length > Integer.MAX_VALUE / 2) {
                throw new IOException("A record of more than 1 GiB cannot be read.");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = stream.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            isStreamAtEnd = true;
            return false;
        }
        limit += read;
        return true;
    }

    @Override
    public Long getCurrentState() throws IOException {
        return bufferStart + position;
    }

    @Override
    public void reopen(FileInputSplit split, Long state) throws IOException {
        checkNotNull(split, "reopen() cannot be called on a null split.");
        checkNotNull(state, "reopen() cannot be called with a null initial state.");
        if (state != -1 && state < split.getStart()) {
            throw new IllegalArgumentException(" Illegal offset " + state
                    + ", smaller than the splits start=" + split.getStart());
        }
        super.open(split);
        initializeSplit(split, state);
    }
}
