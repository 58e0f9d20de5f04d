// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.environments;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.SourceFunction;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** Jobs that run beside the program, their clients, and who is told of them. */
public class JobsAndListeners implements Program {

    private static final class Telling implements JobListener {

        private final Results results;
        private final String name;

        private Telling(Results results, String name) {
            this.results = results;
            this.name = name;
        }

        @Override
        public void onJobSubmitted(JobClient client, Throwable error) {
            results.line(name, "submitted " + (client != null) + " " + (error == null));
        }

        @Override
        public void onJobExecuted(JobExecutionResult result, Throwable error) {
            String what = result == null ? "none" : "finished " + result.isJobExecutionResult();
            results.line(name, "executed " + what + " " + (error == null));
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.registerJobListener(new Telling(results, "first listener"));
        env.registerJobListener(new Telling(results, "second listener"));
        results.line("listeners", env.getJobListeners().size());
        results.anyOrder("first job", env.fromSequence(1, 10).map(new Counting()));
        JobExecutionResult result = env.execute("first");
        results.line("counted", result.<Integer>getAccumulatorResult("records"));

        results.anyOrder("second job", env.fromSequence(1, 20).map(new Counting()));
        JobClient client = env.executeAsync("second");
        JobExecutionResult second = client.getJobExecutionResult().get();
        results.line("counted", second.<Integer>getAccumulatorResult("records"));
        results.line("same id", client.getJobID().equals(second.getJobID()));

        results.anyOrder("third job", env.fromElements(3, 2, 1).map(number -> 6 / number));
        client = env.executeAsync();
        client.getJobExecutionResult().get();

        env.fromElements(1, 0).map(number -> 6 / number).addSink(new DiscardingSink<>());
        try {
            env.execute("fails");
        } catch (Exception e) {
            results.line("failure", e.getClass().getSimpleName());
        }
        env.fromElements(1, 0).map(number -> 6 / number).addSink(new DiscardingSink<>());
        client = env.executeAsync("fails, too");
        try {
            client.getJobExecutionResult().get();
        } catch (ExecutionException e) {
            results.line("failure", e.getCause().getClass().getSimpleName());
        }
        env.clearJobListeners();
        results.line("listeners", env.getJobListeners().size());
        env.addSource(new Endless()).addSink(new DiscardingSink<>());
        client = env.executeAsync(env.getStreamGraph());
        client.cancel().get();
        try {
            client.getJobExecutionResult().get();
            results.line("cancelled", "no error");
        } catch (ExecutionException e) {
            results.line("cancelled", e.getCause().getClass().getSimpleName());
        }
        try {
            env.registerJobListener(null);
        } catch (NullPointerException e) {
            results.line("null", e.getMessage());
        }
    }

    private static final class Counting extends RichMapFunction<Long, Long> {
        private static final long serialVersionUID = 1L;

        private final IntCounter counter = new IntCounter();

        @Override
        public void open(Configuration parameters) {
            getRuntimeContext().addAccumulator("records", counter);
        }

        @Override
        public Long map(Long value) {
            counter.add(1);
            return value;
        }
    }

    private static final class Endless implements SourceFunction<Long> {
        private static final long serialVersionUID = 1L;

        private transient CountDownLatch cancelled;

        private synchronized CountDownLatch cancelled() {
            if (cancelled == null) {
                cancelled = new CountDownLatch(1);
            }
            return cancelled;
        }

        @Override
        public void run(SourceContext<Long> context) throws Exception {
            context.collect(1L);
            cancelled().await();
        }

        @Override
        public void cancel() {
            cancelled().countDown();
        }
    }
}
