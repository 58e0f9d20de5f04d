// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.SourceFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

class RuntimeModeTest {

    /** Ends, but does not say so beforehand. */
    private static final class Ones implements SourceFunction<Long> {

        @Override
        public void run(SourceContext<Long> context) {
            for (int i = 0; i < 3; i++) {
                context.collect(1L);
            }
        }

        @Override
        public void cancel() {}
    }

    private static DataStream<String> sums(StreamExecutionEnvironment env, String mode) {
        env.configure(
                Configuration.fromMap(java.util.Map.of("execution.runtime-mode", mode)),
                RuntimeModeTest.class.getClassLoader());
        return env.fromElements(1L, 1L, 1L).keyBy(n -> n).sum(0).map(n -> "sum " + n);
    }

    @Test
    @Tag("row:U14")
    void shouldRunAsAStreamUnlessAskedForABatchOrForWhatFits() throws Exception {
        List<String> stream = Jobs.everywhere(env -> sums(env, "STREAMING"));
        List<String> batch = Jobs.everywhere(env -> sums(env, "BATCH"));
        List<String> bounded = Jobs.everywhere(env -> sums(env, "AUTOMATIC"));
        List<String> mixed = Jobs.everywhere(env -> {
            env.addSource(new Ones()).addSink(new DiscardingSink<>());
            return sums(env, "AUTOMATIC");
        });

        assertThat(stream).containsExactly("sum 1", "sum 2", "sum 3");
        assertThat(batch).containsExactly("sum 3");
        assertThat(bounded).containsExactly("sum 3");
        assertThat(mixed).isEqualTo(stream);
        shouldRefuseABatchThatReadsWhatNeverEnds();
    }

    @Test
    void shouldRefuseABatchThatReadsWhatNeverEnds() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        env.fromElements(1).addSink(new DiscardingSink<>());
        env.addSource(new Ones()).addSink(new DiscardingSink<>());

        assertThatThrownBy(env::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Detected an UNBOUNDED source with the 'execution.runtime-mode' set to 'BATCH'."
                                + " This combination is not allowed, please set the"
                                + " 'execution.runtime-mode' to STREAMING or AUTOMATIC");
    }

    @Test
    void shouldRefuseLoopsInBatches() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
        IterativeStream<Integer> loop = env.fromElements(1).map(n -> n).iterate(100);
        loop.closeWith(loop.filter(n -> n > 1));

        assertThatThrownBy(env::execute)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "Iterations are not supported in BATCH execution mode. If you want to execute"
                                + " such a pipeline, please set the 'execution.runtime-mode'=STREAMING");
    }

    @Test
    void shouldRefuseToDropStateOfInputThatIsNotSorted() {
        Configuration configuration = new Configuration();
        configuration.setString("execution.sorted-inputs.enabled", "false");
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        env.fromElements(1).addSink(new DiscardingSink<>());

        assertThatThrownBy(env::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Batch state backend requires the sorted inputs to be enabled!");
    }
}
