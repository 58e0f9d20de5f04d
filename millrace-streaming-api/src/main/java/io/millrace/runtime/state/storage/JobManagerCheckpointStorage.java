// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state.storage;

import io.millrace.core.fs.Path;
import io.millrace.runtime.state.CheckpointStorage;
import io.millrace.util.Preconditions;

/** Checkpoints are kept in memory, by what runs the job. Immutable. Mirrors Flink 1.14's class of this name. */
public class JobManagerCheckpointStorage implements CheckpointStorage {

    private static final long serialVersionUID = 4109305377809414635L;

    /** How many bytes each state of a subtask may have if nothing is said. */
    public static final int DEFAULT_MAX_STATE_SIZE = 5 * 1024 * 1024;

    /** Null for none. */
    private final Path checkpointPath;

    private final int maxStateSize;

    /** In memory, with the default size. */
    public JobManagerCheckpointStorage() {
        this(null, DEFAULT_MAX_STATE_SIZE);
    }

    /**
     * In memory.
     *
     * @param maxStateSize how many bytes each state of a subtask may have, at least 1
     */
    public JobManagerCheckpointStorage(int maxStateSize) {
        this(null, maxStateSize);
    }

    /**
     * In memory, with the metadata in a directory.
     *
     * @param checkpointPath the directory, with its scheme
     */
    public JobManagerCheckpointStorage(String checkpointPath) {
        this(new Path(checkpointPath), DEFAULT_MAX_STATE_SIZE);
    }

    /**
     * In memory, with the metadata in a directory.
     *
     * @param checkpointPath the directory, with its scheme; null for none
     * @param maxStateSize how many bytes each state of a subtask may have, at least 1
     */
    public JobManagerCheckpointStorage(Path checkpointPath, int maxStateSize) {
        Preconditions.checkArgument(maxStateSize > 0, "maxStateSize must be > 0");
        this.checkpointPath = checkpointPath == null ? null : CheckpointPath.check(checkpointPath);
        this.maxStateSize = maxStateSize;
    }

    /**
     * How many bytes each state of a subtask may have.
     *
     * @return bytes
     */
    public int getMaxStateSize() {
        return maxStateSize;
    }

    /**
     * Directory for the metadata of checkpoints.
     *
     * @return null if there is none
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

    @Override
    public String toString() {
        return "JobManagerCheckpointStorage (checkpoints to JobManager) ( maxStateSize: "
                + maxStateSize + ")";
    }
}
