// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of the server that shows jobs which have ended.
 * Mirrors the keys and defaults of Flink 1.14's {@code HistoryServerOptions}.
 */
public class HistoryServerOptions {

    /** Milliseconds between two searches for new archives. */
    public static final ConfigOption<Long> HISTORY_SERVER_ARCHIVE_REFRESH_INTERVAL =
            ConfigOptions.key("historyserver.archive.fs.refresh-interval")
                    .longType()
                    .defaultValue(10000L)
                    .withDescription("Milliseconds between two searches for new archives.");

    /** Directories with archives, separated by comma. */
    public static final ConfigOption<String> HISTORY_SERVER_ARCHIVE_DIRS = ConfigOptions.key(
                    "historyserver.archive.fs.dir")
            .stringType()
            .noDefaultValue()
            .withDescription("Directories with archives, separated by comma.");

    /** Whether jobs disappear when their archives are gone. */
    public static final ConfigOption<Boolean> HISTORY_SERVER_CLEANUP_EXPIRED_JOBS =
            ConfigOptions.key("historyserver.archive.clean-expired-jobs")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription("Whether jobs disappear when their archives are gone.");

    /** Directory for the files of the web interface. */
    public static final ConfigOption<String> HISTORY_SERVER_WEB_DIR = ConfigOptions.key(
                    "historyserver.web.tmpdir")
            .stringType()
            .noDefaultValue()
            .withDescription("Directory for the files of the web interface.");

    /** Address of the web interface. */
    public static final ConfigOption<String> HISTORY_SERVER_WEB_ADDRESS = ConfigOptions.key(
                    "historyserver.web.address")
            .stringType()
            .noDefaultValue()
            .withDescription("Address of the web interface.");

    /** Port of the web interface. */
    public static final ConfigOption<Integer> HISTORY_SERVER_WEB_PORT = ConfigOptions.key(
                    "historyserver.web.port")
            .intType()
            .defaultValue(8082)
            .withDescription("Port of the web interface.");

    /** Milliseconds between two updates of the page. */
    public static final ConfigOption<Long> HISTORY_SERVER_WEB_REFRESH_INTERVAL = ConfigOptions.key(
                    "historyserver.web.refresh-interval")
            .longType()
            .defaultValue(10000L)
            .withDescription("Milliseconds between two updates of the page.");

    /** Whether the web interface is encrypted. */
    public static final ConfigOption<Boolean> HISTORY_SERVER_WEB_SSL_ENABLED = ConfigOptions.key(
                    "historyserver.web.ssl.enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether the web interface is encrypted.");

    /** How many jobs are kept per directory; -1 for all. */
    public static final ConfigOption<Integer> HISTORY_SERVER_RETAINED_JOBS = ConfigOptions.key(
                    "historyserver.archive.retained-jobs")
            .intType()
            .defaultValue(-1)
            .withDescription("How many jobs are kept per directory; -1 for all.");

    private HistoryServerOptions() {}
}
