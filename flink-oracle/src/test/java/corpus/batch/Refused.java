// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.SourceFunction;

import java.util.Collections;

/** What cannot run as a batch, and what is said. */
public class Refused implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.fromElements(1).addSink(new DiscardingSink<>());
        env.addSource(new Endless()).addSink(new DiscardingSink<>());
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        attempt(results, "unbounded", () -> env.getStreamGraph(false));
        attempt(results, "unbounded plan", () -> env.getExecutionPlan());
        env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
        results.line("automatic", env.getStreamGraph(false).getJobName());

        StreamExecutionEnvironment loops = StreamExecutionEnvironment.createLocalEnvironment();
        IterativeStream<Integer> loop = loops.fromElements(1, 2).map(n -> n).iterate(1000);
        DataStream<Integer> body = loop.map(n -> n - 1);
        loop.closeWith(body.filter(n -> n > 0));
        loops.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
        attempt(results, "loop", () -> loops.execute());

        attempt(results, "unsorted", () -> configured("execution.sorted-inputs.enabled", "false"));
        attempt(
                results,
                "unsorted without state",
                () -> configured(
                        "execution.sorted-inputs.enabled",
                        "false",
                        "execution.batch-state-backend.enabled",
                        "false"));
    }

    private static void configured(String... settings) throws Exception {
        Configuration configuration = new Configuration();
        for (int i = 0; i < settings.length; i += 2) {
            configuration.setString(settings[i], settings[i + 1]);
        }
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        env.enableCheckpointing(100);
        env.fromCollection(Collections.singleton(1))
                .keyBy(n -> n)
                .sum(0)
                .addSink(new DiscardingSink<>());
        env.getStreamGraph();
        if (env.getCheckpointConfig().isCheckpointingEnabled()) {
            throw new IllegalStateException("checkpoints are on");
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void attempt(Results results, String name, Attempt attempt) {
        try {
            attempt.run();
            results.line(name, "done");
        } catch (Exception e) {
            results.line(name, e.toString());
        }
    }

    private static class Endless implements SourceFunction<Integer> {

        @Override
        public void run(SourceContext<Integer> context) {}

        @Override
        public void cancel() {}
    }
}
