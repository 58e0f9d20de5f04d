// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators.collect;

import io.millrace.core.execution.JobClient;
import io.millrace.util.CloseableIterator;
import io.millrace.util.Preconditions;

/**
 * A running job, and the records of one of its streams. Mirrors Flink 1.14's class of this name.
 *
 * @param <E> type of the records
 */
public final class ClientAndIterator<E> implements AutoCloseable {

    /** The job. */
    public final JobClient client;

    /** The records, while the job runs. */
    public final CloseableIterator<E> iterator;

    /**
     * A job and its records.
     *
     * @param client the job
     * @param iterator the records
     */
    public ClientAndIterator(JobClient client, CloseableIterator<E> iterator) {
        this.client = Preconditions.checkNotNull(client);
        this.iterator = Preconditions.checkNotNull(iterator);
    }

    /** Ends the records, and the job with them if it still runs. */
    @Override
    public void close() throws Exception {
        iterator.close();
    }
}
