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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

    private ExecutionMode executionMode = ExecutionMode.PIPELINED;
    private boolean autoTypeRegistrationEnabled = true;
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
    private LinkedHashMap<Class<?>, Class<? extends Serializer<?>>> defaultKryoSerializerClasses =
            new LinkedHashMap<>();
    private LinkedHashSet<Class<?>> registeredKryoTypes = new LinkedHashSet<>();
    private LinkedHashSet<Class<?>> registeredPojoTypes = new LinkedHashSet<>();

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

    /**
     * Sets how the steps of a batch program hand over their data; without effect on streams, as in Flink.
     *
     * @param executionMode how
     */
    public void setExecutionMode(ExecutionMode executionMode) {
        this.executionMode = executionMode;
    }

    /**
     * How the steps of a batch program hand over their data.
     *
     * @return what was set, {@link ExecutionMode#PIPELINED} if nothing was
     */
    public ExecutionMode getExecutionMode() {
        return executionMode;
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
     * Whether batch programs do not register the types that they use with Kryo.
     *
     * @return whether they do not
     */
    public boolean isAutoTypeRegistrationDisabled() {
        return !autoTypeRegistrationEnabled;
    }

    /** Keeps batch programs from registering types with Kryo; without effect on streams, as in Flink. */
    public void disableAutoTypeRegistration() {
        this.autoTypeRegistrationEnabled = false;
    }

    /**
     * Takes over what a configuration says; what it does not say stays.
     *
     * @param configuration what to take over; lists of types replace those registered before
     * @param classLoader loads classes that are named in it
     * @throws IllegalArgumentException if a value cannot be read or a class cannot be found
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
        configuration
                .getOptional(PipelineOptions.CLOSURE_CLEANER_LEVEL)
                .ifPresent(this::setClosureCleanerLevel);
        configuration
                .getOptional(PipelineOptions.GLOBAL_JOB_PARAMETERS)
                .map(NamedJobParameters::new)
                .ifPresent(this::setGlobalJobParameters);
        configuration
                .getOptional(PipelineOptions.AUTO_TYPE_REGISTRATION)
                .ifPresent(registers -> autoTypeRegistrationEnabled = registers);
        configuration.getOptional(PipelineOptions.FORCE_KRYO).ifPresent(force -> forceKryo = force);
        configuration
                .getOptional(PipelineOptions.KRYO_DEFAULT_SERIALIZERS)
                .ifPresent(entries ->
                        defaultKryoSerializerClasses = serializersOf(entries, classLoader));
        configuration
                .getOptional(PipelineOptions.POJO_REGISTERED_CLASSES)
                .ifPresent(names -> registeredPojoTypes = classesOf(
                        names, classLoader, "Could not load pojo type to be registered."));
        configuration
                .getOptional(PipelineOptions.KRYO_REGISTERED_CLASSES)
                .ifPresent(names -> registeredKryoTypes = classesOf(
                        names, classLoader, "Could not load kryo type to be registered."));
    }

    private static LinkedHashSet<Class<?>> classesOf(
            List<String> names, ClassLoader classLoader, String message) {
        LinkedHashSet<Class<?>> classes = new LinkedHashSet<>();
        names.forEach(name -> classes.add(load(name, classLoader, message)));
        return classes;
    }

    private static Class<?> load(String name, ClassLoader classLoader, String message) {
        try {
            return Class.forName(name, false, classLoader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(message, e);
        }
    }

    private static LinkedHashMap<Class<?>, Class<? extends Serializer<?>>> serializersOf(
            List<String> entries, ClassLoader classLoader) {
        try {
            LinkedHashMap<Class<?>, Class<? extends Serializer<?>>> serializers =
                    new LinkedHashMap<>();
            entries.forEach(entry -> addSerializer(entry, classLoader, serializers));
            return serializers;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "Could not configure kryo serializers from " + entries
                            + ". The expected format is:'class:<fully qualified class name>,"
                            + "serializer:<fully qualified serializer name>;...",
                    e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void addSerializer(
            String entry,
            ClassLoader classLoader,
            Map<Class<?>, Class<? extends Serializer<?>>> serializers) {
        Map<String, String> names = new HashMap<>();
        for (String field : entry.split(",")) {
            String[] pair = field.split(":");
            Preconditions.checkArgument(pair.length == 2, "'%s' is not name:value", field);
            names.put(pair[0].trim(), pair[1].trim());
        }
        Preconditions.checkArgument(
                names.containsKey("class") && names.containsKey("serializer"),
                "'%s' does not name a class and a serializer",
                entry);
        Class<?> type = load(
                names.get("class"), classLoader, "Could not load class for kryo serialization");
        Class<?> serializer =
                load(names.get("serializer"), classLoader, "Could not load serializer's class");
        if (serializers.putIfAbsent(type, (Class<? extends Serializer<?>>) serializer) != null) {
            throw new IllegalArgumentException("Duplicated serializer for class: " + serializer);
        }
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ExecutionConfig other && state().equals(other.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /**
     * All settings by the names that Flink prints them under; the constant ones belong to what this release does not
     * let anyone change.
     */
    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("executionMode", executionMode);
        state.put("closureCleanerLevel", closureCleanerLevel);
        state.put("parallelism", parallelism);
        state.put("maxParallelism", maxParallelism);
        state.put("numberOfExecutionRetries", -1);
        state.put("forceKryo", forceKryo);
        state.put("disableGenericTypes", disableGenericTypes);
        state.put("enableAutoGeneratedUids", true);
        state.put("objectReuse", objectReuse);
        state.put("autoTypeRegistrationEnabled", autoTypeRegistrationEnabled);
        state.put("forceAvro", false);
        state.put("autoWatermarkInterval", autoWatermarkInterval);
        state.put("latencyTrackingInterval", 0);
        state.put("isLatencyTrackingConfigured", false);
        state.put("executionRetryDelay", 10_000);
        state.put("restartStrategyConfiguration", restartStrategyConfiguration);
        state.put("taskCancellationIntervalMillis", taskCancellationIntervalMillis);
        state.put("taskCancellationTimeoutMillis", taskCancellationTimeoutMillis);
        state.put("useSnapshotCompression", false);
        state.put("globalJobParameters", globalJobParameters);
        state.put("registeredTypesWithKryoSerializers", registeredTypesWithKryoSerializers);
        state.put(
                "registeredTypesWithKryoSerializerClasses",
                registeredTypesWithKryoSerializerClasses);
        state.put("defaultKryoSerializers", defaultKryoSerializers);
        state.put("defaultKryoSerializerClasses", defaultKryoSerializerClasses);
        state.put("registeredKryoTypes", registeredKryoTypes);
        state.put("registeredPojoTypes", registeredPojoTypes);
        return state;
    }

    @Override
    public String toString() {
        return "ExecutionConfig" + state();
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

        @Override
        public boolean equals(Object obj) {
            return obj != null && getClass() == obj.getClass();
        }

        @Override
        public int hashCode() {
            return getClass().getName().hashCode();
        }
    }

    /** Parameters out of a configuration. */
    private static final class NamedJobParameters extends GlobalJobParameters {

        private static final long serialVersionUID = 1L;

        /** Text by name. */
        private final HashMap<String, String> parameters;

        NamedJobParameters(Map<String, String> parameters) {
            this.parameters = new HashMap<>(parameters);
        }

        @Override
        public Map<String, String> toMap() {
            return parameters;
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof NamedJobParameters other && parameters.equals(other.parameters);
        }

        @Override
        public int hashCode() {
            return parameters.hashCode();
        }
    }
}
