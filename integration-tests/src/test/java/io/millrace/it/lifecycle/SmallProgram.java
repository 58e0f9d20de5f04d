// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.awaitility.Awaitility.await;

import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.runtime.client.JobCancellationException;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * A program with a bit of everything that could hold on to its classes: POJOs, generic types, lambdas, keyed state, timers,
 * windows, accumulators. Its number decides how it ends: n mod 3 is 0 for finished, 1 for failed, 2 for cancelled.
 */
public final class SmallProgram implements BiFunction<Integer, Runnable, String> {

    private static final long MAX_WAIT_S = 30;

    /** Runs one job and says how it ended. */
    String apply(int number) {
        return apply(number, null);
    }

    /** Runs one job, something beside it once its records flow, or null, and says how it ended. */
    @Override
    public String apply(Integer number, Runnable meanwhile) {
        try {
            JobClient client = start(number, 2);
            if (meanwhile != null) {
                await().until(() -> client.getAccumulators().get().containsKey("visits"));
                meanwhile.run();
            }
            return end(client, number);
        } catch (Exception e) {
            throw new IllegalStateException("job " + number + " could not be run", e);
        }
    }

    /** Starts a job. */
    static JobClient start(int number, int parallelism) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setParallelism(parallelism);
        source(environment, number)
                .map(n -> new Visit(n % 5, "page" + n % 3, n))
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Visit>forMonotonousTimestamps()
                        .withTimestampAssigner((v, t) -> v.time))
                .keyBy(visit -> visit.user)
                .process(new Remember(number))
                .keyBy(pair -> pair.f0)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(100)))
                .sum(1)
                .map(pair -> new Opaque(pair.f0))
                .addSink(new Drop());
        return environment.executeAsync("small-" + number);
    }

    private static DataStream<Long> source(StreamExecutionEnvironment environment, int number) {
        if (number % 2 == 0) {
            return environment.fromSequence(0, number % 3 == 0 ? 200 : Long.MAX_VALUE - 1);
        }
        return environment
                .addSource(new Counting(number % 3 == 0 ? 200 : Long.MAX_VALUE))
                .returns(Types.LONG);
    }

    /** Waits for the end of a job, which it cancels if that is to be its end. */
    static String end(JobClient client, int number) throws Exception {
        if (number % 3 == 2) {
            client.cancel().get(MAX_WAIT_S, TimeUnit.SECONDS);
        }
        try {
            Object visits = client.getJobExecutionResult()
                    .get(MAX_WAIT_S, TimeUnit.SECONDS)
                    .getAccumulatorResult("visits");
            return "FINISHED after " + visits;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JobCancellationException) {
                return "CANCELED";
            }
            if (e.getCause() instanceof JobExecutionException) {
                return "FAILED";
            }
            throw e;
        }
    }

    /** A POJO. */
    public static class Visit {
        public long user;
        public String page;
        public long time;

        public Visit() {}

        Visit(long user, String page, long time) {
            this.user = user;
            this.page = page;
            this.time = time;
        }
    }

    /** A type that only Kryo knows what to do with. */
    public static final class Opaque {
        private final UUID id;
        private final AtomicInteger count = new AtomicInteger();

        Opaque(String seed) {
            id = new UUID(seed.hashCode(), count.incrementAndGet());
        }
    }

    private static final class Counting implements SourceFunction<Long> {
        private final long end;
        private volatile boolean isRunning = true;

        Counting(long end) {
            this.end = end;
        }

        @Override
        public void run(SourceContext<Long> context) {
            for (long n = 0; isRunning && n <= end; n++) {
                context.collect(n);
            }
        }

        @Override
        public void cancel() {
            isRunning = false;
        }
    }

    private static final class Remember
            extends KeyedProcessFunction<Long, Visit, Tuple2<String, Integer>> {
        private final int number;
        private transient ValueState<Visit> last;
        private transient IntCounter visits;

        Remember(int number) {
            this.number = number;
        }

        @Override
        public void open(Configuration parameters) {
            last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Visit.class));
            visits = getRuntimeContext().getIntCounter("visits");
        }

        @Override
        public void processElement(
                Visit visit, Context context, Collector<Tuple2<String, Integer>> out)
                throws Exception {
            if (number % 3 == 1 && visit.time > 150) {
                throw new IllegalStateException("as asked");
            }
            visits.add(1);
            last.update(visit);
            context.timerService().registerEventTimeTimer(visit.time + 10);
            out.collect(Tuple2.of(visit.page, 1));
        }

        @Override
        public void onTimer(
                long timestamp, OnTimerContext context, Collector<Tuple2<String, Integer>> out)
                throws Exception {
            out.collect(Tuple2.of("timer " + last.value().page, 1));
        }
    }

    private static final class Drop implements SinkFunction<Opaque> {

        @Override
        public void invoke(Opaque value, Context context) {
            if (value.id == null) {
                throw new IllegalStateException("an object without id");
            }
        }
    }
}
