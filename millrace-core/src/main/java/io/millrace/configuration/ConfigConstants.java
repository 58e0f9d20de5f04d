// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Keys and defaults as plain constants, most of them from times before options had types.
 * Mirrors Flink 1.14's class of this name.
 */
public final class ConfigConstants {

    /**
     * The key {@code parallelism.default}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_PARALLELISM_KEY = "parallelism.default";

    /**
     * The text {@code restart-strategy}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RESTART_STRATEGY = "restart-strategy";

    /**
     * The key {@code restart-strategy.fixed-delay.attempts}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS =
            "restart-strategy.fixed-delay.attempts";

    /**
     * The option {@code restart-strategy.fixed-delay.delay}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final ConfigOption<String> RESTART_STRATEGY_FIXED_DELAY_DELAY = ConfigOptions.key(
                    "restart-strategy.fixed-delay.delay")
            .stringType()
            .defaultValue("0 s");

    /**
     * The key {@code restart-strategy.failure-rate.max-failures-per-interval}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL =
            "restart-strategy.failure-rate.max-failures-per-interval";

    /**
     * The key {@code restart-strategy.failure-rate.failure-rate-interval}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL =
            "restart-strategy.failure-rate.failure-rate-interval";

    /**
     * The key {@code restart-strategy.failure-rate.delay}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RESTART_STRATEGY_FAILURE_RATE_DELAY =
            "restart-strategy.failure-rate.delay";

    /**
     * The key {@code execution-retries.default}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String EXECUTION_RETRIES_KEY = "execution-retries.default";

    /**
     * The key {@code execution-retries.delay}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String EXECUTION_RETRY_DELAY_KEY = "execution-retries.delay";

    /**
     * The key {@code jobmanager.rpc.address}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_IPC_ADDRESS_KEY = "jobmanager.rpc.address";

    /**
     * The key {@code jobmanager.rpc.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_IPC_PORT_KEY = "jobmanager.rpc.port";

    /**
     * The key {@code resourcemanager.rpc.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RESOURCE_MANAGER_IPC_PORT_KEY = "resourcemanager.rpc.port";

    /**
     * The key {@code blob.storage.directory}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String BLOB_STORAGE_DIRECTORY_KEY = "blob.storage.directory";

    /**
     * The key {@code blob.fetch.retries}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String BLOB_FETCH_RETRIES_KEY = "blob.fetch.retries";

    /**
     * The key {@code blob.fetch.num-concurrent}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String BLOB_FETCH_CONCURRENT_KEY = "blob.fetch.num-concurrent";

    /**
     * The key {@code blob.fetch.backlog}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String BLOB_FETCH_BACKLOG_KEY = "blob.fetch.backlog";

    /**
     * The key {@code blob.server.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String BLOB_SERVER_PORT = "blob.server.port";

    /**
     * The key {@code blob.service.ssl.enabled}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String BLOB_SERVICE_SSL_ENABLED = "blob.service.ssl.enabled";

    /**
     * The key {@code library-cache-manager.cleanup.interval}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String LIBRARY_CACHE_MANAGER_CLEANUP_INTERVAL =
            "library-cache-manager.cleanup.interval";

    /**
     * The key {@code taskmanager.hostname}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_HOSTNAME_KEY = "taskmanager.hostname";

    /**
     * The key {@code taskmanager.rpc.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_IPC_PORT_KEY = "taskmanager.rpc.port";

    /**
     * The key {@code taskmanager.data.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_DATA_PORT_KEY = "taskmanager.data.port";

    /**
     * The key {@code taskmanager.data.ssl.enabled}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_DATA_SSL_ENABLED = "taskmanager.data.ssl.enabled";

    /**
     * The key {@code taskmanager.tmp.dirs}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_TMP_DIR_KEY = "taskmanager.tmp.dirs";

    /** Key of the path of a task manager's log file. */
    public static final String TASK_MANAGER_LOG_PATH_KEY = "taskmanager.log.path";

    /**
     * The key {@code taskmanager.memory.size}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_MEMORY_SIZE_KEY = "taskmanager.memory.size";

    /**
     * The key {@code taskmanager.memory.fraction}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_MEMORY_FRACTION_KEY = "taskmanager.memory.fraction";

    /**
     * The key {@code taskmanager.memory.off-heap}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_MEMORY_OFF_HEAP_KEY = "taskmanager.memory.off-heap";

    /**
     * The key {@code taskmanager.memory.preallocate}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_MEMORY_PRE_ALLOCATE_KEY =
            "taskmanager.memory.preallocate";

    /**
     * The key {@code taskmanager.network.numberOfBuffers}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_NETWORK_NUM_BUFFERS_KEY =
            "taskmanager.network.numberOfBuffers";

    /**
     * The key {@code taskmanager.memory.segment-size}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_MEMORY_SEGMENT_SIZE_KEY =
            "taskmanager.memory.segment-size";

    /**
     * The key {@code taskmanager.network.defaultIOMode}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_NETWORK_DEFAULT_IO_MODE =
            "taskmanager.network.defaultIOMode";

    /**
     * The key {@code taskmanager.numberOfTaskSlots}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_NUM_TASK_SLOTS = "taskmanager.numberOfTaskSlots";

    /**
     * The key {@code taskmanager.debug.memory.startLogThread}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_DEBUG_MEMORY_USAGE_START_LOG_THREAD =
            "taskmanager.debug.memory.startLogThread";

    /**
     * The key {@code taskmanager.debug.memory.logIntervalMs}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_DEBUG_MEMORY_USAGE_LOG_INTERVAL_MS =
            "taskmanager.debug.memory.logIntervalMs";

    /**
     * The key {@code taskmanager.maxRegistrationDuration}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_MAX_REGISTRATION_DURATION =
            "taskmanager.maxRegistrationDuration";

    /**
     * The key {@code taskmanager.initial-registration-pause}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_INITIAL_REGISTRATION_PAUSE =
            "taskmanager.initial-registration-pause";

    /**
     * The key {@code taskmanager.max-registration-pause}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_MAX_REGISTARTION_PAUSE =
            "taskmanager.max-registration-pause";

    /**
     * The key {@code taskmanager.refused-registration-pause}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_MANAGER_REFUSED_REGISTRATION_PAUSE =
            "taskmanager.refused-registration-pause";

    /**
     * The default {@code false}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_TASK_MANAGER_MEMORY_PRE_ALLOCATE = false;

    /**
     * The key {@code task.cancellation-interval}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String TASK_CANCELLATION_INTERVAL_MILLIS = "task.cancellation-interval";

    /**
     * The key {@code taskmanager.runtime.max-fan}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_SPILLING_MAX_FAN_KEY = "taskmanager.runtime.max-fan";

    /**
     * The key {@code taskmanager.runtime.sort-spilling-threshold}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_SORT_SPILLING_THRESHOLD_KEY =
            "taskmanager.runtime.sort-spilling-threshold";

    /**
     * The key {@code taskmanager.runtime.hashjoin-bloom-filters}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RUNTIME_HASH_JOIN_BLOOM_FILTERS_KEY =
            "taskmanager.runtime.hashjoin-bloom-filters";

    /** Key of how many milliseconds the opening of a file may take. */
    public static final String FS_STREAM_OPENING_TIMEOUT_KEY = "taskmanager.runtime.fs_timeout";

    /**
     * The key {@code taskmanager.runtime.large-record-handler}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String USE_LARGE_RECORD_HANDLER_KEY =
            "taskmanager.runtime.large-record-handler";

    /**
     * The key {@code containerized.heap-cutoff-ratio}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String CONTAINERIZED_HEAP_CUTOFF_RATIO = "containerized.heap-cutoff-ratio";

    /**
     * The key {@code containerized.heap-cutoff-min}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String CONTAINERIZED_HEAP_CUTOFF_MIN = "containerized.heap-cutoff-min";

    /**
     * The key {@code containerized.master.env.}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String CONTAINERIZED_MASTER_ENV_PREFIX = "containerized.master.env.";

    /**
     * The key {@code containerized.taskmanager.env.}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String CONTAINERIZED_TASK_MANAGER_ENV_PREFIX =
            "containerized.taskmanager.env.";

    /**
     * The key {@code yarn.containers.vcores}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_VCORES = "yarn.containers.vcores";

    /**
     * The key {@code yarn.heap-cutoff-ratio}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_HEAP_CUTOFF_RATIO = "yarn.heap-cutoff-ratio";

    /**
     * The key {@code yarn.heap-cutoff-min}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_HEAP_CUTOFF_MIN = "yarn.heap-cutoff-min";

    /**
     * The key {@code yarn.reallocate-failed}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_REALLOCATE_FAILED_CONTAINERS = "yarn.reallocate-failed";

    /**
     * The key {@code yarn.maximum-failed-containers}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_MAX_FAILED_CONTAINERS = "yarn.maximum-failed-containers";

    /**
     * The key {@code yarn.application-attempts}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_APPLICATION_ATTEMPTS = "yarn.application-attempts";

    /**
     * The key {@code yarn.heartbeat-delay}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_HEARTBEAT_DELAY_SECONDS = "yarn.heartbeat-delay";

    /**
     * The key {@code yarn.properties-file.location}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_PROPERTIES_FILE_LOCATION = "yarn.properties-file.location";

    /**
     * The key {@code yarn.application-master.env.}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_APPLICATION_MASTER_ENV_PREFIX = "yarn.application-master.env.";

    /**
     * The default {@code deprecated}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_YARN_APPLICATION_MASTER_PORT = "deprecated";

    /**
     * The default {@code -1}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_YARN_MIN_HEAP_CUTOFF = -1;

    /**
     * The key {@code yarn.taskmanager.env.}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_TASK_MANAGER_ENV_PREFIX = "yarn.taskmanager.env.";

    /** Key of the template of the command that starts a container on YARN. */
    public static final String YARN_CONTAINER_START_COMMAND_TEMPLATE =
            "yarn.container-start-command-template";

    /**
     * The key {@code yarn.application-master.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_APPLICATION_MASTER_PORT = "yarn.application-master.port";

    /**
     * The key {@code yarn.tags}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String YARN_APPLICATION_TAGS = "yarn.tags";

    /**
     * The key {@code mesos.initial-tasks}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_INITIAL_TASKS = "mesos.initial-tasks";

    /**
     * The key {@code mesos.maximum-failed-tasks}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_MAX_FAILED_TASKS = "mesos.maximum-failed-tasks";

    /**
     * The key {@code mesos.master}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_MASTER_URL = "mesos.master";

    /**
     * The key {@code mesos.failover-timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_FAILOVER_TIMEOUT_SECONDS = "mesos.failover-timeout";

    /**
     * The key {@code mesos.resourcemanager.artifactserver.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_ARTIFACT_SERVER_PORT_KEY =
            "mesos.resourcemanager.artifactserver.port";

    /**
     * The key {@code mesos.resourcemanager.framework.name}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_RESOURCEMANAGER_FRAMEWORK_NAME =
            "mesos.resourcemanager.framework.name";

    /**
     * The key {@code mesos.resourcemanager.framework.role}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_RESOURCEMANAGER_FRAMEWORK_ROLE =
            "mesos.resourcemanager.framework.role";

    /**
     * The key {@code mesos.resourcemanager.framework.principal}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_RESOURCEMANAGER_FRAMEWORK_PRINCIPAL =
            "mesos.resourcemanager.framework.principal";

    /**
     * The key {@code mesos.resourcemanager.framework.secret}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_RESOURCEMANAGER_FRAMEWORK_SECRET =
            "mesos.resourcemanager.framework.secret";

    /**
     * The key {@code mesos.resourcemanager.framework.user}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_RESOURCEMANAGER_FRAMEWORK_USER =
            "mesos.resourcemanager.framework.user";

    /**
     * The key {@code mesos.resourcemanager.artifactserver.ssl.enabled}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String MESOS_ARTIFACT_SERVER_SSL_ENABLED =
            "mesos.resourcemanager.artifactserver.ssl.enabled";

    /**
     * The key {@code fs.hdfs.hdfsdefault}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HDFS_DEFAULT_CONFIG = "fs.hdfs.hdfsdefault";

    /**
     * The key {@code fs.hdfs.hdfssite}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HDFS_SITE_CONFIG = "fs.hdfs.hdfssite";

    /**
     * The key {@code fs.hdfs.hadoopconf}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String PATH_HADOOP_CONFIG = "fs.hdfs.hadoopconf";

    /**
     * The key {@code fs.default-scheme}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String FILESYSTEM_SCHEME = "fs.default-scheme";

    /**
     * The key {@code fs.overwrite-files}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String FILESYSTEM_DEFAULT_OVERWRITE_KEY = "fs.overwrite-files";

    /**
     * The key {@code fs.output.always-create-directory}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String FILESYSTEM_OUTPUT_ALWAYS_CREATE_DIRECTORY_KEY =
            "fs.output.always-create-directory";

    /**
     * The key {@code compiler.delimited-informat.max-line-samples}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DELIMITED_FORMAT_MAX_LINE_SAMPLES_KEY =
            "compiler.delimited-informat.max-line-samples";

    /**
     * The key {@code compiler.delimited-informat.min-line-samples}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DELIMITED_FORMAT_MIN_LINE_SAMPLES_KEY =
            "compiler.delimited-informat.min-line-samples";

    /**
     * The key {@code compiler.delimited-informat.max-sample-len}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DELIMITED_FORMAT_MAX_SAMPLE_LENGTH_KEY =
            "compiler.delimited-informat.max-sample-len";

    /**
     * The key {@code jobmanager.web.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_PORT_KEY = "jobmanager.web.port";

    /**
     * The key {@code jobmanager.web.ssl.enabled}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_SSL_ENABLED = "jobmanager.web.ssl.enabled";

    /**
     * The key {@code jobmanager.web.tmpdir}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_TMPDIR_KEY = "jobmanager.web.tmpdir";

    /**
     * The key {@code jobmanager.web.upload.dir}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_UPLOAD_DIR_KEY = "jobmanager.web.upload.dir";

    /**
     * The key {@code jobmanager.web.history}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_ARCHIVE_COUNT = "jobmanager.web.history";

    /**
     * The key {@code jobmanager.web.log.path}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_LOG_PATH_KEY = "jobmanager.web.log.path";

    /**
     * The key {@code jobmanager.web.submit.enable}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_SUBMIT_ENABLED_KEY = "jobmanager.web.submit.enable";

    /**
     * The key {@code jobmanager.web.checkpoints.disable}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_CHECKPOINTS_DISABLE =
            "jobmanager.web.checkpoints.disable";

    /**
     * The key {@code jobmanager.web.checkpoints.history}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_CHECKPOINTS_HISTORY_SIZE =
            "jobmanager.web.checkpoints.history";

    /**
     * The key {@code jobmanager.web.backpressure.cleanup-interval}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_BACK_PRESSURE_CLEAN_UP_INTERVAL =
            "jobmanager.web.backpressure.cleanup-interval";

    /**
     * The key {@code jobmanager.web.backpressure.refresh-interval}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_BACK_PRESSURE_REFRESH_INTERVAL =
            "jobmanager.web.backpressure.refresh-interval";

    /**
     * The key {@code jobmanager.web.backpressure.num-samples}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_BACK_PRESSURE_NUM_SAMPLES =
            "jobmanager.web.backpressure.num-samples";

    /**
     * The key {@code jobmanager.web.backpressure.delay-between-samples}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String JOB_MANAGER_WEB_BACK_PRESSURE_DELAY =
            "jobmanager.web.backpressure.delay-between-samples";

    /**
     * The key {@code akka.startup-timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_STARTUP_TIMEOUT = "akka.startup-timeout";

    /**
     * The key {@code akka.transport.heartbeat.interval}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_TRANSPORT_HEARTBEAT_INTERVAL =
            "akka.transport.heartbeat.interval";

    /**
     * The key {@code akka.transport.heartbeat.pause}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_TRANSPORT_HEARTBEAT_PAUSE = "akka.transport.heartbeat.pause";

    /**
     * The key {@code akka.transport.threshold}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_TRANSPORT_THRESHOLD = "akka.transport.threshold";

    /**
     * The key {@code akka.watch.heartbeat.interval}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_WATCH_HEARTBEAT_INTERVAL = "akka.watch.heartbeat.interval";

    /**
     * The key {@code akka.watch.heartbeat.pause}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_WATCH_HEARTBEAT_PAUSE = "akka.watch.heartbeat.pause";

    /**
     * The key {@code akka.watch.threshold}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_WATCH_THRESHOLD = "akka.watch.threshold";

    /**
     * The key {@code akka.tcp.timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_TCP_TIMEOUT = "akka.tcp.timeout";

    /**
     * The key {@code akka.ssl.enabled}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_SSL_ENABLED = "akka.ssl.enabled";

    /**
     * The key {@code akka.framesize}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_FRAMESIZE = "akka.framesize";

    /**
     * The key {@code akka.throughput}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_DISPATCHER_THROUGHPUT = "akka.throughput";

    /**
     * The key {@code akka.log.lifecycle.events}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_LOG_LIFECYCLE_EVENTS = "akka.log.lifecycle.events";

    /**
     * The key {@code akka.ask.timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_ASK_TIMEOUT = "akka.ask.timeout";

    /**
     * The key {@code akka.lookup.timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_LOOKUP_TIMEOUT = "akka.lookup.timeout";

    /**
     * The key {@code akka.client.timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_CLIENT_TIMEOUT = "akka.client.timeout";

    /**
     * The key {@code akka.jvm-exit-on-fatal-error}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String AKKA_JVM_EXIT_ON_FATAL_ERROR = "akka.jvm-exit-on-fatal-error";

    /**
     * The key {@code security.ssl.enabled}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_ENABLED = "security.ssl.enabled";

    /**
     * The key {@code security.ssl.keystore}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_KEYSTORE = "security.ssl.keystore";

    /**
     * The key {@code security.ssl.keystore-password}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_KEYSTORE_PASSWORD = "security.ssl.keystore-password";

    /**
     * The key {@code security.ssl.key-password}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_KEY_PASSWORD = "security.ssl.key-password";

    /**
     * The key {@code security.ssl.truststore}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_TRUSTSTORE = "security.ssl.truststore";

    /**
     * The key {@code security.ssl.truststore-password}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_TRUSTSTORE_PASSWORD =
            "security.ssl.truststore-password";

    /**
     * The key {@code security.ssl.protocol}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_PROTOCOL = "security.ssl.protocol";

    /**
     * The key {@code security.ssl.algorithms}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_ALGORITHMS = "security.ssl.algorithms";

    /**
     * The key {@code security.ssl.verify-hostname}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SECURITY_SSL_VERIFY_HOSTNAME = "security.ssl.verify-hostname";

    /**
     * The key {@code state.backend}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String STATE_BACKEND = "state.backend";

    /**
     * The key {@code flink.base.dir.path}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String FLINK_BASE_DIR_PATH_KEY = "flink.base.dir.path";

    /**
     * The key {@code env.java.opts}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String FLINK_JVM_OPTIONS = "env.java.opts";

    /**
     * The text {@code high-availability}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_MODE = "high-availability";

    /** Key of the job manager's ports in a highly available cluster. */
    public static final String HA_JOB_MANAGER_PORT = "high-availability.jobmanager.port";

    /**
     * The key {@code recovery.mode}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RECOVERY_MODE = "recovery.mode";

    /**
     * The key {@code recovery.jobmanager.port}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RECOVERY_JOB_MANAGER_PORT = "recovery.jobmanager.port";

    /**
     * The key {@code recovery.job.delay}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String RECOVERY_JOB_DELAY = "recovery.job.delay";

    /**
     * The key {@code high-availability.zookeeper.quorum}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_QUORUM_KEY = "high-availability.zookeeper.quorum";

    /**
     * The key {@code high-availability.zookeeper.storageDir}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_STORAGE_PATH = "high-availability.zookeeper.storageDir";

    /**
     * The key {@code high-availability.zookeeper.path.root}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_DIR_KEY = "high-availability.zookeeper.path.root";

    /**
     * The key {@code high-availability.zookeeper.path.namespace}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_NAMESPACE_KEY =
            "high-availability.zookeeper.path.namespace";

    /**
     * The key {@code high-availability.zookeeper.path.latch}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_LATCH_PATH = "high-availability.zookeeper.path.latch";

    /**
     * The key {@code high-availability.zookeeper.path.jobgraphs}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_JOBGRAPHS_PATH =
            "high-availability.zookeeper.path.jobgraphs";

    /**
     * The key {@code high-availability.zookeeper.path.leader}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_LEADER_PATH = "high-availability.zookeeper.path.leader";

    /**
     * The key {@code high-availability.zookeeper.path.checkpoints}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_CHECKPOINTS_PATH =
            "high-availability.zookeeper.path.checkpoints";

    /**
     * The key {@code high-availability.zookeeper.path.checkpoint-counter}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_CHECKPOINT_COUNTER_PATH =
            "high-availability.zookeeper.path.checkpoint-counter";

    /**
     * The key {@code high-availability.zookeeper.path.mesos-workers}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_MESOS_WORKERS_PATH =
            "high-availability.zookeeper.path.mesos-workers";

    /**
     * The key {@code high-availability.zookeeper.client.session-timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_SESSION_TIMEOUT =
            "high-availability.zookeeper.client.session-timeout";

    /**
     * The key {@code high-availability.zookeeper.client.connection-timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_CONNECTION_TIMEOUT =
            "high-availability.zookeeper.client.connection-timeout";

    /**
     * The key {@code high-availability.zookeeper.client.retry-wait}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_RETRY_WAIT =
            "high-availability.zookeeper.client.retry-wait";

    /**
     * The key {@code high-availability.zookeeper.client.max-retry-attempts}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_MAX_RETRY_ATTEMPTS =
            "high-availability.zookeeper.client.max-retry-attempts";

    /**
     * The key {@code high-availability.zookeeper.client.acl}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String HA_ZOOKEEPER_CLIENT_ACL = "high-availability.zookeeper.client.acl";

    /**
     * The key {@code zookeeper.sasl.disable}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_SASL_DISABLE = "zookeeper.sasl.disable";

    /**
     * The key {@code zookeeper.sasl.service-name}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_SASL_SERVICE_NAME = "zookeeper.sasl.service-name";

    /**
     * The key {@code recovery.zookeeper.quorum}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_QUORUM_KEY = "recovery.zookeeper.quorum";

    /**
     * The key {@code recovery.zookeeper.storageDir}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_RECOVERY_PATH = "recovery.zookeeper.storageDir";

    /**
     * The key {@code recovery.zookeeper.path.root}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_DIR_KEY = "recovery.zookeeper.path.root";

    /**
     * The key {@code recovery.zookeeper.path.namespace}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_NAMESPACE_KEY = "recovery.zookeeper.path.namespace";

    /**
     * The key {@code recovery.zookeeper.path.latch}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_LATCH_PATH = "recovery.zookeeper.path.latch";

    /**
     * The key {@code recovery.zookeeper.path.leader}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_LEADER_PATH = "recovery.zookeeper.path.leader";

    /**
     * The key {@code recovery.zookeeper.path.jobgraphs}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_JOBGRAPHS_PATH = "recovery.zookeeper.path.jobgraphs";

    /**
     * The key {@code recovery.zookeeper.path.checkpoints}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_CHECKPOINTS_PATH = "recovery.zookeeper.path.checkpoints";

    /**
     * The key {@code recovery.zookeeper.path.checkpoint-counter}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_CHECKPOINT_COUNTER_PATH =
            "recovery.zookeeper.path.checkpoint-counter";

    /**
     * The key {@code recovery.zookeeper.path.mesos-workers}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_MESOS_WORKERS_PATH =
            "recovery.zookeeper.path.mesos-workers";

    /**
     * The key {@code recovery.zookeeper.client.session-timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_SESSION_TIMEOUT =
            "recovery.zookeeper.client.session-timeout";

    /**
     * The key {@code recovery.zookeeper.client.connection-timeout}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_CONNECTION_TIMEOUT =
            "recovery.zookeeper.client.connection-timeout";

    /**
     * The key {@code recovery.zookeeper.client.retry-wait}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_RETRY_WAIT = "recovery.zookeeper.client.retry-wait";

    /**
     * The key {@code recovery.zookeeper.client.max-retry-attempts}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String ZOOKEEPER_MAX_RETRY_ATTEMPTS =
            "recovery.zookeeper.client.max-retry-attempts";

    /**
     * The key {@code metrics.reporters}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_REPORTERS_LIST = "metrics.reporters";

    /** Beginning of all keys of metric reporters. */
    public static final String METRICS_REPORTER_PREFIX = "metrics.reporter.";

    /** End of the key that names a reporter's class. */
    public static final String METRICS_REPORTER_CLASS_SUFFIX = "class";

    /** End of the key that names the class of a reporter's factory. */
    public static final String METRICS_REPORTER_FACTORY_CLASS_SUFFIX = "factory.class";

    /** End of the key of the time between two reports. */
    public static final String METRICS_REPORTER_INTERVAL_SUFFIX = "interval";

    /** End of the key of what stands between the parts of a name. */
    public static final String METRICS_REPORTER_SCOPE_DELIMITER = "scope.delimiter";

    /** End of the key that names variables which a reporter leaves out. */
    public static final String METRICS_REPORTER_EXCLUDED_VARIABLES = "scope.variables.excludes";

    /**
     * The key {@code metrics.scope.delimiter}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_SCOPE_DELIMITER = "metrics.scope.delimiter";

    /**
     * The key {@code metrics.scope.jm}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_SCOPE_NAMING_JM = "metrics.scope.jm";

    /**
     * The key {@code metrics.scope.tm}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_SCOPE_NAMING_TM = "metrics.scope.tm";

    /**
     * The key {@code metrics.scope.jm.job}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_SCOPE_NAMING_JM_JOB = "metrics.scope.jm.job";

    /**
     * The key {@code metrics.scope.tm.job}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_SCOPE_NAMING_TM_JOB = "metrics.scope.tm.job";

    /**
     * The key {@code metrics.scope.task}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_SCOPE_NAMING_TASK = "metrics.scope.task";

    /**
     * The key {@code metrics.scope.operator}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_SCOPE_NAMING_OPERATOR = "metrics.scope.operator";

    /**
     * The key {@code metrics.latency.history-size}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String METRICS_LATENCY_HISTORY_SIZE = "metrics.latency.history-size";

    /**
     * The key {@code state.savepoints.dir}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SAVEPOINT_DIRECTORY_KEY = "state.savepoints.dir";

    /**
     * The key {@code state.checkpoints.dir}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String CHECKPOINTS_DIRECTORY_KEY = "state.checkpoints.dir";

    /**
     * The key {@code savepoints.state.backend.fs.dir}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String SAVEPOINT_FS_DIRECTORY_KEY = "savepoints.state.backend.fs.dir";

    /**
     * The default {@code 1}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_PARALLELISM = 1;

    /** How often a failed job is tried again if nothing is said. */
    public static final int DEFAULT_EXECUTION_RETRIES = 0;

    /**
     * The default {@code 3600}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final long DEFAULT_LIBRARY_CACHE_MANAGER_CLEANUP_INTERVAL = 3600L;

    /**
     * The default {@code 6123}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_JOB_MANAGER_IPC_PORT = 6123;

    /**
     * The default {@code 0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_RESOURCE_MANAGER_IPC_PORT = 0;

    /**
     * The default {@code true}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_BLOB_SERVICE_SSL_ENABLED = true;

    /**
     * The default {@code 5}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_BLOB_FETCH_RETRIES = 5;

    /**
     * The default {@code 50}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_BLOB_FETCH_CONCURRENT = 50;

    /**
     * The default {@code 1000}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_BLOB_FETCH_BACKLOG = 1000;

    /**
     * The default {@code 0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_BLOB_SERVER_PORT = "0";

    /**
     * The default {@code 0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_TASK_MANAGER_IPC_PORT = 0;

    /**
     * The default {@code 0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_TASK_MANAGER_DATA_PORT = 0;

    /**
     * The default {@code true}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_TASK_MANAGER_DATA_SSL_ENABLED = true;

    /**
     * The default {@code /tmp}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_TASK_MANAGER_TMP_PATH = System.getProperty("java.io.tmpdir");

    /**
     * The default {@code 0.7}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final float DEFAULT_MEMORY_MANAGER_MEMORY_FRACTION = 0.7f;

    /**
     * The default {@code 2048}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_TASK_MANAGER_NETWORK_NUM_BUFFERS = 2048;

    /**
     * The default {@code 32768}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_TASK_MANAGER_MEMORY_SEGMENT_SIZE = 32768;

    /**
     * The default {@code sync}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_TASK_MANAGER_NETWORK_DEFAULT_IO_MODE = "sync";

    /**
     * The default {@code false}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_TASK_MANAGER_DEBUG_MEMORY_USAGE_START_LOG_THREAD = false;

    /**
     * The default {@code 5000}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final long DEFAULT_TASK_MANAGER_DEBUG_MEMORY_USAGE_LOG_INTERVAL_MS = 5000L;

    /**
     * The default {@code Inf}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_TASK_MANAGER_MAX_REGISTRATION_DURATION = "Inf";

    /**
     * The default {@code 500 ms}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_TASK_MANAGER_INITIAL_REGISTRATION_PAUSE = "500 ms";

    /**
     * The default {@code 30 s}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_TASK_MANAGER_MAX_REGISTRATION_PAUSE = "30 s";

    /**
     * The default {@code 10 s}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_TASK_MANAGER_REFUSED_REGISTRATION_PAUSE = "10 s";

    /**
     * The default {@code 30000}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final long DEFAULT_TASK_CANCELLATION_INTERVAL_MILLIS = 30000L;

    /**
     * The default {@code false}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_RUNTIME_HASH_JOIN_BLOOM_FILTERS = false;

    /**
     * The default {@code 128}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_SPILLING_MAX_FAN = 128;

    /**
     * The default {@code 0.8}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final float DEFAULT_SORT_SPILLING_THRESHOLD = 0.8f;

    /** How many milliseconds the opening of a file may take if nothing is said; 0 for any time. */
    public static final int DEFAULT_FS_STREAM_OPENING_TIMEOUT = 0;

    /**
     * The default {@code false}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_USE_LARGE_RECORD_HANDLER = false;

    /**
     * The default {@code 600}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_YARN_HEAP_CUTOFF = 600;

    /**
     * The default {@code 0.25}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final float DEFAULT_YARN_HEAP_CUTOFF_RATIO = 0.25f;

    /** The command that starts a container on YARN if nothing is said. */
    public static final String DEFAULT_YARN_CONTAINER_START_COMMAND_TEMPLATE =
            "%java% %jvmmem% %jvmopts% %logging% %class% %args% %redirects%";

    /**
     * The default {@code 0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_YARN_JOB_MANAGER_PORT = "0";

    /**
     * The default {@code 600}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_MESOS_FAILOVER_TIMEOUT_SECS = 600;

    /**
     * The default {@code 0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_MESOS_ARTIFACT_SERVER_PORT = 0;

    /**
     * The default {@code Flink}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_MESOS_RESOURCEMANAGER_FRAMEWORK_NAME = "Flink";

    /**
     * The default {@code *}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_MESOS_RESOURCEMANAGER_FRAMEWORK_ROLE = "*";

    /**
     * The default, which is empty.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_MESOS_RESOURCEMANAGER_FRAMEWORK_USER = "";

    /**
     * The default {@code true}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_MESOS_ARTIFACT_SERVER_SSL_ENABLED = true;

    /** File system of paths that name none, if nothing is said. */
    public static final String DEFAULT_FILESYSTEM_SCHEME = "file:///";

    /** Whether file sinks overwrite files if nothing is said. */
    public static final boolean DEFAULT_FILESYSTEM_OVERWRITE = false;

    /**
     * The default {@code false}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_FILESYSTEM_ALWAYS_CREATE_DIRECTORY = false;

    /**
     * The default {@code 10}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_DELIMITED_FORMAT_MAX_LINE_SAMPLES = 10;

    /**
     * The default {@code 2}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_DELIMITED_FORMAT_MIN_LINE_SAMPLES = 2;

    /**
     * The default {@code 2097152}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_DELIMITED_FORMAT_MAX_SAMPLE_LEN = 2097152;

    /**
     * The option {@code jobmanager.web.address}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final ConfigOption<String> DEFAULT_JOB_MANAGER_WEB_FRONTEND_ADDRESS =
            ConfigOptions.key("jobmanager.web.address").stringType().noDefaultValue();

    /**
     * The default {@code 8081}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_JOB_MANAGER_WEB_FRONTEND_PORT = 8081;

    /**
     * The default {@code true}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_JOB_MANAGER_WEB_SSL_ENABLED = true;

    /**
     * The default {@code 5}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_JOB_MANAGER_WEB_ARCHIVE_COUNT = 5;

    /**
     * The default {@code true}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_JOB_MANAGER_WEB_SUBMIT_ENABLED = true;

    /**
     * The default {@code false}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_JOB_MANAGER_WEB_CHECKPOINTS_DISABLE = false;

    /**
     * The default {@code 10}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_JOB_MANAGER_WEB_CHECKPOINTS_HISTORY_SIZE = 10;

    /**
     * The default {@code 600000}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_JOB_MANAGER_WEB_BACK_PRESSURE_CLEAN_UP_INTERVAL = 600000;

    /**
     * The default {@code 60000}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_JOB_MANAGER_WEB_BACK_PRESSURE_REFRESH_INTERVAL = 60000;

    /**
     * The default {@code 100}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_JOB_MANAGER_WEB_BACK_PRESSURE_NUM_SAMPLES = 100;

    /**
     * The default {@code 50}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_JOB_MANAGER_WEB_BACK_PRESSURE_DELAY = 50;

    /**
     * The default {@code 1000 s}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_AKKA_TRANSPORT_HEARTBEAT_INTERVAL = "1000 s";

    /**
     * The default {@code 6000 s}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_AKKA_TRANSPORT_HEARTBEAT_PAUSE = "6000 s";

    /**
     * The default {@code 300.0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final double DEFAULT_AKKA_TRANSPORT_THRESHOLD = 300.0;

    /**
     * The default {@code 12.0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final double DEFAULT_AKKA_WATCH_THRESHOLD = 12.0;

    /**
     * The default {@code 15}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_AKKA_DISPATCHER_THROUGHPUT = 15;

    /**
     * The default {@code false}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_AKKA_LOG_LIFECYCLE_EVENTS = false;

    /**
     * The default {@code 10485760b}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_AKKA_FRAMESIZE = "10485760b";

    /**
     * The default {@code 10 s}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_AKKA_ASK_TIMEOUT = "10 s";

    /**
     * The default {@code 10 s}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_AKKA_LOOKUP_TIMEOUT = "10 s";

    /**
     * The default {@code 60 s}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_AKKA_CLIENT_TIMEOUT = "60 s";

    /**
     * The default {@code true}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_AKKA_SSL_ENABLED = true;

    /**
     * The default {@code false}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_SECURITY_SSL_ENABLED = false;

    /**
     * The default {@code TLSv1.2}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_SECURITY_SSL_PROTOCOL = "TLSv1.2";

    /**
     * The default {@code TLS_RSA_WITH_AES_128_CBC_SHA}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_SECURITY_SSL_ALGORITHMS = "TLS_RSA_WITH_AES_128_CBC_SHA";

    /**
     * The default {@code true}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_SECURITY_SSL_VERIFY_HOSTNAME = true;

    /** State backend if nothing is said, by an older name. */
    public static final String DEFAULT_STATE_BACKEND = "jobmanager";

    /** Key of how many task managers a local cluster has. */
    public static final String LOCAL_NUMBER_TASK_MANAGER = "local.number-taskmanager";

    /** How many task managers a local cluster has if nothing is said. */
    public static final int DEFAULT_LOCAL_NUMBER_TASK_MANAGER = 1;

    /** Key of how many job managers a local cluster has. */
    public static final String LOCAL_NUMBER_JOB_MANAGER = "local.number-jobmanager";

    /** How many job managers a local cluster has if nothing is said. */
    public static final int DEFAULT_LOCAL_NUMBER_JOB_MANAGER = 1;

    /**
     * The key {@code local.number-resourcemanager}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String LOCAL_NUMBER_RESOURCE_MANAGER = "local.number-resourcemanager";

    /**
     * The default {@code 1}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_LOCAL_NUMBER_RESOURCE_MANAGER = 1;

    /**
     * The key {@code local.start-webserver}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String LOCAL_START_WEBSERVER = "local.start-webserver";

    /**
     * The default {@code none}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_HA_MODE = "none";

    /**
     * The default {@code standalone}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_RECOVERY_MODE = "standalone";

    /**
     * The default {@code 0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_HA_JOB_MANAGER_PORT = "0";

    /**
     * The default {@code 0}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_RECOVERY_JOB_MANAGER_PORT = "0";

    /**
     * The text {@code /flink}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_ZOOKEEPER_DIR_KEY = "/flink";

    /**
     * The text {@code /default}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_ZOOKEEPER_NAMESPACE_KEY = "/default";

    /**
     * The default {@code /leaderlatch}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_ZOOKEEPER_LATCH_PATH = "/leaderlatch";

    /**
     * The default {@code /leader}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_ZOOKEEPER_LEADER_PATH = "/leader";

    /**
     * The default {@code /jobgraphs}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_ZOOKEEPER_JOBGRAPHS_PATH = "/jobgraphs";

    /**
     * The default {@code /checkpoints}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_ZOOKEEPER_CHECKPOINTS_PATH = "/checkpoints";

    /**
     * The default {@code /checkpoint-counter}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_ZOOKEEPER_CHECKPOINT_COUNTER_PATH = "/checkpoint-counter";

    /**
     * The default {@code /mesos-workers}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_ZOOKEEPER_MESOS_WORKERS_PATH = "/mesos-workers";

    /**
     * The default {@code 60000}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_SESSION_TIMEOUT = 60000;

    /**
     * The default {@code 15000}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_CONNECTION_TIMEOUT = 15000;

    /**
     * The default {@code 5000}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_RETRY_WAIT = 5000;

    /**
     * The default {@code 3}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_MAX_RETRY_ATTEMPTS = 3;

    /**
     * The default {@code 2181}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_CLIENT_PORT = 2181;

    /**
     * The default {@code 10}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_INIT_LIMIT = 10;

    /**
     * The default {@code 5}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_SYNC_LIMIT = 5;

    /**
     * The default {@code 2888}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_PEER_PORT = 2888;

    /**
     * The default {@code 3888}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_ZOOKEEPER_LEADER_PORT = 3888;

    /**
     * The default {@code true}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final boolean DEFAULT_ZOOKEEPER_SASL_DISABLE = true;

    /**
     * The default {@code open}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final String DEFAULT_HA_ZOOKEEPER_CLIENT_ACL = "open";

    /**
     * The default {@code 128}.
     *
     * @deprecated use the constant of the options class that has this key or default, if there is one
     */
    @Deprecated
    public static final int DEFAULT_METRICS_LATENCY_HISTORY_SIZE = 128;

    /** Environment variable of the directory with the configuration. */
    public static final String ENV_FLINK_CONF_DIR = "FLINK_CONF_DIR";

    /** Environment variable of the directory with the libraries. */
    public static final String ENV_FLINK_LIB_DIR = "FLINK_LIB_DIR";

    /** Environment variable of the directory with optional libraries. */
    public static final String ENV_FLINK_OPT_DIR = "FLINK_OPT_DIR";

    /** Environment variable of the directory with plugins. */
    public static final String ENV_FLINK_PLUGINS_DIR = "FLINK_PLUGINS_DIR";

    /** Directory with plugins if nothing is said. */
    public static final String DEFAULT_FLINK_PLUGINS_DIRS = "plugins";

    /** Environment variable of the directory with the scripts. */
    public static final String ENV_FLINK_BIN_DIR = "FLINK_BIN_DIR";

    /** Environment variable of the directory of the installation. */
    public static final String ENV_FLINK_HOME_DIR = "FLINK_HOME";

    /** Directory with the user's libraries if nothing is said. */
    public static final String DEFAULT_FLINK_USR_LIB_DIR = "usrlib";

    /** Character set where none is given: UTF-8. */
    public static final Charset DEFAULT_CHARSET = StandardCharsets.UTF_8;

    private ConfigConstants() {}
}
