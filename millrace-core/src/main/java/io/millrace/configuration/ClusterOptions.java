// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.configuration.description.InlineElement;
import io.millrace.configuration.description.TextElement;

/**
 * Options of a cluster as a whole.
 * Mirrors the keys and defaults of Flink 1.14's {@code ClusterOptions}.
 */
public class ClusterOptions {

    /** Milliseconds that a first attempt to register waits for its answer. */
    public static final ConfigOption<Long> INITIAL_REGISTRATION_TIMEOUT = ConfigOptions.key(
                    "cluster.registration.initial-timeout")
            .longType()
            .defaultValue(100L)
            .withDescription("Milliseconds that a first attempt to register waits for its answer.");

    /** Milliseconds that an attempt to register waits at most. */
    public static final ConfigOption<Long> MAX_REGISTRATION_TIMEOUT = ConfigOptions.key(
                    "cluster.registration.max-timeout")
            .longType()
            .defaultValue(30000L)
            .withDescription("Milliseconds that an attempt to register waits at most.");

    /** Milliseconds of pause after an attempt to register that failed. */
    public static final ConfigOption<Long> ERROR_REGISTRATION_DELAY = ConfigOptions.key(
                    "cluster.registration.error-delay")
            .longType()
            .defaultValue(10000L)
            .withDescription("Milliseconds of pause after an attempt to register that failed.");

    /** Milliseconds of pause after an attempt to register that was refused. */
    public static final ConfigOption<Long> REFUSED_REGISTRATION_DELAY = ConfigOptions.key(
                    "cluster.registration.refused-registration-delay")
            .longType()
            .defaultValue(30000L)
            .withDescription(
                    "Milliseconds of pause after an attempt to register that was refused.");

    /** Milliseconds that the services of a process get for their end. */
    public static final ConfigOption<Long> CLUSTER_SERVICES_SHUTDOWN_TIMEOUT = ConfigOptions.key(
                    "cluster.services.shutdown-timeout")
            .longType()
            .defaultValue(30000L)
            .withDescription("Milliseconds that the services of a process get for their end.");

    /** Number of threads for blocking work of a process of the cluster. */
    public static final ConfigOption<Integer> CLUSTER_IO_EXECUTOR_POOL_SIZE = ConfigOptions.key(
                    "cluster.io-pool.size")
            .intType()
            .noDefaultValue()
            .withDescription("Number of threads for blocking work of a process of the cluster.");

    /** Whether slots are taken evenly from all task managers. */
    public static final ConfigOption<Boolean> EVENLY_SPREAD_OUT_SLOTS_STRATEGY = ConfigOptions.key(
                    "cluster.evenly-spread-out-slots")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether slots are taken evenly from all task managers.");

    /** Whether a process halts at once on a fatal error, without its shutdown hooks. */
    public static final ConfigOption<Boolean> HALT_ON_FATAL_ERROR = ConfigOptions.key(
                    "cluster.processes.halt-on-fatal-error")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether a process halts at once on a fatal error, without its "
                    + "shutdown hooks.");

    /** What happens when user code calls {@code System.exit()}. */
    public static final ConfigOption<UserSystemExitMode> INTERCEPT_USER_SYSTEM_EXIT =
            ConfigOptions.key("cluster.intercept-user-system-exit")
                    .enumType(UserSystemExitMode.class)
                    .defaultValue(UserSystemExitMode.DISABLED)
                    .withDescription("What happens when user code calls System.exit().");

    /** Whether slots get the resources that slot sharing groups ask for. */
    public static final ConfigOption<Boolean> ENABLE_FINE_GRAINED_RESOURCE_MANAGEMENT =
            ConfigOptions.key("cluster.fine-grained-resource-management.enabled")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Whether slots get the resources that slot sharing groups ask for.");

    /** Whether all exchanges are blocking where slots differ in resources. */
    public static final ConfigOption<Boolean> FINE_GRAINED_SHUFFLE_MODE_ALL_BLOCKING =
            ConfigOptions.key("fine-grained.shuffle-mode.all-blocking")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Whether all exchanges are blocking where slots differ in resources.");

    /** What happens when an exception ends a thread of the cluster. */
    public static final ConfigOption<UncaughtExceptionHandleMode> UNCAUGHT_EXCEPTION_HANDLING =
            ConfigOptions.key("cluster.uncaught-exception-handling")
                    .enumType(UncaughtExceptionHandleMode.class)
                    .defaultValue(UncaughtExceptionHandleMode.LOG)
                    .withDescription(
                            "What happens when an exception ends a thread of the cluster.");

    /** Without use: all options are constants. */
    public ClusterOptions() {}

    /**
     * Which scheduler is used.
     *
     * @param configuration what was configured
     * @return the adaptive one in reactive mode, else the one that was asked for
     */
    public static JobManagerOptions.SchedulerType getSchedulerType(Configuration configuration) {
        return isReactive(configuration)
                ? JobManagerOptions.SchedulerType.Adaptive
                : configuration.get(JobManagerOptions.SCHEDULER);
    }

    private static boolean isReactive(Configuration configuration) {
        return configuration.get(JobManagerOptions.SCHEDULER_MODE)
                == SchedulerExecutionMode.REACTIVE;
    }

    /**
     * Whether the adaptive scheduler was asked for.
     *
     * @param configuration what was configured
     * @return whether it was, by its name
     */
    public static boolean isAdaptiveSchedulerEnabled(Configuration configuration) {
        return configuration.get(JobManagerOptions.SCHEDULER)
                == JobManagerOptions.SchedulerType.Adaptive;
    }

    /**
     * Whether slots get the resources that slot sharing groups ask for.
     *
     * @param configuration what was configured
     * @return whether they do
     */
    public static boolean isFineGrainedResourceManagementEnabled(Configuration configuration) {
        return configuration.get(ENABLE_FINE_GRAINED_RESOURCE_MANAGEMENT);
    }

    /** What happens when user code calls {@code System.exit()}. */
    public enum UserSystemExitMode implements DescribedEnum {
        /** The process ends. */
        DISABLED("The process ends, as nothing watches the call."),
        /** The call is logged, and the process ends. */
        LOG("The call is logged, and the process ends."),
        /** The call fails. */
        THROW("The call fails with an exception.");

        private final String description;

        UserSystemExitMode(String description) {
            this.description = description;
        }

        @Override
        public InlineElement getDescription() {
            return TextElement.text(description);
        }
    }

    /** What happens when an exception ends a thread. */
    public enum UncaughtExceptionHandleMode {
        /** It is logged. */
        LOG,
        /** It is logged, and the process ends. */
        FAIL
    }
}
