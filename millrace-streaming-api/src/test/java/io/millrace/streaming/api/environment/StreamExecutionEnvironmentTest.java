// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.dag.Pipeline;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.CoreOptions;
import io.millrace.configuration.DeploymentOptions;
import io.millrace.configuration.ExecutionOptions;
import io.millrace.configuration.PipelineOptions;
import io.millrace.configuration.RestartStrategyOptions;
import io.millrace.core.execution.DetachedJobExecutionResult;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.core.execution.PipelineExecutorFactory;
import io.millrace.core.execution.PipelineExecutorServiceLoader;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.graph.StreamGraph;
import io.millrace.util.FlinkException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

class StreamExecutionEnvironmentTest {

    private final FakeExecutor executor = new FakeExecutor();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void resetContext() {
        StreamExecutionEnvironment.resetContextEnvironment();
    }

    @Test
    void shouldHaveFlinksDefaults() {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment();

        assertThat(environment.getParallelism()).isEqualTo(1);
        assertThat(environment.getMaxParallelism()).isEqualTo(-1);
        assertThat(environment.getBufferTimeout()).isEqualTo(100);
        assertThat(environment.isChainingEnabled()).isTrue();
        assertThat(environment.getStreamTimeCharacteristic())
                .isEqualTo(TimeCharacteristic.EventTime);
        assertThat(environment.getConfig().getAutoWatermarkInterval()).isEqualTo(200);
        assertThat(StreamExecutionEnvironment.getExecutionEnvironment().getParallelism())
                .isEqualTo(StreamExecutionEnvironment.getDefaultLocalParallelism());
    }

    @Test
    void shouldTakeOverConfiguration() {
        Configuration configuration = new Configuration();
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, 7);
        configuration.set(PipelineOptions.OPERATOR_CHAINING, false);
        configuration.set(PipelineOptions.NAME, "cfg");
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(5));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");

        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.fromSequence(1, 2).print();
        StreamGraph graph = environment.getStreamGraph();

        assertThat(environment.getParallelism()).isEqualTo(7);
        assertThat(environment.getRestartStrategy()).isEqualTo(RestartStrategies.noRestart());
        assertThat(graph.isChainingEnabled()).isFalse();
        assertThat(graph.getBufferTimeout()).isEqualTo(5);
        assertThat(graph.getJobName()).isEqualTo("cfg");
    }

    @Test
    void shouldTakeOverExecutionConfiguration() {
        Configuration configuration = new Configuration();
        configuration.setString("pipeline.global-job-parameters", "a:1");
        configuration.setString("pipeline.closure-cleaner-level", "none");
        configuration.setString("pipeline.registered-kryo-types", "java.util.UUID");

        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);

        assertThat(environment.getConfig().getGlobalJobParameters().toMap())
                .containsEntry("a", "1");
        assertThat(environment.getConfig().isClosureCleanerEnabled()).isFalse();
        assertThat(environment.getConfig().getRegisteredKryoTypes()).containsExactly(UUID.class);
    }

    @Test
    void shouldNameTextFileAfterItsReader() {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment();

        assertThat(environment.readTextFile("/some/file").getName())
                .isEqualTo("Split Reader: Custom File Source");
        assertThat(environment.readTextFile("/some/file").name("own").getName()).isEqualTo("own");
    }

    @Test
    void shouldRejectSettingsThatCannotBe() {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment();

        assertThatThrownBy(() -> environment.setParallelism(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Parallelism must be at least one, or ExecutionConfig.PARALLELISM_DEFAULT (use system default).");
        assertThatThrownBy(() -> environment.setMaxParallelism(0))
                .hasMessage(
                        "maxParallelism is out of bounds 0 < maxParallelism <= 32768. Found: 0");
        assertThatThrownBy(() -> environment.setBufferTimeout(-2))
                .hasMessage("Timeout of buffer must be non-negative or -1");
    }

    @Test
    void shouldRefuseToExecuteNothing() {
        StreamExecutionEnvironment environment = environment(true);
        environment.fromSequence(1, 2);

        assertThatThrownBy(environment::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No operators defined in streaming topology. Cannot execute.");
        assertThatThrownBy(() -> environment.execute((String) null))
                .hasMessage("Streaming Job name should not be null.");
    }

    @Test
    void shouldRefuseToExecuteWithoutTarget() {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment();
        environment.fromSequence(1, 2).print();

        assertThatThrownBy(environment::execute)
                .isInstanceOf(NullPointerException.class)
                .hasMessage("No execution.target specified in your configuration file.");
    }

    @Test
    void shouldWaitForAttachedJobAndTellListeners() throws Exception {
        StreamExecutionEnvironment environment = environment(true);
        environment.fromSequence(1, 2).print();
        executor.result.complete(new JobExecutionResult(executor.jobId, 5, Map.of()));

        JobExecutionResult result = environment.execute("mine");

        assertThat(result.getNetRuntime()).isEqualTo(5);
        assertThat(executor.graph.getJobName()).isEqualTo("mine");
        assertThat(heard)
                .containsExactly("submitted " + executor.jobId, "executed " + executor.jobId);
        assertThatThrownBy(environment::execute).hasMessageStartingWith("No operators defined");
    }

    @Test
    void shouldNotWaitForDetachedJob() throws Exception {
        StreamExecutionEnvironment environment = environment(false);
        environment.fromSequence(1, 2).print();

        assertThat(environment.execute()).isInstanceOf(DetachedJobExecutionResult.class);
        assertThat(executor.graph.getJobName()).isEqualTo("Flink Streaming Job");
    }

    @Test
    void shouldThrowWhatTheJobFailedWith() {
        StreamExecutionEnvironment environment = environment(true);
        environment.fromSequence(1, 2).print();
        executor.result.completeExceptionally(
                new CompletionException(new IllegalStateException("boom")));

        assertThatThrownBy(environment::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("boom");
        assertThat(heard).containsExactly("submitted " + executor.jobId, "failed boom");
    }

    @Test
    void shouldSayWhichJobCouldNotBeSubmitted() {
        StreamExecutionEnvironment environment = environment(true);
        environment.fromSequence(1, 2).print();
        executor.refusal = new IllegalStateException("full");

        assertThatThrownBy(() -> environment.executeAsync("mine"))
                .isInstanceOf(FlinkException.class)
                .hasMessage("Failed to execute job 'mine'.")
                .hasRootCauseMessage("full");
        assertThat(heard).containsExactly("refused full");
    }

    @Test
    void shouldTakeEnvironmentFromContext() {
        StreamExecutionEnvironment provided = environment(true);
        StreamExecutionEnvironment.initializeContextEnvironment(configuration -> provided);

        assertThat(StreamExecutionEnvironment.getExecutionEnvironment()).isSameAs(provided);
        assertThatThrownBy(StreamExecutionEnvironment::createLocalEnvironment)
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageStartingWith(
                        "The LocalStreamEnvironment cannot be used when submitting a program");
        StreamExecutionEnvironment.resetContextEnvironment();
        assertThat(StreamExecutionEnvironment.getExecutionEnvironment())
                .isInstanceOf(LocalStreamEnvironment.class);
    }

    private StreamExecutionEnvironment environment(boolean isAttached) {
        Configuration configuration = new Configuration();
        configuration.set(DeploymentOptions.TARGET, "fake");
        configuration.set(DeploymentOptions.ATTACHED, isAttached);
        StreamExecutionEnvironment environment =
                new StreamExecutionEnvironment(executor, configuration, null);
        environment.registerJobListener(new JobListener() {
            @Override
            public void onJobSubmitted(JobClient client, Throwable failure) {
                heard.add(
                        failure == null
                                ? "submitted " + client.getJobID()
                                : "refused " + failure.getMessage());
            }

            @Override
            public void onJobExecuted(JobExecutionResult result, Throwable failure) {
                heard.add(
                        failure == null
                                ? "executed " + result.getJobID()
                                : "failed " + failure.getMessage());
            }
        });
        return environment;
    }

    /** Takes one job and ends it as the test says. */
    private static final class FakeExecutor
            implements PipelineExecutorServiceLoader,
                    PipelineExecutorFactory,
                    PipelineExecutor,
                    JobClient {

        final JobID jobId = new JobID();
        final CompletableFuture<JobExecutionResult> result = new CompletableFuture<>();
        StreamGraph graph;
        RuntimeException refusal;

        @Override
        public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
            return this;
        }

        @Override
        public Stream<String> getExecutorNames() {
            return Stream.of("fake");
        }

        @Override
        public String getName() {
            return "fake";
        }

        @Override
        public boolean isCompatibleWith(Configuration configuration) {
            return true;
        }

        @Override
        public PipelineExecutor getExecutor(Configuration configuration) {
            return this;
        }

        @Override
        public CompletableFuture<JobClient> execute(
                Pipeline pipeline, Configuration configuration, ClassLoader classLoader) {
            graph = (StreamGraph) pipeline;
            return refusal == null
                    ? CompletableFuture.completedFuture(this)
                    : CompletableFuture.failedFuture(refusal);
        }

        @Override
        public JobID getJobID() {
            return jobId;
        }

        @Override
        public CompletableFuture<JobStatus> getJobStatus() {
            return CompletableFuture.completedFuture(JobStatus.RUNNING);
        }

        @Override
        public CompletableFuture<Void> cancel() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<String> stopWithSavepoint(
                boolean advanceToEndOfEventTime, String directory) {
            return CompletableFuture.completedFuture(directory);
        }

        @Override
        public CompletableFuture<String> triggerSavepoint(String directory) {
            return CompletableFuture.completedFuture(directory);
        }

        @Override
        public CompletableFuture<Map<String, Object>> getAccumulators() {
            return CompletableFuture.completedFuture(Map.of());
        }

        @Override
        public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
            return result;
        }
    }
}
