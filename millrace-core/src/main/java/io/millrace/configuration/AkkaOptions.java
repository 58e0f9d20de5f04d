// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;

/**
 * Options of remote calls between the processes of a cluster.
 * Mirrors the keys and defaults of Flink 1.14's {@code AkkaOptions}.
 */
public class AkkaOptions {

    /** Whether a call that times out shows where it was made. */
    public static final ConfigOption<Boolean> CAPTURE_ASK_CALLSTACK = ConfigOptions.key(
                    "akka.ask.callstack")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether a call that times out shows where it was made.");

    /** How long a call waits for its answer. */
    public static final ConfigOption<Duration> ASK_TIMEOUT_DURATION = ConfigOptions.key(
                    "akka.ask.timeout")
            .durationType()
            .defaultValue(Duration.ofSeconds(10))
            .withDescription("How long a call waits for its answer.");

    /**
     * How long a call waits for its answer, as text.
     *
     * @deprecated use {@link #ASK_TIMEOUT_DURATION}
     */
    @Deprecated
    public static final ConfigOption<String> ASK_TIMEOUT = ConfigOptions.key("akka.ask.timeout")
            .stringType()
            .defaultValue("10 s")
            .withDescription("How long a call waits for its answer, as text.");

    /** How long an outgoing connection may take to be made. */
    public static final ConfigOption<String> TCP_TIMEOUT = ConfigOptions.key("akka.tcp.timeout")
            .stringType()
            .defaultValue("20 s")
            .withDescription("How long an outgoing connection may take to be made.");

    /** After which time a failed start of a remote component is given up. */
    public static final ConfigOption<String> STARTUP_TIMEOUT = ConfigOptions.key(
                    "akka.startup-timeout")
            .stringType()
            .noDefaultValue()
            .withDescription("After which time a failed start of a remote component is given up.");

    /** Whether remote calls are encrypted once internal encryption is on. */
    public static final ConfigOption<Boolean> SSL_ENABLED = ConfigOptions.key("akka.ssl.enabled")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether remote calls are encrypted once internal encryption is on.");

    /** The largest message that two processes exchange. */
    public static final ConfigOption<String> FRAMESIZE = ConfigOptions.key("akka.framesize")
            .stringType()
            .defaultValue("10485760b")
            .withDescription("The largest message that two processes exchange.");

    /** How many messages an actor handles before its thread serves another one. */
    public static final ConfigOption<Integer> DISPATCHER_THROUGHPUT = ConfigOptions.key(
                    "akka.throughput")
            .intType()
            .defaultValue(15)
            .withDescription("How many messages an actor handles before its thread serves another "
                    + "one.");

    /** Whether events of remote connections are logged. */
    public static final ConfigOption<Boolean> LOG_LIFECYCLE_EVENTS = ConfigOptions.key(
                    "akka.log.lifecycle.events")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether events of remote connections are logged.");

    /** How long the search for a remote component lasts. */
    public static final ConfigOption<Duration> LOOKUP_TIMEOUT_DURATION = ConfigOptions.key(
                    "akka.lookup.timeout")
            .durationType()
            .defaultValue(Duration.ofSeconds(10))
            .withDescription("How long the search for a remote component lasts.");

    /**
     * How long the search for a remote component lasts, as text.
     *
     * @deprecated use {@link #LOOKUP_TIMEOUT_DURATION}
     */
    @Deprecated
    public static final ConfigOption<String> LOOKUP_TIMEOUT = ConfigOptions.key(
                    "akka.lookup.timeout")
            .stringType()
            .defaultValue("10 s")
            .withDescription("How long the search for a remote component lasts, as text.");

    /**
     * How long blocking calls of a client wait, as text.
     *
     * @deprecated the client has a timeout of its own, {@code client.timeout}
     */
    @Deprecated
    public static final ConfigOption<String> CLIENT_TIMEOUT = ConfigOptions.key(
                    "akka.client.timeout")
            .stringType()
            .defaultValue("60 s")
            .withDescription("How long blocking calls of a client wait, as text.");

    /** Whether a fatal error of the remote calls ends the process. */
    public static final ConfigOption<Boolean> JVM_EXIT_ON_FATAL_ERROR = ConfigOptions.key(
                    "akka.jvm-exit-on-fatal-error")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether a fatal error of the remote calls ends the process.");

    /** For how many milliseconds a lost peer is not called again. */
    public static final ConfigOption<Long> RETRY_GATE_CLOSED_FOR = ConfigOptions.key(
                    "akka.retry-gate-closed-for")
            .longType()
            .defaultValue(50L)
            .withDescription("For how many milliseconds a lost peer is not called again.");

    /** Threads of remote calls per core, within the bounds below. */
    public static final ConfigOption<Double> FORK_JOIN_EXECUTOR_PARALLELISM_FACTOR =
            ConfigOptions.key("akka.fork-join-executor.parallelism-factor")
                    .doubleType()
                    .defaultValue(2.0)
                    .withDescription("Threads of remote calls per core, within the bounds below.");

    /** The smallest number of threads of remote calls. */
    public static final ConfigOption<Integer> FORK_JOIN_EXECUTOR_PARALLELISM_MIN =
            ConfigOptions.key("akka.fork-join-executor.parallelism-min")
                    .intType()
                    .defaultValue(8)
                    .withDescription("The smallest number of threads of remote calls.");

    /** The largest number of threads of remote calls. */
    public static final ConfigOption<Integer> FORK_JOIN_EXECUTOR_PARALLELISM_MAX =
            ConfigOptions.key("akka.fork-join-executor.parallelism-max")
                    .intType()
                    .defaultValue(64)
                    .withDescription("The largest number of threads of remote calls.");

    /** The smallest number of threads for outgoing connections. */
    public static final ConfigOption<Integer> CLIENT_SOCKET_WORKER_POOL_SIZE_MIN =
            ConfigOptions.key("akka.client-socket-worker-pool.pool-size-min")
                    .intType()
                    .defaultValue(1)
                    .withDescription("The smallest number of threads for outgoing connections.");

    /** The largest number of threads for outgoing connections. */
    public static final ConfigOption<Integer> CLIENT_SOCKET_WORKER_POOL_SIZE_MAX =
            ConfigOptions.key("akka.client-socket-worker-pool.pool-size-max")
                    .intType()
                    .defaultValue(2)
                    .withDescription("The largest number of threads for outgoing connections.");

    /** Threads for outgoing connections per core, within the bounds above. */
    public static final ConfigOption<Double> CLIENT_SOCKET_WORKER_POOL_SIZE_FACTOR =
            ConfigOptions.key("akka.client-socket-worker-pool.pool-size-factor")
                    .doubleType()
                    .defaultValue(1.0)
                    .withDescription(
                            "Threads for outgoing connections per core, within the bounds above.");

    /** The smallest number of threads for incoming connections. */
    public static final ConfigOption<Integer> SERVER_SOCKET_WORKER_POOL_SIZE_MIN =
            ConfigOptions.key("akka.server-socket-worker-pool.pool-size-min")
                    .intType()
                    .defaultValue(1)
                    .withDescription("The smallest number of threads for incoming connections.");

    /** The largest number of threads for incoming connections. */
    public static final ConfigOption<Integer> SERVER_SOCKET_WORKER_POOL_SIZE_MAX =
            ConfigOptions.key("akka.server-socket-worker-pool.pool-size-max")
                    .intType()
                    .defaultValue(2)
                    .withDescription("The largest number of threads for incoming connections.");

    /** Threads for incoming connections per core, within the bounds above. */
    public static final ConfigOption<Double> SERVER_SOCKET_WORKER_POOL_SIZE_FACTOR =
            ConfigOptions.key("akka.server-socket-worker-pool.pool-size-factor")
                    .doubleType()
                    .defaultValue(1.0)
                    .withDescription(
                            "Threads for incoming connections per core, within the bounds above.");

    /**
     * Time between two signs of life of a watched actor, as text.
     *
     * @deprecated nothing reads it any more
     */
    @Deprecated
    public static final ConfigOption<String> WATCH_HEARTBEAT_INTERVAL = ConfigOptions.key(
                    "akka.watch.heartbeat.interval")
            .stringType()
            .defaultValue("10 s")
            .withDescription("Time between two signs of life of a watched actor, as text.");

    /**
     * For how long signs of life may fail to come, as text.
     *
     * @deprecated nothing reads it any more
     */
    @Deprecated
    public static final ConfigOption<String> WATCH_HEARTBEAT_PAUSE = ConfigOptions.key(
                    "akka.watch.heartbeat.pause")
            .stringType()
            .defaultValue("60 s")
            .withDescription("For how long signs of life may fail to come, as text.");

    /**
     * How soon a silent actor counts as dead.
     *
     * @deprecated nothing reads it any more
     */
    @Deprecated
    public static final ConfigOption<Integer> WATCH_THRESHOLD = ConfigOptions.key(
                    "akka.watch.threshold")
            .intType()
            .defaultValue(12)
            .withDescription("How soon a silent actor counts as dead.");

    /** Without use: all options are constants. */
    public AkkaOptions() {}
}
