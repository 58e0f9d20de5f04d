// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.sink;

import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.metrics.groups.SinkWriterMetricGroup;
import io.millrace.util.UserCodeClassLoader;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Describes a sink, and makes its parts where they run: a writer per subtask, and, for a sink that writes in two steps, a
 * committer per subtask or a global one with a single subtask, or both. The sink travels to the tasks serialized, so every
 * subtask works on a copy of its own. Mirrors Flink 1.14's {@code Sink}.
 *
 * @param <InputT> type of the records that are written
 * @param <CommT> what a writer prepares to be committed
 * @param <WriterStateT> what a writer keeps in a checkpoint
 * @param <GlobalCommT> what a global committer combines committables into
 */
public interface Sink<InputT, CommT, WriterStateT, GlobalCommT> extends Serializable {

    /**
     * Makes the writer of a subtask.
     *
     * @param context what the writer can reach
     * @param states what writers had kept, in a job that goes on from a checkpoint; else empty
     * @return a new writer
     * @throws IOException fails the job
     */
    SinkWriter<InputT, CommT, WriterStateT> createWriter(
            InitContext context, List<WriterStateT> states) throws IOException;

    /**
     * Makes bytes of what a writer keeps.
     *
     * @return a serializer; empty if writers keep nothing
     */
    Optional<SimpleVersionedSerializer<WriterStateT>> getWriterStateSerializer();

    /**
     * Makes the committer of a subtask.
     *
     * @return a new committer; empty if there is none
     * @throws IOException fails the job
     */
    Optional<Committer<CommT>> createCommitter() throws IOException;

    /**
     * Makes the committer of all subtasks.
     *
     * @return a new committer; empty if there is none
     * @throws IOException fails the job
     */
    Optional<GlobalCommitter<CommT, GlobalCommT>> createGlobalCommitter() throws IOException;

    /**
     * Makes bytes of committables; needed if there is any committer.
     *
     * @return a serializer; empty if there is no committer
     */
    Optional<SimpleVersionedSerializer<CommT>> getCommittableSerializer();

    /**
     * Makes bytes of combined committables. That a sink has one tells that it has a global committer.
     *
     * @return a serializer; empty if there is no global committer
     */
    Optional<SimpleVersionedSerializer<GlobalCommT>> getGlobalCommittableSerializer();

    /**
     * Names under which other sinks had kept the state of writers that this one can go on from.
     *
     * @return the names; none unless overridden
     */
    default Collection<String> getCompatibleStateNames() {
        return Collections.emptyList();
    }

    /** What a writer can reach. Belongs to the task's thread, except where a member says otherwise. */
    interface InitContext {

        /**
         * Loads the classes of the program.
         *
         * @return the class loader
         */
        UserCodeClassLoader getUserCodeClassLoader();

        /**
         * Lets other threads run actions between the records of the writer.
         *
         * @return the executor; any thread may give it actions
         */
        MailboxExecutor getMailboxExecutor();

        /**
         * The wall clock, and calls at given times.
         *
         * @return the service
         */
        ProcessingTimeService getProcessingTimeService();

        /**
         * Index of the subtask.
         *
         * @return from 0
         */
        int getSubtaskId();

        /**
         * Number of subtasks that write.
         *
         * @return at least 1
         */
        int getNumberOfParallelSubtasks();

        /**
         * The metrics of the writer.
         *
         * @return the group
         */
        SinkWriterMetricGroup metricGroup();

        /**
         * The checkpoint that the job goes on from.
         *
         * @return its id; empty for a job that starts afresh
         */
        OptionalLong getRestoredCheckpointId();
    }

    /** The wall clock, and calls at given times. */
    interface ProcessingTimeService {

        /**
         * The time now.
         *
         * @return by the wall clock, in milliseconds since the epoch
         */
        long getCurrentProcessingTime();

        /**
         * Asks for one call. Calls that are due after the end of the input are not made.
         *
         * @param time when, by the wall clock, in milliseconds since the epoch
         * @param processingTimerCallback is called by the task's thread, between records
         */
        void registerProcessingTimer(long time, ProcessingTimeCallback processingTimerCallback);

        /** What is called at a given time. */
        interface ProcessingTimeCallback {

            /**
             * The time has come.
             *
             * @param time that was asked for
             * @throws IOException fails the job
             * @throws InterruptedException if the job is cancelled meanwhile
             */
            void onProcessingTime(long time) throws IOException, InterruptedException;
        }
    }
}
