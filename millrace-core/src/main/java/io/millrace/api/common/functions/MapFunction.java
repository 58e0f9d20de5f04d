// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/**
 * One record in, one record out. Mirrors Flink 1.14's {@code MapFunction}.
 *
 * @param <T> type of the input
 * @param <O> type of the output
 */
@FunctionalInterface
public interface MapFunction<T, O> extends Function, Serializable {

    /**
     * Turns one record into one record.
     *
     * @param value the record
     * @return the result
     * @throws Exception whatever goes wrong; fails the job
     */
    O map(T value) throws Exception;
}
