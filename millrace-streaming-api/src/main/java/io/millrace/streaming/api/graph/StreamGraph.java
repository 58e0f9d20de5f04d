// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.graph;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.api.dag.Pipeline;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.CoreOptions;
import io.millrace.core.fs.Path;
import io.millrace.runtime.jobgraph.JobType;
import io.millrace.runtime.state.StateBackend;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.description.Topology;
import io.millrace.streaming.api.environment.CheckpointConfig;
import io.millrace.util.Preconditions;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A program as it stood when its execution was asked for. Mirrors the name and the accessors of Flink 1.14's
 * {@code StreamGraph}; nodes and edges are made by the engine. Belongs to the thread that executes the program.
 */
public class StreamGraph implements Pipeline {

    /** Slot sharing group of operators for which none was given. */
    public static final String DEFAULT_SLOT_SHARING_GROUP = "default";

    private final List<Transformation<?>> transformations;
    private final ExecutionConfig executionConfig;
    private String jobName;
    private boolean chaining = true;
    private long bufferTimeout = -1;
    private TimeCharacteristic timeCharacteristic = TimeCharacteristic.EventTime;
    private CheckpointConfig checkpointConfig = new CheckpointConfig();
    /** Null if nothing was said. */
    private StateBackend stateBackend;
    /** Null if nothing was said. */
    private Path savepointDirectory;

    private Map<String, SlotSharingGroup> slotSharingGroupResources = Map.of();

    private List<Tuple2<String, DistributedCache.DistributedCacheEntry>> userArtifacts = List.of();
    private JobType jobType = JobType.STREAMING;

    /**
     * A graph with Flink's defaults.
     *
     * @param transformations the program's, in its order; what they read need not be among them
     * @param executionConfig the program's
     * @param jobName name of the job
     */
    public StreamGraph(
            List<Transformation<?>> transformations,
            ExecutionConfig executionConfig,
            String jobName) {
        this.transformations = List.copyOf(transformations);
        this.executionConfig = Preconditions.checkNotNull(executionConfig, "executionConfig");
        this.jobName = Preconditions.checkNotNull(jobName, "jobName");
    }

    /**
     * The program's transformations.
     *
     * @return in the order of the program
     */
    public List<Transformation<?>> getTransformations() {
        return transformations;
    }

    /**
     * How the job is executed.
     *
     * @return the program's own, not a copy
     */
    public ExecutionConfig getExecutionConfig() {
        return executionConfig;
    }

    /**
     * Name of the job.
     *
     * @return the name
     */
    public String getJobName() {
        return jobName;
    }

    /**
     * Sets the name of the job.
     *
     * @param jobName the name
     */
    public void setJobName(String jobName) {
        this.jobName = jobName;
    }

    /**
     * How the job runs.
     *
     * @return as a stream unless set
     */
    public JobType getJobType() {
        return jobType;
    }

    /**
     * Sets how the job runs.
     *
     * @param type as a stream, or as a batch, whose input must be finite
     */
    public void setJobType(JobType type) {
        this.jobType = Preconditions.checkNotNull(type, "type");
    }

    /**
     * Whether operators are chained.
     *
     * @return whether they are
     */
    public boolean isChainingEnabled() {
        return chaining;
    }

    /**
     * Sets whether operators are chained.
     *
     * @param chaining whether they are
     */
    public void setChaining(boolean chaining) {
        this.chaining = chaining;
    }

    /**
     * How long a record may lie before it is sent, for operators that say nothing.
     *
     * @return milliseconds; 0 for not at all, -1 for until the batch is full
     */
    public long getBufferTimeout() {
        return bufferTimeout;
    }

    /**
     * Sets how long a record may lie before it is sent, for operators that say nothing.
     *
     * @param bufferTimeout milliseconds; 0 for not at all, -1 for until the batch is full
     */
    public void setBufferTimeout(long bufferTimeout) {
        this.bufferTimeout = bufferTimeout;
    }

    /**
     * Notion of time of the program.
     *
     * @return the time characteristic
     */
    public TimeCharacteristic getTimeCharacteristic() {
        return timeCharacteristic;
    }

    /**
     * Sets the notion of time of the program.
     *
     * @param timeCharacteristic the time characteristic
     */
    public void setTimeCharacteristic(TimeCharacteristic timeCharacteristic) {
        this.timeCharacteristic = timeCharacteristic;
    }

    /**
     * Which checkpoints the program asks for.
     *
     * @return the program's own, not a copy
     */
    public CheckpointConfig getCheckpointConfig() {
        return checkpointConfig;
    }

    /**
     * Sets which checkpoints the program asks for.
     *
     * @param checkpointConfig the program's own
     */
    public void setCheckpointConfig(CheckpointConfig checkpointConfig) {
        this.checkpointConfig = Preconditions.checkNotNull(checkpointConfig, "checkpointConfig");
    }

    /**
     * Where state lives while the job runs.
     *
     * @return null if nothing was said
     */
    public StateBackend getStateBackend() {
        return stateBackend;
    }

    /**
     * Sets where state lives while the job runs.
     *
     * @param backend null if nothing was said
     */
    public void setStateBackend(StateBackend backend) {
        this.stateBackend = backend;
    }

    /**
     * Directory for savepoints for which none is named.
     *
     * @return null if nothing was said
     */
    public Path getSavepointDirectory() {
        return savepointDirectory;
    }

    /**
     * Sets the directory for savepoints for which none is named.
     *
     * @param savepointDir null if nothing was said
     */
    public void setSavepointDirectory(Path savepointDir) {
        this.savepointDirectory = savepointDir;
    }

    /**
     * Files that functions may ask for.
     *
     * @return names and places, in the order of registration
     */
    public Collection<Tuple2<String, DistributedCache.DistributedCacheEntry>> getUserArtifacts() {
        return userArtifacts;
    }

    /**
     * Sets the files that functions may ask for.
     *
     * @param artifacts names and places
     */
    public void setUserArtifacts(
            Collection<Tuple2<String, DistributedCache.DistributedCacheEntry>> artifacts) {
        this.userArtifacts = List.copyOf(artifacts);
    }

    /**
     * Slot sharing groups whose resources are known.
     *
     * @return groups by name
     */
    public Map<String, SlotSharingGroup> getSlotSharingGroupResources() {
        return slotSharingGroupResources;
    }

    /**
     * Sets the slot sharing groups whose resources are known.
     *
     * @param slotSharingGroupResources groups by name
     */
    public void setSlotSharingGroupResource(
            Map<String, SlotSharingGroup> slotSharingGroupResources) {
        this.slotSharingGroupResources = Map.copyOf(slotSharingGroupResources);
    }

    /**
     * The program's operators and edges as JSON, for people and for tools that draw them: the field {@code nodes} has one object
     * per operator with its id, name, kind, parallelism, and what it reads how. Mirrors Flink 1.14; no known differences.
     *
     * @return the plan
     * @throws IllegalStateException if the program does nothing
     * @throws UnsupportedOperationException if an edge is to forward between operators of other parallelism
     */
    public String getStreamingPlanAsJSON() {
        int parallelism = executionConfig.getParallelism();
        return new JsonPlan(Topology.of(
                        transformations,
                        parallelism > 0
                                ? parallelism
                                : CoreOptions.DEFAULT_PARALLELISM.defaultValue(),
                        jobType == JobType.BATCH))
                .write();
    }
}
