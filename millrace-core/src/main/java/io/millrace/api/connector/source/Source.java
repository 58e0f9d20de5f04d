// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import io.millrace.core.io.SimpleVersionedSerializer;

import java.io.Serializable;

/**
 * A source made of splits: makes its enumerator and its readers. Travels serialized by Java; every reader and the
 * enumerator come from a copy of their own. Used by {@code StreamExecutionEnvironment.fromSource}. Mirrors Flink 1.14's
 * {@code Source}.
 *
 * @param <T> type of the records
 * @param <SplitT> type of the splits
 * @param <EnumChkT> type of what the enumerator keeps in a checkpoint
 */
public interface Source<T, SplitT extends SourceSplit, EnumChkT> extends Serializable {

    /**
     * Whether the source ends by itself.
     *
     * @return whether it does
     */
    Boundedness getBoundedness();

    /**
     * Makes the reader of one subtask.
     *
     * @param readerContext what the reader sees of the engine
     * @return the reader
     * @throws Exception whatever goes wrong; fails the job
     */
    SourceReader<T, SplitT> createReader(SourceReaderContext readerContext) throws Exception;

    /**
     * Makes the enumerator of a job that starts afresh.
     *
     * @param enumContext what the enumerator sees of the engine
     * @return the enumerator
     * @throws Exception whatever goes wrong; fails the job
     */
    SplitEnumerator<SplitT, EnumChkT> createEnumerator(SplitEnumeratorContext<SplitT> enumContext)
            throws Exception;

    /**
     * Makes the enumerator of a job that goes on from a checkpoint.
     *
     * @param enumContext what the enumerator sees of the engine
     * @param checkpoint what the enumerator kept in the checkpoint
     * @return the enumerator
     * @throws Exception whatever goes wrong; fails the job
     */
    SplitEnumerator<SplitT, EnumChkT> restoreEnumerator(
            SplitEnumeratorContext<SplitT> enumContext, EnumChkT checkpoint) throws Exception;

    /**
     * Serializer of the splits: they travel to their readers by it, and it keeps them in checkpoints.
     *
     * @return the serializer
     */
    SimpleVersionedSerializer<SplitT> getSplitSerializer();

    /**
     * Serializer of what the enumerator keeps in a checkpoint.
     *
     * @return the serializer
     */
    SimpleVersionedSerializer<EnumChkT> getEnumeratorCheckpointSerializer();
}
