// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Options of tasks and of what runs them.
 * Mirrors the keys and defaults of Flink 1.14's {@code TaskManagerOptions}.
 */
public class TaskManagerOptions {

    /**
     * Consumer of managed memory: batch algorithms and state backends.
     *
     * @deprecated use {@link #MANAGED_MEMORY_CONSUMER_NAME_OPERATOR} and {@link #MANAGED_MEMORY_CONSUMER_NAME_STATE_BACKEND}
     */
    @Deprecated
    public static final String MANAGED_MEMORY_CONSUMER_NAME_DATAPROC = "DATAPROC";

    /** Consumer of managed memory: algorithms of operators. */
    public static final String MANAGED_MEMORY_CONSUMER_NAME_OPERATOR = "OPERATOR";

    /** Consumer of managed memory: state backends. */
    public static final String MANAGED_MEMORY_CONSUMER_NAME_STATE_BACKEND = "STATE_BACKEND";

    /** Consumer of managed memory: Python processes. */
    public static final String MANAGED_MEMORY_CONSUMER_NAME_PYTHON = "PYTHON";

    /**
     * Size of a task manager's heap.
     *
     * @deprecated use {@link #TOTAL_PROCESS_MEMORY} or {@link #TOTAL_FLINK_MEMORY}
     */
    @Deprecated
    public static final ConfigOption<MemorySize> TASK_MANAGER_HEAP_MEMORY = ConfigOptions.key(
                    "taskmanager.heap.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("Size of a task manager's heap.");

    /**
     * Size of a task manager's heap in megabytes.
     *
     * @deprecated use {@link #TOTAL_PROCESS_MEMORY} or {@link #TOTAL_FLINK_MEMORY}
     */
    @Deprecated
    public static final ConfigOption<Integer> TASK_MANAGER_HEAP_MEMORY_MB = ConfigOptions.key(
                    "taskmanager.heap.mb")
            .intType()
            .noDefaultValue()
            .withDescription("Size of a task manager's heap in megabytes.");

    /** Whether a task manager ends when a task runs out of memory. */
    public static final ConfigOption<Boolean> KILL_ON_OUT_OF_MEMORY = ConfigOptions.key(
                    "taskmanager.jvm-exit-on-oom")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether a task manager ends when a task runs out of memory.");

    /**
     * Whether a task manager ends when remote calls fail for good.
     *
     * @deprecated nothing reads it any more
     */
    @Deprecated
    public static final ConfigOption<Boolean> EXIT_ON_FATAL_AKKA_ERROR = ConfigOptions.key(
                    "taskmanager.exit-on-fatal-akka-error")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether a task manager ends when remote calls fail for good.");

    /** Address under which a task manager is reached. */
    public static final ConfigOption<String> HOST = ConfigOptions.key("taskmanager.host")
            .stringType()
            .noDefaultValue()
            .withDescription("Address under which a task manager is reached.");

    /** Address of the network interface that a task manager listens on. */
    public static final ConfigOption<String> BIND_HOST = ConfigOptions.key("taskmanager.bind-host")
            .stringType()
            .noDefaultValue()
            .withDescription("Address of the network interface that a task manager listens on.");

    /** Port under which a task manager is reached, or a list or range; 0 for any. */
    public static final ConfigOption<String> RPC_PORT = ConfigOptions.key("taskmanager.rpc.port")
            .stringType()
            .defaultValue("0")
            .withDescription(
                    "Port under which a task manager is reached, or a list or range; 0 for "
                            + "any.");

    /** Port that a task manager listens on. */
    public static final ConfigOption<Integer> RPC_BIND_PORT = ConfigOptions.key(
                    "taskmanager.rpc.bind-port")
            .intType()
            .noDefaultValue()
            .withDescription("Port that a task manager listens on.");

    /**
     * First pause between two attempts to register.
     *
     * @deprecated use {@link ClusterOptions#INITIAL_REGISTRATION_TIMEOUT}
     */
    @Deprecated
    public static final ConfigOption<Duration> INITIAL_REGISTRATION_BACKOFF = ConfigOptions.key(
                    "taskmanager.registration.initial-backoff")
            .durationType()
            .defaultValue(Duration.ofMillis(500))
            .withDeprecatedKeys("taskmanager.initial-registration-pause")
            .withDescription("First pause between two attempts to register.");

    /**
     * Longest pause between two attempts to register.
     *
     * @deprecated use {@link ClusterOptions#MAX_REGISTRATION_TIMEOUT}
     */
    @Deprecated
    public static final ConfigOption<Duration> REGISTRATION_MAX_BACKOFF = ConfigOptions.key(
                    "taskmanager.registration.max-backoff")
            .durationType()
            .defaultValue(Duration.ofSeconds(30))
            .withDeprecatedKeys("taskmanager.max-registration-pause")
            .withDescription("Longest pause between two attempts to register.");

    /**
     * Pause after an attempt to register that was refused.
     *
     * @deprecated use {@link ClusterOptions#REFUSED_REGISTRATION_DELAY}
     */
    @Deprecated
    public static final ConfigOption<Duration> REFUSED_REGISTRATION_BACKOFF = ConfigOptions.key(
                    "taskmanager.registration.refused-backoff")
            .durationType()
            .defaultValue(Duration.ofSeconds(10))
            .withDeprecatedKeys("taskmanager.refused-registration-pause")
            .withDescription("Pause after an attempt to register that was refused.");

    /** After which time without registration a task manager ends. */
    public static final ConfigOption<Duration> REGISTRATION_TIMEOUT = ConfigOptions.key(
                    "taskmanager.registration.timeout")
            .durationType()
            .defaultValue(Duration.ofMinutes(5))
            .withDeprecatedKeys("taskmanager.maxRegistrationDuration")
            .withDescription("After which time without registration a task manager ends.");

    /** Number of slots of a task manager. */
    public static final ConfigOption<Integer> NUM_TASK_SLOTS = ConfigOptions.key(
                    "taskmanager.numberOfTaskSlots")
            .intType()
            .defaultValue(1)
            .withDescription("Number of slots of a task manager.");

    /** After which time a slot that no job uses is free again. */
    public static final ConfigOption<Duration> SLOT_TIMEOUT = ConfigOptions.key(
                    "taskmanager.slot.timeout")
            .durationType()
            .defaultValue(Duration.ofSeconds(10))
            .withFallbackKeys("akka.ask.timeout")
            .withDescription("After which time a slot that no job uses is free again.");

    /** Whether a task manager logs its use of memory. */
    public static final ConfigOption<Boolean> DEBUG_MEMORY_LOG = ConfigOptions.key(
                    "taskmanager.debug.memory.log")
            .booleanType()
            .defaultValue(false)
            .withDeprecatedKeys("taskmanager.debug.memory.startLogThread")
            .withDescription("Whether a task manager logs its use of memory.");

    /** Milliseconds between two such log lines. */
    public static final ConfigOption<Long> DEBUG_MEMORY_USAGE_LOG_INTERVAL_MS = ConfigOptions.key(
                    "taskmanager.debug.memory.log-interval")
            .longType()
            .defaultValue(5000L)
            .withDeprecatedKeys("taskmanager.debug.memory.logIntervalMs")
            .withDescription("Milliseconds between two such log lines.");

    /** Size of the pieces in which memory is managed, and of network buffers. */
    public static final ConfigOption<MemorySize> MEMORY_SEGMENT_SIZE = ConfigOptions.key(
                    "taskmanager.memory.segment-size")
            .memoryType()
            .defaultValue(MemorySize.parse("32 kb"))
            .withDescription(
                    "Size of the pieces in which memory is managed, and of network buffers.");

    /** The smallest size to which a network buffer may shrink. */
    public static final ConfigOption<MemorySize> MIN_MEMORY_SEGMENT_SIZE = ConfigOptions.key(
                    "taskmanager.memory.min-segment-size")
            .memoryType()
            .defaultValue(MemorySize.parse("1 kb"))
            .withDescription("The smallest size to which a network buffer may shrink.");

    /** Whether a task manager without address shows its name or its IP address. */
    public static final ConfigOption<String> HOST_BIND_POLICY = ConfigOptions.key(
                    "taskmanager.network.bind-policy")
            .stringType()
            .defaultValue("ip")
            .withDescription("Whether a task manager without address shows its name or its IP "
                    + "address.");

    /** Id of a task manager; one is made up if it is missing. */
    public static final ConfigOption<String> TASK_MANAGER_RESOURCE_ID = ConfigOptions.key(
                    "taskmanager.resource-id")
            .stringType()
            .noDefaultValue()
            .withDescription("Id of a task manager; one is made up if it is missing.");

    /** Number of processors of a task manager. */
    public static final ConfigOption<Double> CPU_CORES = ConfigOptions.key("taskmanager.cpu.cores")
            .doubleType()
            .noDefaultValue()
            .withDescription("Number of processors of a task manager.");

    /** All memory of a task manager's process. */
    public static final ConfigOption<MemorySize> TOTAL_PROCESS_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.process.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("All memory of a task manager's process.");

    /** Memory of a task manager without metaspace and overhead of the JVM. */
    public static final ConfigOption<MemorySize> TOTAL_FLINK_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.flink.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("Memory of a task manager without metaspace and overhead of the JVM.");

    /** Heap that is kept for what is not tasks. */
    public static final ConfigOption<MemorySize> FRAMEWORK_HEAP_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.framework.heap.size")
            .memoryType()
            .defaultValue(MemorySize.parse("128 mb"))
            .withDescription("Heap that is kept for what is not tasks.");

    /** Memory outside the heap that is kept for what is not tasks. */
    public static final ConfigOption<MemorySize> FRAMEWORK_OFF_HEAP_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.framework.off-heap.size")
            .memoryType()
            .defaultValue(MemorySize.parse("128 mb"))
            .withDescription("Memory outside the heap that is kept for what is not tasks.");

    /** Heap of the tasks. */
    public static final ConfigOption<MemorySize> TASK_HEAP_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.task.heap.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("Heap of the tasks.");

    /** Memory of the tasks outside the heap. */
    public static final ConfigOption<MemorySize> TASK_OFF_HEAP_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.task.off-heap.size")
            .memoryType()
            .defaultValue(MemorySize.ZERO)
            .withDescription("Memory of the tasks outside the heap.");

    /** Memory for sorts, hash tables and state outside the heap. */
    public static final ConfigOption<MemorySize> MANAGED_MEMORY_SIZE = ConfigOptions.key(
                    "taskmanager.memory.managed.size")
            .memoryType()
            .noDefaultValue()
            .withDeprecatedKeys("taskmanager.memory.size")
            .withDescription("Memory for sorts, hash tables and state outside the heap.");

    /** The same as a share, if its size is not given. */
    public static final ConfigOption<Float> MANAGED_MEMORY_FRACTION = ConfigOptions.key(
                    "taskmanager.memory.managed.fraction")
            .floatType()
            .defaultValue(0.4f)
            .withDescription("The same as a share, if its size is not given.");

    /** How consumers share managed memory, by weight. */
    public static final ConfigOption<Map<String, String>> MANAGED_MEMORY_CONSUMER_WEIGHTS =
            ConfigOptions.key("taskmanager.memory.managed.consumer-weights")
                    .mapType()
                    .defaultValue(defaultWeights())
                    .withDescription("How consumers share managed memory, by weight.");

    /** The smallest memory for network buffers. */
    public static final ConfigOption<MemorySize> NETWORK_MEMORY_MIN = ConfigOptions.key(
                    "taskmanager.memory.network.min")
            .memoryType()
            .defaultValue(MemorySize.parse("64 mb"))
            .withDeprecatedKeys("taskmanager.network.memory.min")
            .withDescription("The smallest memory for network buffers.");

    /** The largest memory for network buffers. */
    public static final ConfigOption<MemorySize> NETWORK_MEMORY_MAX = ConfigOptions.key(
                    "taskmanager.memory.network.max")
            .memoryType()
            .defaultValue(MemorySize.parse("1 gb"))
            .withDeprecatedKeys("taskmanager.network.memory.max")
            .withDescription("The largest memory for network buffers.");

    /** Share of memory for network buffers, within the two sizes. */
    public static final ConfigOption<Float> NETWORK_MEMORY_FRACTION = ConfigOptions.key(
                    "taskmanager.memory.network.fraction")
            .floatType()
            .defaultValue(0.1f)
            .withDeprecatedKeys("taskmanager.network.memory.fraction")
            .withDescription("Share of memory for network buffers, within the two sizes.");

    /** Time between two adjustments of the size of network buffers. */
    public static final ConfigOption<Duration> BUFFER_DEBLOAT_PERIOD = ConfigOptions.key(
                    "taskmanager.network.memory.buffer-debloat.period")
            .durationType()
            .defaultValue(Duration.ofMillis(500))
            .withDescription("Time between two adjustments of the size of network buffers.");

    /** How many measurements such an adjustment rests on. */
    public static final ConfigOption<Integer> BUFFER_DEBLOAT_SAMPLES = ConfigOptions.key(
                    "taskmanager.network.memory.buffer-debloat.samples")
            .intType()
            .defaultValue(20)
            .withDescription("How many measurements such an adjustment rests on.");

    /** How long data in network buffers should lie there. */
    public static final ConfigOption<Duration> BUFFER_DEBLOAT_TARGET = ConfigOptions.key(
                    "taskmanager.network.memory.buffer-debloat.target")
            .durationType()
            .defaultValue(Duration.ofSeconds(1))
            .withDescription("How long data in network buffers should lie there.");

    /** Whether the size of network buffers follows the throughput. */
    public static final ConfigOption<Boolean> BUFFER_DEBLOAT_ENABLED = ConfigOptions.key(
                    "taskmanager.network.memory.buffer-debloat.enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether the size of network buffers follows the throughput.");

    /** By how many percent the size must change until it is adjusted. */
    public static final ConfigOption<Integer> BUFFER_DEBLOAT_THRESHOLD_PERCENTAGES =
            ConfigOptions.key("taskmanager.network.memory.buffer-debloat.threshold-percentages")
                    .intType()
                    .defaultValue(50)
                    .withDescription(
                            "By how many percent the size must change until it is adjusted.");

    /** Memory for reading the data of blocking exchanges. */
    public static final ConfigOption<MemorySize> NETWORK_BATCH_SHUFFLE_READ_MEMORY =
            ConfigOptions.key("taskmanager.memory.framework.off-heap.batch-shuffle.size")
                    .memoryType()
                    .defaultValue(MemorySize.parse("32 mb"))
                    .withDescription("Memory for reading the data of blocking exchanges.");

    /** Size of a task manager's metaspace. */
    public static final ConfigOption<MemorySize> JVM_METASPACE = ConfigOptions.key(
                    "taskmanager.memory.jvm-metaspace.size")
            .memoryType()
            .defaultValue(MemorySize.parse("256 mb"))
            .withDescription("Size of a task manager's metaspace.");

    /** The smallest overhead of a task manager's JVM. */
    public static final ConfigOption<MemorySize> JVM_OVERHEAD_MIN = ConfigOptions.key(
                    "taskmanager.memory.jvm-overhead.min")
            .memoryType()
            .defaultValue(MemorySize.parse("192 mb"))
            .withDescription("The smallest overhead of a task manager's JVM.");

    /** The largest overhead of a task manager's JVM. */
    public static final ConfigOption<MemorySize> JVM_OVERHEAD_MAX = ConfigOptions.key(
                    "taskmanager.memory.jvm-overhead.max")
            .memoryType()
            .defaultValue(MemorySize.parse("1 gb"))
            .withDescription("The largest overhead of a task manager's JVM.");

    /** Share of the process's memory that is left to the overhead of the JVM. */
    public static final ConfigOption<Float> JVM_OVERHEAD_FRACTION = ConfigOptions.key(
                    "taskmanager.memory.jvm-overhead.fraction")
            .floatType()
            .defaultValue(0.1f)
            .withDescription(
                    "Share of the process's memory that is left to the overhead of the JVM.");

    /** How often a task that does not stop is interrupted, in milliseconds. */
    public static final ConfigOption<Long> TASK_CANCELLATION_INTERVAL = ConfigOptions.key(
                    "task.cancellation.interval")
            .longType()
            .defaultValue(30000L)
            .withDeprecatedKeys("task.cancellation-interval")
            .withDescription(
                    "How often a task that does not stop is interrupted, in milliseconds.");

    /** After which time a task that does not stop is given up, in milliseconds; 0 for never. */
    public static final ConfigOption<Long> TASK_CANCELLATION_TIMEOUT = ConfigOptions.key(
                    "task.cancellation.timeout")
            .longType()
            .defaultValue(180000L)
            .withDescription("After which time a task that does not stop is given up, in "
                    + "milliseconds; 0 for never.");

    /** Milliseconds that running timers get for their end when a task is cancelled. */
    public static final ConfigOption<Long> TASK_CANCELLATION_TIMEOUT_TIMERS = ConfigOptions.key(
                    "task.cancellation.timers.timeout")
            .longType()
            .defaultValue(7500L)
            .withDeprecatedKeys("timerservice.exceptional.shutdown.timeout")
            .withDescription("Milliseconds that running timers get for their end when a task is "
                    + "cancelled.");

    private TaskManagerOptions() {}

    private static Map<String, String> defaultWeights() {
        Map<String, String> weights = new HashMap<>();
        weights.put(MANAGED_MEMORY_CONSUMER_NAME_OPERATOR, "70");
        weights.put(MANAGED_MEMORY_CONSUMER_NAME_STATE_BACKEND, "70");
        weights.put(MANAGED_MEMORY_CONSUMER_NAME_PYTHON, "30");
        return weights;
    }
}
