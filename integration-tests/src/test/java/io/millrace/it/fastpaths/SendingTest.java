// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Neither timeout would let the source see its records in time. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 60_000})
    void shouldSendSoonWithAdaptiveSending(long bufferTimeoutMs) throws Exception {
        StreamExecutionEnvironment env = environment(Switches.allOn(), bufferTimeoutMs);
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
    void shouldSendNothingBeforeABatchIsFullIfToldSo() throws Exception {
        StreamExecutionEnvironment env =
                environment(Switches.without(FastPathOptions.ADAPTIVE_FLUSH), -1);
        env.addSource(new Pausing(1)).rebalance().addSink(new Watching(false));

        env.execute();

        assertThat(wasSeen).as("records while the source paused").isFalse();
    }

    /** Emits numbers, then waits until they were seen. */
    private static final class Pausing implements SourceFunction<Long> {

        private final long seconds;

        Pausing() {
            this(DEADLINE_SECONDS);
        }

        Pausing(long seconds) {
            this.seconds = seconds;
        }

        @Override
        public void run(SourceContext<Long> context) throws Exception {
            for (long number = 1; number <= RECORDS; number++) {
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
