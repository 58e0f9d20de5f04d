// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.engine.timer;

import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.engine.common.Clock;
import io.millrace.engine.state.HeapKeyedStore;
import io.millrace.engine.state.KeyRow;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** What does a timer cost, from its registration (twice, as most are) to its firing? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class TimerBenchmark {

    private static final int KEYS = 100_000;

    /** Nothing here asks what time it is. */
    private static final Clock NO_CLOCK = new Clock() {
        @Override
        public long nowMs() {
            return 0;
        }

        @Override
        public long nowNanos() {
            return 0;
        }
    };

    /** Over how many due times the timers are spread: one is a window's end, many are time-outs. */
    @Param({"1", "1000", "100000"})
    public int dueTimes;

    private final TimerQueue queue = new TimerQueue(true);
    private KeyRow[] rows;
    private long now;
    private long fired;

    @Setup
    public void prepare() {
        var store = new HeapKeyedStore(LongSerializer.INSTANCE, NO_CLOCK);
        var held = store.states().newSlot();
        rows = new KeyRow[KEYS];
        for (int i = 0; i < KEYS; i++) {
            store.selectKey((long) i);
            rows[i] = store.currentRow();
            rows[i].set(held, this);
        }
    }

    @Benchmark
    @OperationsPerInvocation(KEYS)
    public long registerAndFire() throws Exception {
        for (int i = 0; i < KEYS; i++) {
            long due = now + 1 + (i * 7_919L) % dueTimes;
            queue.register(rows[i], due);
            queue.register(rows[i], due);
        }
        now += dueTimes;
        queue.advanceTo(now, (holder, time) -> fired++);
        return fired;
    }
}
