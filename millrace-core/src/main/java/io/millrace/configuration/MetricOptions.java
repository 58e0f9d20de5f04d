// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;

/**
 * Options of metrics and of what reports them.
 * Mirrors the keys and defaults of Flink 1.14's {@code MetricOptions}.
 */
public class MetricOptions {

    /** Names of the reporters to start, separated by comma; all that are configured if missing. */
    public static final ConfigOption<String> REPORTERS_LIST = ConfigOptions.key("metrics.reporters")
            .stringType()
            .noDefaultValue()
            .withDescription("Names of the reporters to start, separated by comma; all that are "
                    + "configured if missing.");

    /** Class of the reporter of that name. */
    public static final ConfigOption<String> REPORTER_CLASS = ConfigOptions.key(
                    "metrics.reporter.<name>.class")
            .stringType()
            .noDefaultValue()
            .withDescription("Class of the reporter of that name.");

    /** Time between two reports of the reporter of that name. */
    public static final ConfigOption<Duration> REPORTER_INTERVAL = ConfigOptions.key(
                    "metrics.reporter.<name>.interval")
            .durationType()
            .defaultValue(Duration.ofSeconds(10))
            .withDescription("Time between two reports of the reporter of that name.");

    /** A parameter of the reporter of that name. */
    public static final ConfigOption<String> REPORTER_CONFIG_PARAMETER = ConfigOptions.key(
                    "metrics.reporter.<name>.<parameter>")
            .stringType()
            .noDefaultValue()
            .withDescription("A parameter of the reporter of that name.");

    /** What stands between the parts of a metric's name. */
    public static final ConfigOption<String> SCOPE_DELIMITER = ConfigOptions.key(
                    "metrics.scope.delimiter")
            .stringType()
            .defaultValue(".")
            .withDescription("What stands between the parts of a metric's name.");

    /** Scope of metrics of a job manager. */
    public static final ConfigOption<String> SCOPE_NAMING_JM = ConfigOptions.key("metrics.scope.jm")
            .stringType()
            .defaultValue("<host>.jobmanager")
            .withDescription("Scope of metrics of a job manager.");

    /** Scope of metrics of a task manager. */
    public static final ConfigOption<String> SCOPE_NAMING_TM = ConfigOptions.key("metrics.scope.tm")
            .stringType()
            .defaultValue("<host>.taskmanager.<tm_id>")
            .withDescription("Scope of metrics of a task manager.");

    /** Scope of metrics of a job on a job manager. */
    public static final ConfigOption<String> SCOPE_NAMING_JM_JOB = ConfigOptions.key(
                    "metrics.scope.jm.job")
            .stringType()
            .defaultValue("<host>.jobmanager.<job_name>")
            .withDescription("Scope of metrics of a job on a job manager.");

    /** Scope of metrics of a job on a task manager. */
    public static final ConfigOption<String> SCOPE_NAMING_TM_JOB = ConfigOptions.key(
                    "metrics.scope.tm.job")
            .stringType()
            .defaultValue("<host>.taskmanager.<tm_id>.<job_name>")
            .withDescription("Scope of metrics of a job on a task manager.");

    /** Scope of metrics of a task. */
    public static final ConfigOption<String> SCOPE_NAMING_TASK = ConfigOptions.key(
                    "metrics.scope.task")
            .stringType()
            .defaultValue("<host>.taskmanager.<tm_id>.<job_name>.<task_name>.<subtask_index>")
            .withDescription("Scope of metrics of a task.");

    /** Scope of metrics of an operator. */
    public static final ConfigOption<String> SCOPE_NAMING_OPERATOR = ConfigOptions.key(
                    "metrics.scope.operator")
            .stringType()
            .defaultValue("<host>.taskmanager.<tm_id>.<job_name>.<operator_name>.<subtask_index>")
            .withDescription("Scope of metrics of an operator.");

    /** Milliseconds between two latency markers; 0 for none. */
    public static final ConfigOption<Long> LATENCY_INTERVAL = ConfigOptions.key(
                    "metrics.latency.interval")
            .longType()
            .defaultValue(0L)
            .withDescription("Milliseconds between two latency markers; 0 for none.");

    /** How finely latencies are told apart: single, operator, or subtask. */
    public static final ConfigOption<String> LATENCY_SOURCE_GRANULARITY = ConfigOptions.key(
                    "metrics.latency.granularity")
            .stringType()
            .defaultValue("operator")
            .withDescription("How finely latencies are told apart: single, operator, or subtask.");

    /** How many latencies are kept per operator. */
    public static final ConfigOption<Integer> LATENCY_HISTORY_SIZE = ConfigOptions.key(
                    "metrics.latency.history-size")
            .intType()
            .defaultValue(128)
            .withDescription("How many latencies are kept per operator.");

    /** Whether metrics of the machine are reported. */
    public static final ConfigOption<Boolean> SYSTEM_RESOURCE_METRICS = ConfigOptions.key(
                    "metrics.system-resource")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether metrics of the machine are reported.");

    /** Milliseconds between two looks at the machine. */
    public static final ConfigOption<Long> SYSTEM_RESOURCE_METRICS_PROBING_INTERVAL =
            ConfigOptions.key("metrics.system-resource-probing-interval")
                    .longType()
                    .defaultValue(5000L)
                    .withDescription("Milliseconds between two looks at the machine.");

    /** Port of the internal service that hands out metrics, or a list or range; 0 for any. */
    public static final ConfigOption<String> QUERY_SERVICE_PORT = ConfigOptions.key(
                    "metrics.internal.query-service.port")
            .stringType()
            .defaultValue("0")
            .withDescription("Port of the internal service that hands out metrics, or a list or "
                    + "range; 0 for any.");

    /** Priority of the thread that hands out metrics, from 1 to 10. */
    public static final ConfigOption<Integer> QUERY_SERVICE_THREAD_PRIORITY = ConfigOptions.key(
                    "metrics.internal.query-service.thread-priority")
            .intType()
            .defaultValue(1)
            .withDescription("Priority of the thread that hands out metrics, from 1 to 10.");

    /** Milliseconds between two updates of the metrics that the web interface shows; 0 for none. */
    public static final ConfigOption<Long> METRIC_FETCHER_UPDATE_INTERVAL = ConfigOptions.key(
                    "metrics.fetcher.update-interval")
            .longType()
            .defaultValue(10000L)
            .withDescription("Milliseconds between two updates of the metrics that the web "
                    + "interface shows; 0 for none.");

    private MetricOptions() {}
}
