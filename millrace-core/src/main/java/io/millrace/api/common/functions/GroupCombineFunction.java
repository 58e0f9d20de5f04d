// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.util.Collector;

import java.io.Serializable;

/**
 * Makes some records of several before they are sent. Used by batch programs; streams take none. Mirrors Flink 1.14's {@code GroupCombineFunction}.
 *
 * @param <IN> type of the records
 * @param <OUT> type of the results
 */
@FunctionalInterface
public interface GroupCombineFunction<IN, OUT> extends Function, Serializable {

    /**
     * Combines some records of one group; may be called several times for a group.
     *
     * @param values to combine; can be read once
     * @param out takes the results
     * @throws Exception whatever goes wrong; fails the job
     */
    void combine(Iterable<IN> values, Collector<OUT> out) throws Exception;
}
