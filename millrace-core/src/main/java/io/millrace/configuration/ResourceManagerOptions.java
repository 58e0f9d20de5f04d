// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;

/**
 * Options of what gives task managers and slots to jobs.
 * Mirrors the keys and defaults of Flink 1.14's {@code ResourceManagerOptions}.
 */
public class ResourceManagerOptions {

    /** After which time a job without a leader is dropped. */
    public static final ConfigOption<String> JOB_TIMEOUT = ConfigOptions.key(
                    "resourcemanager.job.timeout")
            .stringType()
            .defaultValue("5 minutes")
            .withDescription("After which time a job without a leader is dropped.");

    /**
     * Number of resource managers in one JVM.
     *
     * @deprecated nothing reads it any more
     */
    @Deprecated
    public static final ConfigOption<Integer> LOCAL_NUMBER_RESOURCE_MANAGER = ConfigOptions.key(
                    "local.number-resourcemanager")
            .intType()
            .defaultValue(1)
            .withDescription("Number of resource managers in one JVM.");

    /** Port of the resource manager. */
    public static final ConfigOption<Integer> IPC_PORT = ConfigOptions.key(
                    "resourcemanager.rpc.port")
            .intType()
            .defaultValue(0)
            .withDescription("Port of the resource manager.");

    /** How many slots a cluster may have. */
    public static final ConfigOption<Integer> MAX_SLOT_NUM = ConfigOptions.key(
                    "slotmanager.number-of-slots.max")
            .intType()
            .defaultValue(Integer.MAX_VALUE)
            .withDescription("How many slots a cluster may have.");

    /** How many processors a cluster may use. */
    public static final ConfigOption<Double> MAX_TOTAL_CPU = ConfigOptions.key(
                    "slotmanager.max-total-resource.cpu")
            .doubleType()
            .noDefaultValue()
            .withDescription("How many processors a cluster may use.");

    /** How much memory a cluster may use. */
    public static final ConfigOption<MemorySize> MAX_TOTAL_MEM = ConfigOptions.key(
                    "slotmanager.max-total-resource.memory")
            .memoryType()
            .noDefaultValue()
            .withDescription("How much memory a cluster may use.");

    /** How many task managers are kept ready beyond need. */
    public static final ConfigOption<Integer> REDUNDANT_TASK_MANAGER_NUM = ConfigOptions.key(
                    "slotmanager.redundant-taskmanager-num")
            .intType()
            .defaultValue(0)
            .withDescription("How many task managers are kept ready beyond need.");

    /** How many failed starts of workers per minute lead to a pause. */
    public static final ConfigOption<Double> START_WORKER_MAX_FAILURE_RATE = ConfigOptions.key(
                    "resourcemanager.start-worker.max-failure-rate")
            .doubleType()
            .defaultValue(10.0)
            .withDescription("How many failed starts of workers per minute lead to a pause.");

    /** Pause once too many starts of workers have failed. */
    public static final ConfigOption<Duration> START_WORKER_RETRY_INTERVAL = ConfigOptions.key(
                    "resourcemanager.start-worker.retry-interval")
            .durationType()
            .defaultValue(Duration.ofSeconds(3))
            .withDescription("Pause once too many starts of workers have failed.");

    /**
     * Milliseconds that a request for a slot waits.
     *
     * @deprecated use {@link JobManagerOptions#SLOT_REQUEST_TIMEOUT}
     */
    @Deprecated
    public static final ConfigOption<Long> SLOT_REQUEST_TIMEOUT = ConfigOptions.key(
                    "slotmanager.request-timeout")
            .longType()
            .defaultValue(-1L)
            .withDescription("Milliseconds that a request for a slot waits.");

    /** Milliseconds in which requests for slots may fail to be met after a start; -1 for the slot timeout. */
    public static final ConfigOption<Long> STANDALONE_CLUSTER_STARTUP_PERIOD_TIME =
            ConfigOptions.key("resourcemanager.standalone.start-up-time")
                    .longType()
                    .defaultValue(-1L)
                    .withDescription(
                            "Milliseconds in which requests for slots may fail to be met after a "
                                    + "start; -1 for the slot timeout.");

    /**
     * Milliseconds after which an idle task manager is released.
     *
     * @deprecated use {@link #TASK_MANAGER_TIMEOUT}
     */
    @Deprecated
    public static final ConfigOption<Long> SLOT_MANAGER_TASK_MANAGER_TIMEOUT = ConfigOptions.key(
                    "slotmanager.taskmanager-timeout")
            .longType()
            .defaultValue(30000L)
            .withDescription("Milliseconds after which an idle task manager is released.");

    /** Milliseconds after which an idle task manager is released. */
    public static final ConfigOption<Long> TASK_MANAGER_TIMEOUT = ConfigOptions.key(
                    "resourcemanager.taskmanager-timeout")
            .longType()
            .defaultValue(30000L)
            .withDeprecatedKeys("slotmanager.taskmanager-timeout")
            .withDescription("Milliseconds after which an idle task manager is released.");

    /**
     * Whether a task manager stays until its results have been read.
     *
     * @deprecated it always stays until then
     */
    @Deprecated
    public static final ConfigOption<Boolean> TASK_MANAGER_RELEASE_WHEN_RESULT_CONSUMED =
            ConfigOptions.key("resourcemanager.taskmanager-release.wait.result.consumed")
                    .booleanType()
                    .defaultValue(true)
                    .withDescription(
                            "Whether a task manager stays until its results have been read.");

    /** Beginning of keys of environment variables of a job manager in a container. */
    public static final String CONTAINERIZED_MASTER_ENV_PREFIX = "containerized.master.env.";

    /** Beginning of keys of environment variables of a task manager in a container. */
    public static final String CONTAINERIZED_TASK_MANAGER_ENV_PREFIX =
            "containerized.taskmanager.env.";

    /** How long a new task manager has to register. */
    public static final ConfigOption<Duration> TASK_MANAGER_REGISTRATION_TIMEOUT =
            ConfigOptions.key("resourcemanager.taskmanager-registration.timeout")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(5))
                    .withFallbackKeys("taskmanager.registration.timeout")
                    .withDescription("How long a new task manager has to register.");

    private ResourceManagerOptions() {}
}
