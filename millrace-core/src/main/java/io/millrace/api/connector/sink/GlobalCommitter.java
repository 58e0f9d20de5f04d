// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.sink;

import java.io.IOException;
import java.util.List;

/**
 * Makes visible what the writers of all subtasks have prepared; there is one per sink. After a failure the same committable
 * may come again, so to commit it twice must do no harm. Mirrors Flink 1.14's {@code GlobalCommitter}.
 *
 * @param <CommT> what writers prepare
 * @param <GlobalCommT> what is combined of it
 */
public interface GlobalCommitter<CommT, GlobalCommT> extends AutoCloseable {

    /**
     * Drops what had been committed before the job failed. Called when the committer starts, and with what could not be
     * committed.
     *
     * @param globalCommittables what may have been committed; may be empty
     * @return what has not been
     * @throws IOException fails the job
     */
    List<GlobalCommT> filterRecoveredCommittables(List<GlobalCommT> globalCommittables)
            throws IOException;

    /**
     * Makes one committable of those of one checkpoint.
     *
     * @param committables what writers have prepared; at least one
     * @return what is committed as a whole
     * @throws IOException fails the job
     */
    GlobalCommT combine(List<CommT> committables) throws IOException;

    /**
     * Commits.
     *
     * @param globalCommittables what is to be committed
     * @return those that could not be committed and are to come again later; may be empty
     * @throws IOException fails the job
     * @throws InterruptedException if the job is cancelled meanwhile
     */
    List<GlobalCommT> commit(List<GlobalCommT> globalCommittables)
            throws IOException, InterruptedException;

    /**
     * All has been committed, and no more comes.
     *
     * @throws IOException fails the job
     * @throws InterruptedException if the job is cancelled meanwhile
     */
    void endOfInput() throws IOException, InterruptedException;
}
