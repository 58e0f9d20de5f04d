// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import java.io.IOException;

/**
 * Writes a file that is seen only once it is committed, and can be gone on with after a failure. Mirrors Flink 1.14's {@code
 * RecoverableFsDataOutputStream}.
 */
public abstract class RecoverableFsDataOutputStream extends FSDataOutputStream {

    /** Called by subclasses. */
    public RecoverableFsDataOutputStream() {}

    /**
     * Makes everything written so far safe.
     *
     * @return from where writing can go on after a failure
     * @throws IOException if that fails
     */
    public abstract RecoverableWriter.ResumeRecoverable persist() throws IOException;

    /**
     * Makes everything safe and ends writing; the file is not seen yet.
     *
     * @return shows the file
     * @throws IOException if that fails
     */
    public abstract Committer closeForCommit() throws IOException;

    /**
     * Ends writing without showing the file.
     *
     * @throws IOException if that fails
     */
    @Override
    public abstract void close() throws IOException;

    /** Shows a file that was written. Mirrors Flink 1.14's {@code Committer}. */
    public interface Committer {

        /**
         * Shows the file.
         *
         * @throws IOException if that fails, or there is more or less in it than was written
         */
        void commit() throws IOException;

        /**
         * Shows the file after a failure, when nobody knows whether it was shown before. Cuts off what was written later.
         *
         * @throws IOException if that fails
         */
        void commitAfterRecovery() throws IOException;

        /**
         * From where the file can be shown after a failure.
         *
         * @return can be written to a checkpoint
         */
        RecoverableWriter.CommitRecoverable getRecoverable();
    }
}
