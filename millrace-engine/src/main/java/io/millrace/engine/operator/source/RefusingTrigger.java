// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.streaming.api.checkpoint.ExternallyInducedSource.CheckpointTrigger;
import io.millrace.util.FlinkException;

/** Tells a source that wants to begin a checkpoint that there are none. */
final class RefusingTrigger implements CheckpointTrigger {

    @Override
    public void triggerCheckpoint(long checkpointId) throws FlinkException {
        throw new FlinkException("Checkpoint " + checkpointId
                + " cannot begin: checkpoints are not built yet. Run the source without them.");
    }
}
