// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of the JMX server of a process.
 * Mirrors the keys and defaults of Flink 1.14's {@code JMXServerOptions}.
 */
public class JMXServerOptions {

    /** Ports to choose from; no server runs if none is given. */
    public static final ConfigOption<String> JMX_SERVER_PORT = ConfigOptions.key("jmx.server.port")
            .stringType()
            .noDefaultValue()
            .withDescription("Ports to choose from; no server runs if none is given.");

    private JMXServerOptions() {}
}
