// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.twoinputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.JobStatus;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.Explain;
import io.millrace.engine.plan.Planner;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamUtils;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.operators.collect.ClientAndIterator;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

@SuppressWarnings("deprecation")
class DataStreamUtilsTest {

    private static StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.createLocalEnvironment(1);
    }

    /** Counts for ever. */
    private static final class Counting implements SourceFunction<Long> {

        private volatile boolean isCancelled;

        @Override
        public void run(SourceContext<Long> context) {
            for (long i = 0; !isCancelled; i++) {
                context.collect(i);
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    @Test
    void shouldCollectAllRecordsOfBoundedStream() throws Exception {
        List<Long> records = new ArrayList<>();

        Iterator<Long> iterator = DataStreamUtils.collect(environment().fromSequence(1, 5));
        iterator.forEachRemaining(records::add);
        List<Long> atOnce =
                DataStreamUtils.collectBoundedStream(environment().fromSequence(1, 5), "five");

        assertThat(records).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(atOnce).isEqualTo(records);
    }

    @Test
    void shouldCollectSomeRecordsOfStreamWithoutEndAndCancelTheJob() throws Exception {
        DataStream<Long> numbers = environment().addSource(new Counting());

        List<Long> first = DataStreamUtils.collectUnboundedStream(numbers, 4, "counting");

        assertThat(first).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void shouldHandOutJobThatRunsOnUntilItIsClosed() throws Exception {
        DataStream<Long> numbers = environment().addSource(new Counting());

        try (ClientAndIterator<Long> job = DataStreamUtils.collectWithClient(numbers, "counting")) {
            assertThat(DataStreamUtils.collectRecordsFromUnboundedStream(job, 2))
                    .containsExactly(0L, 1L);
            assertThat(DataStreamUtils.collectRecordsFromUnboundedStream(job, 2))
                    .containsExactly(2L, 3L);
            assertThat(job.client.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
        }
    }

    @Test
    void shouldSayThatStreamEndedTooEarly() {
        assertThatThrownBy(() -> DataStreamUtils.collectUnboundedStream(
                        environment().fromSequence(1, 3), 5, "three"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The stream ended before reaching the requested 5 records."
                        + " Only 3 records were received.");
        assertThatThrownBy(() -> DataStreamUtils.collectUnboundedStream(
                        environment().fromSequence(1, 3), 0, "none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numElement must be > 0");
    }

    @Test
    void shouldTakeStreamForKeyedWithoutSendingItsRecordsElsewhere() throws Exception {
        List<String> sums = Jobs.everywhere(env -> {
            DataStream<Tuple2<Long, Integer>> partitioned = env.fromSequence(0, 59)
                    .keyBy(number -> number % 6)
                    .map(number -> Tuple2.of(number % 6, 1), Types.TUPLE(Types.LONG, Types.INT));
            return DataStreamUtils.reinterpretAsKeyedStream(
                            partitioned, pair -> pair.f0, Types.LONG)
                    .sum(1)
                    .filter(pair -> pair.f1 >= 10)
                    .map(String::valueOf);
        });

        assertThat(sums)
                .containsExactly("(0,10)", "(1,10)", "(2,10)", "(3,10)", "(4,10)", "(5,10)");
    }

    @Test
    void shouldChainWhatIsTakenForKeyed() {
        StreamExecutionEnvironment env = environment();
        DataStream<Long> partitioned =
                env.fromSequence(0, 9).keyBy(number -> number % 2).map(number -> number);
        KeyedStream<Long, Long> keyed =
                DataStreamUtils.reinterpretAsKeyedStream(partitioned, number -> number % 2);

        keyed.reduce(Long::sum).name("sum").print();

        assertThat(keyed.getKeyType()).isEqualTo(Types.LONG);
        assertThat(Explain.print(Planner.plan(env.getStreamGraph(), new Configuration())))
                .contains("Map -> sum -> Sink: Print to Std. Out");
    }

    @Test
    void shouldRefuseQueryableStateWhenTheProgramAsksForIt() {
        KeyedStream<Long, Long> keyed =
                environment().fromSequence(0, 9).keyBy(number -> number % 2);

        assertThatThrownBy(() -> keyed.asQueryableState("last"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith(
                        "Cannot make the queryable state 'last': this release serves"
                                + " no state to other programs.");
        assertThatThrownBy(() -> keyed.asQueryableState(
                        "last", new ValueStateDescriptor<>("last", Types.LONG)))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
