// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of the web interface.
 * Mirrors the keys and defaults of Flink 1.14's {@code WebOptions}.
 */
public class WebOptions {

    /**
     * Address of the web interface.
     *
     * @deprecated use {@link RestOptions#ADDRESS}
     */
    @Deprecated
    public static final ConfigOption<String> ADDRESS = ConfigOptions.key("web.address")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("jobmanager.web.address")
            .withDescription("Address of the web interface.");

    /**
     * Port of the web interface.
     *
     * @deprecated use {@link RestOptions#PORT}
     */
    @Deprecated
    public static final ConfigOption<Integer> PORT = ConfigOptions.key("web.port")
            .intType()
            .defaultValue(8081)
            .withDeprecatedKeys("jobmanager.web.port")
            .withDescription("Port of the web interface.");

    /** Which sites may read the answers of the web interface. */
    public static final ConfigOption<String> ACCESS_CONTROL_ALLOW_ORIGIN = ConfigOptions.key(
                    "web.access-control-allow-origin")
            .stringType()
            .defaultValue("*")
            .withDeprecatedKeys("jobmanager.web.access-control-allow-origin")
            .withDescription("Which sites may read the answers of the web interface.");

    /** Milliseconds between two updates of the page. */
    public static final ConfigOption<Long> REFRESH_INTERVAL = ConfigOptions.key(
                    "web.refresh-interval")
            .longType()
            .defaultValue(3000L)
            .withDeprecatedKeys("jobmanager.web.refresh-interval")
            .withDescription("Milliseconds between two updates of the page.");

    /**
     * Whether the web interface is encrypted.
     *
     * @deprecated use {@link SecurityOptions#SSL_REST_ENABLED}
     */
    @Deprecated
    public static final ConfigOption<Boolean> SSL_ENABLED = ConfigOptions.key("web.ssl.enabled")
            .booleanType()
            .defaultValue(true)
            .withDeprecatedKeys("jobmanager.web.ssl.enabled")
            .withDescription("Whether the web interface is encrypted.");

    /** Directory for temporary files of the web interface. */
    public static final ConfigOption<String> TMP_DIR = ConfigOptions.key("web.tmpdir")
            .stringType()
            .defaultValue(System.getProperty("java.io.tmpdir"))
            .withDeprecatedKeys("jobmanager.web.tmpdir")
            .withDescription("Directory for temporary files of the web interface.");

    /** Directory for uploaded jars. */
    public static final ConfigOption<String> UPLOAD_DIR = ConfigOptions.key("web.upload.dir")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("jobmanager.web.upload.dir")
            .withDescription("Directory for uploaded jars.");

    /** How many ended jobs are shown. */
    public static final ConfigOption<Integer> ARCHIVE_COUNT = ConfigOptions.key("web.history")
            .intType()
            .defaultValue(5)
            .withDeprecatedKeys("jobmanager.web.history")
            .withDescription("How many ended jobs are shown.");

    /** Path of the log that is shown. */
    public static final ConfigOption<String> LOG_PATH = ConfigOptions.key("web.log.path")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("jobmanager.web.log.path")
            .withDescription("Path of the log that is shown.");

    /** Whether jobs can be submitted in the web interface. */
    public static final ConfigOption<Boolean> SUBMIT_ENABLE = ConfigOptions.key("web.submit.enable")
            .booleanType()
            .defaultValue(true)
            .withDeprecatedKeys("jobmanager.web.submit.enable")
            .withDescription("Whether jobs can be submitted in the web interface.");

    /** Whether jobs can be cancelled in the web interface. */
    public static final ConfigOption<Boolean> CANCEL_ENABLE = ConfigOptions.key("web.cancel.enable")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether jobs can be cancelled in the web interface.");

    /** How many checkpoints are shown. */
    public static final ConfigOption<Integer> CHECKPOINTS_HISTORY_SIZE = ConfigOptions.key(
                    "web.checkpoints.history")
            .intType()
            .defaultValue(10)
            .withDeprecatedKeys("jobmanager.web.checkpoints.history")
            .withDescription("How many checkpoints are shown.");

    /** How many failures of a job are shown. */
    public static final ConfigOption<Integer> MAX_EXCEPTION_HISTORY_SIZE = ConfigOptions.key(
                    "web.exception-history-size")
            .intType()
            .defaultValue(16)
            .withDescription("How many failures of a job are shown.");

    /**
     * Milliseconds after which figures of back-pressure are forgotten.
     *
     * @deprecated back-pressure comes from metrics of the tasks
     */
    @Deprecated
    public static final ConfigOption<Integer> BACKPRESSURE_CLEANUP_INTERVAL = ConfigOptions.key(
                    "web.backpressure.cleanup-interval")
            .intType()
            .defaultValue(600000)
            .withDeprecatedKeys("jobmanager.web.backpressure.cleanup-interval")
            .withDescription("Milliseconds after which figures of back-pressure are forgotten.");

    /**
     * Milliseconds after which figures of back-pressure are made anew.
     *
     * @deprecated back-pressure comes from metrics of the tasks
     */
    @Deprecated
    public static final ConfigOption<Integer> BACKPRESSURE_REFRESH_INTERVAL = ConfigOptions.key(
                    "web.backpressure.refresh-interval")
            .intType()
            .defaultValue(60000)
            .withDeprecatedKeys("jobmanager.web.backpressure.refresh-interval")
            .withDescription("Milliseconds after which figures of back-pressure are made anew.");

    /**
     * Number of samples of back-pressure.
     *
     * @deprecated back-pressure comes from metrics of the tasks
     */
    @Deprecated
    public static final ConfigOption<Integer> BACKPRESSURE_NUM_SAMPLES = ConfigOptions.key(
                    "web.backpressure.num-samples")
            .intType()
            .defaultValue(100)
            .withDeprecatedKeys("jobmanager.web.backpressure.num-samples")
            .withDescription("Number of samples of back-pressure.");

    /**
     * Milliseconds between two samples of back-pressure.
     *
     * @deprecated back-pressure comes from metrics of the tasks
     */
    @Deprecated
    public static final ConfigOption<Integer> BACKPRESSURE_DELAY = ConfigOptions.key(
                    "web.backpressure.delay-between-samples")
            .intType()
            .defaultValue(50)
            .withDeprecatedKeys("jobmanager.web.backpressure.delay-between-samples")
            .withDescription("Milliseconds between two samples of back-pressure.");

    /** Milliseconds that the web interface waits for the cluster's answers. */
    public static final ConfigOption<Long> TIMEOUT = ConfigOptions.key("web.timeout")
            .longType()
            .defaultValue(600000L)
            .withDescription(
                    "Milliseconds that the web interface waits for the cluster's answers.");

    private WebOptions() {}
}
