// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.async;

import io.millrace.annotation.PublicEvolving;
import io.millrace.api.common.functions.Function;

import java.io.Serializable;
import java.util.concurrent.TimeoutException;

/**
 * Asks somebody else for results that come later: a request per record, many of them under way at once. Called on the task's
 * thread, one record after another; a call that blocks holds up everything. Mirrors Flink 1.14's {@code AsyncFunction}; no known
 * differences.
 *
 * @param <IN> type of the records
 * @param <OUT> type of the results
 */
@PublicEvolving
public interface AsyncFunction<IN, OUT> extends Function, Serializable {

    /**
     * Begins a request.
     *
     * @param input the record
     * @param resultFuture is completed once, by any thread, now or later
     * @throws Exception fails the job
     */
    void asyncInvoke(IN input, ResultFuture<OUT> resultFuture) throws Exception;

    /**
     * A request was not completed in time. Unless overridden, this fails the job.
     *
     * @param input the record
     * @param resultFuture can still be completed, with results or without
     * @throws Exception fails the job
     */
    default void timeout(IN input, ResultFuture<OUT> resultFuture) throws Exception {
        resultFuture.completeExceptionally(
                new TimeoutException("Async function call has timed out."));
    }
}
