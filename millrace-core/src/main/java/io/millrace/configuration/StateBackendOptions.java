// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of where state lives while the job runs.
 * Mirrors the keys and defaults of Flink 1.14's {@code StateBackendOptions}.
 */
public class StateBackendOptions {

    /** Where state lives while the job runs: a known name, or the class of a factory. */
    public static final ConfigOption<String> STATE_BACKEND = ConfigOptions.key("state.backend")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Where state lives while the job runs: a known name, or the class of a "
                            + "factory.");

    /** Whether the latency of accesses to keyed state is measured. */
    public static final ConfigOption<Boolean> LATENCY_TRACK_ENABLED = ConfigOptions.key(
                    "state.backend.latency-track.keyed-state-enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether the latency of accesses to keyed state is measured.");

    /** Every how many accesses the latency is measured. */
    public static final ConfigOption<Integer> LATENCY_TRACK_SAMPLE_INTERVAL = ConfigOptions.key(
                    "state.backend.latency-track.sample-interval")
            .intType()
            .defaultValue(100)
            .withDescription("Every how many accesses the latency is measured.");

    /** How many latencies are kept per kind of access. */
    public static final ConfigOption<Integer> LATENCY_TRACK_HISTORY_SIZE = ConfigOptions.key(
                    "state.backend.latency-track.history-size")
            .intType()
            .defaultValue(128)
            .withDescription("How many latencies are kept per kind of access.");

    /** Whether latencies are told apart by the name of the state. */
    public static final ConfigOption<Boolean> LATENCY_TRACK_STATE_NAME_AS_VARIABLE =
            ConfigOptions.key("state.backend.latency-track.state-name-as-variable")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription("Whether latencies are told apart by the name of the state.");

    /** Without use: all options are constants. */
    public StateBackendOptions() {}
}
