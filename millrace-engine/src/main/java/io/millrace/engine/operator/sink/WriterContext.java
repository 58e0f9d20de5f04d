// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.api.connector.sink.Sink;
import io.millrace.engine.metrics.WriterMetrics;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.metrics.groups.SinkWriterMetricGroup;
import io.millrace.util.UserCodeClassLoader;

import java.util.OptionalLong;

/** What the writer of a sink sees of the engine. */
final class WriterContext
        implements Sink.InitContext, Sink.ProcessingTimeService, UserCodeClassLoader {

    private final OperatorContext context;
    private final SinkWriterMetricGroup metrics;

    WriterContext(OperatorContext context) {
        this.context = context;
        this.metrics = new WriterMetrics(context.runtimeContext().getMetricGroup());
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
        return this;
    }

    @Override
    public ClassLoader asClassLoader() {
        return context.userClassLoader();
    }

    @Override
    public void registerReleaseHookIfAbsent(String releaseHookName, Runnable releaseHook) {
        context.onRelease(releaseHookName, releaseHook);
    }

    @Override
    public MailboxExecutor getMailboxExecutor() {
        return context.mailbox();
    }

    @Override
    public Sink.ProcessingTimeService getProcessingTimeService() {
        return this;
    }

    @Override
    public long getCurrentProcessingTime() {
        return context.timers().getCurrentProcessingTime();
    }

    @Override
    public void registerProcessingTimer(long time, ProcessingTimeCallback processingTimerCallback) {
        context.timers().registerTimer(time, processingTimerCallback::onProcessingTime);
    }

    @Override
    public int getSubtaskId() {
        return context.subtaskIndex();
    }

    @Override
    public int getNumberOfParallelSubtasks() {
        return context.parallelism();
    }

    @Override
    public SinkWriterMetricGroup metricGroup() {
        return metrics;
    }

    /** Jobs start afresh. */
    @Override
    public OptionalLong getRestoredCheckpointId() {
        return OptionalLong.empty();
    }
}
