// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of the joins and sorts of batch programs.
 * Mirrors the keys and defaults of Flink 1.14's {@code AlgorithmOptions}.
 */
public class AlgorithmOptions {

    /** Whether hash joins keep Bloom filters of what they have spilled. */
    public static final ConfigOption<Boolean> HASH_JOIN_BLOOM_FILTERS = ConfigOptions.key(
                    "taskmanager.runtime.hashjoin-bloom-filters")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether hash joins keep Bloom filters of what they have spilled.");

    /** How many spilled files a merge reads at once. */
    public static final ConfigOption<Integer> SPILLING_MAX_FAN = ConfigOptions.key(
                    "taskmanager.runtime.max-fan")
            .intType()
            .defaultValue(128)
            .withDescription("How many spilled files a merge reads at once.");

    /** From which share of its memory on a sort spills. */
    public static final ConfigOption<Float> SORT_SPILLING_THRESHOLD = ConfigOptions.key(
                    "taskmanager.runtime.sort-spilling-threshold")
            .floatType()
            .defaultValue(0.8f)
            .withDescription("From which share of its memory on a sort spills.");

    /** Whether sorts keep very large records apart. */
    public static final ConfigOption<Boolean> USE_LARGE_RECORDS_HANDLER = ConfigOptions.key(
                    "taskmanager.runtime.large-record-handler")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether sorts keep very large records apart.");

    /** Without use: all options are constants. */
    public AlgorithmOptions() {}
}
