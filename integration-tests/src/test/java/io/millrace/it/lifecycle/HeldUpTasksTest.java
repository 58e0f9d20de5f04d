// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.JobStatus;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.time.Time;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.CloseableIterator;
import io.millrace.util.Collector;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tasks that are held up, in ways that programs for Flink live with. */
class HeldUpTasksTest {

    private static final AtomicLong COLLECTED = new AtomicLong();
    private static final AtomicLong FIRED = new AtomicLong();
    private static final AtomicLong RARE_SENT = new AtomicLong();
    private static final AtomicLong RARE_RECEIVED = new AtomicLong();
    private static volatile CountDownLatch release;
    private static volatile List<String> closedFunctions;

    @BeforeEach
    void reset() {
        COLLECTED.set(0);
        FIRED.set(0);
        RARE_SENT.set(0);
        RARE_RECEIVED.set(0);
        release = new CountDownLatch(1);
    }

    private static StreamExecutionEnvironment environment(int parallelism) {
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism);
    }

    private static void cancel(JobClient client) throws Exception {
        client.cancel().get(30, TimeUnit.SECONDS);
        await().until(() -> client.getJobStatus().get() == JobStatus.CANCELED);
    }

    /** A source whose client calls back on a thread of its own, under the checkpoint lock. */
    private static final class CalledBack implements SourceFunction<Long> {

        private static final long COUNT = 60_000;

        private volatile boolean isCancelled;

        @Override
        public void run(SourceContext<Long> context) throws Exception {
            Thread client = new Thread(() -> {
                for (long n = 0; n < COUNT && !isCancelled; n++) {
                    synchronized (context.getCheckpointLock()) {
                        context.collect(n);
                    }
                }
            });
            client.start();
            client.join();
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    @Test
    void shouldLetSourceCollectFromThreadOfItsOwnUnderBackPressure() throws Exception {
        StreamExecutionEnvironment environment = environment(1);
        environment
                .addSource(new CalledBack())
                .rebalance()
                .map(n -> {
                    COLLECTED.incrementAndGet();
                    return n;
                })
                .disableChaining()
                .addSink(new SinkFunction<>() {
                    @Override
                    public void invoke(Long value, Context context) throws Exception {
                        if (value % 10_000 == 0) {
                            release.await(20, TimeUnit.MILLISECONDS);
                        }
                    }
                });

        environment.execute();

        assertThat(COLLECTED).hasValue(CalledBack.COUNT);
    }

    /** Sets a timer that is due in every timer. */
    private static final class NeverDone extends KeyedProcessFunction<Integer, Long, Long> {

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            context.timerService().registerEventTimeTimer(1);
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<Long> out) {
            FIRED.incrementAndGet();
            context.timerService().registerEventTimeTimer(time + 1);
        }
    }

    @Test
    void shouldCancelTimersThatNeverEnd() throws Exception {
        StreamExecutionEnvironment environment = environment(1);
        environment
                .fromElements(1L)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forMonotonousTimestamps()
                        .withTimestampAssigner((value, timestamp) -> value))
                .keyBy(value -> 0)
                .process(new NeverDone())
                .addSink(new DiscardingSink<>());
        JobClient client = environment.executeAsync();
        await().until(() -> FIRED.get() > 1000);

        cancel(client);

        assertThat(client.getJobStatus().get()).isEqualTo(JobStatus.CANCELED);
    }

    /** The first subtask is stuck; what is for the second must get there all the same. */
    private static final class FirstStuck extends RichSinkFunction<Long> {

        @Override
        public void invoke(Long value, Context context) throws Exception {
            if (getRuntimeContext().getIndexOfThisSubtask() == 0) {
                release.await();
            } else {
                RARE_RECEIVED.incrementAndGet();
            }
        }
    }

    @Test
    void shouldSendWhatLiesOpenForOthersWhileOneConsumerIsStuck() throws Exception {
        StreamExecutionEnvironment environment = environment(2);
        environment
                .fromSequence(0, Long.MAX_VALUE - 1)
                .setParallelism(1)
                .partitionCustom(
                        (Long key, int count) -> {
                            boolean isRare = key % 100 == 0;
                            if (isRare) {
                                RARE_SENT.incrementAndGet();
                            }
                            return isRare ? 1 : 0;
                        },
                        n -> n)
                .addSink(new FirstStuck());
        JobClient client = environment.executeAsync();

        await().untilAsserted(() -> {
            assertThat(RARE_SENT.get()).isGreaterThan(50);
            assertThat(RARE_RECEIVED.get()).isEqualTo(RARE_SENT.get());
        });

        release.countDown();
        cancel(client);
    }

    /** An accumulator that cannot be copied. */
    private static final class Uncopyable extends IntCounter {

        @Override
        public IntCounter clone() {
            throw new IllegalStateException("not to be copied");
        }
    }

    /** Adds the accumulator. */
    private static final class Counting extends RichMapFunction<Long, Long> {

        @Override
        public void open(Configuration parameters) {
            getRuntimeContext().addAccumulator("uncopyable", new Uncopyable());
        }

        @Override
        public Long map(Long value) {
            return value;
        }
    }

    @Test
    void shouldFinishAlthoughAnAccumulatorCannotBeMerged() throws Exception {
        StreamExecutionEnvironment environment = environment(2);
        environment.fromSequence(1, 100).map(new Counting()).addSink(new DiscardingSink<>());

        var result = environment.execute();

        assertThatThrownBy(() -> result.getAccumulatorResult("uncopyable"))
                .hasStackTraceContaining("not to be copied");
    }

    /** Fails once, after some records have gone through. */
    private static final class FailsOnce extends RichMapFunction<Long, Long> {

        @Override
        public Long map(Long value) {
            if (value == 15 && getRuntimeContext().getAttemptNumber() == 0) {
                throw new IllegalStateException("as asked");
            }
            return value;
        }
    }

    @Test
    void shouldNotCollectResultsTwiceAfterRestart() throws Exception {
        StreamExecutionEnvironment environment = environment(1);
        environment.setRestartStrategy(
                RestartStrategies.fixedDelayRestart(1, Time.milliseconds(0)));
        List<Long> collected = new ArrayList<>();

        assertThatThrownBy(() -> {
                    try (CloseableIterator<Long> results = environment
                            .fromSequence(0, 19)
                            .map(new FailsOnce())
                            .executeAndCollect()) {
                        results.forEachRemaining(collected::add);
                    }
                })
                .isInstanceOf(RuntimeException.class)
                .hasMessage("Job restarted");

        assertThat(collected).doesNotHaveDuplicates();
    }

    @Test
    void shouldCloseFunctionsFromLastToFirst() throws Exception {
        List<String> closed = new ArrayList<>();
        closedFunctions = closed;
        StreamExecutionEnvironment environment = environment(1);
        environment
                .fromElements(1L)
                .map(new Closing("a"))
                .map(new Closing("b"))
                .map(new Closing("c"))
                .addSink(new DiscardingSink<>());

        environment.execute();

        assertThat(closed).containsExactly("c", "b", "a");
    }

    /** Says when it is closed. */
    private static final class Closing extends RichMapFunction<Long, Long> {

        private final String name;

        private Closing(String name) {
            this.name = name;
        }

        @Override
        public Long map(Long value) {
            return value;
        }

        @Override
        public void close() {
            closedFunctions.add(name);
        }
    }

    @Test
    void shouldKeepWindowThatFiresWithNothingToShow() throws Exception {
        List<String> results = Jobs.inOrder(env -> env.fromElements(1, 2, 3, 4, 5, 6)
                .keyBy(n -> 0)
                .countWindow(2)
                .aggregate(new SumFromFive())
                .map(String::valueOf));

        assertThat(results).containsExactly("10", "11");
    }

    /** The sum, or nothing as long as it is below five. */
    private static final class SumFromFive implements AggregateFunction<Integer, Integer, Integer> {

        @Override
        public Integer createAccumulator() {
            return 0;
        }

        @Override
        public Integer add(Integer value, Integer sum) {
            return sum + value;
        }

        @Override
        public Integer getResult(Integer sum) {
            return sum < 5 ? null : sum;
        }

        @Override
        public Integer merge(Integer a, Integer b) {
            return a + b;
        }
    }
}
