// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import com.esotericsoftware.kryo.Serializer;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.io.FileInputFormat;
import io.millrace.api.common.io.FilePathFilter;
import io.millrace.api.common.io.InputFormat;
import io.millrace.api.common.operators.SlotSharingGroup;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.typeinfo.BasicTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.lib.NumberSequenceSource;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.ClosureCleaner;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.CoreOptions;
import io.millrace.configuration.DeploymentOptions;
import io.millrace.configuration.ExecutionOptions;
import io.millrace.configuration.PipelineOptions;
import io.millrace.configuration.ReadableConfig;
import io.millrace.configuration.RestOptions;
import io.millrace.configuration.StateBackendOptions;
import io.millrace.core.execution.DefaultExecutorServiceLoader;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;
import io.millrace.core.execution.PipelineExecutorServiceLoader;
import io.millrace.core.fs.Path;
import io.millrace.runtime.jobgraph.JobType;
import io.millrace.runtime.state.StateBackend;
import io.millrace.runtime.state.hashmap.HashMapStateBackend;
import io.millrace.streaming.api.CheckpointingMode;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.datastream.DataStreamSource;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.functions.source.ContinuousFileMonitoringFunction;
import io.millrace.streaming.api.functions.source.FileProcessingMode;
import io.millrace.streaming.api.functions.source.FromIteratorFunction;
import io.millrace.streaming.api.functions.source.FromSplittableIteratorFunction;
import io.millrace.streaming.api.functions.source.InputFormatSourceFunction;
import io.millrace.streaming.api.functions.source.ParallelSourceFunction;
import io.millrace.streaming.api.functions.source.SocketTextStreamFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.functions.source.TimestampedFileInputSplit;
import io.millrace.streaming.api.graph.StreamGraph;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.transformations.LegacySourceTransformation;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.SourceTransformation;
import io.millrace.util.Preconditions;
import io.millrace.util.SplittableIterator;
import io.millrace.util.StringUtils;
import io.millrace.util.WrappingRuntimeException;

import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a program begins: gives it sources, keeps its settings and what it builds, and executes it.
 *
 * <p>Not thread-safe; belongs to the thread of the program. Mirrors Flink 1.14's class of this name.
 */
public class StreamExecutionEnvironment {

    /** Name of jobs for which none was given. */
    public static final String DEFAULT_JOB_NAME = "Flink Streaming Job";

    /** Name of jobs that run as a batch for which none was given. */
    private static final String DEFAULT_BATCH_JOB_NAME = "Flink Batch Job";

    /** Names of state backends that keep state on the heap. */
    private static final Set<String> HEAP_STATE_BACKENDS =
            Set.of("hashmap", "jobmanager", "filesystem");

    /** What {@link #configure} takes over into the configuration itself, as nothing else holds it. */
    private static final List<ConfigOption<?>> KEPT_OPTIONS = List.of(
            ExecutionOptions.RUNTIME_MODE,
            ExecutionOptions.BATCH_SHUFFLE_MODE,
            ExecutionOptions.SORT_INPUTS,
            ExecutionOptions.USE_BATCH_STATE_BACKEND,
            PipelineOptions.NAME,
            ExecutionCheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH);

    private static volatile int defaultLocalParallelism =
            Runtime.getRuntime().availableProcessors();

    /** What the program has built and not yet executed: operators and sinks, in its order. */
    protected final List<Transformation<?>> transformations = new ArrayList<>();

    /** Whether operators are chained. */
    protected boolean isChainingEnabled = true;

    /** Settings of the environment; what applies where the program says nothing. */
    protected final Configuration configuration;

    /** Files that functions may ask for, with their names. */
    protected final List<Tuple2<String, DistributedCache.DistributedCacheEntry>> cacheFile =
            new ArrayList<>();

    /** Groups whose resources were registered, by name. */
    private final Map<String, SlotSharingGroup> slotSharingGroups = new HashMap<>();

    private final ExecutionConfig config = new ExecutionConfig();
    private final CheckpointConfig checkpointConfig = new CheckpointConfig();
    private final List<JobListener> jobListeners = new ArrayList<>();
    private final PipelineExecutorServiceLoader executorServiceLoader;
    private final ClassLoader userClassloader;
    private long bufferTimeout = ExecutionOptions.BUFFER_TIMEOUT.defaultValue().toMillis();
    private TimeCharacteristic timeCharacteristic = TimeCharacteristic.EventTime;
    /** Null if the program names none. */
    private StateBackend stateBackend;
    /** Null if the program names none. */
    private Path defaultSavepointDirectory;

    /** An environment without settings; it cannot execute until a target is configured. */
    public StreamExecutionEnvironment() {
        this(new Configuration());
    }

    /**
     * An environment.
     *
     * @param configuration its settings, which are copied
     */
    public StreamExecutionEnvironment(Configuration configuration) {
        this(configuration, null);
    }

    /**
     * An environment.
     *
     * @param configuration its settings, which are copied
     * @param userClassloader loads the user's classes; null for the thread's context class loader, if it knows this class
     */
    public StreamExecutionEnvironment(Configuration configuration, ClassLoader userClassloader) {
        this(new DefaultExecutorServiceLoader(), configuration, userClassloader);
    }

    /**
     * An environment.
     *
     * @param executorServiceLoader finds the executor
     * @param configuration its settings, which are copied
     * @param userClassloader loads the user's classes; null for the thread's context class loader, if it knows this class
     */
    public StreamExecutionEnvironment(
            PipelineExecutorServiceLoader executorServiceLoader,
            Configuration configuration,
            ClassLoader userClassloader) {
        this.executorServiceLoader = Preconditions.checkNotNull(executorServiceLoader);
        this.configuration = new Configuration(Preconditions.checkNotNull(configuration));
        this.userClassloader =
                userClassloader == null ? CallersClassLoader.find() : userClassloader;
        configure(this.configuration, this.userClassloader);
    }

    /**
     * Loads the user's classes.
     *
     * @return the class loader
     */
    protected ClassLoader getUserClassloader() {
        return userClassloader;
    }

    /**
     * How jobs are executed; changes apply to jobs executed later.
     *
     * @return the environment's own config
     */
    public ExecutionConfig getConfig() {
        return config;
    }

    /**
     * What hears of the environment's jobs.
     *
     * @return in the order of registration
     */
    public List<JobListener> getJobListeners() {
        return jobListeners;
    }

    /**
     * Sets the parallelism of operators that are built later and set none of their own.
     *
     * @param parallelism at least 1, or -1 for the default of the system
     * @return this
     */
    public StreamExecutionEnvironment setParallelism(int parallelism) {
        config.setParallelism(parallelism);
        return this;
    }

    /**
     * Sets the number of key groups of operators that set none of their own.
     *
     * @param maxParallelism from 1 to 32,768
     * @return this
     */
    public StreamExecutionEnvironment setMaxParallelism(int maxParallelism) {
        Preconditions.checkArgument(
                maxParallelism > 0 && maxParallelism <= Transformation.UPPER_BOUND_MAX_PARALLELISM,
                "maxParallelism is out of bounds 0 < maxParallelism <= %s. Found: %s",
                Transformation.UPPER_BOUND_MAX_PARALLELISM,
                maxParallelism);
        config.setMaxParallelism(maxParallelism);
        return this;
    }

    /**
     * Parallelism of operators that set none of their own.
     *
     * @return the number, or -1 for the default of the system
     */
    public int getParallelism() {
        return config.getParallelism();
    }

    /**
     * Number of key groups of operators that set none of their own.
     *
     * @return the number, or -1
     */
    public int getMaxParallelism() {
        return config.getMaxParallelism();
    }

    /**
     * Sets how long a record may lie before it is sent to another task.
     *
     * @param timeoutMillis milliseconds, 100 by default; 0 for not at all, -1 for until the batch is full
     * @return this
     */
    public StreamExecutionEnvironment setBufferTimeout(long timeoutMillis) {
        Preconditions.checkArgument(
                timeoutMillis >= ExecutionOptions.DISABLED_NETWORK_BUFFER_TIMEOUT,
                "Timeout of buffer must be non-negative or -1");
        this.bufferTimeout = timeoutMillis;
        return this;
    }

    /**
     * How long a record may lie before it is sent to another task.
     *
     * @return milliseconds; 0 for not at all, -1 for until the batch is full
     */
    public long getBufferTimeout() {
        return bufferTimeout;
    }

    /**
     * Gives every operator a task of its own.
     *
     * @return this
     */
    public StreamExecutionEnvironment disableOperatorChaining() {
        this.isChainingEnabled = false;
        return this;
    }

    /**
     * Whether operators are chained.
     *
     * @return whether they are
     */
    public boolean isChainingEnabled() {
        return isChainingEnabled;
    }

    /**
     * Sets whether the program runs as a stream, as a batch, or as its sources suggest.
     *
     * @param executionMode not null
     * @return this
     */
    public StreamExecutionEnvironment setRuntimeMode(RuntimeExecutionMode executionMode) {
        configuration.set(ExecutionOptions.RUNTIME_MODE, Preconditions.checkNotNull(executionMode));
        return this;
    }

    /**
     * Which checkpoints the program asks for; changes apply to jobs executed later.
     *
     * @return the environment's own config
     */
    public CheckpointConfig getCheckpointConfig() {
        return checkpointConfig;
    }

    /**
     * Asks for checkpoints, each record counting once.
     *
     * @param interval milliseconds between the begins of two, at least 10
     * @return this
     */
    public StreamExecutionEnvironment enableCheckpointing(long interval) {
        checkpointConfig.setCheckpointInterval(interval);
        return this;
    }

    /**
     * Asks for checkpoints.
     *
     * @param interval milliseconds between the begins of two, at least 10
     * @param mode what they guarantee
     * @return this
     */
    public StreamExecutionEnvironment enableCheckpointing(long interval, CheckpointingMode mode) {
        checkpointConfig.setCheckpointingMode(mode);
        checkpointConfig.setCheckpointInterval(interval);
        return this;
    }

    /**
     * Asks for checkpoints.
     *
     * @param interval milliseconds between the begins of two, at least 10
     * @param mode what they guarantee
     * @param force whether they are made though the job has a loop
     * @return this
     * @deprecated records in a loop are lost; use {@link #enableCheckpointing(long, CheckpointingMode)}
     */
    @Deprecated
    public StreamExecutionEnvironment enableCheckpointing(
            long interval, CheckpointingMode mode, boolean force) {
        checkpointConfig.setForceCheckpointing(force);
        return enableCheckpointing(interval, mode);
    }

    /**
     * Asks for checkpoints every 500 milliseconds.
     *
     * @return this
     * @deprecated name the interval, as in {@link #enableCheckpointing(long)}
     */
    @Deprecated
    public StreamExecutionEnvironment enableCheckpointing() {
        return enableCheckpointing(500);
    }

    /**
     * Time between the begins of two checkpoints.
     *
     * @return milliseconds, -1 for no checkpoints
     */
    public long getCheckpointInterval() {
        return checkpointConfig.getCheckpointInterval();
    }

    /**
     * What a checkpoint guarantees.
     *
     * @return the mode
     */
    public CheckpointingMode getCheckpointingMode() {
        return checkpointConfig.getCheckpointingMode();
    }

    /**
     * Whether checkpoints are made though the job has a loop.
     *
     * @return whether they are
     * @deprecated records in the loop are lost
     */
    @Deprecated
    public boolean isForceCheckpointing() {
        return checkpointConfig.isForceCheckpointing();
    }

    /**
     * Whether checkpoints overtake records in flight.
     *
     * @return whether they do
     */
    public boolean isUnalignedCheckpointsEnabled() {
        return checkpointConfig.isUnalignedCheckpointsEnabled();
    }

    /**
     * Whether checkpoints overtake records in flight even where that is not safe.
     *
     * @return whether they do
     */
    public boolean isForceUnalignedCheckpoints() {
        return checkpointConfig.isForceUnalignedCheckpoints();
    }

    /**
     * Sets where state lives while the job runs.
     *
     * @param backend not null
     * @return this
     */
    public StreamExecutionEnvironment setStateBackend(StateBackend backend) {
        this.stateBackend = Preconditions.checkNotNull(backend);
        return this;
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
     * Sets the directory for savepoints for which none is named.
     *
     * @param savepointDirectory the directory
     * @return this
     */
    public StreamExecutionEnvironment setDefaultSavepointDirectory(String savepointDirectory) {
        return setDefaultSavepointDirectory(
                new Path(Preconditions.checkNotNull(savepointDirectory)));
    }

    /**
     * Sets the directory for savepoints for which none is named.
     *
     * @param savepointDirectory the directory
     * @return this
     */
    public StreamExecutionEnvironment setDefaultSavepointDirectory(URI savepointDirectory) {
        return setDefaultSavepointDirectory(
                new Path(Preconditions.checkNotNull(savepointDirectory)));
    }

    /**
     * Sets the directory for savepoints for which none is named.
     *
     * @param savepointDirectory the directory
     * @return this
     */
    public StreamExecutionEnvironment setDefaultSavepointDirectory(Path savepointDirectory) {
        this.defaultSavepointDirectory = Preconditions.checkNotNull(savepointDirectory);
        return this;
    }

    /**
     * Directory for savepoints for which none is named.
     *
     * @return null if nothing was said
     */
    public Path getDefaultSavepointDirectory() {
        return defaultSavepointDirectory;
    }

    /**
     * Sets what happens after a failure.
     *
     * @param restartStrategyConfiguration the strategy
     */
    public void setRestartStrategy(
            RestartStrategies.RestartStrategyConfiguration restartStrategyConfiguration) {
        config.setRestartStrategy(restartStrategyConfiguration);
    }

    /**
     * What happens after a failure.
     *
     * @return the strategy
     */
    public RestartStrategies.RestartStrategyConfiguration getRestartStrategy() {
        return config.getRestartStrategy();
    }

    /**
     * Sets how often a failed job is tried again, unless a restart strategy is set.
     *
     * @param numberOfExecutionRetries not negative, or -1 for the default of the system
     * @deprecated use {@link #setRestartStrategy}
     */
    @Deprecated
    public void setNumberOfExecutionRetries(int numberOfExecutionRetries) {
        config.setNumberOfExecutionRetries(numberOfExecutionRetries);
    }

    /**
     * How often a failed job is tried again.
     *
     * @return the number, -1 for the default of the system
     * @deprecated use {@link #getRestartStrategy}
     */
    @Deprecated
    public int getNumberOfExecutionRetries() {
        return config.getNumberOfExecutionRetries();
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
        config.addDefaultKryoSerializer(type, serializer);
    }

    /**
     * Registers a serializer for a class and its subclasses.
     *
     * @param type the class
     * @param serializerClass has a constructor without parameters
     */
    public void addDefaultKryoSerializer(
            Class<?> type, Class<? extends Serializer<?>> serializerClass) {
        config.addDefaultKryoSerializer(type, serializerClass);
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
        config.registerTypeWithKryoSerializer(type, serializer);
    }

    /**
     * Registers a class with its serializer.
     *
     * @param type the class
     * @param serializerClass has a constructor without parameters
     */
    @SuppressWarnings("rawtypes")
    public void registerTypeWithKryoSerializer(
            Class<?> type, Class<? extends Serializer> serializerClass) {
        config.registerTypeWithKryoSerializer(type, serializerClass);
    }

    /**
     * Registers a class: with the POJO serializer if it is a POJO, else with Kryo.
     *
     * @param type the class
     */
    public void registerType(Class<?> type) {
        Preconditions.checkNotNull(type, "Cannot register null type class.");
        if (TypeExtractor.createTypeInfo(type) instanceof PojoTypeInfo) {
            config.registerPojoType(type);
        } else {
            config.registerKryoType(type);
        }
    }

    /**
     * Sets the notion of time of {@code timeWindow}; processing time switches periodic watermarks off,
     * others set their interval to 200 ms.
     *
     * @param characteristic the notion of time
     * @deprecated event time is the default; name processing time at the window
     */
    @Deprecated
    public void setStreamTimeCharacteristic(TimeCharacteristic characteristic) {
        this.timeCharacteristic = Preconditions.checkNotNull(characteristic);
        config.setAutoWatermarkInterval(
                characteristic == TimeCharacteristic.ProcessingTime ? 0 : 200);
    }

    /**
     * Notion of time of {@code timeWindow}.
     *
     * @return the notion of time
     * @deprecated event time is the default
     */
    @Deprecated
    public TimeCharacteristic getStreamTimeCharacteristic() {
        return timeCharacteristic;
    }

    /**
     * Takes over what a configuration says; what it does not say stays.
     *
     * @param configuration what to take over
     */
    public void configure(ReadableConfig configuration) {
        configure(configuration, userClassloader);
    }

    /**
     * Takes over what a configuration says; what it does not say stays.
     *
     * @param configuration what to take over
     * @param classLoader loads classes that are named in it
     */
    public void configure(ReadableConfig configuration, ClassLoader classLoader) {
        configuration
                .getOptional(StreamPipelineOptions.TIME_CHARACTERISTIC)
                .ifPresent(this::setStreamTimeCharacteristic);
        configuration
                .getOptional(StateBackendOptions.STATE_BACKEND)
                .ifPresent(this::setStateBackendByName);
        configuration
                .getOptional(PipelineOptions.OPERATOR_CHAINING)
                .ifPresent(isEnabled -> this.isChainingEnabled = isEnabled);
        configuration
                .getOptional(ExecutionOptions.BUFFER_TIMEOUT)
                .ifPresent(timeout -> setBufferTimeout(timeout.toMillis()));
        configuration
                .getOptional(DeploymentOptions.JOB_LISTENERS)
                .ifPresent(names -> registerListeners(names, classLoader));
        configuration.getOptional(PipelineOptions.CACHED_FILES).ifPresent(files -> {
            cacheFile.clear();
            cacheFile.addAll(DistributedCache.parseCachedFilesFromString(files));
        });
        KEPT_OPTIONS.forEach(option -> keep(option, configuration));
        config.configure(configuration, classLoader);
        checkpointConfig.configure(configuration);
    }

    /** A name that stands for another place than the heap is kept, so that whatever runs the job can say what it does. */
    private void setStateBackendByName(String name) {
        if (HEAP_STATE_BACKENDS.contains(name.toLowerCase(Locale.ROOT))) {
            setStateBackend(new HashMapStateBackend());
        } else {
            configuration.set(StateBackendOptions.STATE_BACKEND, name);
        }
    }

    private <T> void keep(ConfigOption<T> option, ReadableConfig from) {
        from.getOptional(option).ifPresent(value -> configuration.set(option, value));
    }

    private void registerListeners(List<String> names, ClassLoader classLoader) {
        for (String name : names) {
            try {
                jobListeners.add(Class.forName(name, true, classLoader)
                        .asSubclass(JobListener.class)
                        .getDeclaredConstructor()
                        .newInstance());
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw new WrappingRuntimeException("Could not load JobListener : " + name, e);
            }
        }
    }

    /**
     * All longs of a closed interval, in parallel; the order among subtasks is open.
     *
     * @param from first number
     * @param to last number, inclusive
     * @return the stream
     * @deprecated use {@link #fromSequence(long, long)}
     */
    @Deprecated
    public DataStreamSource<Long> generateSequence(long from, long to) {
        checkSequence(from, to);
        return new DataStreamSource<>(
                this,
                new LegacySourceTransformation<>(
                        "Sequence Source (Deprecated)",
                        new SourceDescription.Sequence(from, to, true),
                        BasicTypeInfo.LONG_TYPE_INFO,
                        getParallelism(),
                        Boundedness.BOUNDED),
                true);
    }

    /**
     * All longs of a closed interval, in parallel; the order among subtasks is open.
     *
     * @param from first number
     * @param to last number, inclusive, not smaller than the first
     * @return the stream
     */
    public DataStreamSource<Long> fromSequence(long from, long to) {
        checkSequence(from, to);
        return new DataStreamSource<>(
                this,
                new SourceTransformation<>(
                        "Sequence Source",
                        new NumberSequenceSource(from, to),
                        WatermarkStrategy.noWatermarks(),
                        new SourceDescription.Sequence(from, to, false),
                        BasicTypeInfo.LONG_TYPE_INFO,
                        getParallelism()),
                true);
    }

    private static void checkSequence(long from, long to) {
        Preconditions.checkArgument(
                from <= to, "Start of sequence must not be greater than the end");
    }

    /**
     * Given elements, in order, parallelism 1. Their type is that of the first.
     *
     * @param <OUT> type of the elements
     * @param data at least one element, none null
     * @return the stream
     */
    @SafeVarargs
    public final <OUT> DataStreamSource<OUT> fromElements(OUT... data) {
        checkHasElement(data);
        TypeInformation<OUT> type = SourceTypes.ofElements(
                () -> TypeExtractor.getForObject(
                        Preconditions.checkNotNull(data[0], "The first element is null")),
                Preconditions.checkNotNull(data[0], "The first element is null")
                        .getClass()
                        .getName(),
                "fromElements");
        return fromCollection(Arrays.asList(data), type);
    }

    /**
     * Given elements of a class, in order, parallelism 1.
     *
     * @param <OUT> type of the elements
     * @param type class of the elements
     * @param data at least one element, none null
     * @return the stream
     */
    @SafeVarargs
    public final <OUT> DataStreamSource<OUT> fromElements(Class<OUT> type, OUT... data) {
        checkHasElement(data);
        TypeInformation<OUT> typeInfo = SourceTypes.ofElements(
                () -> TypeExtractor.getForClass(type), type.getName(), "fromElements");
        return fromCollection(Arrays.asList(data), typeInfo);
    }

    private static void checkHasElement(Object[] data) {
        Preconditions.checkArgument(
                data.length > 0, "fromElements needs at least one element as argument");
    }

    /**
     * The elements of a collection, in order, parallelism 1. Their type is that of the first.
     *
     * @param <OUT> type of the elements
     * @param data at least one element, none null; copied
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> fromCollection(Collection<OUT> data) {
        Preconditions.checkNotNull(data, "Collection must not be null");
        Preconditions.checkArgument(!data.isEmpty(), "Collection must not be empty");
        OUT first = data.iterator().next();
        Preconditions.checkArgument(first != null, "Collection must not contain null elements");
        TypeInformation<OUT> type = SourceTypes.ofElements(
                () -> TypeExtractor.getForObject(first), first.getClass(), "fromCollection");
        return fromCollection(data, type);
    }

    /**
     * The elements of a collection, in order, parallelism 1.
     *
     * @param <OUT> type of the elements
     * @param data any number of elements, none null; copied
     * @param typeInfo type of the elements
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> fromCollection(
            Collection<OUT> data, TypeInformation<OUT> typeInfo) {
        Preconditions.checkNotNull(data, "Collection must not be null");
        Preconditions.checkNotNull(typeInfo, "typeInfo");
        Elements elements = Elements.of(data, typeInfo.getTypeClass(), config);
        return new DataStreamSource<>(
                this,
                new LegacySourceTransformation<OUT>(
                        "Collection Source",
                        elements::serialize,
                        typeInfo,
                        getParallelism(),
                        Boundedness.BOUNDED),
                false);
    }

    /**
     * What an iterator returns, parallelism 1.
     *
     * @param <OUT> type of the elements
     * @param data serializable; every run reads a copy
     * @param type class of the elements
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> fromCollection(Iterator<OUT> data, Class<OUT> type) {
        return fromCollection(data, TypeExtractor.getForClass(type));
    }

    /**
     * What an iterator returns, parallelism 1.
     *
     * @param <OUT> type of the elements
     * @param data serializable; every run reads a copy
     * @param typeInfo type of the elements
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> fromCollection(
            Iterator<OUT> data, TypeInformation<OUT> typeInfo) {
        Preconditions.checkNotNull(data, "The iterator must not be null");
        clean(new FromIteratorFunction<>(data));
        return new DataStreamSource<>(
                this,
                new LegacySourceTransformation<>(
                        "Collection Source",
                        new SourceDescription.FromIterator(data),
                        typeInfo,
                        getParallelism(),
                        Boundedness.BOUNDED),
                false);
    }

    /**
     * What an iterator returns, split over the subtasks.
     *
     * @param <OUT> type of the elements
     * @param iterator every run reads a copy
     * @param type class of the elements
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> fromParallelCollection(
            SplittableIterator<OUT> iterator, Class<OUT> type) {
        return fromParallelCollection(iterator, TypeExtractor.getForClass(type));
    }

    /**
     * What an iterator returns, split over the subtasks.
     *
     * @param <OUT> type of the elements
     * @param iterator every run reads a copy
     * @param typeInfo type of the elements
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> fromParallelCollection(
            SplittableIterator<OUT> iterator, TypeInformation<OUT> typeInfo) {
        Preconditions.checkNotNull(iterator, "The iterator must not be null");
        clean(new FromSplittableIteratorFunction<>(iterator));
        return new DataStreamSource<>(
                this,
                new LegacySourceTransformation<>(
                        "Parallel Collection Source",
                        new SourceDescription.FromSplittableIterator(iterator),
                        typeInfo,
                        getParallelism(),
                        Boundedness.BOUNDED),
                true);
    }

    /**
     * The lines of a UTF-8 text file, or of all files of a folder, read once and in parallel.
     *
     * @param filePath file or folder
     * @return the stream
     */
    public DataStreamSource<String> readTextFile(String filePath) {
        return readTextFile(filePath, "UTF-8");
    }

    /**
     * The lines of a text file, or of all files of a folder, read once and in parallel.
     *
     * @param filePath file or folder
     * @param charsetName name of the character set
     * @return the stream
     */
    public DataStreamSource<String> readTextFile(String filePath, String charsetName) {
        Preconditions.checkArgument(
                !StringUtils.isNullOrWhitespaceOnly(filePath),
                "The file path must not be null or blank.");
        return new DataStreamSource<>(
                this,
                new LegacySourceTransformation<>(
                        "Split Reader: Custom File Source",
                        new SourceDescription.TextLines(new Path(filePath), charsetName),
                        BasicTypeInfo.STRING_TYPE_INFO,
                        getParallelism(),
                        Boundedness.BOUNDED),
                true);
    }

    /**
     * The lines that a server sends over a socket, parallelism 1.
     *
     * @param hostname host of the server
     * @param port port of the server, 1 to 65535
     * @return the stream
     */
    public DataStreamSource<String> socketTextStream(String hostname, int port) {
        return socketTextStream(hostname, port, "\n");
    }

    /**
     * The strings that a server sends over a socket, cut at a delimiter, parallelism 1.
     *
     * @param hostname host of the server
     * @param port port of the server, 1 to 65535
     * @param delimiter ends a string
     * @return the stream
     */
    public DataStreamSource<String> socketTextStream(String hostname, int port, String delimiter) {
        return socketTextStream(hostname, port, delimiter, 0);
    }

    /**
     * The strings that a server sends over a socket, cut at a delimiter, parallelism 1; in the platform's charset.
     *
     * <p>When the server closes the connection the source connects again, 500 ms later. A connection that cannot be made
     * fails the job.
     *
     * @param hostname host of the server
     * @param port port of the server, 1 to 65535
     * @param delimiter ends a string
     * @param maxRetry how often to connect in total once the server has closed the connection, 0 for not again, -1 for ever
     * @return the stream
     */
    public DataStreamSource<String> socketTextStream(
            String hostname, int port, String delimiter, long maxRetry) {
        return addSource(
                new SocketTextStreamFunction(hostname, port, delimiter, maxRetry), "Socket Stream");
    }

    /**
     * The strings that a server sends over a socket, cut at a character, parallelism 1.
     *
     * @param hostname host of the server
     * @param port port of the server, 1 to 65535
     * @param delimiter ends a string
     * @return the stream
     * @deprecated use {@link #socketTextStream(String, int, String)}
     */
    @Deprecated
    public DataStreamSource<String> socketTextStream(String hostname, int port, char delimiter) {
        return socketTextStream(hostname, port, String.valueOf(delimiter));
    }

    /**
     * The strings that a server sends over a socket, cut at a character, parallelism 1.
     *
     * @param hostname host of the server
     * @param port port of the server, 1 to 65535
     * @param delimiter ends a string
     * @param maxRetry how often to connect in total once the server has closed the connection, 0 for not again, -1 for ever
     * @return the stream
     * @deprecated use {@link #socketTextStream(String, int, String, long)}
     */
    @Deprecated
    public DataStreamSource<String> socketTextStream(
            String hostname, int port, char delimiter, long maxRetry) {
        return socketTextStream(hostname, port, String.valueOf(delimiter), maxRetry);
    }

    /**
     * The records of a file, or of all files of a folder, read once and in parallel.
     *
     * @param <OUT> type of the records
     * @param inputFormat reads the files
     * @param filePath file or folder
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> readFile(FileInputFormat<OUT> inputFormat, String filePath) {
        return readFile(inputFormat, filePath, FileProcessingMode.PROCESS_ONCE, -1);
    }

    /**
     * The records of files, read once or again and again.
     *
     * @param <OUT> type of the records
     * @param inputFormat reads the files
     * @param filePath file or folder
     * @param watchType whether to look once, or also for files that are new or have changed
     * @param interval how long to wait between two looks, in milliseconds
     * @param filter says which files are left out
     * @return the stream
     * @deprecated set the filter in the format
     */
    @Deprecated
    public <OUT> DataStreamSource<OUT> readFile(
            FileInputFormat<OUT> inputFormat,
            String filePath,
            FileProcessingMode watchType,
            long interval,
            FilePathFilter filter) {
        inputFormat.setFilesFilter(filter);
        return readFile(inputFormat, filePath, watchType, interval);
    }

    /**
     * The records of files, read once or again and again. A file that has changed is read again as a
     * whole.
     *
     * @param <OUT> type of the records
     * @param inputFormat reads the files
     * @param filePath file or folder
     * @param watchType whether to look once, or also for files that are new or have changed
     * @param interval how long to wait between two looks, in milliseconds
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> readFile(
            FileInputFormat<OUT> inputFormat,
            String filePath,
            FileProcessingMode watchType,
            long interval) {
        TypeInformation<OUT> type;
        try {
            type = TypeExtractor.getInputFormatTypes(inputFormat);
        } catch (Exception e) {
            throw new InvalidProgramException(
                    "The type returned by the input format could not be automatically determined. Please specify the TypeInformation of the produced type explicitly by using the 'createInput(InputFormat, TypeInformation)' method instead.");
        }
        return readFile(inputFormat, filePath, watchType, interval, type);
    }

    /**
     * The records of files, read once or again and again. A file that has changed is read again as a
     * whole.
     *
     * @param <OUT> type of the records
     * @param inputFormat reads the files
     * @param filePath file or folder
     * @param watchType whether to look once, or also for files that are new or have changed
     * @param interval how long to wait between two looks, in milliseconds
     * @param typeInformation type of the records
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> readFile(
            FileInputFormat<OUT> inputFormat,
            String filePath,
            FileProcessingMode watchType,
            long interval,
            TypeInformation<OUT> typeInformation) {
        Preconditions.checkNotNull(inputFormat, "InputFormat must not be null.");
        Preconditions.checkArgument(
                !StringUtils.isNullOrWhitespaceOnly(filePath),
                "The file path must not be null or blank.");
        inputFormat.setFilePath(filePath);
        return createFileInput(
                inputFormat, typeInformation, "Custom File Source", watchType, interval);
    }

    /**
     * The records of an input format, read once. Its type is asked of the format, or found out from
     * its class.
     *
     * @param <OUT> type of the records
     * @param inputFormat what is read
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> createInput(InputFormat<OUT, ?> inputFormat) {
        return createInput(inputFormat, TypeExtractor.getInputFormatTypes(inputFormat));
    }

    /**
     * The records of an input format, read once. Files are cut by one subtask and read by all;
     * subtasks that read another format ask for one split after the other.
     *
     * @param <OUT> type of the records
     * @param inputFormat what is read
     * @param typeInfo type of the records
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> createInput(
            InputFormat<OUT, ?> inputFormat, TypeInformation<OUT> typeInfo) {
        if (inputFormat instanceof FileInputFormat) {
            return createFileInput(
                    (FileInputFormat<OUT>) inputFormat,
                    typeInfo,
                    "Custom File source",
                    FileProcessingMode.PROCESS_ONCE,
                    -1);
        }
        return addSource(
                new InputFormatSourceFunction<>(inputFormat, typeInfo), "Custom Source", typeInfo);
    }

    private <OUT> DataStreamSource<OUT> createFileInput(
            FileInputFormat<OUT> inputFormat,
            TypeInformation<OUT> typeInfo,
            String sourceName,
            FileProcessingMode mode,
            long interval) {
        Preconditions.checkNotNull(inputFormat, "Unspecified file input format.");
        Preconditions.checkNotNull(typeInfo, "Unspecified output type information.");
        Preconditions.checkNotNull(sourceName, "Unspecified name for the source.");
        Preconditions.checkNotNull(mode, "Unspecified monitoring mode.");
        Preconditions.checkArgument(
                mode == FileProcessingMode.PROCESS_ONCE
                        || interval >= ContinuousFileMonitoringFunction.MIN_MONITORING_INTERVAL,
                "The path monitoring interval cannot be less than "
                        + ContinuousFileMonitoringFunction.MIN_MONITORING_INTERVAL + " ms.");
        ContinuousFileMonitoringFunction<OUT> monitor = new ContinuousFileMonitoringFunction<>(
                inputFormat, mode, getParallelism(), interval);
        Boundedness boundedness = mode == FileProcessingMode.PROCESS_ONCE
                ? Boundedness.BOUNDED
                : Boundedness.CONTINUOUS_UNBOUNDED;
        DataStreamSource<TimestampedFileInputSplit> splits =
                addSource(monitor, sourceName, null, boundedness);
        OneInputTransformation<TimestampedFileInputSplit, OUT> reader =
                new OneInputTransformation<>(
                        splits.getTransformation(),
                        "Split Reader: " + sourceName,
                        new OperatorDescription.FlatMap(new SplitReader<>(inputFormat, typeInfo)),
                        typeInfo,
                        getParallelism());
        reader.setChainingStrategy(ChainingStrategy.HEAD);
        addOperator(reader);
        return new DataStreamSource<>(this, reader, true);
    }

    /**
     * What a source function emits; parallel if it is a {@link ParallelSourceFunction}, else parallelism 1.
     *
     * @param <OUT> type of the records
     * @param function the user's function
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> addSource(SourceFunction<OUT> function) {
        return addSource(function, "Custom Source");
    }

    /**
     * What a source function emits.
     *
     * @param <OUT> type of the records
     * @param function the user's function
     * @param sourceName name of the source
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> addSource(SourceFunction<OUT> function, String sourceName) {
        return addSource(function, sourceName, null);
    }

    /**
     * What a source function emits.
     *
     * @param <OUT> type of the records
     * @param function the user's function
     * @param typeInfo type of the records
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> addSource(
            SourceFunction<OUT> function, TypeInformation<OUT> typeInfo) {
        return addSource(function, "Custom Source", typeInfo);
    }

    /**
     * What a source function emits.
     *
     * @param <OUT> type of the records
     * @param function the user's function
     * @param sourceName name of the source
     * @param typeInfo type of the records, or null if it is to be found out
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> addSource(
            SourceFunction<OUT> function, String sourceName, TypeInformation<OUT> typeInfo) {
        return addSource(function, sourceName, typeInfo, Boundedness.CONTINUOUS_UNBOUNDED);
    }

    private <OUT> DataStreamSource<OUT> addSource(
            SourceFunction<OUT> function,
            String sourceName,
            TypeInformation<OUT> typeInfo,
            Boundedness boundedness) {
        Preconditions.checkNotNull(function, "function");
        Preconditions.checkNotNull(sourceName, "sourceName");
        TypeInformation<OUT> type = SourceTypes.of(function, sourceName, typeInfo);
        clean(function);
        return new DataStreamSource<>(
                this,
                new LegacySourceTransformation<>(
                        sourceName,
                        new SourceDescription.Function(
                                function, boundedness == Boundedness.BOUNDED),
                        type,
                        getParallelism(),
                        boundedness),
                function instanceof ParallelSourceFunction);
    }

    /**
     * What a source made of splits emits. The type of the records is asked of the source, or found out from its class.
     *
     * @param <OUT> type of the records
     * @param source the source
     * @param timestampsAndWatermarks how records get their timestamps, and how watermarks are made: per split, if the
     *     source tells its splits apart
     * @param sourceName name of the source
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> fromSource(
            Source<OUT, ?, ?> source,
            WatermarkStrategy<OUT> timestampsAndWatermarks,
            String sourceName) {
        return fromSource(source, timestampsAndWatermarks, sourceName, null);
    }

    /**
     * What a source made of splits emits.
     *
     * @param <OUT> type of the records
     * @param source the source
     * @param timestampsAndWatermarks how records get their timestamps, and how watermarks are made: per split, if the
     *     source tells its splits apart
     * @param sourceName name of the source
     * @param typeInfo type of the records, or null if it is to be found out
     * @return the stream
     */
    public <OUT> DataStreamSource<OUT> fromSource(
            Source<OUT, ?, ?> source,
            WatermarkStrategy<OUT> timestampsAndWatermarks,
            String sourceName,
            TypeInformation<OUT> typeInfo) {
        Preconditions.checkNotNull(source, "source");
        Preconditions.checkNotNull(timestampsAndWatermarks, "timestampsAndWatermarks");
        Preconditions.checkNotNull(sourceName);
        return new DataStreamSource<>(
                this,
                source,
                timestampsAndWatermarks,
                SourceTypes.of(source, sourceName, typeInfo),
                sourceName);
    }

    /**
     * Executes what the program has built and, if the environment is attached, waits for the end of the job.
     *
     * @return the result of the job
     * @throws Exception if the job cannot be submitted, or fails
     */
    public JobExecutionResult execute() throws Exception {
        return execute(getStreamGraph());
    }

    /**
     * Executes what the program has built under a name.
     *
     * @param jobName name of the job
     * @return the result of the job
     * @throws Exception if the job cannot be submitted, or fails
     */
    public JobExecutionResult execute(String jobName) throws Exception {
        return execute(namedGraph(jobName));
    }

    /**
     * Executes a graph of this environment.
     *
     * @param streamGraph what to execute
     * @return the result of the job
     * @throws Exception if the job cannot be submitted, or fails
     */
    public JobExecutionResult execute(StreamGraph streamGraph) throws Exception {
        return submission().run(streamGraph);
    }

    /**
     * Lets a listener hear of all jobs that are executed later.
     *
     * @param jobListener called by the program's thread
     */
    public void registerJobListener(JobListener jobListener) {
        jobListeners.add(Preconditions.checkNotNull(jobListener, "JobListener cannot be null"));
    }

    /** Forgets all listeners. */
    public void clearJobListeners() {
        jobListeners.clear();
    }

    /**
     * Executes what the program has built and does not wait.
     *
     * @return the job
     * @throws Exception if it cannot be submitted
     */
    public final JobClient executeAsync() throws Exception {
        return executeAsync(getStreamGraph());
    }

    /**
     * Executes what the program has built under a name and does not wait.
     *
     * @param jobName name of the job
     * @return the job
     * @throws Exception if it cannot be submitted
     */
    public JobClient executeAsync(String jobName) throws Exception {
        return executeAsync(namedGraph(jobName));
    }

    /**
     * Executes a graph of this environment and does not wait.
     *
     * @param streamGraph what to execute
     * @return the job
     * @throws Exception if it cannot be submitted
     */
    public JobClient executeAsync(StreamGraph streamGraph) throws Exception {
        return submission().submit(streamGraph);
    }

    private StreamGraph namedGraph(String jobName) {
        Preconditions.checkNotNull(jobName, "Streaming Job name should not be null.");
        StreamGraph graph = getStreamGraph();
        graph.setJobName(jobName);
        return graph;
    }

    private JobSubmission submission() {
        return new JobSubmission(
                executorServiceLoader, configuration, userClassloader, jobListeners);
    }

    /**
     * The program so far as JSON: operators and how they read each other, for tools that draw plans. The program can go on after
     * this, and be executed.
     *
     * @return the plan, as {@link StreamGraph#getStreamingPlanAsJSON}
     * @throws IllegalStateException if the program does nothing so far
     */
    public String getExecutionPlan() {
        return getStreamGraph(false).getStreamingPlanAsJSON();
    }

    /**
     * What the program has built; the environment forgets it.
     *
     * @return the graph
     * @throws IllegalStateException if nothing was built
     */
    public StreamGraph getStreamGraph() {
        return getStreamGraph(true);
    }

    /**
     * Says what slots of a group need, for operators that name the group only.
     *
     * @param slotSharingGroup name and resources
     * @return this
     */
    public StreamExecutionEnvironment registerSlotSharingGroup(SlotSharingGroup slotSharingGroup) {
        if (slotSharingGroup.getCpuCores().isPresent()) {
            slotSharingGroups.put(slotSharingGroup.getName(), slotSharingGroup);
        }
        return this;
    }

    /**
     * The files that functions may ask for.
     *
     * @return names and places, in the order of registration; the environment's own list
     */
    public List<Tuple2<String, DistributedCache.DistributedCacheEntry>> getCachedFiles() {
        return cacheFile;
    }

    /**
     * Registers a file or a directory that functions find on their machine, by
     * {@code getRuntimeContext().getDistributedCache()}.
     *
     * @param filePath path or URI; must be there when the program is executed
     * @param name under which functions ask for it
     */
    public void registerCachedFile(String filePath, String name) {
        registerCachedFile(filePath, name, false);
    }

    /**
     * Registers a file or a directory that functions find on their machine, by
     * {@code getRuntimeContext().getDistributedCache()}.
     *
     * @param filePath path or URI; must be there when the program is executed
     * @param name under which functions ask for it
     * @param executable whether it is to be executable
     */
    public void registerCachedFile(String filePath, String name, boolean executable) {
        cacheFile.add(
                Tuple2.of(name, new DistributedCache.DistributedCacheEntry(filePath, executable)));
    }

    /**
     * What the program has built.
     *
     * @param clearTransformations whether the environment forgets it
     * @return the graph
     * @throws IllegalStateException if nothing was built
     */
    public StreamGraph getStreamGraph(boolean clearTransformations) {
        StreamGraph graph = generateStreamGraph(transformations);
        if (clearTransformations) {
            transformations.clear();
        }
        return graph;
    }

    /**
     * A graph of given transformations with this environment's settings.
     *
     * @param transformations at least one
     * @return the graph
     * @throws IllegalStateException if there are none, or if they are to run as a batch and read what never ends
     * @throws UnsupportedOperationException if they are to run as a batch and go round in loops
     */
    public StreamGraph generateStreamGraph(List<Transformation<?>> transformations) {
        if (transformations.isEmpty()) {
            throw new IllegalStateException(
                    "No operators defined in streaming topology. Cannot execute.");
        }
        JobType jobType = RuntimeModes.jobType(transformations, configuration);
        StreamGraph graph = new StreamGraph(
                transformations,
                config,
                configuration
                        .getOptional(PipelineOptions.NAME)
                        .orElse(
                                jobType == JobType.BATCH
                                        ? DEFAULT_BATCH_JOB_NAME
                                        : DEFAULT_JOB_NAME));
        graph.setChaining(isChainingEnabled);
        graph.setBufferTimeout(bufferTimeout);
        graph.setTimeCharacteristic(timeCharacteristic);
        graph.setCheckpointConfig(checkpointConfig);
        graph.setStateBackend(stateBackend);
        graph.setSavepointDirectory(defaultSavepointDirectory);
        graph.setUserArtifacts(cacheFile);
        graph.setSlotSharingGroupResource(
                SlotSharing.resources(transformations, slotSharingGroups));
        if (jobType == JobType.BATCH) {
            RuntimeModes.toBatch(graph, configuration);
        }
        return graph;
    }

    /**
     * Prepares a function for its way to the tasks: drops references to enclosing objects that it does not
     * use, as far as the config says, and checks that it is serializable.
     *
     * @param <F> type of the function
     * @param f the function
     * @return the same function
     */
    public <F> F clean(F f) {
        if (config.isClosureCleanerEnabled()) {
            ClosureCleaner.clean(f, config.getClosureCleanerLevel(), true);
        }
        ClosureCleaner.ensureSerializable(f);
        return f;
    }

    /**
     * Adds a step to the program; called by the streams.
     *
     * @param transformation the step
     */
    public void addOperator(Transformation<?> transformation) {
        transformations.add(
                Preconditions.checkNotNull(transformation, "transformation must not be null."));
    }

    /**
     * Settings of the environment.
     *
     * @return for reading only
     */
    public ReadableConfig getConfiguration() {
        return configuration;
    }

    /**
     * The environment of the context in which the program runs: a local one, unless somebody runs the program.
     *
     * @return a new environment
     */
    public static StreamExecutionEnvironment getExecutionEnvironment() {
        return getExecutionEnvironment(new Configuration());
    }

    /**
     * The environment of the context in which the program runs, with settings.
     *
     * @param configuration the program's settings
     * @return a new environment
     */
    public static StreamExecutionEnvironment getExecutionEnvironment(Configuration configuration) {
        return ContextEnvironments.current()
                .map(factory -> factory.createExecutionEnvironment(configuration))
                .orElseGet(() -> createLocalEnvironment(configuration));
    }

    /**
     * A local environment with the default parallelism.
     *
     * @return a new environment
     */
    public static LocalStreamEnvironment createLocalEnvironment() {
        return createLocalEnvironment(defaultLocalParallelism);
    }

    /**
     * A local environment.
     *
     * @param parallelism its parallelism
     * @return a new environment
     */
    public static LocalStreamEnvironment createLocalEnvironment(int parallelism) {
        return createLocalEnvironment(parallelism, new Configuration());
    }

    /**
     * A local environment with settings.
     *
     * @param parallelism its parallelism; wins over the settings
     * @param configuration its settings, which are copied
     * @return a new environment
     */
    public static LocalStreamEnvironment createLocalEnvironment(
            int parallelism, Configuration configuration) {
        Configuration copy = new Configuration(configuration);
        copy.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        return new LocalStreamEnvironment(copy);
    }

    /**
     * A local environment with settings, and the default parallelism if they name none.
     *
     * @param configuration its settings, which are copied
     * @return a new environment
     */
    public static LocalStreamEnvironment createLocalEnvironment(Configuration configuration) {
        return createLocalEnvironment(
                configuration
                        .getOptional(CoreOptions.DEFAULT_PARALLELISM)
                        .orElse(defaultLocalParallelism),
                configuration);
    }

    /**
     * An environment that sends jobs to a cluster. In this release they fail when they are executed.
     *
     * @param host of the cluster
     * @param port of the cluster, from 1 to 65534
     * @param jarFiles paths of the jars with the program's classes
     * @return a new environment
     */
    public static StreamExecutionEnvironment createRemoteEnvironment(
            String host, int port, String... jarFiles) {
        return new RemoteStreamEnvironment(host, port, jarFiles);
    }

    /**
     * An environment that sends jobs to a cluster. In this release they fail when they are executed.
     *
     * @param host of the cluster
     * @param port of the cluster, from 1 to 65534
     * @param parallelism of operators for which the program says nothing
     * @param jarFiles paths of the jars with the program's classes
     * @return a new environment
     */
    public static StreamExecutionEnvironment createRemoteEnvironment(
            String host, int port, int parallelism, String... jarFiles) {
        RemoteStreamEnvironment environment = new RemoteStreamEnvironment(host, port, jarFiles);
        environment.setParallelism(parallelism);
        return environment;
    }

    /**
     * An environment that sends jobs to a cluster. In this release they fail when they are executed.
     *
     * @param host of the cluster
     * @param port of the cluster, from 1 to 65534
     * @param clientConfig its settings, or null
     * @param jarFiles paths of the jars with the program's classes
     * @return a new environment
     */
    public static StreamExecutionEnvironment createRemoteEnvironment(
            String host, int port, Configuration clientConfig, String... jarFiles) {
        return new RemoteStreamEnvironment(host, port, clientConfig, jarFiles);
    }

    /**
     * A local environment whose jobs are shown in a browser while they run, at {@code http://localhost:8081/} unless the settings
     * name another {@code rest.port} (0 for any that is free) or a {@code rest.bind-port}. Only this machine can connect. Jobs of
     * one process that name the same port share it; it closes when the last of them has ended. If it is taken by others, the job
     * fails when it is executed. As in Flink, except that there each job has an interface of its own.
     *
     * @param conf its settings, which are copied
     * @return a new environment
     */
    public static StreamExecutionEnvironment createLocalEnvironmentWithWebUI(Configuration conf) {
        Configuration copy = new Configuration(Preconditions.checkNotNull(conf, "conf"));
        if (!copy.contains(RestOptions.PORT)) {
            copy.set(RestOptions.PORT, RestOptions.PORT.defaultValue());
        }
        return createLocalEnvironment(copy);
    }

    /**
     * Parallelism of local environments for which none is given: the number of cores.
     *
     * @return the parallelism
     */
    public static int getDefaultLocalParallelism() {
        return defaultLocalParallelism;
    }

    /**
     * Sets the parallelism of local environments for which none is given.
     *
     * @param parallelism at least 1
     */
    public static void setDefaultLocalParallelism(int parallelism) {
        defaultLocalParallelism = parallelism;
    }

    /**
     * Sets what makes the environments of {@link #getExecutionEnvironment()}, for this thread and for
     * threads that set none.
     *
     * @param factory makes them
     */
    protected static void initializeContextEnvironment(StreamExecutionEnvironmentFactory factory) {
        ContextEnvironments.set(factory);
    }

    /** Takes back {@link #initializeContextEnvironment}. */
    protected static void resetContextEnvironment() {
        ContextEnvironments.reset();
    }
}
