// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.engine.exchange;

import io.millrace.engine.record.Batch;
import java.util.concurrent.TimeUnit;
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

/**
 * What does a record cost that goes through a channel in batches: filled, put, taken, read, and the
 * batch given back? From one thread to itself, so without what the caches of two cores cost.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class LocalChannelBenchmark {

    private static final int RECORDS = 1 << 12;

    @Param({"1", "16", "512"})
    public int batchSize;

    @Param({"true", "false"})
    public boolean recycles;

    private LocalChannel channel;
    private Object[] records;

    @Setup
    public void prepare() {
        channel = new LocalChannel(8, false, recycles, new GateBudget());
        records = new Object[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            records[i] = i;
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long handOver() {
        long sum = 0;
        for (int from = 0; from < RECORDS; from += batchSize) {
            Batch batch = channel.newBatch();
            for (int i = 0; i < batchSize; i++) {
                batch.add(records[from + i], from);
            }
            channel.put(batch);
            sum += take();
        }
        return sum;
    }

    private long take() {
        long sum = 0;
        Batch batch = (Batch) channel.poll();
        for (int i = 0; i < batch.size(); i++) {
            sum += (Integer) batch.value(i) + batch.timestamp(i);
        }
        channel.recycle(batch);
        return sum;
    }
}
