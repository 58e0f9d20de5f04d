// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.functions;

import io.millrace.api.common.functions.Function;

import java.io.Serializable;

/**
 * Reads the key of a record. The same record gives the same key each time, on every machine: the
 * key decides where the record and its state live. Called by the thread of the task.
 *
 * <p>Mirrors Flink 1.14's {@code KeySelector}; no known differences.
 *
 * @param <IN> type of the records
 * @param <KEY> type of the keys
 */
@FunctionalInterface
public interface KeySelector<IN, KEY> extends Function, Serializable {

    /**
     * Returns the key of a record.
     *
     * @param value the record
     * @return its key, never null, with {@code equals} and {@code hashCode} by value
     * @throws Exception fails the job
     */
    KEY getKey(IN value) throws Exception;
}
