// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.AsyncDataStream;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.async.AsyncFunction;
import io.millrace.streaming.api.functions.async.ResultFuture;
import io.millrace.streaming.api.functions.async.RichAsyncFunction;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Requests are answered by other threads, too late, with failures; as many are under way as may be. */
class AsyncWaitTest {

    private static final AtomicInteger UNDER_WAY = new AtomicInteger();
    private static final AtomicInteger MOST_UNDER_WAY = new AtomicInteger();

    /** Answers from a pool, in any order. */
    private static class FromPool extends RichAsyncFunction<Integer, Integer> {

        private transient ExecutorService pool;

        @Override
        public void open(Configuration parameters) {
            pool = Executors.newFixedThreadPool(4);
        }

        @Override
        public void asyncInvoke(Integer value, ResultFuture<Integer> future) {
            MOST_UNDER_WAY.accumulateAndGet(UNDER_WAY.incrementAndGet(), Math::max);
            pool.execute(() -> {
                for (int i = ThreadLocalRandom.current().nextInt(2_000); i > 0; i--) {
                    Thread.onSpinWait();
                }
                UNDER_WAY.decrementAndGet();
                future.complete(List.of(value, -value));
            });
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    private static DataStream<Integer> numbers(StreamExecutionEnvironment env, int count) {
        return env.fromCollection(IntStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void shouldKeepTheOrderOfRecordsThoughOthersAnswerInAny() throws Exception {
        List<Integer> results = Jobs.<Integer>threaded(
                1,
                env -> AsyncDataStream.orderedWait(
                        numbers(env, 2_000), new FromPool(), 1, TimeUnit.HOURS, 9));

        assertThat(results)
                .isEqualTo(IntStream.rangeClosed(1, 2_000)
                        .boxed()
                        .flatMap(value -> List.of(value, -value).stream())
                        .toList());
    }

    @Test
    void shouldHaveNoMoreRequestsUnderWayThanItsCapacity() throws Exception {
        MOST_UNDER_WAY.set(0);

        List<Integer> results = Jobs.<Integer>threaded(
                1,
                env -> AsyncDataStream.unorderedWait(
                        numbers(env, 2_000), new FromPool(), 1, TimeUnit.HOURS, 7));

        assertThat(results).hasSize(4_000).doesNotHaveDuplicates();
        assertThat(MOST_UNDER_WAY.get()).isBetween(2, 7);
    }

    /** A record whose first one is answered last; the others are at once. */
    private static final class FirstLast implements AsyncFunction<Integer, Integer> {

        private static final int COUNT = 20_000;
        private static final List<WeakReference<Integer>> RECORDS = new ArrayList<>();
        private static int kept;

        private transient ResultFuture<Integer> first;

        @Override
        public void asyncInvoke(Integer value, ResultFuture<Integer> future) {
            if (first == null) {
                first = future;
                return;
            }
            RECORDS.add(new WeakReference<>(value));
            if (RECORDS.size() == COUNT - 1) {
                System.gc();
                kept = (int) RECORDS.stream().filter(ref -> ref.get() != null).count();
                first.complete(List.of());
            }
            future.complete(List.of());
        }
    }

    @Test
    void shouldLetAnsweredRecordsGoThoughAnEarlierOneIsNotAnswered() throws Exception {
        FirstLast.RECORDS.clear();

        Jobs.<Integer>threaded(
                1,
                env -> AsyncDataStream.unorderedWait(
                        numbers(env, FirstLast.COUNT).map(value -> new Random(value).nextInt()),
                        new FirstLast(),
                        1,
                        TimeUnit.HOURS,
                        5));

        assertThat(FirstLast.kept).isLessThan(FirstLast.COUNT / 10);
    }

    @Test
    void shouldFailWithTheRecordWhoseRequestFailed() {
        AsyncFunction<Integer, Integer> failing = (value, future) ->
                future.completeExceptionally(new IllegalStateException("no answer to " + value));

        assertThatThrownBy(() -> Jobs.<Integer>threaded(
                        1,
                        env -> AsyncDataStream.orderedWait(
                                        numbers(env, 3), failing, 1, TimeUnit.HOURS)
                                .returns(Types.INT)))
                .hasStackTraceContaining(
                        "Could not complete the stream element: Record @ (undef) : 1.")
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no answer to 1");
    }

    @Test
    void shouldFailWhenNobodyAnswersInTime() {
        AsyncFunction<Integer, Integer> silent = (value, future) -> {};

        assertThatThrownBy(() -> Jobs.<Integer>stepped(
                        1,
                        1,
                        env -> AsyncDataStream.unorderedWait(
                                        numbers(env, 3), silent, 5, TimeUnit.MINUTES)
                                .returns(Types.INT)))
                .rootCause()
                .isInstanceOf(TimeoutException.class)
                .hasMessage("Async function call has timed out.");
    }

    @Test
    void shouldRejectCapacityOfNone() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        AsyncFunction<Integer, Integer> any =
                (value, future) -> future.complete(Collections.emptyList());

        assertThatThrownBy(() ->
                        AsyncDataStream.orderedWait(numbers(env, 1), any, 1, TimeUnit.HOURS, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of concurrent async operation should be greater than 0.");
    }

    @Test
    void shouldOfferNeitherStateNorAccumulators() {
        RichAsyncFunction<Integer, Integer> counting = new RichAsyncFunction<>() {
            @Override
            public void asyncInvoke(Integer value, ResultFuture<Integer> future) {
                getRuntimeContext().getIntCounter("count");
            }
        };

        assertThatThrownBy(() -> Jobs.<Integer>threaded(
                        1,
                        env -> AsyncDataStream.orderedWait(
                                numbers(env, 1), counting, 1, TimeUnit.HOURS)))
                .rootCause()
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Int counters are not supported in rich async functions.");
    }
}
