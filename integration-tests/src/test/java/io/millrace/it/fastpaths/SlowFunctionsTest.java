// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.Collector;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** User code that is slow holds back neither what it has emitted nor its task's timers. */
class SlowFunctionsTest {

    /** More than fit into the first chunk of a task, fewer than fill a batch. */
    private static final int RECORDS = 300;
    /** What a record takes unless it hears what it waits for. */
    private static final long SLOW_MS = 100;

    private static volatile CountDownLatch heard;
    /** Records that were processed before it was heard. */
    private static volatile int before;

    @BeforeEach
    void reset() {
        heard = new CountDownLatch(1);
        before = 0;
    }

    private static void takeLong() throws InterruptedException {
        if (!heard.await(SLOW_MS, TimeUnit.MILLISECONDS)) {
            before++;
        }
    }

    private static StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.createLocalEnvironment(1);
    }

    /** The call does not end before all is emitted. */
    @Test
    void shouldSendWhatOneCallEmitsSlowly() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromSequence(1, 1).rebalance().flatMap(new Slow()).rebalance().addSink(new Hearing());

        env.execute();

        assertThat(before).isLessThan(RECORDS);
    }

    /** Only the first record goes to the channel that is watched. */
    @Test
    void shouldSendToOtherChannelsWhatOneCallEmitsSlowly() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromSequence(1, 1)
                .rebalance()
                .flatMap(new Slow())
                .partitionCustom(
                        (Partitioner<Long>) (key, channels) -> key == 0 ? 0 : 1, number -> number)
                .addSink(new HearingFirst())
                .setParallelism(2);

        env.execute();

        assertThat(before).isLessThan(RECORDS);
    }

    @Test
    void shouldTakeRecordsBesideSlowTimersThatAreAlwaysDue() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromSequence(1, 40)
                .rebalance()
                .map(number -> number)
                .returns(Types.LONG)
                .keyBy(number -> 0)
                .process(new AlwaysDue())
                .addSink(new DiscardingSink<>());

        env.execute();

        assertThat(before).isLessThan(AlwaysDue.MOST_FIRINGS);
    }

    @Test
    void shouldSendWhatASourceEmitsSlowlyWhileItHoldsTheLock() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.addSource(new Locking()).rebalance().addSink(new Hearing());

        env.execute();

        assertThat(before).isLessThan(RECORDS);
    }

    /** The records come at once, and the task does not look at the clock between the first 16 as long as they are fast. */
    @Test
    void shouldFireTimersBetweenSlowRecords() throws Exception {
        StreamExecutionEnvironment env = environment();
        // The map runs in a task that is fed by the source's, and the process function with it.
        env.fromSequence(1, 16)
                .rebalance()
                .map(number -> number)
                .returns(Types.LONG)
                .keyBy(number -> 0)
                .process(new Timed())
                .addSink(new DiscardingSink<>());

        env.execute();

        assertThat(before).isLessThan(15);
    }

    /** Emits its records slowly, from one call. */
    private static final class Slow implements FlatMapFunction<Long, Long> {
        @Override
        public void flatMap(Long number, Collector<Long> out) throws Exception {
            for (long i = 0; i < RECORDS && heard.getCount() > 0; i++) {
                out.collect(i);
                takeLong();
            }
        }
    }

    /** Emits its records slowly, with the lock in its hands. */
    private static final class Locking implements SourceFunction<Long> {
        @Override
        public void run(SourceContext<Long> context) throws Exception {
            synchronized (context.getCheckpointLock()) {
                for (long i = 0; i < RECORDS && heard.getCount() > 0; i++) {
                    context.collect(i);
                    takeLong();
                }
            }
        }

        @Override
        public void cancel() {
            heard.countDown();
        }
    }

    private static final class Hearing implements SinkFunction<Long> {
        @Override
        public void invoke(Long number, Context context) {
            heard.countDown();
        }
    }

    private static final class HearingFirst implements SinkFunction<Long> {
        @Override
        public void invoke(Long number, Context context) {
            if (number == 0) {
                heard.countDown();
            }
        }
    }

    /** Its timer is due again whenever it has fired, which takes longer than a tick, until the last record has come. */
    private static final class AlwaysDue extends KeyedProcessFunction<Integer, Long, Long> {

        private static final int MOST_FIRINGS = 400;

        @Override
        public void processElement(Long number, Context context, Collector<Long> out) {
            context.timerService().registerProcessingTimeTimer(1);
            if (number == 40) {
                heard.countDown();
            }
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<Long> out)
                throws Exception {
            // A latch that nobody counts down is no sleep: the last record ends it.
            if (!heard.await(15, TimeUnit.MILLISECONDS) && before++ < MOST_FIRINGS) {
                context.timerService().registerProcessingTimeTimer(time + 1);
            }
        }
    }

    /** Its timer is due behind the first record. */
    private static final class Timed extends KeyedProcessFunction<Integer, Long, Long> {
        @Override
        public void processElement(Long number, Context context, Collector<Long> out)
                throws Exception {
            if (number == 1) {
                context.timerService().registerProcessingTimeTimer(1);
            }
            takeLong();
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<Long> out) {
            heard.countDown();
        }
    }
}
