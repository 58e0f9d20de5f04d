// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.async;

import io.millrace.annotation.PublicEvolving;

import java.util.Collection;

/**
 * Takes the results of one request. The first call counts, later ones are ignored; any thread may call. Mirrors Flink 1.14's
 * {@code ResultFuture}; no known differences.
 *
 * @param <OUT> type of the results
 */
@PublicEvolving
public interface ResultFuture<OUT> {

    /**
     * Here are the results.
     *
     * @param result any number; an empty collection for none, never null; not to be changed afterwards
     */
    void complete(Collection<OUT> result);

    /**
     * The request has failed, and the job with it.
     *
     * @param error why
     */
    void completeExceptionally(Throwable error);
}
