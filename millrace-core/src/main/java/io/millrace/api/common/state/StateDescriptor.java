// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/**
 * Names state and says what is in it. Two descriptors are equal if their classes and names are. Mirrors Flink 1.14's
 * {@code StateDescriptor}. A name under which state can be queried is kept, but nothing answers queries yet.
 *
 * @param <S> type of the state
 * @param <T> type of what is in it
 */
public abstract class StateDescriptor<S extends State, T> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Kinds of state. */
    public enum Type {
        /** Not known. */
        @Deprecated
        UNKNOWN,
        /** See {@link ValueState}. */
        VALUE,
        /** See {@link ListState}. */
        LIST,
        /** See {@link ReducingState}. */
        REDUCING,
        /** No longer used. */
        @Deprecated
        FOLDING,
        /** See {@link AggregatingState}. */
        AGGREGATING,
        /** See {@link MapState}. */
        MAP
    }

    /** Name of the state, unique in its operator. */
    protected final String name;

    /** What {@link ValueState#value} returns if there is no value; serialized by the type's own serializer. */
    protected transient T defaultValue;

    private TypeSerializer<T> serializer;
    private TypeInformation<T> typeInfo;
    /** Name under which it can be queried, or null. */
    private String queryableStateName;
    /** How long it is kept. */
    private StateTtlConfig ttlConfig = StateTtlConfig.DISABLED;

    /**
     * With a serializer.
     *
     * @param name of the state
     * @param serializer of what is in it
     * @param defaultValue or null
     */
    protected StateDescriptor(String name, TypeSerializer<T> serializer, T defaultValue) {
        this.name = Preconditions.checkNotNull(name, "name must not be null");
        this.serializer = Preconditions.checkNotNull(serializer, "serializer must not be null");
        this.defaultValue = defaultValue;
    }

    /**
     * With a type.
     *
     * @param name of the state
     * @param typeInfo of what is in it
     * @param defaultValue or null
     */
    protected StateDescriptor(String name, TypeInformation<T> typeInfo, T defaultValue) {
        this.name = Preconditions.checkNotNull(name, "name must not be null");
        this.typeInfo = Preconditions.checkNotNull(typeInfo, "type information must not be null");
        this.defaultValue = defaultValue;
    }

    /**
     * With a class, for types without parameters.
     *
     * @param name of the state
     * @param type of what is in it
     * @param defaultValue or null
     */
    protected StateDescriptor(String name, Class<T> type, T defaultValue) {
        this.name = Preconditions.checkNotNull(name, "name must not be null");
        Preconditions.checkNotNull(type, "type class must not be null");
        try {
            this.typeInfo = TypeExtractor.createTypeInfo(type);
        } catch (Exception e) {
            throw new RuntimeException(
                    "Could not create the type information for '" + type.getName()
                            + "'. Its type parameters are erased: describe the type with a 'TypeHint' in place of"
                            + " the class, such as TypeInformation.of(new TypeHint<Tuple2<String, Long>>() {}).",
                    e);
        }
        this.defaultValue = defaultValue;
    }

    /**
     * Name of the state.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * What {@link ValueState#value} returns if there is no value.
     *
     * @return a copy, or null
     */
    public T getDefaultValue() {
        if (defaultValue == null) {
            return null;
        }
        TypeSerializer<T> known = serializer;
        return known == null ? defaultValue : known.copy(defaultValue);
    }

    /**
     * Serializer of what is in the state.
     *
     * @return a serializer of the caller's own
     * @throws IllegalStateException if only the type is known yet
     */
    public TypeSerializer<T> getSerializer() {
        if (serializer == null) {
            throw new IllegalStateException("Serializer not yet initialized.");
        }
        return serializer.duplicate();
    }

    /**
     * Lets the state be queried from outside under a name. The name is kept; nothing answers queries yet.
     *
     * @param queryableStateName name, unique in the job
     * @throws IllegalStateException if there is a name already
     * @throws IllegalArgumentException if the state has a time-to-live
     */
    public void setQueryable(String queryableStateName) {
        Preconditions.checkArgument(
                ttlConfig.getUpdateType() == StateTtlConfig.UpdateType.Disabled,
                "Queryable state is currently not supported with TTL");
        if (this.queryableStateName != null) {
            throw new IllegalStateException("Queryable state name already set");
        }
        this.queryableStateName =
                Preconditions.checkNotNull(queryableStateName, "Registration name");
    }

    /**
     * Name under which the state can be queried.
     *
     * @return the name, or null
     */
    public String getQueryableStateName() {
        return queryableStateName;
    }

    /**
     * Whether the state has a name under which it can be queried.
     *
     * @return whether it has
     */
    public boolean isQueryable() {
        return queryableStateName != null;
    }

    /**
     * Lets the state expire. Must be said before the state is asked for; for keyed state only.
     *
     * @param ttlConfig when and how
     * @throws IllegalArgumentException if the state can be queried
     */
    public void enableTimeToLive(StateTtlConfig ttlConfig) {
        Preconditions.checkNotNull(ttlConfig);
        if (ttlConfig.isEnabled()) {
            Preconditions.checkArgument(
                    queryableStateName == null,
                    "Queryable state is currently not supported with TTL");
        }
        this.ttlConfig = ttlConfig;
    }

    /**
     * How long the state is kept.
     *
     * @return the config, {@link StateTtlConfig#DISABLED} if nothing was said
     */
    public StateTtlConfig getTtlConfig() {
        return ttlConfig;
    }

    /**
     * Whether the serializer is known.
     *
     * @return whether it is
     */
    public boolean isSerializerInitialized() {
        return serializer != null;
    }

    /**
     * Makes the serializer from the type, unless it is known.
     *
     * @param executionConfig of the job
     */
    public void initializeSerializerUnlessSet(ExecutionConfig executionConfig) {
        if (serializer == null) {
            Preconditions.checkState(typeInfo != null, "no serializer and no type info");
            serializer = typeInfo.createSerializer(executionConfig);
            typeInfo = null;
        }
    }

    /**
     * Kind of the state.
     *
     * @return the kind
     */
    public abstract Type getType();

    @Override
    public final int hashCode() {
        return name.hashCode() + 31 * getClass().hashCode();
    }

    @Override
    public final boolean equals(Object o) {
        return o == this
                || o != null
                        && o.getClass() == getClass()
                        && name.equals(((StateDescriptor<?, ?>) o).name);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName()
                + "{name=" + name
                + ", defaultValue=" + defaultValue
                + ", serializer=" + serializer
                + (isQueryable() ? ", queryableStateName=" + queryableStateName : "")
                + '}';
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        if (defaultValue == null) {
            out.writeBoolean(false);
            return;
        }
        TypeSerializer<T> known =
                serializer != null ? serializer : typeInfo.createSerializer(new ExecutionConfig());
        DataOutputSerializer bytes = new DataOutputSerializer(64);
        known.duplicate().serialize(defaultValue, bytes);
        out.writeBoolean(true);
        out.writeObject(known);
        out.writeObject(bytes.getCopyOfBuffer());
    }

    @SuppressWarnings("unchecked")
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (in.readBoolean()) {
            TypeSerializer<T> known = (TypeSerializer<T>) in.readObject();
            defaultValue = known.deserialize(new DataInputDeserializer((byte[]) in.readObject()));
        }
    }
}
