// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.checkpoint;

import io.millrace.runtime.checkpoint.MasterTriggerRestoreHook;

/**
 * A source that has something done in one place for the whole job whenever a checkpoint begins, and when one is restored.
 *
 * <p>Mirrors Flink 1.14's {@code WithMasterCheckpointHook}; no known differences.
 *
 * @param <E> what the hook keeps in a checkpoint
 */
public interface WithMasterCheckpointHook<E> extends java.io.Serializable {

    /**
     * Creates the hook. Called in the process that coordinates the job.
     *
     * @return the hook
     */
    MasterTriggerRestoreHook<E> createMasterTriggerRestoreHook();
}
