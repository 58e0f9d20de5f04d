// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import com.esotericsoftware.kryo.Serializer;

import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.CoreOptions;
import io.millrace.configuration.PipelineOptions;
import io.millrace.configuration.ReadableConfig;
import io.millrace.configuration.TaskManagerOptions;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;

/**
 * How a job is executed. Mirrors the part of Flink 1.14's {@code ExecutionConfig} that this release acts on. Belongs to the
 * program until {@code execute}; every task reads a copy.
 */
public class ExecutionConfig implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Means that nothing was said. */
    public static final int PARALLELISM_DEFAULT = -1;

    /** Means that the parallelism is to be kept. */
    public static final int PARALLELISM_UNKNOWN = -2;

    private static final int UPPER_BOUND_MAX_PARALLELISM = 1 << 15;

    /** How far the closure cleaner goes. */
    public enum ClosureCleanerLevel {
        /** It does nothing. */
        NONE,
        /** It cleans the function itself. */
        TOP_LEVEL,
        /** It cleans what the function refers to, too. */
        RECURSIVE
    }

    private int parallelism = CoreOptions.DEFAULT_PARALLELISM.defaultValue();
    private int maxParallelism = -1;
    private long autoWatermarkInterval = 200;
    private boolean objectReuse;
    private boolean disableGenericTypes;
    private boolean forceKryo;
    private ClosureCleanerLevel closureCleanerLevel = ClosureCleanerLevel.RECURSIVE;
    private RestartStrategies.RestartStrategyConfiguration restartStrategyConfiguration =
            new RestartStrategies.FallbackRestartStrategyConfiguration();
    private long taskCancellationIntervalMillis = -1;
    private long taskCancellationTimeoutMillis = -1;
    private GlobalJobParameters globalJobParameters = new GlobalJobParameters();
    private final LinkedHashMap<Class<?>, SerializableSerializer<?>>
            registeredTypesWithKryoSerializers = new LinkedHashMap<>();
    private final LinkedHashMap<Class<?>, Class<? extends Serializer<?>>>
            registeredTypesWithKryoSerializerClasses = new LinkedHashMap<>();
    private final LinkedHashMap<Class<?>, SerializableSerializer<?>> defaultKryoSerializers =
            new LinkedHashMap<>();
    private final LinkedHashMap<Class<?>, Class<? extends Serializer<?>>>
            defaultKryoSerializerClasses = new LinkedHashMap<>();
    private final LinkedHashSet<Class<?>> registeredKryoTypes = new LinkedHashSet<>();
    private final LinkedHashSet<Class<?>> registeredPojoTypes = new LinkedHashSet<>();

    /** With Flink's defaults. */
    public ExecutionConfig() {}

    /**
     * Switches the closure cleaner on.
     *
     * @return this
     */
    public ExecutionConfig enableClosureCleaner() {
        return setClosureCleanerLevel(ClosureCleanerLevel.RECURSIVE);
    }

    /**
     * Switches the closure cleaner off.
     *
     * @return this
     */
    public ExecutionConfig disableClosureCleaner() {
        return setClosureCleanerLevel(ClosureCleanerLevel.NONE);
    }

    /**
     * Whether the closure cleaner is on.
     *
     * @return whether it is
     */
    public boolean isClosureCleanerEnabled() {
        return closureCleanerLevel != ClosureCleanerLevel.NONE;
    }

    /**
     * Sets how far the closure cleaner goes.
     *
     * @param level how far
     * @return this
     */
    public ExecutionConfig setClosureCleanerLevel(ClosureCleanerLevel level) {
        this.closureCleanerLevel = Objects.requireNonNull(level);
        return this;
    }

    /**
     * How far the closure cleaner goes.
     *
     * @return how far
     */
    public ClosureCleanerLevel getClosureCleanerLevel() {
        return closureCleanerLevel;
    }

    /**
     * Sets the time between two periodic watermarks.
     *
     * @param interval milliseconds; 0 for no periodic watermarks
     * @return this
     */
    public ExecutionConfig setAutoWatermarkInterval(long interval) {
        Preconditions.checkArgument(interval >= 0, "Auto watermark interval must not be negative.");
        this.autoWatermarkInterval = interval;
        return this;
    }

    /**
     * Time between two periodic watermarks.
     *
     * @return milliseconds
     */
    public long getAutoWatermarkInterval() {
        return autoWatermarkInterval;
    }

    /**
     * Parallelism of operators that have none of their own.
     *
     * @return the number, or {@link #PARALLELISM_DEFAULT}
     */
    public int getParallelism() {
        return parallelism;
    }

    /**
     * Sets the parallelism of operators that have none of their own.
     *
     * @param parallelism at least 1, or {@link #PARALLELISM_DEFAULT}
     * @return this
     */
    public ExecutionConfig setParallelism(int parallelism) {
        if (parallelism != PARALLELISM_UNKNOWN) {
            Preconditions.checkArgument(
                    parallelism >= 1 || parallelism == PARALLELISM_DEFAULT,
                    "Parallelism must be at least one, or ExecutionConfig.PARALLELISM_DEFAULT (use system default).");
            this.parallelism = parallelism;
        }
        return this;
    }

    /**
     * Number of key groups of operators that have none of their own.
     *
     * @return the number, or -1
     */
    public int getMaxParallelism() {
        return maxParallelism;
    }

    /**
     * Sets the number of key groups of operators that have none of their own.
     *
     * @param maxParallelism from 1 to 32,768
     */
    public void setMaxParallelism(int maxParallelism) {
        Preconditions.checkArgument(
                maxParallelism > 0, "The maximum parallelism must be greater than 0.");
        Preconditions.checkArgument(
                maxParallelism <= UPPER_BOUND_MAX_PARALLELISM,
                "maxParallelism is out of bounds 0 < maxParallelism <= %s. Found: %s",
                UPPER_BOUND_MAX_PARALLELISM,
                maxParallelism);
        this.maxParallelism = maxParallelism;
    }

    /**
     * How often a task that does not stop is interrupted.
     *
     * @return milliseconds
     */
    public long getTaskCancellationInterval() {
        return taskCancellationIntervalMillis;
    }

    /**
     * Sets how often a task that does not stop is interrupted.
     *
     * @param interval milliseconds
     * @return this
     */
    public ExecutionConfig setTaskCancellationInterval(long interval) {
        this.taskCancellationIntervalMillis = interval;
        return this;
    }

    /**
     * After which time a task that does not stop is given up.
     *
     * @return milliseconds, 0 for never
     */
    public long getTaskCancellationTimeout() {
        return taskCancellationTimeoutMillis;
    }

    /**
     * Sets after which time a task that does not stop is given up.
     *
     * @param timeout milliseconds, 0 for never
     * @return this
     */
    public ExecutionConfig setTaskCancellationTimeout(long timeout) {
        Preconditions.checkArgument(timeout >= 0, "Timeout needs to be >= 0.");
        this.taskCancellationTimeoutMillis = timeout;
        return this;
    }

    /**
     * Sets what happens after a failure.
     *
     * @param restartStrategyConfiguration the strategy
     */
    public void setRestartStrategy(
            RestartStrategies.RestartStrategyConfiguration restartStrategyConfiguration) {
        this.restartStrategyConfiguration =
                Preconditions.checkNotNull(restartStrategyConfiguration);
    }

    /**
     * What happens after a failure.
     *
     * @return the strategy
     */
    public RestartStrategies.RestartStrategyConfiguration getRestartStrategy() {
        return restartStrategyConfiguration;
    }

    /** Serializes POJOs with Kryo. */
    public void enableForceKryo() {
        forceKryo = true;
    }

    /** Serializes POJOs with their own serializer. */
    public void disableForceKryo() {
        forceKryo = false;
    }

    /**
     * Whether POJOs are serialized with Kryo.
     *
     * @return whether they are
     */
    public boolean isForceKryoEnabled() {
        return forceKryo;
    }

    /** Lets types that nothing else knows go to Kryo. */
    public void enableGenericTypes() {
        disableGenericTypes = false;
    }

    /** Makes types that nothing else knows an error. */
    public void disableGenericTypes() {
        disableGenericTypes = true;
    }

    /**
     * Whether types that nothing else knows are an error.
     *
     * @return whether they are
     */
    public boolean hasGenericTypesDisabled() {
        return disableGenericTypes;
    }

    /**
     * Passes records on without copies where Flink would chain.
     *
     * @return this
     */
    public ExecutionConfig enableObjectReuse() {
        objectReuse = true;
        return this;
    }

    /**
     * Copies records that could be changed.
     *
     * @return this
     */
    public ExecutionConfig disableObjectReuse() {
        objectReuse = false;
        return this;
    }

    /**
     * Whether records are passed on without copies.
     *
     * @return whether they are
     */
    public boolean isObjectReuseEnabled() {
        return objectReuse;
    }

    /**
     * The user's own parameters.
     *
     * @return never null
     */
    public GlobalJobParameters getGlobalJobParameters() {
        return globalJobParameters;
    }

    /**
     * Sets the user's own parameters, which functions read from their runtime context.
     *
     * @param globalJobParameters the parameters
     */
    public void setGlobalJobParameters(GlobalJobParameters globalJobParameters) {
        Preconditions.checkNotNull(globalJobParameters, "globalJobParameters shouldn't be null");
        this.globalJobParameters = globalJobParameters;
    }

    /**
     * Registers a serializer for a class and its subclasses.
     *
     * @param <T> type of the serializer
     * @param type the class
     * @param serializer serializable itself
     */
    public <T extends Serializer<?> & Serializable> void addDefaultKryoSerializer(
            Class<?> type, T serializer) {
        checkBoth(type, serializer);
        defaultKryoSerializers.put(type, new SerializableSerializer<>(serializer));
    }

    /**
     * Registers a serializer for a class and its subclasses.
     *
     * @param type the class
     * @param serializerClass has a constructor without parameters
     */
    public void addDefaultKryoSerializer(
            Class<?> type, Class<? extends Serializer<?>> serializerClass) {
        checkBoth(type, serializerClass);
        defaultKryoSerializerClasses.put(type, serializerClass);
    }

    /**
     * Registers a class with its serializer.
     *
     * @param <T> type of the serializer
     * @param type the class
     * @param serializer serializable itself
     */
    public <T extends Serializer<?> & Serializable> void registerTypeWithKryoSerializer(
            Class<?> type, T serializer) {
        checkBoth(type, serializer);
        registeredTypesWithKryoSerializers.put(type, new SerializableSerializer<>(serializer));
    }

    /**
     * Registers a class with its serializer.
     *
     * @param type the class
     * @param serializerClass has a constructor without parameters
     */
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void registerTypeWithKryoSerializer(
            Class<?> type, Class<? extends Serializer> serializerClass) {
        checkBoth(type, serializerClass);
        registeredTypesWithKryoSerializerClasses.put(
                type, (Class<? extends Serializer<?>>) serializerClass);
    }

    private static void checkBoth(Object type, Object serializer) {
        if (type == null || serializer == null) {
            throw new NullPointerException("Cannot register null class or serializer.");
        }
    }

    /**
     * Registers a subclass of a POJO.
     *
     * @param type the class
     */
    public void registerPojoType(Class<?> type) {
        registeredPojoTypes.add(
                Preconditions.checkNotNull(type, "Cannot register null type class."));
    }

    /**
     * Registers a class with Kryo.
     *
     * @param type the class
     */
    public void registerKryoType(Class<?> type) {
        registeredKryoTypes.add(
                Preconditions.checkNotNull(type, "Cannot register null type class."));
    }

    /**
     * Classes with their serializers.
     *
     * @return in the order of registration
     */
    public LinkedHashMap<Class<?>, SerializableSerializer<?>>
            getRegisteredTypesWithKryoSerializers() {
        return registeredTypesWithKryoSerializers;
    }

    /**
     * Classes with the classes of their serializers.
     *
     * @return in the order of registration
     */
    public LinkedHashMap<Class<?>, Class<? extends Serializer<?>>>
            getRegisteredTypesWithKryoSerializerClasses() {
        return registeredTypesWithKryoSerializerClasses;
    }

    /**
     * Serializers for classes and their subclasses.
     *
     * @return in the order of registration
     */
    public LinkedHashMap<Class<?>, SerializableSerializer<?>> getDefaultKryoSerializers() {
        return defaultKryoSerializers;
    }

    /**
     * Classes of serializers for classes and their subclasses.
     *
     * @return in the order of registration
     */
    public LinkedHashMap<Class<?>, Class<? extends Serializer<?>>>
            getDefaultKryoSerializerClasses() {
        return defaultKryoSerializerClasses;
    }

    /**
     * Classes registered with Kryo.
     *
     * @return in the order of registration
     */
    public LinkedHashSet<Class<?>> getRegisteredKryoTypes() {
        return registeredKryoTypes;
    }

    /**
     * Registered subclasses of POJOs.
     *
     * @return in the order of registration
     */
    public LinkedHashSet<Class<?>> getRegisteredPojoTypes() {
        return registeredPojoTypes;
    }

    /**
     * Takes over what a configuration says; what it does not say stays.
     *
     * @param configuration what to take over
     * @param classLoader loads classes that are named in it
     */
    public void configure(ReadableConfig configuration, ClassLoader classLoader) {
        configuration
                .getOptional(PipelineOptions.AUTO_WATERMARK_INTERVAL)
                .ifPresent(interval -> setAutoWatermarkInterval(interval.toMillis()));
        configuration
                .getOptional(PipelineOptions.OBJECT_REUSE)
                .ifPresent(reuse -> objectReuse = reuse);
        configuration
                .getOptional(PipelineOptions.GENERIC_TYPES)
                .ifPresent(allowed -> disableGenericTypes = !allowed);
        configuration
                .getOptional(PipelineOptions.MAX_PARALLELISM)
                .ifPresent(this::setMaxParallelism);
        configuration
                .getOptional(TaskManagerOptions.TASK_CANCELLATION_INTERVAL)
                .ifPresent(this::setTaskCancellationInterval);
        configuration
                .getOptional(TaskManagerOptions.TASK_CANCELLATION_TIMEOUT)
                .ifPresent(this::setTaskCancellationTimeout);
    }

    /**
     * A serializer of Kryo's that can be sent to tasks.
     *
     * @param <T> type of the serializer
     */
    public static class SerializableSerializer<T extends Serializer<?> & Serializable>
            implements Serializable {

        private static final long serialVersionUID = 4687893502781067189L;

        private final T serializer;

        /**
         * Wraps a serializer.
         *
         * @param serializer the serializer
         */
        public SerializableSerializer(T serializer) {
            this.serializer = serializer;
        }

        /**
         * The serializer.
         *
         * @return the serializer
         */
        public T getSerializer() {
            return serializer;
        }
    }

    /** The user's own parameters. */
    public static class GlobalJobParameters implements Serializable {

        private static final long serialVersionUID = 1L;

        /** Without parameters. */
        public GlobalJobParameters() {}

        /**
         * The parameters for display.
         *
         * @return text by name
         */
        public Map<String, String> toMap() {
            return Collections.emptyMap();
        }
    }
}
