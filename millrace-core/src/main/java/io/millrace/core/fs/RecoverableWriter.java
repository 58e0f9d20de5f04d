// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import io.millrace.core.io.SimpleVersionedSerializer;

import java.io.IOException;

/**
 * Writes files so that each is seen whole or not at all, also after failures. Thread-safe. Mirrors Flink 1.14's {@code
 * RecoverableWriter}.
 */
public interface RecoverableWriter {

    /**
     * Begins a file.
     *
     * @param path where it is seen once it is committed
     * @return writes it
     * @throws IOException if it cannot be begun
     */
    RecoverableFsDataOutputStream open(Path path) throws IOException;

    /**
     * Goes on with a file after a failure.
     *
     * @param resumable from where; what was written later is cut off
     * @return writes it
     * @throws IOException if the file is gone or too short
     */
    RecoverableFsDataOutputStream recover(ResumeRecoverable resumable) throws IOException;

    /**
     * Whether something is left behind that {@link #cleanupRecoverableState} removes.
     *
     * @return whether it is
     */
    boolean requiresCleanupOfRecoverableState();

    /**
     * Removes what is left behind for a file that nobody will go on with from there.
     *
     * @param resumable from where
     * @return whether there was something
     * @throws IOException if it cannot be removed
     */
    boolean cleanupRecoverableState(ResumeRecoverable resumable) throws IOException;

    /**
     * Shows a file after a failure.
     *
     * @param resumable what its committer said
     * @return shows the file, by {@code commitAfterRecovery}
     * @throws IOException if that is not possible
     */
    RecoverableFsDataOutputStream.Committer recoverForCommit(CommitRecoverable resumable)
            throws IOException;

    /**
     * Writes what committers say.
     *
     * @return the serializer
     */
    SimpleVersionedSerializer<CommitRecoverable> getCommitRecoverableSerializer();

    /**
     * Writes what streams say when they are persisted.
     *
     * @return the serializer
     */
    SimpleVersionedSerializer<ResumeRecoverable> getResumeRecoverableSerializer();

    /**
     * Whether files can be gone on with.
     *
     * @return if not, they can only be committed
     */
    boolean supportsResume();

    /** From where a file can be shown. */
    interface CommitRecoverable {}

    /** From where a file can be gone on with. */
    interface ResumeRecoverable extends CommitRecoverable {}
}
