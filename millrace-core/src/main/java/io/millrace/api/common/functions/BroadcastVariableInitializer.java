// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * Makes something handier of a broadcast data set, once per task. Mirrors Flink 1.14's
 * {@code BroadcastVariableInitializer}. Streams have no broadcast data sets: see {@code DataStream.broadcast} instead.
 *
 * @param <T> type of the elements
 * @param <O> type of what is made
 */
@FunctionalInterface
public interface BroadcastVariableInitializer<T, O> {

    /**
     * Makes it.
     *
     * @param data all elements of the data set
     * @return what the functions of the task share
     */
    O initializeBroadcastVariable(Iterable<T> data);
}
