// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.engine.record.Batch;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.CloseableIterator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What reaches a sink while its source pauses, with adaptive sending and without it. */
class SendingTest {

    private static final int RECORDS = 200;
    private static final int ATTEMPTS = 20;
    private static final long DEADLINE_SECONDS = 4;

    /** Let the source end; of the test that runs. */
    private static volatile CountDownLatch isSeen;

    private static volatile boolean wasSeen;

    private static StreamExecutionEnvironment environment(Switches switches, long bufferTimeoutMs) {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, switches.configuration());
        env.setBufferTimeout(bufferTimeoutMs);
        env.getConfig().setAutoWatermarkInterval(5);
        isSeen = new CountDownLatch(1);
        wasSeen = false;
        return env;
    }

    private static DataStream<Long> timed(StreamExecutionEnvironment env) {
        return env.addSource(new Pausing())
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forMonotonousTimestamps()
                        .withTimestampAssigner((number, before) -> number));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 100, 60_000})
    void shouldMakeWatermarksWhileTheSourcePausesWithoutAdaptiveSending(long bufferTimeoutMs)
            throws Exception {
        boolean isAlwaysSeen = true;

        // The task's thread may look at its source before it has sent anything, or behind that.
        for (int attempt = 0; attempt < ATTEMPTS && isAlwaysSeen; attempt++) {
            StreamExecutionEnvironment env =
                    environment(Switches.without(FastPathOptions.ADAPTIVE_FLUSH), bufferTimeoutMs);
            timed(env).addSink(new Watching(true));
            env.execute();
            isAlwaysSeen = wasSeen;
        }

        assertThat(isAlwaysSeen).as("a watermark while the source paused").isTrue();
    }

    /** The timeout would not let the source see its records in time. */
    @Test
    void shouldSendSoonWithAdaptiveSending() throws Exception {
        StreamExecutionEnvironment env = environment(Switches.allOn(), 60_000);
        // No watermarks: they would wake whoever sleeps.
        env.addSource(new Pausing())
                .rebalance()
                .map(number -> number)
                .rebalance()
                .addSink(new Watching(false));

        env.execute();

        assertThat(wasSeen).as("all records while the source paused").isTrue();
    }

    @Test
    void shouldSendAfterTheTimeoutWithoutAdaptiveSending() throws Exception {
        StreamExecutionEnvironment env =
                environment(Switches.without(FastPathOptions.ADAPTIVE_FLUSH), 20);
        env.addSource(new Pausing())
                .rebalance()
                .map(number -> number)
                .rebalance()
                .addSink(new Watching(false));

        env.execute();

        assertThat(wasSeen).as("all records while the source paused").isTrue();
    }

    @Test
    @Tag("row:TU3")
    void shouldSendNothingBeforeABatchIsFullIfToldSo() throws Exception {
        for (Switches switches :
                List.of(Switches.allOn(), Switches.without(FastPathOptions.ADAPTIVE_FLUSH))) {
            StreamExecutionEnvironment env = environment(switches, -1);
            env.addSource(new Pausing(1)).rebalance().addSink(new Watching(false));

            env.execute();

            assertThat(wasSeen).as("records while the source paused").isFalse();
        }
    }

    @Test
    @Tag("row:TU3")
    void shouldSendFullBatchesAndTheRestAtTheEndIfToldToSendNothingElse() throws Exception {
        int records = 3 * Batch.CAPACITY + 7;
        StreamExecutionEnvironment env = environment(Switches.allOn(), -1);
        env.addSource(new Pausing(DEADLINE_SECONDS, records))
                .rebalance()
                .addSink(new Watching(false));

        env.execute();
        List<Long> all = new ArrayList<>();
        try (CloseableIterator<Long> results = env.addSource(new Pausing(0, records))
                .rebalance()
                .map(number -> number)
                .executeAndCollect()) {
            results.forEachRemaining(all::add);
        }

        assertThat(wasSeen)
                .as("the record of a full batch while the source paused")
                .isTrue();
        assertThat(all).hasSize(records);
    }

    @Test
    @Tag("row:TU3")
    void shouldSendEachRecordAtOnceIfToldSo() throws Exception {
        for (Switches switches :
                List.of(Switches.allOn(), Switches.without(FastPathOptions.ADAPTIVE_FLUSH))) {
            StreamExecutionEnvironment env = environment(switches, 0);
            env.addSource(new Locking()).rebalance().addSink(new Watching(false));

            env.execute();

            assertThat(wasSeen)
                    .as("all records while nobody but the source can send")
                    .isTrue();
        }
    }

    @Test
    @Tag("row:TU3")
    void shouldLetRecordsLieForATenthOfASecondAtMostUnlessToldOtherwise() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);

        assertThat(env.getBufferTimeout()).isEqualTo(100);
        assertThat(env.setBufferTimeout(-1).getBufferTimeout()).isEqualTo(-1);
        assertThatThrownBy(() -> env.setBufferTimeout(-2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Timeout of buffer must be non-negative or -1");
    }

    /** Emits numbers, and waits with the checkpoint lock in its hands until they were seen: its task sends nothing meanwhile. */
    private static final class Locking implements SourceFunction<Long> {

        @Override
        public void run(SourceContext<Long> context) throws Exception {
            synchronized (context.getCheckpointLock()) {
                for (long number = 1; number <= RECORDS; number++) {
                    context.collect(number);
                }
                wasSeen = isSeen.await(DEADLINE_SECONDS, TimeUnit.SECONDS);
            }
        }

        @Override
        public void cancel() {
            isSeen.countDown();
        }
    }

    /** Emits numbers, then waits until they were seen. */
    private static final class Pausing implements SourceFunction<Long> {

        private final long seconds;
        private final long records;

        Pausing() {
            this(DEADLINE_SECONDS);
        }

        Pausing(long seconds) {
            this(seconds, RECORDS);
        }

        Pausing(long seconds, long records) {
            this.seconds = seconds;
            this.records = records;
        }

        @Override
        public void run(SourceContext<Long> context) throws Exception {
            for (long number = 1; number <= records; number++) {
                context.collect(number);
            }
            wasSeen = isSeen.await(seconds, TimeUnit.SECONDS);
        }

        @Override
        public void cancel() {
            isSeen.countDown();
        }
    }

    /** Waits for the last record, or for the watermark behind it. */
    private static final class Watching implements SinkFunction<Long> {

        private final boolean waitsForWatermark;

        Watching(boolean waitsForWatermark) {
            this.waitsForWatermark = waitsForWatermark;
        }

        @Override
        public void invoke(Long number, Context context) {
            if (!waitsForWatermark && number == RECORDS) {
                isSeen.countDown();
            }
        }

        @Override
        public void writeWatermark(Watermark watermark) {
            if (waitsForWatermark && watermark.getTimestamp() == RECORDS - 1) {
                isSeen.countDown();
            }
        }
    }
}
