// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.engine.embedded.LocalJob;
import io.millrace.metrics.Counter;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.sink.SinkFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The life of a rich function, and what its runtime context gives it. */
class RichFunctionsTest {

    private static final List<String> CALLS = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void forgetCalls() {
        CALLS.clear();
    }

    /** Writes down its calls; fails in one of them if told so. */
    private static final class Living extends RichMapFunction<Integer, Integer> {

        private final String failsIn;

        private Living(String failsIn) {
            this.failsIn = failsIn;
        }

        private void call(String name) {
            CALLS.add(name);
            if (name.equals(failsIn)) {
                throw new IllegalStateException("as asked");
            }
        }

        @Override
        public void open(Configuration parameters) {
            call("open " + parameters.toMap());
        }

        @Override
        public Integer map(Integer value) {
            call("map " + value);
            return value;
        }

        @Override
        public void close() {
            call("close");
        }
    }

    private static void run(Living function) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromElements(1, 2).map(function).addSink(new DiscardingSink<>());
        env.execute();
    }

    @Test
    @Tag("row:T9")
    void shouldBeOpenedBeforeTheFirstRecordAndClosedAtTheEnd() throws Exception {
        run(new Living("nothing"));

        assertThat(CALLS).containsExactly("open {}", "map 1", "map 2", "close");
    }

    @Test
    @Tag("row:T9")
    void shouldBeClosedBehindFailures() {
        assertThatThrownBy(() -> run(new Living("map 1"))).hasStackTraceContaining("as asked");
        assertThat(CALLS).containsExactly("open {}", "map 1", "close");
        CALLS.clear();

        assertThatThrownBy(() -> run(new Living("open {}"))).hasStackTraceContaining("as asked");
        assertThat(CALLS).containsExactly("open {}", "close");
    }

    /** Uses everything that a runtime context gives. */
    private static final class Asking extends RichMapFunction<Integer, String> {

        private transient ValueState<Integer> sum;
        private transient IntCounter accumulator;
        private transient Counter metric;

        @Override
        public void open(Configuration parameters) {
            sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Integer.class));
            accumulator = new IntCounter();
            getRuntimeContext().addAccumulator("records", accumulator);
            metric = getRuntimeContext().getMetricGroup().counter("seen");
        }

        @Override
        public String map(Integer value) throws Exception {
            accumulator.add(1);
            metric.inc();
            sum.update((sum.value() == null ? 0 : sum.value()) + value);
            String cached = Files.readString(
                    getRuntimeContext().getDistributedCache().getFile("file").toPath());
            return sum.value() + " " + cached + " " + getRuntimeContext().getTaskName() + " "
                    + getRuntimeContext().getIndexOfThisSubtask() + " of "
                    + getRuntimeContext().getNumberOfParallelSubtasks() + " "
                    + getRuntimeContext().getAttemptNumber() + " "
                    + answer(() -> getRuntimeContext().getBroadcastVariable("b")) + " "
                    + answer(() -> getRuntimeContext().hasBroadcastVariable("b"));
        }

        private static String answer(Supplier<?> question) {
            try {
                return String.valueOf(question.get());
            } catch (UnsupportedOperationException e) {
                return e.getMessage();
            }
        }
    }

    @Test
    @Tag("row:T9")
    void shouldFindStateMetricsAccumulatorsAndFilesInTheRuntimeContext() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.registerCachedFile(
                Files.writeString(directory.resolve("f"), "text").toUri().toString(), "file");
        CALLS.clear();
        env.fromElements(1, 2, 3)
                .keyBy(value -> value % 2)
                .map(new Asking())
                .name("asks")
                .addSink(new Noting())
                .name("notes");

        JobClient job = env.executeAsync();
        int records = job.getJobExecutionResult().get().getAccumulatorResult("records");

        String rest = " text asks -> Sink: notes 0 of 1 0 Broadcast variables can only be used in"
                + " DataSet programs Broadcast variables can only be used in DataSet programs";
        assertThat(CALLS).containsExactly("1" + rest, "2" + rest, "4" + rest);
        assertThat(records).isEqualTo(3);
        assertThat(((LocalJob) job)
                        .metrics().stream()
                                .filter(metric -> metric.identifier().endsWith(".seen"))
                                .map(metric -> (long) metric.value()))
                .containsExactly(3L);
    }

    private static final class Noting implements SinkFunction<String> {

        @Override
        public void invoke(String value, Context context) {
            CALLS.add(value);
        }
    }
}
