// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.environments;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.LocalStreamEnvironment;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.environment.StreamExecutionEnvironmentFactory;
import io.millrace.streaming.api.graph.StreamGraph;

/** Environments made in every way, with the defaults of each, and a job in those that can run one. */
public class LocalEnvironments implements Program {

    /** Of one's own. */
    private static final class Own extends StreamExecutionEnvironment {
        private Own() {}

        private Own(Configuration configuration) {
            super(configuration);
        }

        private Own(Configuration configuration, ClassLoader loader) {
            super(configuration, loader);
        }

        private ClassLoader loader() {
            return getUserClassloader();
        }

        private static void in(StreamExecutionEnvironmentFactory factory, Results results) {
            initializeContextEnvironment(factory);
            try {
                results.line("context", describe(getExecutionEnvironment()));
                Configuration configuration = new Configuration();
                configuration.setString("parallelism.default", "6");
                results.line("context", describe(getExecutionEnvironment(configuration)));
                results.line(
                        "context",
                        factory.createExecutionEnvironment(configuration)
                                .getClass()
                                .getSimpleName());
            } finally {
                resetContextEnvironment();
            }
            results.line("context", getExecutionEnvironment().getClass().getSimpleName());
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        int before = StreamExecutionEnvironment.getDefaultLocalParallelism();
        results.line("all cores", before == Runtime.getRuntime().availableProcessors());
        StreamExecutionEnvironment.setDefaultLocalParallelism(3);
        try {
            results.line("default", StreamExecutionEnvironment.getDefaultLocalParallelism());
            results.line("local", describe(StreamExecutionEnvironment.createLocalEnvironment()));
            results.line("any", describe(StreamExecutionEnvironment.getExecutionEnvironment()));
            results.line(
                    "of three", describe(StreamExecutionEnvironment.createLocalEnvironment(5)));
            Configuration configuration = new Configuration();
            results.line(
                    "configured",
                    describe(StreamExecutionEnvironment.createLocalEnvironment(configuration)));
            results.line(
                    "any, configured",
                    describe(StreamExecutionEnvironment.getExecutionEnvironment(configuration)));
            configuration.setString("parallelism.default", "2");
            results.line(
                    "configured",
                    describe(StreamExecutionEnvironment.createLocalEnvironment(configuration)));
            results.line(
                    "configured and given",
                    describe(StreamExecutionEnvironment.createLocalEnvironment(4, configuration)));
            results.line(
                    "any, configured",
                    describe(StreamExecutionEnvironment.getExecutionEnvironment(configuration)));
            results.line("object", describe(new LocalStreamEnvironment()));
            results.line("object", describe(new LocalStreamEnvironment(configuration)));
            results.line("own", describe(new Own()));
            results.line("own", describe(new Own(configuration)));
            results.line(
                    "own",
                    new Own(configuration, null).loader()
                            == Thread.currentThread().getContextClassLoader());
            ClassLoader loader = new ClassLoader() {};
            results.line("own", new Own(configuration, loader).loader() == loader);
            StreamExecutionEnvironmentFactory factory = given -> new Own(given);
            Own.in(factory, results);
            Configuration remote = new Configuration();
            remote.setString("execution.target", "nowhere");
            try {
                new LocalStreamEnvironment(remote);
                results.line("remote", "no error");
            } catch (RuntimeException e) {
                results.line("remote", e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        } finally {
            StreamExecutionEnvironment.setDefaultLocalParallelism(before);
        }
        LocalStreamEnvironment local = StreamExecutionEnvironment.createLocalEnvironment(1);
        results.anyOrder("records", local.fromSequence(1, 9).map(number -> -number));
        StreamGraph graph = local.getStreamGraph();
        graph.setJobName("of a graph");
        results.line("graph", graph.getJobName());
        results.line("job", local.execute(graph).isJobExecutionResult());
    }

    private static String describe(StreamExecutionEnvironment env) {
        return env.getClass().getSimpleName() + " " + env.getParallelism();
    }
}
