// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;

/**
 * Options of the job manager of a cluster.
 * Mirrors the keys and defaults of Flink 1.14's {@code JobManagerOptions}.
 */
public class JobManagerOptions {

    /** Smallest heap of a job manager. */
    public static final MemorySize MIN_JVM_HEAP_SIZE = MemorySize.ofMebiBytes(128);

    /** Address under which the job manager is reached. */
    public static final ConfigOption<String> ADDRESS = ConfigOptions.key("jobmanager.rpc.address")
            .stringType()
            .noDefaultValue()
            .withDescription("Address under which the job manager is reached.");

    /** Address of the network interface that the job manager listens on. */
    public static final ConfigOption<String> BIND_HOST = ConfigOptions.key("jobmanager.bind-host")
            .stringType()
            .noDefaultValue()
            .withDescription("Address of the network interface that the job manager listens on.");

    /** Port under which the job manager is reached. */
    public static final ConfigOption<Integer> PORT = ConfigOptions.key("jobmanager.rpc.port")
            .intType()
            .defaultValue(6123)
            .withDescription("Port under which the job manager is reached.");

    /** Port that the job manager listens on. */
    public static final ConfigOption<Integer> RPC_BIND_PORT = ConfigOptions.key(
                    "jobmanager.rpc.bind-port")
            .intType()
            .noDefaultValue()
            .withDescription("Port that the job manager listens on.");

    /**
     * Size of the job manager's heap.
     *
     * @deprecated use {@link #TOTAL_PROCESS_MEMORY} or {@link #TOTAL_FLINK_MEMORY}
     */
    @Deprecated
    public static final ConfigOption<MemorySize> JOB_MANAGER_HEAP_MEMORY = ConfigOptions.key(
                    "jobmanager.heap.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("Size of the job manager's heap.");

    /**
     * Size of the job manager's heap in megabytes.
     *
     * @deprecated use {@link #TOTAL_PROCESS_MEMORY} or {@link #TOTAL_FLINK_MEMORY}
     */
    @Deprecated
    public static final ConfigOption<Integer> JOB_MANAGER_HEAP_MEMORY_MB = ConfigOptions.key(
                    "jobmanager.heap.mb")
            .intType()
            .noDefaultValue()
            .withDescription("Size of the job manager's heap in megabytes.");

    /** All memory of the job manager's process. */
    public static final ConfigOption<MemorySize> TOTAL_PROCESS_MEMORY = ConfigOptions.key(
                    "jobmanager.memory.process.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("All memory of the job manager's process.");

    /** Memory of the job manager without metaspace and overhead of the JVM. */
    public static final ConfigOption<MemorySize> TOTAL_FLINK_MEMORY = ConfigOptions.key(
                    "jobmanager.memory.flink.size")
            .memoryType()
            .noDefaultValue()
            .withDescription(
                    "Memory of the job manager without metaspace and overhead of the JVM.");

    /** Size of the job manager's heap. */
    public static final ConfigOption<MemorySize> JVM_HEAP_MEMORY = ConfigOptions.key(
                    "jobmanager.memory.heap.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("Size of the job manager's heap.");

    /** Memory of the job manager outside the heap. */
    public static final ConfigOption<MemorySize> OFF_HEAP_MEMORY = ConfigOptions.key(
                    "jobmanager.memory.off-heap.size")
            .memoryType()
            .defaultValue(MemorySize.parse("128 mb"))
            .withDescription("Memory of the job manager outside the heap.");

    /** Whether the JVM enforces the size of the memory outside the heap. */
    public static final ConfigOption<Boolean> JVM_DIRECT_MEMORY_LIMIT_ENABLED = ConfigOptions.key(
                    "jobmanager.memory.enable-jvm-direct-memory-limit")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether the JVM enforces the size of the memory outside the heap.");

    /** Size of the job manager's metaspace. */
    public static final ConfigOption<MemorySize> JVM_METASPACE = ConfigOptions.key(
                    "jobmanager.memory.jvm-metaspace.size")
            .memoryType()
            .defaultValue(MemorySize.parse("256 mb"))
            .withDescription("Size of the job manager's metaspace.");

    /** The smallest overhead of the job manager's JVM. */
    public static final ConfigOption<MemorySize> JVM_OVERHEAD_MIN = ConfigOptions.key(
                    "jobmanager.memory.jvm-overhead.min")
            .memoryType()
            .defaultValue(MemorySize.parse("192 mb"))
            .withDescription("The smallest overhead of the job manager's JVM.");

    /** The largest overhead of the job manager's JVM. */
    public static final ConfigOption<MemorySize> JVM_OVERHEAD_MAX = ConfigOptions.key(
                    "jobmanager.memory.jvm-overhead.max")
            .memoryType()
            .defaultValue(MemorySize.parse("1 gb"))
            .withDescription("The largest overhead of the job manager's JVM.");

    /** Share of the process's memory that is left to the overhead of the JVM. */
    public static final ConfigOption<Float> JVM_OVERHEAD_FRACTION = ConfigOptions.key(
                    "jobmanager.memory.jvm-overhead.fraction")
            .floatType()
            .defaultValue(0.1f)
            .withDescription(
                    "Share of the process's memory that is left to the overhead of the JVM.");

    /** How many earlier attempts of a task are remembered. */
    public static final ConfigOption<Integer> MAX_ATTEMPTS_HISTORY_SIZE = ConfigOptions.key(
                    "jobmanager.execution.attempts-history-size")
            .intType()
            .defaultValue(16)
            .withDeprecatedKeys("job-manager.max-attempts-history-size")
            .withDescription("How many earlier attempts of a task are remembered.");

    /** Which tasks start again when one has failed: full for all, region for those that depend on it. */
    public static final ConfigOption<String> EXECUTION_FAILOVER_STRATEGY = ConfigOptions.key(
                    "jobmanager.execution.failover-strategy")
            .stringType()
            .defaultValue("region")
            .withDescription(
                    "Which tasks start again when one has failed: full for all, region for "
                            + "those that depend on it.");

    /** Directory for archives of jobs that have ended. */
    public static final ConfigOption<String> ARCHIVE_DIR = ConfigOptions.key(
                    "jobmanager.archive.fs.dir")
            .stringType()
            .noDefaultValue()
            .withDescription("Directory for archives of jobs that have ended.");

    /** Bytes of ended jobs that are kept in memory. */
    public static final ConfigOption<Long> JOB_STORE_CACHE_SIZE = ConfigOptions.key(
                    "jobstore.cache-size")
            .longType()
            .defaultValue(52428800L)
            .withDescription("Bytes of ended jobs that are kept in memory.");

    /** Seconds after which an ended job is forgotten. */
    public static final ConfigOption<Long> JOB_STORE_EXPIRATION_TIME = ConfigOptions.key(
                    "jobstore.expiration-time")
            .longType()
            .defaultValue(3600L)
            .withDescription("Seconds after which an ended job is forgotten.");

    /** How many ended jobs are kept. */
    public static final ConfigOption<Integer> JOB_STORE_MAX_CAPACITY = ConfigOptions.key(
                    "jobstore.max-capacity")
            .intType()
            .defaultValue(Integer.MAX_VALUE)
            .withDescription("How many ended jobs are kept.");

    /** Whether names of task managers are looked up by their addresses. */
    public static final ConfigOption<Boolean> RETRIEVE_TASK_MANAGER_HOSTNAME = ConfigOptions.key(
                    "jobmanager.retrieve-taskmanager-hostname")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether names of task managers are looked up by their addresses.");

    /** Number of threads for short steps of the job manager; the cores by default. */
    public static final ConfigOption<Integer> JOB_MANAGER_FUTURE_POOL_SIZE = ConfigOptions.key(
                    "jobmanager.future-pool.size")
            .intType()
            .noDefaultValue()
            .withDescription("Number of threads for short steps of the job manager; the cores by "
                    + "default.");

    /** Number of threads for blocking work of the job manager; the cores by default. */
    public static final ConfigOption<Integer> JOB_MANAGER_IO_POOL_SIZE = ConfigOptions.key(
                    "jobmanager.io-pool.size")
            .intType()
            .noDefaultValue()
            .withDescription("Number of threads for blocking work of the job manager; the cores by "
                    + "default.");

    /** Milliseconds that a job waits for a slot. */
    public static final ConfigOption<Long> SLOT_REQUEST_TIMEOUT = ConfigOptions.key(
                    "slot.request.timeout")
            .longType()
            .defaultValue(300000L)
            .withDescription("Milliseconds that a job waits for a slot.");

    /** Milliseconds after which a job gives back a slot that it does not use. */
    public static final ConfigOption<Long> SLOT_IDLE_TIMEOUT = ConfigOptions.key(
                    "slot.idle.timeout")
            .longType()
            .defaultValue(50000L)
            .withDescription(
                    "Milliseconds after which a job gives back a slot that it does not use.");

    /** Which scheduler places the tasks of jobs. */
    public static final ConfigOption<SchedulerType> SCHEDULER = ConfigOptions.key(
                    "jobmanager.scheduler")
            .enumType(SchedulerType.class)
            .defaultValue(SchedulerType.Ng)
            .withDescription("Which scheduler places the tasks of jobs.");

    /** Mode of the scheduler; reactive for jobs that use whatever there is. */
    public static final ConfigOption<SchedulerExecutionMode> SCHEDULER_MODE = ConfigOptions.key(
                    "scheduler-mode")
            .enumType(SchedulerExecutionMode.class)
            .noDefaultValue()
            .withDescription(
                    "Mode of the scheduler; reactive for jobs that use whatever there is.");

    /** By how much parallelism must grow until a job is scaled up. */
    public static final ConfigOption<Integer> MIN_PARALLELISM_INCREASE = ConfigOptions.key(
                    "jobmanager.adaptive-scheduler.min-parallelism-increase")
            .intType()
            .defaultValue(1)
            .withDescription("By how much parallelism must grow until a job is scaled up.");

    /** How long a job waits for the resources that it asks for; -1 ms for any time. */
    public static final ConfigOption<Duration> RESOURCE_WAIT_TIMEOUT = ConfigOptions.key(
                    "jobmanager.adaptive-scheduler.resource-wait-timeout")
            .durationType()
            .defaultValue(Duration.ofMinutes(5))
            .withDescription("How long a job waits for the resources that it asks for; -1 ms for "
                    + "any time.");

    /** How long a job waits for more resources once it has enough to run. */
    public static final ConfigOption<Duration> RESOURCE_STABILIZATION_TIMEOUT = ConfigOptions.key(
                    "jobmanager.adaptive-scheduler.resource-stabilization-timeout")
            .durationType()
            .defaultValue(Duration.ofSeconds(10))
            .withDescription("How long a job waits for more resources once it has enough to run.");

    /** Whether results that nobody needs any more are released while the job runs. */
    public static final ConfigOption<Boolean> PARTITION_RELEASE_DURING_JOB_EXECUTION =
            ConfigOptions.key("jobmanager.partition.release-during-job-execution")
                    .booleanType()
                    .defaultValue(true)
                    .withDescription(
                            "Whether results that nobody needs any more are released while the job "
                                    + "runs.");

    private JobManagerOptions() {}

    /** Kinds of schedulers. */
    public enum SchedulerType {
        /** Places tasks as the job asks. */
        Ng,
        /** Fits the parallelism to what is there. */
        Adaptive
    }
}
