// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of the exchange of data between task managers.
 * Mirrors the keys and defaults of Flink 1.14's {@code NettyShuffleEnvironmentOptions}.
 */
public class NettyShuffleEnvironmentOptions {

    /** Port under which a task manager's data is reached; 0 for any. */
    public static final ConfigOption<Integer> DATA_PORT = ConfigOptions.key("taskmanager.data.port")
            .intType()
            .defaultValue(0)
            .withDescription("Port under which a task manager's data is reached; 0 for any.");

    /** Port that a task manager listens on for exchanges of data. */
    public static final ConfigOption<Integer> DATA_BIND_PORT = ConfigOptions.key(
                    "taskmanager.data.bind-port")
            .intType()
            .noDefaultValue()
            .withDescription("Port that a task manager listens on for exchanges of data.");

    /** Whether data is encrypted once internal encryption is on. */
    public static final ConfigOption<Boolean> DATA_SSL_ENABLED = ConfigOptions.key(
                    "taskmanager.data.ssl.enabled")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether data is encrypted once internal encryption is on.");

    /** Whether data of blocking exchanges is compressed. */
    public static final ConfigOption<Boolean> BLOCKING_SHUFFLE_COMPRESSION_ENABLED =
            ConfigOptions.key("taskmanager.network.blocking-shuffle.compression.enabled")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription("Whether data of blocking exchanges is compressed.");

    /** How data of exchanges is compressed. */
    public static final ConfigOption<String> SHUFFLE_COMPRESSION_CODEC = ConfigOptions.key(
                    "taskmanager.network.compression.codec")
            .stringType()
            .defaultValue("LZ4")
            .withDescription("How data of exchanges is compressed.");

    /** Whether there are metrics of the lengths of queues. */
    public static final ConfigOption<Boolean> NETWORK_DETAILED_METRICS = ConfigOptions.key(
                    "taskmanager.network.detailed-metrics")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether there are metrics of the lengths of queues.");

    /**
     * Number of network buffers.
     *
     * @deprecated the sizes of the network memory of {@link TaskManagerOptions} replace it
     */
    @Deprecated
    public static final ConfigOption<Integer> NETWORK_NUM_BUFFERS = ConfigOptions.key(
                    "taskmanager.network.numberOfBuffers")
            .intType()
            .defaultValue(2048)
            .withDescription("Number of network buffers.");

    /**
     * Share of memory for network buffers.
     *
     * @deprecated use {@link TaskManagerOptions#NETWORK_MEMORY_FRACTION}
     */
    @Deprecated
    public static final ConfigOption<Float> NETWORK_BUFFERS_MEMORY_FRACTION = ConfigOptions.key(
                    "taskmanager.network.memory.fraction")
            .floatType()
            .defaultValue(0.1f)
            .withDescription("Share of memory for network buffers.");

    /**
     * The smallest memory for network buffers, as text.
     *
     * @deprecated use {@link TaskManagerOptions#NETWORK_MEMORY_MIN}
     */
    @Deprecated
    public static final ConfigOption<String> NETWORK_BUFFERS_MEMORY_MIN = ConfigOptions.key(
                    "taskmanager.network.memory.min")
            .stringType()
            .defaultValue("64mb")
            .withDescription("The smallest memory for network buffers, as text.");

    /**
     * The largest memory for network buffers, as text.
     *
     * @deprecated use {@link TaskManagerOptions#NETWORK_MEMORY_MAX}
     */
    @Deprecated
    public static final ConfigOption<String> NETWORK_BUFFERS_MEMORY_MAX = ConfigOptions.key(
                    "taskmanager.network.memory.max")
            .stringType()
            .defaultValue("1gb")
            .withDescription("The largest memory for network buffers, as text.");

    /** How many buffers belong to each channel alone. */
    public static final ConfigOption<Integer> NETWORK_BUFFERS_PER_CHANNEL = ConfigOptions.key(
                    "taskmanager.network.memory.buffers-per-channel")
            .intType()
            .defaultValue(2)
            .withDescription("How many buffers belong to each channel alone.");

    /** How many more buffers the channels of an input share. */
    public static final ConfigOption<Integer> NETWORK_EXTRA_BUFFERS_PER_GATE = ConfigOptions.key(
                    "taskmanager.network.memory.floating-buffers-per-gate")
            .intType()
            .defaultValue(8)
            .withDescription("How many more buffers the channels of an input share.");

    /** The smallest number of buffers of a blocking exchange that sorts. */
    public static final ConfigOption<Integer> NETWORK_SORT_SHUFFLE_MIN_BUFFERS = ConfigOptions.key(
                    "taskmanager.network.sort-shuffle.min-buffers")
            .intType()
            .defaultValue(64)
            .withDescription("The smallest number of buffers of a blocking exchange that sorts.");

    /** From which parallelism on blocking exchanges sort. */
    public static final ConfigOption<Integer> NETWORK_SORT_SHUFFLE_MIN_PARALLELISM =
            ConfigOptions.key("taskmanager.network.sort-shuffle.min-parallelism")
                    .intType()
                    .defaultValue(Integer.MAX_VALUE)
                    .withDescription("From which parallelism on blocking exchanges sort.");

    /** How many buffers may lie in one outgoing channel. */
    public static final ConfigOption<Integer> NETWORK_MAX_BUFFERS_PER_CHANNEL = ConfigOptions.key(
                    "taskmanager.network.memory.max-buffers-per-channel")
            .intType()
            .defaultValue(10)
            .withDescription("How many buffers may lie in one outgoing channel.");

    /** Milliseconds that a task waits for its own buffers. */
    public static final ConfigOption<Long> NETWORK_EXCLUSIVE_BUFFERS_REQUEST_TIMEOUT_MILLISECONDS =
            ConfigOptions.key("taskmanager.network.memory.exclusive-buffers-request-timeout-ms")
                    .longType()
                    .defaultValue(30000L)
                    .withDescription("Milliseconds that a task waits for its own buffers.");

    /** How blocking exchanges read their files: file, mmap, or auto. */
    public static final ConfigOption<String> NETWORK_BLOCKING_SHUFFLE_TYPE = ConfigOptions.key(
                    "taskmanager.network.blocking-shuffle.type")
            .stringType()
            .defaultValue("file")
            .withDescription("How blocking exchanges read their files: file, mmap, or auto.");

    /** Number of memory arenas of Netty; -1 for one per slot. */
    public static final ConfigOption<Integer> NUM_ARENAS = ConfigOptions.key(
                    "taskmanager.network.netty.num-arenas")
            .intType()
            .defaultValue(-1)
            .withDeprecatedKeys("taskmanager.net.num-arenas")
            .withDescription("Number of memory arenas of Netty; -1 for one per slot.");

    /** Number of threads that send; -1 for one per slot. */
    public static final ConfigOption<Integer> NUM_THREADS_SERVER = ConfigOptions.key(
                    "taskmanager.network.netty.server.numThreads")
            .intType()
            .defaultValue(-1)
            .withDeprecatedKeys("taskmanager.net.server.numThreads")
            .withDescription("Number of threads that send; -1 for one per slot.");

    /** Number of threads that receive; -1 for one per slot. */
    public static final ConfigOption<Integer> NUM_THREADS_CLIENT = ConfigOptions.key(
                    "taskmanager.network.netty.client.numThreads")
            .intType()
            .defaultValue(-1)
            .withDeprecatedKeys("taskmanager.net.client.numThreads")
            .withDescription("Number of threads that receive; -1 for one per slot.");

    /** How many connections may wait to be accepted; 0 for Netty's default. */
    public static final ConfigOption<Integer> CONNECT_BACKLOG = ConfigOptions.key(
                    "taskmanager.network.netty.server.backlog")
            .intType()
            .defaultValue(0)
            .withDeprecatedKeys("taskmanager.net.server.backlog")
            .withDescription(
                    "How many connections may wait to be accepted; 0 for Netty's default.");

    /** Seconds that a connection may take. */
    public static final ConfigOption<Integer> CLIENT_CONNECT_TIMEOUT_SECONDS = ConfigOptions.key(
                    "taskmanager.network.netty.client.connectTimeoutSec")
            .intType()
            .defaultValue(120)
            .withDeprecatedKeys("taskmanager.net.client.connectTimeoutSec")
            .withDescription("Seconds that a connection may take.");

    /** How often a failed connection is tried again. */
    public static final ConfigOption<Integer> NETWORK_RETRIES = ConfigOptions.key(
                    "taskmanager.network.retries")
            .intType()
            .defaultValue(0)
            .withDeprecatedKeys("taskmanager.network.retries")
            .withDescription("How often a failed connection is tried again.");

    /** Size in bytes of the buffers of a socket; 0 for the system's default. */
    public static final ConfigOption<Integer> SEND_RECEIVE_BUFFER_SIZE = ConfigOptions.key(
                    "taskmanager.network.netty.sendReceiveBufferSize")
            .intType()
            .defaultValue(0)
            .withDeprecatedKeys("taskmanager.net.sendReceiveBufferSize")
            .withDescription(
                    "Size in bytes of the buffers of a socket; 0 for the system's default.");

    /** What moves the bytes: nio, epoll, or auto. */
    public static final ConfigOption<String> TRANSPORT_TYPE = ConfigOptions.key(
                    "taskmanager.network.netty.transport")
            .stringType()
            .defaultValue("auto")
            .withDeprecatedKeys("taskmanager.net.transport")
            .withDescription("What moves the bytes: nio, epoll, or auto.");

    /** Milliseconds of the first pause when data of another task is not there yet. */
    public static final ConfigOption<Integer> NETWORK_REQUEST_BACKOFF_INITIAL = ConfigOptions.key(
                    "taskmanager.network.request-backoff.initial")
            .intType()
            .defaultValue(100)
            .withDeprecatedKeys("taskmanager.net.request-backoff.initial")
            .withDescription("Milliseconds of the first pause when data of another task is not "
                    + "there yet.");

    /** Milliseconds of the longest pause when data of another task is not there yet. */
    public static final ConfigOption<Integer> NETWORK_REQUEST_BACKOFF_MAX = ConfigOptions.key(
                    "taskmanager.network.request-backoff.max")
            .intType()
            .defaultValue(10000)
            .withDeprecatedKeys("taskmanager.net.request-backoff.max")
            .withDescription("Milliseconds of the longest pause when data of another task is not "
                    + "there yet.");

    private NettyShuffleEnvironmentOptions() {}
}
