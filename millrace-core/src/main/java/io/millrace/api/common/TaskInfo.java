// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import io.millrace.util.Preconditions;

/** Names one subtask of a job. Mirrors Flink 1.14's {@code TaskInfo}; stands in the constructor of runtime contexts. */
public class TaskInfo {

    private static final String UNKNOWN_ALLOCATION = "UNKNOWN";

    private final String taskName;
    private final int maxNumberOfParallelSubtasks;
    private final int indexOfSubtask;
    private final int numberOfParallelSubtasks;
    private final int attemptNumber;
    private final String allocationId;

    /**
     * A subtask of which nobody knows in which slot it runs.
     *
     * @param taskName for people
     * @param maxNumberOfParallelSubtasks number of key groups
     * @param indexOfSubtask from 0
     * @param numberOfParallelSubtasks how many there are
     * @param attemptNumber how often the task has been started before
     */
    public TaskInfo(
            String taskName,
            int maxNumberOfParallelSubtasks,
            int indexOfSubtask,
            int numberOfParallelSubtasks,
            int attemptNumber) {
        this(
                taskName,
                maxNumberOfParallelSubtasks,
                indexOfSubtask,
                numberOfParallelSubtasks,
                attemptNumber,
                UNKNOWN_ALLOCATION);
    }

    /**
     * A subtask.
     *
     * @param taskName for people
     * @param maxNumberOfParallelSubtasks number of key groups
     * @param indexOfSubtask from 0
     * @param numberOfParallelSubtasks how many there are
     * @param attemptNumber how often the task has been started before
     * @param allocationIDAsString names the slot
     * @throws IllegalArgumentException if a number is out of range
     */
    public TaskInfo(
            String taskName,
            int maxNumberOfParallelSubtasks,
            int indexOfSubtask,
            int numberOfParallelSubtasks,
            int attemptNumber,
            String allocationIDAsString) {
        Preconditions.checkArgument(
                indexOfSubtask >= 0, "Task index must be a non-negative number.");
        Preconditions.checkArgument(
                maxNumberOfParallelSubtasks >= 1, "Max parallelism must be a positive number.");
        Preconditions.checkArgument(
                maxNumberOfParallelSubtasks >= numberOfParallelSubtasks,
                "Max parallelism must be >= than parallelism.");
        Preconditions.checkArgument(
                numberOfParallelSubtasks >= 1, "Parallelism must be a positive number.");
        Preconditions.checkArgument(
                indexOfSubtask < numberOfParallelSubtasks,
                "Task index must be less than parallelism.");
        Preconditions.checkArgument(
                attemptNumber >= 0, "Attempt number must be a non-negative number.");
        this.taskName = Preconditions.checkNotNull(taskName, "Task Name must not be null.");
        this.maxNumberOfParallelSubtasks = maxNumberOfParallelSubtasks;
        this.indexOfSubtask = indexOfSubtask;
        this.numberOfParallelSubtasks = numberOfParallelSubtasks;
        this.attemptNumber = attemptNumber;
        this.allocationId = Preconditions.checkNotNull(allocationIDAsString);
    }

    /**
     * Name of the task.
     *
     * @return the name, without the subtask's number
     */
    public String getTaskName() {
        return taskName;
    }

    /**
     * Number of key groups.
     *
     * @return at least the number of subtasks
     */
    public int getMaxNumberOfParallelSubtasks() {
        return maxNumberOfParallelSubtasks;
    }

    /**
     * Index of the subtask.
     *
     * @return from 0
     */
    public int getIndexOfThisSubtask() {
        return indexOfSubtask;
    }

    /**
     * Number of subtasks.
     *
     * @return at least 1
     */
    public int getNumberOfParallelSubtasks() {
        return numberOfParallelSubtasks;
    }

    /**
     * How often the task has been started before.
     *
     * @return from 0
     */
    public int getAttemptNumber() {
        return attemptNumber;
    }

    /**
     * Name of the task with the subtask's number, which people count from 1, and that of attempts.
     *
     * @return for example {@code Map (2/4)#0}
     */
    public String getTaskNameWithSubtasks() {
        return taskName + " (" + (indexOfSubtask + 1) + "/" + numberOfParallelSubtasks + ")#"
                + attemptNumber;
    }

    /**
     * Names the slot in which the subtask runs.
     *
     * @return {@code UNKNOWN} unless it was given
     */
    public String getAllocationIDAsString() {
        return allocationId;
    }
}
