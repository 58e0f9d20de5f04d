// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.jmh;

import io.millrace.api.common.functions.FilterFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.SourceFunction;
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
 * What does a record cost in a chain of eight operators, in a JVM that has run others before? One
 * whole job per invocation: its start is spread over 20 million records.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class ChainBenchmark {

    private static final int RECORDS = 20_000_000;

    @Param({"true", "false"})
    public boolean specializedChains;

    @Setup
    public void pollute() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.fromSequence(1, 200_000)
                .map(number -> "n" + number)
                .filter(text -> !text.endsWith("7"))
                .map(text -> text.length())
                .map(length -> length * 0.5)
                .filter(half -> half > 0)
                .addSink(new DiscardingSink<>());
        env.execute();
    }

    private StreamExecutionEnvironment environment() {
        var configuration = new Configuration();
        configuration.setString(
                "millrace.fast-path.specialized-chains", "" + specializedChains);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        env.getConfig().enableObjectReuse();
        return env;
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void eightOperators() throws Exception {
        StreamExecutionEnvironment env = environment();
        env.addSource(new CellSource())
                .map(new Add(1))
                .filter(new Not(3))
                .map(new Add(2))
                .filter(new Not(5))
                .map(new Add(3))
                .filter(new Not(7))
                .map(new Add(4))
                .filter(new Not(11))
                .addSink(new DiscardingSink<>());
        env.execute();
    }

    /** The same object again and again: it is the hops that are measured, not the collector. */
    public static class Cell {

        public long value;

        public Cell() {}
    }

    private static final class CellSource implements SourceFunction<Cell> {

        private static final long serialVersionUID = 1L;

        private volatile boolean running = true;

        @Override
        public void run(SourceContext<Cell> context) {
            var cell = new Cell();
            for (int i = 0; running && i < RECORDS; ) {
                synchronized (context.getCheckpointLock()) {
                    for (int end = i + 200; i < end; i++) {
                        cell.value = i;
                        context.collect(cell);
                    }
                }
            }
        }

        @Override
        public void cancel() {
            running = false;
        }
    }

    private static final class Add implements MapFunction<Cell, Cell> {

        private static final long serialVersionUID = 1L;

        private final long summand;

        Add(long summand) {
            this.summand = summand;
        }

        @Override
        public Cell map(Cell cell) {
            cell.value += summand;
            return cell;
        }
    }

    private static final class Not implements FilterFunction<Cell> {

        private static final long serialVersionUID = 1L;

        private final long excluded;

        Not(long excluded) {
            this.excluded = excluded;
        }

        @Override
        public boolean filter(Cell cell) {
            return cell.value != excluded;
        }
    }
}
