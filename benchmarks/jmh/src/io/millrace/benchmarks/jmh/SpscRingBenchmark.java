// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.jmh;

import io.millrace.engine.queue.SpscRing;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;

/** What does it cost to hand one reference from thread to thread? Wants two idle cores. */
@State(Scope.Group)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SpscRingBenchmark {

    private static final Object ELEMENT = new Object();

    private final SpscRing<Object> ring = new SpscRing<>(64);

    @Benchmark
    @Group("handOver")
    @GroupThreads(1)
    public void offer(Control control) {
        while (!ring.offer(ELEMENT) && !control.stopMeasurement) {
            Thread.onSpinWait();
        }
    }

    @Benchmark
    @Group("handOver")
    @GroupThreads(1)
    public Object poll(Control control) {
        Object element;
        while ((element = ring.poll()) == null && !control.stopMeasurement) {
            Thread.onSpinWait();
        }
        return element;
    }
}
