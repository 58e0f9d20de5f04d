// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.connector.source.SourceEvent;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.configuration.Configuration;
import io.millrace.engine.common.SerializedObject;
import io.millrace.engine.metrics.ReaderMetrics;
import io.millrace.engine.operator.CoordinatorLink.ToCoordinator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.SourceScope;
import io.millrace.metrics.groups.SourceReaderMetricGroup;
import io.millrace.util.FlinkRuntimeException;
import io.millrace.util.UserCodeClassLoader;

import java.io.IOException;

/** What a user's reader sees of the engine. Its methods that send may be called by any thread. */
final class ReaderContext implements SourceReaderContext, UserCodeClassLoader {

    private final OperatorContext context;
    private final SourceScope scope;
    private final SourceReaderMetricGroup metrics;

    ReaderContext(OperatorContext context) {
        this.context = context;
        this.scope = context.source();
        this.metrics = new ReaderMetrics(context.runtimeContext().getMetricGroup());
    }

    @Override
    public SourceReaderMetricGroup metricGroup() {
        return metrics;
    }

    @Override
    public Configuration getConfiguration() {
        return scope.configuration();
    }

    @Override
    public String getLocalHostName() {
        return scope.host();
    }

    @Override
    public int getIndexOfSubtask() {
        return context.subtaskIndex();
    }

    @Override
    public void sendSplitRequest() {
        scope.coordinator().send(new ToCoordinator.SplitRequest(scope.host()));
    }

    @Override
    public void sendSourceEventToCoordinator(SourceEvent sourceEvent) {
        try {
            scope.coordinator().send(new ToCoordinator.Event(SerializedObject.of(sourceEvent)));
        } catch (IOException e) {
            throw new FlinkRuntimeException(
                    "Cannot serialize the source event " + sourceEvent
                            + "; all that it refers to must be serializable",
                    e);
        }
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
}
