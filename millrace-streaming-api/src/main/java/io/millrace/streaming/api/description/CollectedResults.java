// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.util.CloseableIterator;

/**
 * Hands the records of collecting operators to the program. An executor that can run {@code executeAndCollect} returns job
 * clients that implement this. Thread-safe. No Flink counterpart.
 */
public interface CollectedResults {

    /**
     * The records of one collecting operator, in the order in which they arrive. The iterator waits for records while the
     * job runs, throws if the job fails, and cancels the job when it is closed early. Used by one thread.
     *
     * @param <T> type of the records
     * @param collectId as in {@link OperatorDescription.Collect}
     * @return every record once
     */
    <T> CloseableIterator<T> collected(String collectId);
}
