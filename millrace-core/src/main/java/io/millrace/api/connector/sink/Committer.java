// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.sink;

import java.io.IOException;
import java.util.List;

/**
 * Makes visible what the writer of its subtask has prepared. After a failure the same committable may come again, so to
 * commit it twice must do no harm. Mirrors Flink 1.14's {@code Committer}.
 *
 * @param <CommT> what writers prepare
 */
public interface Committer<CommT> extends AutoCloseable {

    /**
     * Commits.
     *
     * @param committables what is to be committed, in the order in which it was prepared
     * @return those that could not be committed and are to come again later; may be empty
     * @throws IOException fails the job
     * @throws InterruptedException if the job is cancelled meanwhile
     */
    List<CommT> commit(List<CommT> committables) throws IOException, InterruptedException;
}
