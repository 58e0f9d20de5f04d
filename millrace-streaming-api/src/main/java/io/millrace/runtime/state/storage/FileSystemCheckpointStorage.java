// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state.storage;

import io.millrace.configuration.CheckpointingOptions;
import io.millrace.core.fs.Path;
import io.millrace.runtime.state.CheckpointStorage;
import io.millrace.util.Preconditions;

import java.net.URI;

/** Checkpoints are written into a directory. Immutable. Mirrors Flink 1.14's class of this name. */
public class FileSystemCheckpointStorage implements CheckpointStorage {

    private static final long serialVersionUID = -8191916350224044011L;

    private static final int MAX_THRESHOLD = 1024 * 1024;

    private final Path checkpointPath;
    private final int fileStateThreshold;
    private final int writeBufferSize;

    /**
     * Into a directory.
     *
     * @param checkpointDirectory the directory, with its scheme
     */
    public FileSystemCheckpointStorage(String checkpointDirectory) {
        this(new Path(checkpointDirectory));
    }

    /**
     * Into a directory.
     *
     * @param checkpointDirectory the directory, with its scheme
     */
    public FileSystemCheckpointStorage(Path checkpointDirectory) {
        this(checkpointDirectory, -1, -1);
    }

    /**
     * Into a directory.
     *
     * @param checkpointDirectory the directory, with its scheme
     */
    public FileSystemCheckpointStorage(URI checkpointDirectory) {
        this(new Path(checkpointDirectory));
    }

    /**
     * Into a directory.
     *
     * @param checkpointDirectory the directory, with its scheme
     * @param fileStateSizeThreshold state below so many bytes is kept inside the metadata; -1 for what is configured
     */
    public FileSystemCheckpointStorage(URI checkpointDirectory, int fileStateSizeThreshold) {
        this(new Path(checkpointDirectory), fileStateSizeThreshold, -1);
    }

    /**
     * Into a directory.
     *
     * @param checkpointDirectory the directory, with its scheme
     * @param fileStateSizeThreshold state below so many bytes is kept inside the metadata; -1 for what is configured
     * @param writeBufferSize size in bytes of the buffer for writes; -1 for what is configured
     */
    public FileSystemCheckpointStorage(
            Path checkpointDirectory, int fileStateSizeThreshold, int writeBufferSize) {
        Preconditions.checkNotNull(checkpointDirectory, "checkpoint directory is null");
        Preconditions.checkArgument(
                fileStateSizeThreshold >= -1 && fileStateSizeThreshold <= MAX_THRESHOLD,
                "The threshold for file state size must be in [-1, %s], where '-1' means to use the value from the deployment's configuration.",
                MAX_THRESHOLD);
        Preconditions.checkArgument(
                writeBufferSize >= -1,
                "The write buffer size must be not less than '-1', where '-1' means to use the value from the deployment's configuration.");
        this.checkpointPath = CheckpointPath.check(checkpointDirectory);
        this.fileStateThreshold = fileStateSizeThreshold;
        this.writeBufferSize = writeBufferSize;
    }

    /**
     * Directory for checkpoints.
     *
     * @return the directory
     */
    public Path getCheckpointPath() {
        return checkpointPath;
    }

    /**
     * Directory for savepoints for which none is named.
     *
     * @return null, as long as only the configuration can name one
     */
    public Path getSavepointPath() {
        return null;
    }

    /**
     * Below which size state is kept inside the metadata.
     *
     * @return bytes; the default if nothing was given
     */
    public int getMinFileSizeThreshold() {
        return fileStateThreshold >= 0
                ? fileStateThreshold
                : (int) CheckpointingOptions.FS_SMALL_FILE_THRESHOLD
                        .defaultValue()
                        .getBytes();
    }

    /**
     * Size of the buffer for writes.
     *
     * @return bytes; the default if nothing was given
     */
    public int getWriteBufferSize() {
        return writeBufferSize >= 0
                ? writeBufferSize
                : CheckpointingOptions.FS_WRITE_BUFFER_SIZE.defaultValue();
    }
}
