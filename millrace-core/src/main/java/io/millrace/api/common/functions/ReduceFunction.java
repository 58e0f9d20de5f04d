// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/**
 * Merges records pair by pair. Mirrors Flink 1.14's {@code ReduceFunction}.
 *
 * @param <T> type of the records
 */
@FunctionalInterface
public interface ReduceFunction<T> extends Function, Serializable {

    /**
     * Merges two records into one of the same type.
     *
     * @param value1 what was merged before
     * @param value2 the next record
     * @return the merged record; may be the first, changed
     * @throws Exception whatever goes wrong; fails the job
     */
    T reduce(T value1, T value2) throws Exception;
}
