// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source.datagen;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;

import java.io.Serializable;
import java.util.Iterator;

/**
 * Makes up records, one after the other, for {@link DataGeneratorSource}; each subtask has a copy of its own.
 *
 * <p>Mirrors Flink 1.14's {@code DataGenerator}; no known differences.
 *
 * @param <T> type of the records
 */
public interface DataGenerator<T> extends Serializable, Iterator<T> {

    /**
     * Called once before the first record; get the states here.
     *
     * @param name begins the names of the generator's states; differs between the generators of one source
     * @param context gives states, and says whether they hold what an earlier attempt stored
     * @param runtimeContext of the source
     * @throws Exception fails the job
     */
    void open(String name, FunctionInitializationContext context, RuntimeContext runtimeContext)
            throws Exception;

    /**
     * Called for each checkpoint; what is in the states afterwards is stored. Does nothing unless overridden.
     *
     * @param context which checkpoint it is
     * @throws Exception fails the checkpoint
     */
    default void snapshotState(FunctionSnapshotContext context) throws Exception {}
}
