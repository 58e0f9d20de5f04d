// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;

/**
 * Options of the REST server and of its clients.
 * Mirrors the keys and defaults of Flink 1.14's {@code RestOptions}.
 */
public class RestOptions {

    /** Address that the server listens on. */
    public static final ConfigOption<String> BIND_ADDRESS = ConfigOptions.key("rest.bind-address")
            .stringType()
            .noDefaultValue()
            .withFallbackKeys("web.address")
            .withDeprecatedKeys("jobmanager.web.address")
            .withDescription("Address that the server listens on.");

    /** Port that the server listens on, or a list or range to choose from. */
    public static final ConfigOption<String> BIND_PORT = ConfigOptions.key("rest.bind-port")
            .stringType()
            .defaultValue("8081")
            .withFallbackKeys("rest.port")
            .withDeprecatedKeys("web.port", "jobmanager.web.port")
            .withDescription("Port that the server listens on, or a list or range to choose from.");

    /** Address under which clients find the server. */
    public static final ConfigOption<String> ADDRESS = ConfigOptions.key("rest.address")
            .stringType()
            .noDefaultValue()
            .withFallbackKeys("jobmanager.rpc.address")
            .withDescription("Address under which clients find the server.");

    /** Port under which clients find the server, and that it listens on unless told otherwise. */
    public static final ConfigOption<Integer> PORT = ConfigOptions.key("rest.port")
            .intType()
            .defaultValue(8081)
            .withDeprecatedKeys("web.port")
            .withDescription("Port under which clients find the server, and that it listens on "
                    + "unless told otherwise.");

    /** Milliseconds that a client waits for the server's address. */
    public static final ConfigOption<Long> AWAIT_LEADER_TIMEOUT = ConfigOptions.key(
                    "rest.await-leader-timeout")
            .longType()
            .defaultValue(30000L)
            .withDescription("Milliseconds that a client waits for the server's address.");

    /** How often a client tries a request again. */
    public static final ConfigOption<Integer> RETRY_MAX_ATTEMPTS = ConfigOptions.key(
                    "rest.retry.max-attempts")
            .intType()
            .defaultValue(20)
            .withDescription("How often a client tries a request again.");

    /** Milliseconds between two attempts of a client. */
    public static final ConfigOption<Long> RETRY_DELAY = ConfigOptions.key("rest.retry.delay")
            .longType()
            .defaultValue(3000L)
            .withDescription("Milliseconds between two attempts of a client.");

    /** Milliseconds that a client waits for a connection. */
    public static final ConfigOption<Long> CONNECTION_TIMEOUT = ConfigOptions.key(
                    "rest.connection-timeout")
            .longType()
            .defaultValue(15000L)
            .withDescription("Milliseconds that a client waits for a connection.");

    /** Milliseconds after which an idle connection is closed. */
    public static final ConfigOption<Long> IDLENESS_TIMEOUT = ConfigOptions.key(
                    "rest.idleness-timeout")
            .longType()
            .defaultValue(300000L)
            .withDescription("Milliseconds after which an idle connection is closed.");

    /** Bytes that the server takes at most. */
    public static final ConfigOption<Integer> SERVER_MAX_CONTENT_LENGTH = ConfigOptions.key(
                    "rest.server.max-content-length")
            .intType()
            .defaultValue(104857600)
            .withDescription("Bytes that the server takes at most.");

    /** Bytes that a client takes at most. */
    public static final ConfigOption<Integer> CLIENT_MAX_CONTENT_LENGTH = ConfigOptions.key(
                    "rest.client.max-content-length")
            .intType()
            .defaultValue(104857600)
            .withDescription("Bytes that a client takes at most.");

    /** Number of threads of the server. */
    public static final ConfigOption<Integer> SERVER_NUM_THREADS = ConfigOptions.key(
                    "rest.server.numThreads")
            .intType()
            .defaultValue(4)
            .withDescription("Number of threads of the server.");

    /** Priority of the server's threads. */
    public static final ConfigOption<Integer> SERVER_THREAD_PRIORITY = ConfigOptions.key(
                    "rest.server.thread-priority")
            .intType()
            .defaultValue(5)
            .withDescription("Priority of the server's threads.");

    /** Whether flame graphs are offered. */
    public static final ConfigOption<Boolean> ENABLE_FLAMEGRAPH = ConfigOptions.key(
                    "rest.flamegraph.enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether flame graphs are offered.");

    /** After which time without a look a flame graph is forgotten. */
    public static final ConfigOption<Duration> FLAMEGRAPH_CLEANUP_INTERVAL = ConfigOptions.key(
                    "rest.flamegraph.cleanup-interval")
            .durationType()
            .defaultValue(Duration.ofMinutes(10))
            .withDescription("After which time without a look a flame graph is forgotten.");

    /** After which time a flame graph is made anew. */
    public static final ConfigOption<Duration> FLAMEGRAPH_REFRESH_INTERVAL = ConfigOptions.key(
                    "rest.flamegraph.refresh-interval")
            .durationType()
            .defaultValue(Duration.ofMinutes(1))
            .withDescription("After which time a flame graph is made anew.");

    /** Number of samples of a flame graph. */
    public static final ConfigOption<Integer> FLAMEGRAPH_NUM_SAMPLES = ConfigOptions.key(
                    "rest.flamegraph.num-samples")
            .intType()
            .defaultValue(100)
            .withDescription("Number of samples of a flame graph.");

    /** Time between two samples of a flame graph. */
    public static final ConfigOption<Duration> FLAMEGRAPH_DELAY = ConfigOptions.key(
                    "rest.flamegraph.delay-between-samples")
            .durationType()
            .defaultValue(Duration.ofMillis(50))
            .withDescription("Time between two samples of a flame graph.");

    /** Depth of the stacks of a flame graph. */
    public static final ConfigOption<Integer> FLAMEGRAPH_STACK_TRACE_DEPTH = ConfigOptions.key(
                    "rest.flamegraph.stack-depth")
            .intType()
            .defaultValue(100)
            .withDescription("Depth of the stacks of a flame graph.");

    /** Without use: all options are constants. */
    public RestOptions() {}
}
