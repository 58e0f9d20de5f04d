// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of state that is read from outside the job.
 * Mirrors the keys and defaults of Flink 1.14's {@code QueryableStateOptions}.
 */
public class QueryableStateOptions {

    /** Ports of the proxy to choose from. */
    public static final ConfigOption<String> PROXY_PORT_RANGE = ConfigOptions.key(
                    "queryable-state.proxy.ports")
            .stringType()
            .defaultValue("9069")
            .withDeprecatedKeys("query.proxy.ports")
            .withDescription("Ports of the proxy to choose from.");

    /** Number of network threads of the proxy; 0 for one per slot. */
    public static final ConfigOption<Integer> PROXY_NETWORK_THREADS = ConfigOptions.key(
                    "queryable-state.proxy.network-threads")
            .intType()
            .defaultValue(0)
            .withDeprecatedKeys("query.proxy.network-threads")
            .withDescription("Number of network threads of the proxy; 0 for one per slot.");

    /** Number of threads of the proxy that handle queries; 0 for one per slot. */
    public static final ConfigOption<Integer> PROXY_ASYNC_QUERY_THREADS = ConfigOptions.key(
                    "queryable-state.proxy.query-threads")
            .intType()
            .defaultValue(0)
            .withDeprecatedKeys("query.proxy.query-threads")
            .withDescription(
                    "Number of threads of the proxy that handle queries; 0 for one per " + "slot.");

    /** Ports of the state server to choose from. */
    public static final ConfigOption<String> SERVER_PORT_RANGE = ConfigOptions.key(
                    "queryable-state.server.ports")
            .stringType()
            .defaultValue("9067")
            .withDeprecatedKeys("query.server.ports")
            .withDescription("Ports of the state server to choose from.");

    /** Number of network threads of the state server; 0 for one per slot. */
    public static final ConfigOption<Integer> SERVER_NETWORK_THREADS = ConfigOptions.key(
                    "queryable-state.server.network-threads")
            .intType()
            .defaultValue(0)
            .withDeprecatedKeys("query.server.network-threads")
            .withDescription("Number of network threads of the state server; 0 for one per slot.");

    /** Number of threads of the state server that handle queries; 0 for one per slot. */
    public static final ConfigOption<Integer> SERVER_ASYNC_QUERY_THREADS = ConfigOptions.key(
                    "queryable-state.server.query-threads")
            .intType()
            .defaultValue(0)
            .withDeprecatedKeys("query.server.query-threads")
            .withDescription("Number of threads of the state server that handle queries; 0 for one "
                    + "per slot.");

    /** Whether proxy and state server run. */
    public static final ConfigOption<Boolean> ENABLE_QUERYABLE_STATE_PROXY_SERVER =
            ConfigOptions.key("queryable-state.enable")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription("Whether proxy and state server run.");

    /** Number of network threads of the client; 0 for the number of cores. */
    public static final ConfigOption<Integer> CLIENT_NETWORK_THREADS = ConfigOptions.key(
                    "queryable-state.client.network-threads")
            .intType()
            .defaultValue(0)
            .withDeprecatedKeys("query.client.network-threads")
            .withDescription("Number of network threads of the client; 0 for the number of cores.");

    private QueryableStateOptions() {}
}
