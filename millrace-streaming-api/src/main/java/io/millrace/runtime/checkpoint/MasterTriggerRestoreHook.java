// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.checkpoint;

import io.millrace.core.io.SimpleVersionedSerializer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Called in one place for the whole job when a checkpoint begins, before any source learns of it, and when one is
 * restored, before any task starts; keeps data of its own in the checkpoint.
 *
 * <p>Mirrors Flink 1.14's {@code MasterTriggerRestoreHook}; no known differences.
 *
 * @param <T> what it keeps in a checkpoint
 */
public interface MasterTriggerRestoreHook<T> {

    /**
     * Returns a name by which the data of this hook is found again in a checkpoint; it is the only one of the job, and
     * the same in every run.
     *
     * @return the name
     */
    String getIdentifier();

    /**
     * Called before the job is started or restarted as a whole, without a checkpoint so far. Does nothing unless
     * overridden.
     *
     * @throws Exception fails the start
     */
    default void reset() throws Exception {}

    /**
     * Called when the hook is no longer needed. Does nothing unless overridden.
     *
     * @throws Exception is logged
     */
    default void close() throws Exception {}

    /**
     * Called when a checkpoint begins; must not block.
     *
     * @param checkpointId number of the checkpoint
     * @param timestamp when it began, in milliseconds since the epoch
     * @param executor for work that blocks
     * @return what is kept in the checkpoint, completed with null or itself null for nothing; the checkpoint waits for it
     * @throws Exception fails the checkpoint
     */
    CompletableFuture<T> triggerCheckpoint(long checkpointId, long timestamp, Executor executor)
            throws Exception;

    /**
     * Called when a checkpoint is restored; may block.
     *
     * @param checkpointId number of the checkpoint
     * @param checkpointData what this hook kept in it, null for nothing
     * @throws Exception fails the restore
     */
    void restoreCheckpoint(long checkpointId, T checkpointData) throws Exception;

    /**
     * Creates the serializer of what the hook keeps.
     *
     * @return the serializer; null if nothing is kept
     */
    SimpleVersionedSerializer<T> createCheckpointDataSerializer();

    /** Creates hooks; travels with the job. */
    interface Factory extends java.io.Serializable {

        /**
         * Creates a hook.
         *
         * @param <V> what the hook keeps in a checkpoint
         * @return the hook
         */
        <V> MasterTriggerRestoreHook<V> create();
    }
}
