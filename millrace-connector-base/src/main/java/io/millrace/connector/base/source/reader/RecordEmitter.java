// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader;

import io.millrace.api.connector.source.SourceOutput;

/**
 * Turns what was fetched into records of the stream, and takes down in the split's state how far it has been read. Called on
 * the task's thread. Mirrors Flink 1.14's {@code RecordEmitter}.
 *
 * @param <E> type of what is fetched
 * @param <T> type of the records that come out
 * @param <SplitStateT> type of the state of a split
 */
public interface RecordEmitter<E, T, SplitStateT> {

    /**
     * Emits what a fetched element holds: mostly one record, maybe none or several.
     *
     * @param element what was fetched
     * @param output the output of the element's split
     * @param splitState state of that split; changed here
     * @throws Exception whatever goes wrong; fails the job
     */
    void emitRecord(E element, SourceOutput<T> output, SplitStateT splitState) throws Exception;
}
