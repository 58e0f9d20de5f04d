// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import com.sun.management.ThreadMXBean;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.Explain;
import io.millrace.engine.plan.Planner;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.graph.StreamGraph;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Counts the bytes that the threads of one job allocate behind its warm-up: the thread that drives the source, and those that
 * drive the sinks. One job at a time.
 */
final class Allocations {

    /** Enough for the JIT to compile all that runs per record. */
    static final int WARM_UP = 400_000;

    static final int RECORDS = 1_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final AtomicLong SOURCE_BYTES = new AtomicLong();
    private static final AtomicLong SINK_BYTES = new AtomicLong();
    private static final AtomicLong SINK_RECORDS = new AtomicLong();
    /** What the source emits; made beforehand. */
    private static Object[] records;
    /** Objects that only leave through here are objects that the JIT has to make. */
    private static volatile Object last;

    private Allocations() {}

    /** Puts a program between the source and the sink. */
    interface Program<T> {
        DataStream<T> build(DataStream<T> source);
    }

    /**
     * What one run says.
     *
     * @param bytesPerRecord allocated by the source's thread per record it emits, and by the sinks' threads per record they get
     * @param sinkRecords how many the sinks' threads got while they were measured; 0 if a source's thread drives the sinks
     * @param copies edges that copy, as explained
     */
    record Measured(double bytesPerRecord, long sinkRecords, long copies) {}

    static <T> Measured of(
            T[] prepared,
            TypeInformation<T> type,
            Switches switches,
            boolean objectReuse,
            int parallelism,
            Program<T> program)
            throws Exception {
        records = prepared;
        SOURCE_BYTES.set(0);
        SINK_BYTES.set(0);
        SINK_RECORDS.set(0);
        Configuration configuration = switches.configuration();
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        if (objectReuse) {
            env.getConfig().enableObjectReuse();
        }
        DataStream<T> source = env.addSource(new Prepared<>(), type);
        program.build(source).addSink(new Measuring<>());
        StreamGraph graph = env.getStreamGraph();
        String plan = Explain.print(Planner.plan(graph, configuration));

        env.execute(graph);

        long copies = plan.lines().filter(line -> line.contains("COPY (")).count();
        return new Measured(
                (double) SOURCE_BYTES.get() / RECORDS
                        + (double) SINK_BYTES.get() / Math.max(1, SINK_RECORDS.get()),
                SINK_RECORDS.get(),
                copies);
    }

    /** Bytes of one new object. */
    static double sizeOf(Supplier<?> maker) {
        for (int i = 0; i < WARM_UP; i++) {
            last = maker.get();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < RECORDS; i++) {
            last = maker.get();
        }
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / RECORDS;
    }

    /** Lets an object escape. */
    static boolean keep(Object object) {
        last = object;
        return true;
    }

    /** Emits what was prepared, again and again. */
    private static final class Prepared<T> implements SourceFunction<T> {

        private volatile boolean isCancelled;

        @Override
        public void run(SourceContext<T> context) {
            emit(context, WARM_UP);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            emit(context, RECORDS);
            SOURCE_BYTES.addAndGet(THREADS.getCurrentThreadAllocatedBytes() - before);
        }

        @SuppressWarnings("unchecked")
        private void emit(SourceContext<T> context, int count) {
            Object[] prepared = records;
            for (int i = 0; i < count && !isCancelled; i++) {
                context.collect((T) prepared[i % prepared.length]);
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    /** Measures its own thread, from the end of its warm-up to its last record. */
    private static final class Measuring<T> extends RichSinkFunction<T> {

        private transient Thread taskThread;
        private int warmUp;
        private int count;
        private long before;
        private boolean isApart;

        @Override
        public void open(Configuration parameters) {
            taskThread = Thread.currentThread();
            warmUp = WARM_UP / getRuntimeContext().getNumberOfParallelSubtasks() / 2;
        }

        @Override
        public void invoke(T value, Context context) {
            last = value;
            if (++count == warmUp) {
                // Chained to a source, it runs on the source's thread, which measures itself.
                isApart = Thread.currentThread() == taskThread;
                before = THREADS.getCurrentThreadAllocatedBytes();
            }
        }

        @Override
        public void finish() {
            if (isApart) {
                SINK_BYTES.addAndGet(THREADS.getCurrentThreadAllocatedBytes() - before);
                SINK_RECORDS.addAndGet(count - warmUp);
            }
        }
    }
}
