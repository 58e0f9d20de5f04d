// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;

/** Options of one job. Mirrors the keys of Flink 1.14's {@code PipelineOptions} that this release reads. */
public class PipelineOptions {

    /** Holds constants only. */
    public PipelineOptions() {}

    /** Name of the job. */
    public static final ConfigOption<String> NAME =
            ConfigOptions.key("pipeline.name").stringType().noDefaultValue();

    /** Time between two periodic watermarks; 0 for none. */
    public static final ConfigOption<Duration> AUTO_WATERMARK_INTERVAL = ConfigOptions.key(
                    "pipeline.auto-watermark-interval")
            .durationType()
            .defaultValue(Duration.ZERO);

    /** Whether records are passed on without copies where Flink would chain. */
    public static final ConfigOption<Boolean> OBJECT_REUSE =
            ConfigOptions.key("pipeline.object-reuse").booleanType().defaultValue(false);

    /** Number of key groups; -1 for the default. */
    public static final ConfigOption<Integer> MAX_PARALLELISM =
            ConfigOptions.key("pipeline.max-parallelism").intType().defaultValue(-1);

    /** Whether operators are chained. */
    public static final ConfigOption<Boolean> OPERATOR_CHAINING =
            ConfigOptions.key("pipeline.operator-chaining").booleanType().defaultValue(true);

    /** Whether types that nothing else knows go to Kryo. */
    public static final ConfigOption<Boolean> GENERIC_TYPES =
            ConfigOptions.key("pipeline.generic-types").booleanType().defaultValue(true);
}
