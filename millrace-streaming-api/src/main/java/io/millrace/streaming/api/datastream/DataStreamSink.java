// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.api.connector.sink.Sink;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.operators.StreamSink;
import io.millrace.streaming.api.transformations.LegacySinkTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.SinkTransformation;

/**
 * The end of a stream, and the settings of the sink. Mirrors Flink 1.14's class of this name.
 *
 * @param <T> type of the records
 */
public class DataStreamSink<T> {

    private final PhysicalTransformation<T> transformation;

    /**
     * A sink behind a stream.
     *
     * @param input the stream
     * @param description what the sink does
     */
    DataStreamSink(DataStream<T> input, OperatorDescription description) {
        this.transformation = new LegacySinkTransformation<>(
                input.getTransformation(),
                "Unnamed",
                description,
                input.getExecutionEnvironment().getParallelism());
    }

    /**
     * A sink behind a stream, as an operator. The environment does not know of it yet.
     *
     * @param inputStream the stream
     * @param operator the operator
     */
    protected DataStreamSink(DataStream<T> inputStream, StreamSink<T> operator) {
        this.transformation = new LegacySinkTransformation<>(
                inputStream.getTransformation(),
                "Unnamed",
                operator,
                inputStream.getExecutionEnvironment().getParallelism());
    }

    /**
     * A sink behind a stream that writes in two steps. The environment knows of it at once.
     *
     * @param inputStream the stream
     * @param sink the user's sink
     */
    @SuppressWarnings("unchecked")
    protected DataStreamSink(DataStream<T> inputStream, Sink<T, ?, ?, ?> sink) {
        // Nothing comes out of a sink: what type it has does not matter.
        this.transformation =
                (PhysicalTransformation<T>) (PhysicalTransformation<?>) new SinkTransformation<>(
                        inputStream.getTransformation(),
                        sink,
                        "Unnamed",
                        inputStream.getExecutionEnvironment().getParallelism());
        inputStream.getExecutionEnvironment().addOperator(transformation);
    }

    /**
     * The sink.
     *
     * @return the transformation
     */
    public Transformation<T> getTransformation() {
        return transformation;
    }

    /**
     * The sink, if it is made of a function.
     *
     * @return the transformation
     * @throws IllegalStateException if the sink writes in two steps
     */
    public LegacySinkTransformation<T> getLegacyTransformation() {
        if (transformation instanceof LegacySinkTransformation<T> sink) {
            return sink;
        }
        throw new IllegalStateException("There is no the LegacySinkTransformation.");
    }

    /**
     * Sets the name of the sink, for plans, logs and metrics.
     *
     * @param name for people
     * @return this
     */
    public DataStreamSink<T> name(String name) {
        transformation.setName(name);
        return this;
    }

    /**
     * Sets the name by which the sink's state is found.
     *
     * @param uid unique in the job
     * @return this
     */
    public DataStreamSink<T> uid(String uid) {
        transformation.setUid(uid);
        return this;
    }

    /**
     * Sets the hash by which the sink's state is found, in place of one made from the uid.
     *
     * @param uidHash 32 hexadecimal digits
     * @return this
     */
    public DataStreamSink<T> setUidHash(String uidHash) {
        transformation.setUidHash(uidHash);
        return this;
    }

    /**
     * Sets the number of subtasks.
     *
     * @param parallelism at least 1, or -1 for the default of the system
     * @return this
     */
    public DataStreamSink<T> setParallelism(int parallelism) {
        transformation.setParallelism(parallelism);
        return this;
    }

    /**
     * Gives the sink a task of its own.
     *
     * @return this
     */
    public DataStreamSink<T> disableChaining() {
        transformation.setChainingStrategy(ChainingStrategy.NEVER);
        return this;
    }

    /**
     * Sets the slot sharing group.
     *
     * @param slotSharingGroup name of the group
     * @return this
     */
    public DataStreamSink<T> slotSharingGroup(String slotSharingGroup) {
        transformation.setSlotSharingGroup(slotSharingGroup);
        return this;
    }

    /**
     * Sets the slot sharing group.
     *
     * @param slotSharingGroup the group
     * @return this
     */
    public DataStreamSink<T> slotSharingGroup(SlotSharingGroup slotSharingGroup) {
        transformation.setSlotSharingGroup(slotSharingGroup);
        return this;
    }
}
