// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.DeploymentOptions;
import io.millrace.core.execution.DetachedJobExecutionResult;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;
import io.millrace.core.execution.PipelineExecutorFactory;
import io.millrace.core.execution.PipelineExecutorServiceLoader;
import io.millrace.streaming.api.graph.StreamGraph;
import io.millrace.util.ExceptionUtils;
import io.millrace.util.FlinkException;
import io.millrace.util.Preconditions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Hands jobs to the executor that a configuration asks for, and tells listeners. Used by the program's thread. */
record JobSubmission(
        PipelineExecutorServiceLoader loader,
        Configuration configuration,
        ClassLoader userClassLoader,
        List<JobListener> listeners) {

    /** Submits a job. */
    JobClient submit(StreamGraph graph) throws Exception {
        Preconditions.checkNotNull(graph, "StreamGraph cannot be null.");
        Preconditions.checkNotNull(
                configuration.get(DeploymentOptions.TARGET),
                "No execution.target specified in your configuration file.");
        PipelineExecutorFactory factory = loader.getExecutorFactory(configuration);
        Preconditions.checkNotNull(
                factory,
                "Cannot find compatible factory for specified execution.target (=%s)",
                configuration.get(DeploymentOptions.TARGET));
        CompletableFuture<JobClient> submitted =
                factory.getExecutor(configuration).execute(graph, configuration, userClassLoader);
        JobClient client;
        try {
            client = submitted.get();
        } catch (ExecutionException e) {
            Throwable cause = strip(e);
            listeners.forEach(listener -> listener.onJobSubmitted(null, cause));
            throw new FlinkException("Failed to execute job '" + graph.getJobName() + "'.", cause);
        }
        listeners.forEach(listener -> listener.onJobSubmitted(client, null));
        return client;
    }

    /** Submits a job and, if attached, waits for its end. */
    JobExecutionResult run(StreamGraph graph) throws Exception {
        JobClient client = submit(graph);
        JobExecutionResult result;
        try {
            result = configuration.get(DeploymentOptions.ATTACHED)
                    ? client.getJobExecutionResult().get()
                    : new DetachedJobExecutionResult(client.getJobID());
        } catch (ExecutionException | CompletionException | InterruptedException e) {
            Throwable cause = strip(e);
            listeners.forEach(listener -> listener.onJobExecuted(null, cause));
            ExceptionUtils.rethrowException(cause);
            throw e;
        }
        listeners.forEach(listener -> listener.onJobExecuted(result, null));
        return result;
    }

    /** What a future failed with, without the wrapping that futures add. */
    private static Throwable strip(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
