// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of the signs of life that processes of a cluster exchange.
 * Mirrors the keys and defaults of Flink 1.14's {@code HeartbeatManagerOptions}.
 */
public class HeartbeatManagerOptions {

    /** Milliseconds between two signs of life. */
    public static final ConfigOption<Long> HEARTBEAT_INTERVAL = ConfigOptions.key(
                    "heartbeat.interval")
            .longType()
            .defaultValue(10000L)
            .withDescription("Milliseconds between two signs of life.");

    /** Milliseconds without a sign of life after which a process counts as dead. */
    public static final ConfigOption<Long> HEARTBEAT_TIMEOUT = ConfigOptions.key(
                    "heartbeat.timeout")
            .longType()
            .defaultValue(50000L)
            .withDescription("Milliseconds without a sign of life after which a process counts as "
                    + "dead.");

    /** How many calls in a row must fail until a process counts as unreachable; -1 for never. */
    public static final ConfigOption<Integer> HEARTBEAT_RPC_FAILURE_THRESHOLD = ConfigOptions.key(
                    "heartbeat.rpc-failure-threshold")
            .intType()
            .defaultValue(2)
            .withDescription("How many calls in a row must fail until a process counts as "
                    + "unreachable; -1 for never.");

    private HeartbeatManagerOptions() {}
}
