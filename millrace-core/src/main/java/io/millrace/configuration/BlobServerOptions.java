// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of the server that hands files of jobs to the processes of a cluster.
 * Mirrors the keys and defaults of Flink 1.14's {@code BlobServerOptions}.
 */
public class BlobServerOptions {

    /** Directory in which the server and its caches keep files. */
    public static final ConfigOption<String> STORAGE_DIRECTORY = ConfigOptions.key(
                    "blob.storage.directory")
            .stringType()
            .noDefaultValue()
            .withDescription("Directory in which the server and its caches keep files.");

    /** How often a failed download is tried again. */
    public static final ConfigOption<Integer> FETCH_RETRIES = ConfigOptions.key(
                    "blob.fetch.retries")
            .intType()
            .defaultValue(5)
            .withDescription("How often a failed download is tried again.");

    /** How many downloads the server serves at once. */
    public static final ConfigOption<Integer> FETCH_CONCURRENT = ConfigOptions.key(
                    "blob.fetch.num-concurrent")
            .intType()
            .defaultValue(50)
            .withDescription("How many downloads the server serves at once.");

    /** How many connections may wait for the server. */
    public static final ConfigOption<Integer> FETCH_BACKLOG = ConfigOptions.key(
                    "blob.fetch.backlog")
            .intType()
            .defaultValue(1000)
            .withDescription("How many connections may wait for the server.");

    /** Port of the server, or a list or range to choose from; 0 for any. */
    public static final ConfigOption<String> PORT = ConfigOptions.key("blob.server.port")
            .stringType()
            .defaultValue("0")
            .withDescription("Port of the server, or a list or range to choose from; 0 for any.");

    /** Whether transfers are encrypted once internal encryption is on. */
    public static final ConfigOption<Boolean> SSL_ENABLED = ConfigOptions.key(
                    "blob.service.ssl.enabled")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether transfers are encrypted once internal encryption is on.");

    /** After how many seconds without use a file is deleted. */
    public static final ConfigOption<Long> CLEANUP_INTERVAL = ConfigOptions.key(
                    "blob.service.cleanup.interval")
            .longType()
            .defaultValue(3600L)
            .withDeprecatedKeys("library-cache-manager.cleanup.interval")
            .withDescription("After how many seconds without use a file is deleted.");

    /** From how many bytes on a message is sent as a file. */
    public static final ConfigOption<Integer> OFFLOAD_MINSIZE = ConfigOptions.key(
                    "blob.offload.minsize")
            .intType()
            .defaultValue(1048576)
            .withDescription("From how many bytes on a message is sent as a file.");

    /** How many milliseconds a client waits for data. */
    public static final ConfigOption<Integer> SO_TIMEOUT = ConfigOptions.key(
                    "blob.client.socket.timeout")
            .intType()
            .defaultValue(300000)
            .withDescription("How many milliseconds a client waits for data.");

    /** How many milliseconds a client waits for a connection; 0 for any time. */
    public static final ConfigOption<Integer> CONNECT_TIMEOUT = ConfigOptions.key(
                    "blob.client.connect.timeout")
            .intType()
            .defaultValue(0)
            .withDescription(
                    "How many milliseconds a client waits for a connection; 0 for any time.");

    /** Without use: all options are constants. */
    public BlobServerOptions() {}
}
