// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.core.execution.JobClient;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.RichParallelSourceFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** A sink that does not take what a source gives stops that source, and only that one, before memory fills. */
@Tag("row:A22")
class BackpressureTest {

    private static final long RECORDS = 200_000;
    /** What the one channel may hold, and some batches that are open or being read. */
    private static final long MAX_IN_FLIGHT = (16 + 4) * 512;

    private static final int LARGE_RECORDS = 150;
    private static final int LARGE_BYTES = 1 << 20;
    private static final long MAX_LARGE_IN_FLIGHT = 48;

    private static final long MAX_WAIT_S = 30;

    private static final AtomicLong PRODUCED = new AtomicLong();
    private static final AtomicLong CONSUMED = new AtomicLong();
    private static final AtomicLong CONSUMED_SUM = new AtomicLong();

    private final StreamExecutionEnvironment environment =
            StreamExecutionEnvironment.createLocalEnvironment(1);

    @BeforeEach
    void begin() {
        Events.reset();
        PRODUCED.set(0);
        CONSUMED.set(0);
        CONSUMED_SUM.set(0);
    }

    enum Exchange {
        FORWARD(stream -> stream.forward()),
        REBALANCE(DataStream::rebalance),
        RESCALE(DataStream::rescale),
        SHUFFLE(DataStream::shuffle),
        BROADCAST(DataStream::broadcast),
        KEY_BY(stream -> stream.keyBy(n -> n % 100));

        private final UnaryOperator<DataStream<Long>> apply;

        Exchange(UnaryOperator<DataStream<Long>> apply) {
            this.apply = apply;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldStopPolledSource(Exchange exchange) throws Exception {
        SingleOutputStreamOperator<Long> source =
                environment.fromSequence(1, RECORDS).map(BackpressureTest::produced);

        runAgainstStoppedSink(exchange.apply.apply(source));
    }

    @ParameterizedTest
    @EnumSource
    void shouldStopSourceFunction(Exchange exchange) throws Exception {
        DataStream<Long> source = environment.addSource(new Numbers()).returns(Types.LONG);

        runAgainstStoppedSink(exchange.apply.apply(source));
    }

    private void runAgainstStoppedSink(DataStream<Long> stream) throws Exception {
        stream.addSink(new Gated()).disableChaining();

        JobClient client = environment.executeAsync();
        long inFlight = awaitStandstill();
        Events.release();
        client.getJobExecutionResult().get(MAX_WAIT_S, TimeUnit.SECONDS);

        assertThat(inFlight).isPositive().isLessThanOrEqualTo(MAX_IN_FLIGHT);
        assertThat(CONSUMED).hasValue(RECORDS);
        assertThat(CONSUMED_SUM).hasValue(RECORDS * (RECORDS + 1) / 2);
    }

    @Test
    void shouldStopSourceOfLargeRecordsByTheirBytes() throws Exception {
        environment
                .fromSequence(1, LARGE_RECORDS)
                .map(BackpressureTest::large)
                .returns(byte[].class)
                .rebalance()
                .addSink(new GatedLarge());

        JobClient client = environment.executeAsync();
        long inFlight = awaitStandstill();
        Events.release();
        client.getJobExecutionResult().get(MAX_WAIT_S, TimeUnit.SECONDS);

        assertThat(inFlight).isPositive().isLessThanOrEqualTo(MAX_LARGE_IN_FLIGHT);
        assertThat(CONSUMED).hasValue(LARGE_RECORDS);
    }

    @Test
    void shouldLetRareChannelThroughGateThatAnotherFills() throws Exception {
        DataStream<Long> fast =
                environment.fromSequence(1, RECORDS).map(BackpressureTest::produced);
        DataStream<Long> rare = environment
                .addSource(new OneWhenFull())
                .returns(Types.LONG)
                // Sent as soon as it is collected: before "rare sent" is told.
                .setBufferTimeout(0);
        fast.union(rare).addSink(new Gated()).disableChaining();

        JobClient client = environment.executeAsync();
        awaitStandstill();
        Events.count("full");
        Events.awaitEvent("rare sent");
        Events.release();
        client.getJobExecutionResult().get(MAX_WAIT_S, TimeUnit.SECONDS);

        // It was sent when the gate was full of the others, and yet it did not queue up behind
        // them.
        assertThat(Gated.takenBeforeRare).isBetween(0L, 4096L);
        assertThat(CONSUMED).hasValue(RECORDS + 1);
    }

    @Test
    void shouldLetOtherConsumersRunOn() throws Exception {
        environment
                .addSource(new OwnPartition())
                .returns(Types.LONG)
                .setParallelism(2)
                .partitionCustom((key, partitions) -> (int) (key % partitions), n -> n)
                .addSink(new FirstStopped())
                .setParallelism(2);

        JobClient client = environment.executeAsync();
        await().atMost(Duration.ofSeconds(MAX_WAIT_S)).until(() -> CONSUMED.get() == RECORDS / 2);
        long stopped = CONSUMED_SUM.get();
        Events.release();
        client.getJobExecutionResult().get(MAX_WAIT_S, TimeUnit.SECONDS);

        assertThat(stopped).isZero();
        assertThat(CONSUMED_SUM).hasValue(RECORDS / 2);
    }

    /** Waits until nothing is produced any more, and says how much was and has not been consumed. */
    private static long awaitStandstill() {
        Events.awaitEvent("reached");
        long[] last = {-1, 0};
        await().atMost(Duration.ofSeconds(MAX_WAIT_S))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    long produced = PRODUCED.get();
                    last[1] = produced == last[0] ? last[1] + 1 : 0;
                    last[0] = produced;
                    return last[1] >= 15;
                });
        return PRODUCED.get() - CONSUMED.get();
    }

    private static Long produced(Long value) {
        PRODUCED.incrementAndGet();
        return value;
    }

    private static byte[] large(Long value) {
        PRODUCED.incrementAndGet();
        return new byte[LARGE_BYTES];
    }

    private static final class Numbers implements SourceFunction<Long> {
        private volatile boolean isRunning = true;

        @Override
        public void run(SourceContext<Long> context) {
            for (long n = 1; isRunning && n <= RECORDS; n++) {
                PRODUCED.incrementAndGet();
                context.collect(n);
            }
        }

        @Override
        public void cancel() {
            isRunning = false;
        }
    }

    /** One record, sent when the gate is known to be full. */
    private static final class OneWhenFull implements SourceFunction<Long> {

        @Override
        public void run(SourceContext<Long> context) {
            Events.awaitEvent("full");
            context.collect(-1L);
            Events.count("rare sent");
        }

        @Override
        public void cancel() {}
    }

    /** Every subtask gives numbers of one remainder only. */
    private static final class OwnPartition extends RichParallelSourceFunction<Long> {
        private volatile boolean isRunning = true;

        @Override
        public void run(SourceContext<Long> context) {
            int step = getRuntimeContext().getNumberOfParallelSubtasks();
            for (long n = getRuntimeContext().getIndexOfThisSubtask();
                    isRunning && n < RECORDS;
                    n += step) {
                context.collect(n);
            }
        }

        @Override
        public void cancel() {
            isRunning = false;
        }
    }

    private static void awaitRelease() throws InterruptedException {
        Events.count("reached");
        Events.awaitRelease();
    }

    private static final class Gated implements SinkFunction<Long>, Serializable {
        private static volatile long takenBeforeRare = -1;

        @Override
        public void invoke(Long value, Context context) throws Exception {
            if (!Events.isReleased()) {
                awaitRelease();
            }
            if (value < 0) {
                takenBeforeRare = CONSUMED.get();
            }
            CONSUMED.incrementAndGet();
            CONSUMED_SUM.addAndGet(value);
        }
    }

    private static final class GatedLarge implements SinkFunction<byte[]> {

        @Override
        public void invoke(byte[] value, Context context) throws Exception {
            if (!Events.isReleased()) {
                awaitRelease();
            }
            CONSUMED.incrementAndGet();
        }
    }

    /** The subtask of even numbers stands still, that of odd ones does not. */
    private static final class FirstStopped implements SinkFunction<Long> {

        @Override
        public void invoke(Long value, Context context) throws Exception {
            if (value % 2 == 1) {
                CONSUMED.incrementAndGet();
                return;
            }
            if (!Events.isReleased()) {
                awaitRelease();
            }
            CONSUMED_SUM.incrementAndGet();
        }
    }
}
