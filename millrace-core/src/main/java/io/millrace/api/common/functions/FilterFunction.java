// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/**
 * Says which records to keep. Mirrors Flink 1.14's {@code FilterFunction}.
 *
 * @param <T> type of the records
 */
@FunctionalInterface
public interface FilterFunction<T> extends Function, Serializable {

    /**
     * Decides about one record, which it does not change.
     *
     * @param value the record
     * @return true to keep it
     * @throws Exception whatever goes wrong; fails the job
     */
    boolean filter(T value) throws Exception;
}
