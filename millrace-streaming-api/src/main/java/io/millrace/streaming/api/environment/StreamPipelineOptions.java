// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ConfigOptions;
import io.millrace.streaming.api.TimeCharacteristic;

/**
 * Options of a stream program, whatever runs it.
 * Mirrors the keys and defaults of Flink 1.14's {@code StreamPipelineOptions}.
 */
public class StreamPipelineOptions {

    /** Notion of time of the program. */
    public static final ConfigOption<TimeCharacteristic> TIME_CHARACTERISTIC = ConfigOptions.key(
                    "pipeline.time-characteristic")
            .enumType(TimeCharacteristic.class)
            .defaultValue(TimeCharacteristic.ProcessingTime)
            .withDescription("Notion of time of the program.");

    /** Without use: all options are constants. */
    public StreamPipelineOptions() {}
}
