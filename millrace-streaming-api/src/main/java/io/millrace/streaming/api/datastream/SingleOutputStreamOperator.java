// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.SideOutputTransformation;
import io.millrace.util.OutputTag;
import io.millrace.util.Preconditions;

import java.util.HashMap;
import java.util.Map;

/**
 * What an operator emits, and the settings of that operator. Mirrors Flink 1.14's class of this name.
 *
 * @param <T> type of the records
 */
public class SingleOutputStreamOperator<T> extends DataStream<T> {

    /** Whether the operator must run with parallelism 1. */
    protected boolean nonParallel;

    /** Side outputs that were asked for, with their types: an id has one type. */
    private final Map<OutputTag<?>, TypeInformation<?>> requestedSideOutputs = new HashMap<>();

    /**
     * A stream of what an operator emits.
     *
     * @param environment of the program
     * @param transformation the operator
     */
    protected SingleOutputStreamOperator(
            StreamExecutionEnvironment environment, Transformation<T> transformation) {
        super(environment, transformation);
    }

    /**
     * Name of the operator.
     *
     * @return the name
     */
    public String getName() {
        return transformation.getName();
    }

    /**
     * Sets the name of the operator, for plans, logs and metrics.
     *
     * @param name for people
     * @return this
     */
    public SingleOutputStreamOperator<T> name(String name) {
        transformation.setName(name);
        return this;
    }

    /**
     * Sets the name by which the operator's state is found.
     *
     * @param uid unique in the job
     * @return this
     */
    public SingleOutputStreamOperator<T> uid(String uid) {
        transformation.setUid(uid);
        return this;
    }

    /**
     * Sets the hash by which the operator's state is found, in place of one made from the uid.
     *
     * @param uidHash 32 hexadecimal digits
     * @return this
     */
    public SingleOutputStreamOperator<T> setUidHash(String uidHash) {
        transformation.setUidHash(uidHash);
        return this;
    }

    /**
     * Sets the number of subtasks.
     *
     * @param parallelism at least 1, or -1 for the default of the system
     * @return this
     */
    public SingleOutputStreamOperator<T> setParallelism(int parallelism) {
        Preconditions.checkArgument(
                canBeParallel() || parallelism == 1,
                "The parallelism of non parallel operator must be 1.");
        transformation.setParallelism(parallelism);
        return this;
    }

    /**
     * Sets the number of key groups.
     *
     * @param maxParallelism from 1 to 32,768
     * @return this
     */
    public SingleOutputStreamOperator<T> setMaxParallelism(int maxParallelism) {
        Preconditions.checkArgument(
                maxParallelism > 0, "The maximum parallelism must be greater than 0.");
        Preconditions.checkArgument(
                canBeParallel() || maxParallelism == 1,
                "The maximum parallelism of non parallel operator must be 1.");
        transformation.setMaxParallelism(maxParallelism);
        return this;
    }

    private boolean canBeParallel() {
        return !nonParallel;
    }

    /**
     * Sets parallelism and maximum parallelism to 1 for good.
     *
     * @return this
     */
    public SingleOutputStreamOperator<T> forceNonParallel() {
        transformation.setParallelism(1);
        transformation.setMaxParallelism(1);
        nonParallel = true;
        return this;
    }

    /**
     * Sets how long a record of this operator may lie before it is sent to another task.
     *
     * @param timeoutMillis milliseconds; 0 for not at all, -1 for the environment's
     * @return this
     */
    public SingleOutputStreamOperator<T> setBufferTimeout(long timeoutMillis) {
        Preconditions.checkArgument(timeoutMillis >= -1, "timeout must be >= -1");
        transformation.setBufferTimeout(timeoutMillis);
        return this;
    }

    /**
     * Gives the operator a task of its own.
     *
     * @return this
     */
    public SingleOutputStreamOperator<T> disableChaining() {
        return setChainingStrategy(ChainingStrategy.NEVER);
    }

    /**
     * Begins a new chain with this operator.
     *
     * @return this
     */
    public SingleOutputStreamOperator<T> startNewChain() {
        return setChainingStrategy(ChainingStrategy.HEAD);
    }

    private SingleOutputStreamOperator<T> setChainingStrategy(ChainingStrategy strategy) {
        if (!(transformation instanceof PhysicalTransformation<T> physical)) {
            throw new UnsupportedOperationException(
                    "Cannot set chaining strategy on " + transformation);
        }
        physical.setChainingStrategy(strategy);
        return this;
    }

    /**
     * Says what type the operator emits, if the class says it all.
     *
     * @param typeClass class of the records, without type parameters
     * @return this
     */
    public SingleOutputStreamOperator<T> returns(Class<T> typeClass) {
        Preconditions.checkNotNull(typeClass, "type class must not be null.");
        try {
            return returns(TypeInformation.of(typeClass));
        } catch (InvalidTypesException e) {
            throw new InvalidTypesException(
                    "Cannot infer the type information of " + typeClass.getName()
                            + " from the class alone. A class"
                            + " with type parameters needs returns(TypeHint).",
                    e);
        }
    }

    /**
     * Says what type the operator emits.
     *
     * @param typeHint names the type, without type variables
     * @return this
     */
    public SingleOutputStreamOperator<T> returns(TypeHint<T> typeHint) {
        Preconditions.checkNotNull(typeHint, "TypeHint must not be null");
        try {
            return returns(TypeInformation.of(typeHint));
        } catch (InvalidTypesException e) {
            throw new InvalidTypesException(
                    "Cannot infer the type information from the type hint. A type hint must not use type variables.",
                    e);
        }
    }

    /**
     * Says what type the operator emits.
     *
     * @param typeInfo the type
     * @return this
     * @throws IllegalStateException if somebody has looked at the type
     */
    public SingleOutputStreamOperator<T> returns(TypeInformation<T> typeInfo) {
        Preconditions.checkNotNull(typeInfo, "TypeInformation must not be null");
        transformation.setOutputType(typeInfo);
        return this;
    }

    /**
     * Sets the slot sharing group; operators behind this one inherit it.
     *
     * @param slotSharingGroup name of the group
     * @return this
     */
    public SingleOutputStreamOperator<T> slotSharingGroup(String slotSharingGroup) {
        transformation.setSlotSharingGroup(slotSharingGroup);
        return this;
    }

    /**
     * Sets the slot sharing group; operators behind this one inherit it.
     *
     * @param slotSharingGroup the group
     * @return this
     */
    public SingleOutputStreamOperator<T> slotSharingGroup(SlotSharingGroup slotSharingGroup) {
        transformation.setSlotSharingGroup(slotSharingGroup);
        return this;
    }

    /**
     * A side output of the operator.
     *
     * @param <X> type of its records
     * @param sideOutputTag which one
     * @return the stream of its records
     * @throws UnsupportedOperationException if the id was asked for with another type
     */
    public <X> DataStream<X> getSideOutput(OutputTag<X> sideOutputTag) {
        clean(Preconditions.checkNotNull(sideOutputTag, "sideOutputTag"));
        OutputTag<X> tag = new OutputTag<>(sideOutputTag.getId(), sideOutputTag.getTypeInfo());
        TypeInformation<?> known = requestedSideOutputs.putIfAbsent(tag, tag.getTypeInfo());
        if (known != null && !known.equals(tag.getTypeInfo())) {
            throw new UnsupportedOperationException(
                    "A side output with a matching id was already requested with a"
                            + " different type. This is not allowed, side output ids need to be unique.");
        }
        return new DataStream<>(environment, new SideOutputTransformation<>(transformation, tag));
    }
}
