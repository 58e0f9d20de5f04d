// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/**
 * Makes one record of several before they are sent. Used by batch programs; streams take none. Mirrors Flink 1.14's {@code CombineFunction}.
 *
 * @param <IN> type of the records
 * @param <OUT> type of the result
 */
@FunctionalInterface
public interface CombineFunction<IN, OUT> extends Function, Serializable {

    /**
     * Combines some records of one group.
     *
     * @param values to combine
     * @return the result
     * @throws Exception whatever goes wrong; fails the job
     */
    OUT combine(Iterable<IN> values) throws Exception;
}
