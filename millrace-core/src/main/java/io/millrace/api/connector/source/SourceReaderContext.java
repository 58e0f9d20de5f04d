// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import io.millrace.configuration.Configuration;
import io.millrace.metrics.groups.SourceReaderMetricGroup;
import io.millrace.util.UserCodeClassLoader;

/** What a reader sees of the engine. Mirrors Flink 1.14's {@code SourceReaderContext}. */
public interface SourceReaderContext {

    /**
     * Metrics of the reader.
     *
     * @return the group
     */
    SourceReaderMetricGroup metricGroup();

    /**
     * Settings of the job.
     *
     * @return the configuration; not to be changed
     */
    Configuration getConfiguration();

    /**
     * Name of the host on which the reader runs.
     *
     * @return the name
     */
    String getLocalHostName();

    /**
     * Index of the reader's subtask.
     *
     * @return from 0
     */
    int getIndexOfSubtask();

    /** Asks the enumerator for a split: {@code handleSplitRequest} is called there. Any thread. */
    void sendSplitRequest();

    /**
     * Sends something to the enumerator: {@code handleSourceEvent} is called there. Any thread.
     *
     * @param sourceEvent the event
     */
    void sendSourceEventToCoordinator(SourceEvent sourceEvent);

    /**
     * Class loader of the program.
     *
     * @return the class loader
     */
    UserCodeClassLoader getUserCodeClassLoader();
}
