// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.coordinator;

import io.millrace.engine.common.TaskId;
import io.millrace.engine.operator.CoordinatorLink.ToReader;

/** Where the readers of the job's sources are. */
public interface Readers {

    /**
     * Sends a message to a reader; one that is for a task that has ended, or of another attempt, is lost. Any thread.
     *
     * @param reader the task in which it runs
     * @param attempt number of the attempt
     */
    void deliver(TaskId reader, int attempt, ToReader message);
}
