// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ConfigOptions;
import io.millrace.configuration.Configuration;

/** Settings of readers with fetcher threads. Mirrors Flink 1.14's {@code SourceReaderOptions}. */
public class SourceReaderOptions {

    /** How long closing a reader waits for its fetchers, in milliseconds. */
    public static final ConfigOption<Long> SOURCE_READER_CLOSE_TIMEOUT = ConfigOptions.key(
                    "source.reader.close.timeout")
            .longType()
            .defaultValue(30000L)
            .withDescription(
                    "How many milliseconds the end of a reader waits for its fetcher threads.");

    /** How many fetches may lie between fetchers and the task. */
    public static final ConfigOption<Integer> ELEMENT_QUEUE_CAPACITY = ConfigOptions.key(
                    "source.reader.element.queue.capacity")
            .intType()
            .defaultValue(2)
            .withDescription("How many fetches may wait in a reader for the task to emit them.");

    /** How long closing a reader waits for its fetchers, in milliseconds. */
    public final long sourceReaderCloseTimeout;

    /** How many fetches may lie between fetchers and the task. */
    public final int elementQueueCapacity;

    /**
     * Reads the settings.
     *
     * @param config where they are looked up
     */
    public SourceReaderOptions(Configuration config) {
        this.sourceReaderCloseTimeout = config.get(SOURCE_READER_CLOSE_TIMEOUT);
        this.elementQueueCapacity = config.get(ELEMENT_QUEUE_CAPACITY);
    }
}
