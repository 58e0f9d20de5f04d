// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.annotation.PublicEvolving;
import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.FilterFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.io.OutputFormat;
import io.millrace.api.common.operators.Keys;
import io.millrace.api.common.operators.ResourceSpec;
import io.millrace.api.common.serialization.SerializationSchema;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.BasicArrayTypeInfo;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.connector.sink.Sink;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.io.CsvOutputFormat;
import io.millrace.api.java.io.TextOutputFormat;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.typeutils.InputTypeConfigurable;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.core.fs.FileSystem.WriteMode;
import io.millrace.core.fs.Path;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.AssignerWithPeriodicWatermarks;
import io.millrace.streaming.api.functions.AssignerWithPunctuatedWatermarks;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.sink.OutputFormatSinkFunction;
import io.millrace.streaming.api.functions.sink.PrintSinkFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.sink.SocketClientSink;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperatorFactory;
import io.millrace.streaming.api.operators.SimpleOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.PartitionTransformation;
import io.millrace.streaming.api.transformations.UnionTransformation;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.partitioner.StreamPartitioner;
import io.millrace.streaming.util.keys.KeySelectorUtil;
import io.millrace.util.CloseableIterator;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.List;

/**
 * A stream of records of one type.
 *
 * <p>Calls build the program; nothing runs before {@code execute}. Functions are checked to be serializable when they
 * are given, and every subtask works on a copy of its own. Not thread-safe. Mirrors Flink 1.14's class of this name.
 *
 * @param <T> type of the records
 */
public class DataStream<T> {

    /** Environment of the program. */
    protected final StreamExecutionEnvironment environment;

    /** What this stream reads. */
    protected final Transformation<T> transformation;

    /**
     * A stream of what a transformation emits.
     *
     * @param environment of the program
     * @param transformation what the stream reads
     */
    public DataStream(StreamExecutionEnvironment environment, Transformation<T> transformation) {
        this.environment =
                Preconditions.checkNotNull(environment, "Execution Environment must not be null.");
        this.transformation = Preconditions.checkNotNull(
                transformation, "Stream Transformation must not be null.");
    }

    /**
     * Number of the transformation.
     *
     * @return unique in this JVM
     */
    public int getId() {
        return transformation.getId();
    }

    /**
     * Number of subtasks that emit this stream.
     *
     * @return the number, or -1 for the default of the system
     */
    public int getParallelism() {
        return transformation.getParallelism();
    }

    /**
     * What a subtask of the stream's operator cannot run without.
     *
     * @return the resources, {@link ResourceSpec#UNKNOWN} if nothing was said
     */
    public ResourceSpec getMinResources() {
        return transformation.getMinResources();
    }

    /**
     * With what a subtask of the stream's operator runs best.
     *
     * @return the resources, {@link ResourceSpec#UNKNOWN} if nothing was said
     */
    public ResourceSpec getPreferredResources() {
        return transformation.getPreferredResources();
    }

    /**
     * Type of the records. It can no longer be changed after this call.
     *
     * @return the type
     */
    public TypeInformation<T> getType() {
        return transformation.getOutputType();
    }

    /**
     * Prepares a function for its way to the tasks.
     *
     * @param <F> type of the function
     * @param f the function
     * @return the same function
     */
    protected <F> F clean(F f) {
        return environment.clean(f);
    }

    /**
     * Environment of the program.
     *
     * @return the environment
     */
    public StreamExecutionEnvironment getExecutionEnvironment() {
        return environment;
    }

    /**
     * How the job is executed.
     *
     * @return the environment's own config
     */
    public ExecutionConfig getExecutionConfig() {
        return environment.getConfig();
    }

    /**
     * This stream and others as one; records of each keep their order.
     *
     * @param streams others, of the same type
     * @return the union
     */
    @SafeVarargs
    public final DataStream<T> union(DataStream<T>... streams) {
        List<Transformation<T>> inputs = new ArrayList<>();
        inputs.add(transformation);
        for (DataStream<T> stream : streams) {
            if (!getType().equals(stream.getType())) {
                throw new IllegalArgumentException("Cannot union streams of different types: "
                        + getType() + " and " + stream.getType());
            }
            inputs.add(stream.getTransformation());
        }
        return new DataStream<>(environment, new UnionTransformation<>(inputs));
    }

    /**
     * Begins a loop that never ends by itself. {@link IterativeStream#closeWith} says what goes round.
     *
     * @return the head of the loop
     */
    public IterativeStream<T> iterate() {
        return new IterativeStream<>(this, 0);
    }

    /**
     * Begins a loop. {@link IterativeStream#closeWith} says what goes round.
     *
     * @param maxWaitTimeMillis milliseconds without feedback after which the loop ends; 0 for never
     * @return the head of the loop
     */
    public IterativeStream<T> iterate(long maxWaitTimeMillis) {
        return new IterativeStream<>(this, maxWaitTimeMillis);
    }

    /**
     * This stream and another of any type, for functions that take both and keep them apart.
     *
     * @param <R> type of the other stream
     * @param dataStream the other stream
     * @return both streams
     */
    public <R> ConnectedStreams<T, R> connect(DataStream<R> dataStream) {
        return new ConnectedStreams<>(environment, this, dataStream);
    }

    /**
     * This stream and a broadcast stream, for functions that take both.
     *
     * @param <R> type of the broadcast stream
     * @param broadcastStream the broadcast stream
     * @return both streams
     */
    public <R> BroadcastConnectedStream<T, R> connect(BroadcastStream<R> broadcastStream) {
        return new BroadcastConnectedStream<>(
                environment,
                this,
                Preconditions.checkNotNull(broadcastStream),
                broadcastStream.getBroadcastStateDescriptors());
    }

    /**
     * This stream, partitioned by key; state and timers behind it belong to a key.
     *
     * @param <K> type of the key
     * @param key takes the key out of a record: deterministic, never null
     * @return the keyed stream
     */
    public <K> KeyedStream<T, K> keyBy(KeySelector<T, K> key) {
        Preconditions.checkNotNull(key, "key");
        return new KeyedStream<>(this, clean(key));
    }

    /**
     * This stream, partitioned by key.
     *
     * @param <K> type of the key
     * @param key takes the key out of a record: deterministic, never null
     * @param keyType type of the key
     * @return the keyed stream
     */
    public <K> KeyedStream<T, K> keyBy(KeySelector<T, K> key, TypeInformation<K> keyType) {
        Preconditions.checkNotNull(key, "key");
        Preconditions.checkNotNull(keyType, "keyType");
        return new KeyedStream<>(this, clean(key), keyType);
    }

    /**
     * This stream, partitioned by fields of its tuples, or elements of its arrays.
     *
     * @param fields positions, from 0
     * @return the keyed stream; the key is a tuple
     * @deprecated use {@link #keyBy(KeySelector)}
     */
    @Deprecated
    public KeyedStream<T, Tuple> keyBy(int... fields) {
        if (getType() instanceof BasicArrayTypeInfo
                || getType() instanceof PrimitiveArrayTypeInfo) {
            return keyBy(KeySelectorUtil.getSelectorForArray(fields, getType()));
        }
        return keyBy(new Keys.ExpressionKeys<>(fields, getType()));
    }

    /**
     * This stream, partitioned by named fields.
     *
     * @param fields field expressions, such as {@code "user.id"}
     * @return the keyed stream; the key is a tuple
     * @deprecated use {@link #keyBy(KeySelector)}
     */
    @Deprecated
    public KeyedStream<T, Tuple> keyBy(String... fields) {
        return keyBy(new Keys.ExpressionKeys<>(fields, getType()));
    }

    private KeyedStream<T, Tuple> keyBy(Keys<T> keys) {
        return new KeyedStream<>(
                this,
                clean(KeySelectorUtil.getSelectorForKeys(keys, getType(), getExecutionConfig())));
    }

    /**
     * Sends each record where a partitioner says.
     *
     * @param <K> type of the key
     * @param partitioner gets the key and the number of subtasks
     * @param field position of the key in the tuple
     * @return the partitioned stream
     * @deprecated use {@link #partitionCustom(Partitioner, KeySelector)}
     */
    @Deprecated
    public <K> DataStream<T> partitionCustom(Partitioner<K> partitioner, int field) {
        return partitionCustom(
                partitioner, new Keys.ExpressionKeys<>(new int[] {field}, getType()));
    }

    /**
     * Sends each record where a partitioner says.
     *
     * @param <K> type of the key
     * @param partitioner gets the key and the number of subtasks
     * @param field field expression of the key
     * @return the partitioned stream
     * @deprecated use {@link #partitionCustom(Partitioner, KeySelector)}
     */
    @Deprecated
    public <K> DataStream<T> partitionCustom(Partitioner<K> partitioner, String field) {
        return partitionCustom(
                partitioner, new Keys.ExpressionKeys<>(new String[] {field}, getType()));
    }

    private <K> DataStream<T> partitionCustom(Partitioner<K> partitioner, Keys<T> keys) {
        KeySelector<T, K> selector = KeySelectorUtil.getSelectorForOneKey(
                keys, partitioner, getType(), getExecutionConfig());
        return partitionCustom(partitioner, selector);
    }

    /**
     * Sends each record where a partitioner says.
     *
     * @param <K> type of the key
     * @param partitioner gets the key and the number of subtasks
     * @param keySelector takes the key out of a record
     * @return the partitioned stream
     */
    public <K> DataStream<T> partitionCustom(
            Partitioner<K> partitioner, KeySelector<T, K> keySelector) {
        return partitioned(new Partitioning.Custom(clean(partitioner), clean(keySelector)));
    }

    /**
     * Sends each record to every subtask.
     *
     * @return the partitioned stream
     */
    public DataStream<T> broadcast() {
        return partitioned(new Partitioning.Broadcast());
    }

    /**
     * Sends each record to every subtask of the operator that this is connected to, which keeps states for it.
     *
     * @param broadcastStateDescriptors the states
     * @return the broadcast stream, to be connected to another
     */
    public BroadcastStream<T> broadcast(MapStateDescriptor<?, ?>... broadcastStateDescriptors) {
        Preconditions.checkNotNull(broadcastStateDescriptors);
        return new BroadcastStream<>(
                environment, partitioned(new Partitioning.Broadcast()), broadcastStateDescriptors);
    }

    /**
     * Sends each record to a random subtask.
     *
     * @return the partitioned stream
     */
    public DataStream<T> shuffle() {
        return partitioned(new Partitioning.Shuffle());
    }

    /**
     * Sends records to the subtask with the same index; both operators must have the same parallelism.
     *
     * @return the partitioned stream
     */
    public DataStream<T> forward() {
        return partitioned(new Partitioning.Forward());
    }

    /**
     * Sends records to all subtasks in turn.
     *
     * @return the partitioned stream
     */
    public DataStream<T> rebalance() {
        return partitioned(new Partitioning.Rebalance());
    }

    /**
     * Sends records in turn to those subtasks that belong to the sender.
     *
     * @return the partitioned stream
     */
    public DataStream<T> rescale() {
        return partitioned(new Partitioning.Rescale());
    }

    /**
     * Sends all records to the first subtask.
     *
     * @return the partitioned stream
     */
    public DataStream<T> global() {
        return partitioned(new Partitioning.Global());
    }

    /**
     * This stream, partitioned by a partitioner object.
     *
     * @param partitioner says which subtask gets a record
     * @return the partitioned stream
     */
    protected DataStream<T> setConnectionType(StreamPartitioner<T> partitioner) {
        return partitioned(Partitioning.of(partitioner));
    }

    /** This stream under a partitioning; keyed streams refuse. */
    DataStream<T> partitioned(Partitioning partitioning) {
        return new DataStream<>(
                environment, new PartitionTransformation<>(transformation, partitioning));
    }

    /**
     * One record in, one out.
     *
     * @param <R> type of the result
     * @param mapper the user's function
     * @return the mapped stream
     */
    public <R> SingleOutputStreamOperator<R> map(MapFunction<T, R> mapper) {
        return map(
                mapper,
                TypeExtractor.getMapReturnTypes(
                        clean(mapper), getType(), CallLocation.get(), true));
    }

    /**
     * One record in, one out.
     *
     * @param <R> type of the result
     * @param mapper the user's function
     * @param outputType type of the result
     * @return the mapped stream
     */
    public <R> SingleOutputStreamOperator<R> map(
            MapFunction<T, R> mapper, TypeInformation<R> outputType) {
        return transform("Map", outputType, new OperatorDescription.Map(clean(mapper)));
    }

    /**
     * One record in, any number out.
     *
     * @param <R> type of the result
     * @param flatMapper the user's function
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> flatMap(FlatMapFunction<T, R> flatMapper) {
        return flatMap(
                flatMapper,
                TypeExtractor.getFlatMapReturnTypes(
                        clean(flatMapper), getType(), CallLocation.get(), true));
    }

    /**
     * One record in, any number out.
     *
     * @param <R> type of the result
     * @param flatMapper the user's function
     * @param outputType type of the result
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> flatMap(
            FlatMapFunction<T, R> flatMapper, TypeInformation<R> outputType) {
        return transform(
                "Flat Map", outputType, new OperatorDescription.FlatMap(clean(flatMapper)));
    }

    /**
     * Any number of records out per record, with time and side outputs; keyed streams give it state and timers.
     *
     * @param <R> type of the result
     * @param processFunction the user's function
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> process(ProcessFunction<T, R> processFunction) {
        return process(
                processFunction,
                TypeExtractor.getUnaryOperatorReturnType(
                        processFunction,
                        ProcessFunction.class,
                        0,
                        1,
                        TypeExtractor.NO_INDEX,
                        getType(),
                        CallLocation.get(),
                        true));
    }

    /**
     * Any number of records out per record, with time and side outputs.
     *
     * @param <R> type of the result
     * @param processFunction the user's function
     * @param outputType type of the result
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> process(
            ProcessFunction<T, R> processFunction, TypeInformation<R> outputType) {
        return transform(
                "Process", outputType, new OperatorDescription.Process(clean(processFunction)));
    }

    /**
     * Keeps the records for which a function says so.
     *
     * @param filter the user's function
     * @return the filtered stream
     */
    public SingleOutputStreamOperator<T> filter(FilterFunction<T> filter) {
        return transform("Filter", getType(), new OperatorDescription.Filter(clean(filter)));
    }

    /**
     * Keeps some fields of tuples, in a given order.
     *
     * @param <R> type of the result
     * @param fieldIndexes positions, from 0; 1 to 24 of them
     * @return the resulting stream
     */
    public <R extends Tuple> SingleOutputStreamOperator<R> project(int... fieldIndexes) {
        return new StreamProjection<>(this, fieldIndexes).projectTupleX();
    }

    /**
     * This stream and another, whose records meet by key and window, also if those of one are none.
     *
     * @param <T2> type of the other stream
     * @param otherStream the other stream
     * @return asks for the key of this stream
     */
    public <T2> CoGroupedStreams<T, T2> coGroup(DataStream<T2> otherStream) {
        return new CoGroupedStreams<>(this, otherStream);
    }

    /**
     * This stream and another, joined by key and window.
     *
     * @param <T2> type of the other stream
     * @param otherStream the other stream
     * @return asks for the key of this stream
     */
    public <T2> JoinedStreams<T, T2> join(DataStream<T2> otherStream) {
        return new JoinedStreams<>(this, otherStream);
    }

    /**
     * Tumbling time windows over the whole stream; parallelism 1.
     *
     * @param size length of a window
     * @return the windowed stream
     * @deprecated use {@link #windowAll(WindowAssigner)}
     */
    @Deprecated
    public AllWindowedStream<T, TimeWindow> timeWindowAll(Time size) {
        return windowAll(
                isProcessingTime()
                        ? TumblingProcessingTimeWindows.of(size)
                        : TumblingEventTimeWindows.of(size));
    }

    /**
     * Sliding time windows over the whole stream; parallelism 1.
     *
     * @param size length of a window
     * @param slide from the start of a window to that of the next
     * @return the windowed stream
     * @deprecated use {@link #windowAll(WindowAssigner)}
     */
    @Deprecated
    public AllWindowedStream<T, TimeWindow> timeWindowAll(Time size, Time slide) {
        return windowAll(
                isProcessingTime()
                        ? SlidingProcessingTimeWindows.of(size, slide)
                        : SlidingEventTimeWindows.of(size, slide));
    }

    @SuppressWarnings("deprecation")
    boolean isProcessingTime() {
        return environment.getStreamTimeCharacteristic() == TimeCharacteristic.ProcessingTime;
    }

    /**
     * Windows of so many records over the whole stream; parallelism 1.
     *
     * @param size records per window
     * @return the windowed stream
     */
    public AllWindowedStream<T, GlobalWindow> countWindowAll(long size) {
        return windowAll(GlobalWindows.create()).trigger(PurgingTrigger.of(CountTrigger.of(size)));
    }

    /**
     * The last so many records, every so many records, over the whole stream; parallelism 1.
     *
     * @param size records per window
     * @param slide records between two results
     * @return the windowed stream
     */
    public AllWindowedStream<T, GlobalWindow> countWindowAll(long size, long slide) {
        return windowAll(GlobalWindows.create())
                .evictor(CountEvictor.of(size))
                .trigger(CountTrigger.of(slide));
    }

    /**
     * Windows over the whole stream; parallelism 1.
     *
     * @param <W> type of the windows
     * @param assigner puts records into windows
     * @return the windowed stream
     */
    public <W extends Window> AllWindowedStream<T, W> windowAll(
            WindowAssigner<? super T, W> assigner) {
        return new AllWindowedStream<>(this, assigner);
    }

    /**
     * Gives records their timestamps, and generates watermarks.
     *
     * @param watermarkStrategy the user's strategy
     * @return the stream with timestamps; parallelism of this stream
     */
    public SingleOutputStreamOperator<T> assignTimestampsAndWatermarks(
            WatermarkStrategy<T> watermarkStrategy) {
        Preconditions.checkNotNull(watermarkStrategy, "watermarkStrategy");
        OneInputTransformation<T, T> step = new OneInputTransformation<>(
                transformation,
                "Timestamps/Watermarks",
                new OperatorDescription.TimestampsAndWatermarks(clean(watermarkStrategy)),
                getType(),
                getParallelism());
        environment.addOperator(step);
        return new SingleOutputStreamOperator<>(environment, step);
    }

    /**
     * Gives records their timestamps, and asks for watermarks periodically.
     *
     * @param assigner the user's assigner
     * @return the stream with timestamps
     * @deprecated use {@link #assignTimestampsAndWatermarks(WatermarkStrategy)}
     */
    @Deprecated
    public SingleOutputStreamOperator<T> assignTimestampsAndWatermarks(
            AssignerWithPeriodicWatermarks<T> assigner) {
        Preconditions.checkNotNull(assigner, "assigner");
        return assignTimestampsAndWatermarks(new PeriodicAssigner<>(clean(assigner)));
    }

    /**
     * Gives records their timestamps, and asks for a watermark after every record.
     *
     * @param assigner the user's assigner
     * @return the stream with timestamps
     * @deprecated use {@link #assignTimestampsAndWatermarks(WatermarkStrategy)}
     */
    @Deprecated
    public SingleOutputStreamOperator<T> assignTimestampsAndWatermarks(
            AssignerWithPunctuatedWatermarks<T> assigner) {
        Preconditions.checkNotNull(assigner, "assigner");
        return assignTimestampsAndWatermarks(new PunctuatedAssigner<>(clean(assigner)));
    }

    /**
     * Writes the records by a sink that writes in two steps.
     *
     * @param sink the user's sink
     * @return the sink, for its settings
     */
    public DataStreamSink<T> sinkTo(Sink<T, ?, ?, ?> sink) {
        // The type is fixed from here on.
        transformation.getOutputType();
        return new DataStreamSink<>(this, sink);
    }

    /**
     * Prints records to standard output of the tasks, with the number of the subtask in front if there are several.
     *
     * @return the sink
     */
    public DataStreamSink<T> print() {
        return addSink(new PrintSinkFunction<T>()).name("Print to Std. Out");
    }

    /**
     * Prints records to standard error of the tasks.
     *
     * @return the sink
     */
    public DataStreamSink<T> printToErr() {
        return addSink(new PrintSinkFunction<T>(true)).name("Print to Std. Err");
    }

    /**
     * Prints records to standard output of the tasks.
     *
     * @param sinkIdentifier stands in front of each record
     * @return the sink
     */
    public DataStreamSink<T> print(String sinkIdentifier) {
        return addSink(new PrintSinkFunction<T>(sinkIdentifier, false)).name("Print to Std. Out");
    }

    /**
     * Prints records to standard error of the tasks.
     *
     * @param sinkIdentifier stands in front of each record
     * @return the sink
     */
    public DataStreamSink<T> printToErr(String sinkIdentifier) {
        return addSink(new PrintSinkFunction<T>(sinkIdentifier, true)).name("Print to Std. Err");
    }

    /**
     * Sends the records to a server over a socket, with parallelism 1.
     *
     * @param hostName host of the server
     * @param port port of the server, 1 to 65535
     * @param schema makes bytes of records
     * @return the sink
     */
    public DataStreamSink<T> writeToSocket(
            String hostName, int port, SerializationSchema<T> schema) {
        // Several connections would have their bytes mixed.
        return addSink(new SocketClientSink<>(hostName, port, schema, 0)).setParallelism(1);
    }

    /**
     * Applies an operator that the user wrote.
     *
     * @param <R> type of the result
     * @param operatorName for people
     * @param outTypeInfo type of the result
     * @param operator the operator, serializable; each subtask works on a copy of its own
     * @return the resulting stream
     */
    @PublicEvolving
    public <R> SingleOutputStreamOperator<R> transform(
            String operatorName,
            TypeInformation<R> outTypeInfo,
            OneInputStreamOperator<T, R> operator) {
        return doTransform(operatorName, outTypeInfo, SimpleOperatorFactory.of(operator));
    }

    /**
     * Applies an operator that the user wrote.
     *
     * @param <R> type of the result
     * @param operatorName for people
     * @param outTypeInfo type of the result
     * @param operatorFactory makes the operator in each subtask
     * @return the resulting stream
     */
    @PublicEvolving
    public <R> SingleOutputStreamOperator<R> transform(
            String operatorName,
            TypeInformation<R> outTypeInfo,
            OneInputStreamOperatorFactory<T, R> operatorFactory) {
        return doTransform(operatorName, outTypeInfo, operatorFactory);
    }

    /**
     * Applies an operator that the user wrote; keyed streams make it keyed.
     *
     * @param <R> type of the result
     * @param operatorName for people
     * @param outTypeInfo type of the result
     * @param operatorFactory makes the operator in each subtask
     * @return the resulting stream
     */
    protected <R> SingleOutputStreamOperator<R> doTransform(
            String operatorName,
            TypeInformation<R> outTypeInfo,
            StreamOperatorFactory<R> operatorFactory) {
        transformation.getOutputType();
        return addStep(new OneInputTransformation<>(
                transformation,
                operatorName,
                operatorFactory,
                outTypeInfo,
                environment.getParallelism()));
    }

    private <R> SingleOutputStreamOperator<R> addStep(OneInputTransformation<T, R> step) {
        environment.addOperator(step);
        return new SingleOutputStreamOperator<>(environment, step);
    }

    /**
     * Writes what {@code toString} returns, one record per line: to a file, or with several subtasks
     * to a folder with a file for each. Takes no part in checkpoints.
     *
     * @param path where to write; must not exist, or be a folder if there are several subtasks
     * @return the sink
     * @deprecated use a file sink that takes part in checkpoints
     */
    @Deprecated
    public DataStreamSink<T> writeAsText(String path) {
        return writeUsingOutputFormat(new TextOutputFormat<T>(new Path(path)));
    }

    /**
     * Writes what {@code toString} returns, one record per line: to a file, or with several subtasks
     * to a folder with a file for each. Takes no part in checkpoints.
     *
     * @param path where to write
     * @param writeMode whether what is there is overwritten
     * @return the sink
     * @deprecated use a file sink that takes part in checkpoints
     */
    @Deprecated
    public DataStreamSink<T> writeAsText(String path, WriteMode writeMode) {
        TextOutputFormat<T> format = new TextOutputFormat<>(new Path(path));
        format.setWriteMode(writeMode);
        return writeUsingOutputFormat(format);
    }

    /**
     * Writes tuples as text with commas between the fields. Takes no part in checkpoints.
     *
     * @param path where to write; must not exist, or be a folder if there are several subtasks
     * @return the sink
     * @deprecated use a file sink that takes part in checkpoints
     */
    @Deprecated
    public DataStreamSink<T> writeAsCsv(String path) {
        return writeAsCsv(path, null);
    }

    /**
     * Writes tuples as text with commas between the fields. Takes no part in checkpoints.
     *
     * @param path where to write
     * @param writeMode whether what is there is overwritten, or null for the default
     * @return the sink
     * @deprecated use a file sink that takes part in checkpoints
     */
    @Deprecated
    public DataStreamSink<T> writeAsCsv(String path, WriteMode writeMode) {
        return writeAsCsv(
                path,
                writeMode,
                CsvOutputFormat.DEFAULT_LINE_DELIMITER,
                CsvOutputFormat.DEFAULT_FIELD_DELIMITER);
    }

    /**
     * Writes tuples as delimited text. Takes no part in checkpoints.
     *
     * @param <X> type of the tuples
     * @param path where to write
     * @param writeMode whether what is there is overwritten, or null for the default
     * @param rowDelimiter stands behind each tuple
     * @param fieldDelimiter stands between fields
     * @return the sink
     * @deprecated use a file sink that takes part in checkpoints
     */
    @Deprecated
    @SuppressWarnings("unchecked")
    public <X extends Tuple> DataStreamSink<T> writeAsCsv(
            String path, WriteMode writeMode, String rowDelimiter, String fieldDelimiter) {
        Preconditions.checkArgument(
                getType().isTupleType(),
                "The writeAsCsv() method can only be used on data streams of tuples.");
        CsvOutputFormat<X> format =
                new CsvOutputFormat<>(new Path(path), rowDelimiter, fieldDelimiter);
        if (writeMode != null) {
            format.setWriteMode(writeMode);
        }
        return writeUsingOutputFormat((OutputFormat<T>) format);
    }

    /**
     * Hands every record to an output format. Takes no part in checkpoints.
     *
     * @param format writes the records
     * @return the sink
     * @deprecated use a sink that takes part in checkpoints
     */
    @Deprecated
    public DataStreamSink<T> writeUsingOutputFormat(OutputFormat<T> format) {
        return addSink(new OutputFormatSinkFunction<>(format));
    }

    /** Adds an operator with one input to the program; keyed streams make it keyed. */
    <R> SingleOutputStreamOperator<R> transform(
            String operatorName, TypeInformation<R> outputType, OperatorDescription description) {
        transformation.getOutputType();
        return addStep(new OneInputTransformation<>(
                transformation,
                operatorName,
                description,
                outputType,
                environment.getParallelism()));
    }

    /**
     * Hands every record to a sink.
     *
     * @param sinkFunction the user's function
     * @return the sink
     */
    public DataStreamSink<T> addSink(SinkFunction<T> sinkFunction) {
        transformation.getOutputType();
        Preconditions.checkNotNull(sinkFunction, "sinkFunction");
        if (sinkFunction instanceof InputTypeConfigurable configurable) {
            configurable.setInputType(getType(), getExecutionConfig());
        }
        DataStreamSink<T> sink =
                new DataStreamSink<>(this, new OperatorDescription.Sink(clean(sinkFunction)));
        environment.addOperator(sink.getTransformation());
        return sink;
    }

    /**
     * Executes the program, and hands out the records of this stream.
     *
     * @return the records, while the job runs; to be closed
     * @throws Exception if the job cannot be submitted
     */
    public CloseableIterator<T> executeAndCollect() throws Exception {
        return executeAndCollect(Collecting.DEFAULT_JOB_NAME);
    }

    /**
     * Executes the program under a name, and hands out the records of this stream.
     *
     * @param jobExecutionName name of the job
     * @return the records, while the job runs; to be closed
     * @throws Exception if the job cannot be submitted
     */
    public CloseableIterator<T> executeAndCollect(String jobExecutionName) throws Exception {
        return Collecting.execute(this, jobExecutionName);
    }

    /**
     * Executes the program, and waits for so many records of this stream.
     *
     * @param limit largest number of records, at least 1
     * @return the records
     * @throws Exception if the job fails
     */
    public List<T> executeAndCollect(int limit) throws Exception {
        return executeAndCollect(Collecting.DEFAULT_JOB_NAME, limit);
    }

    /**
     * Executes the program under a name, and waits for so many records of this stream.
     *
     * @param jobExecutionName name of the job
     * @param limit largest number of records, at least 1
     * @return the records
     * @throws Exception if the job fails
     */
    public List<T> executeAndCollect(String jobExecutionName, int limit) throws Exception {
        Preconditions.checkState(limit > 0, "Limit must be greater than 0");
        return Collecting.executeAndTake(this, jobExecutionName, limit);
    }

    /**
     * What this stream reads.
     *
     * @return the transformation
     */
    public Transformation<T> getTransformation() {
        return transformation;
    }
}
