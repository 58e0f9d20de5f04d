// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of clusters that survive the loss of their job manager.
 * Mirrors the keys and defaults of Flink 1.14's {@code HighAvailabilityOptions}.
 */
public class HighAvailabilityOptions {

    /** Which service makes the cluster highly available: NONE, ZOOKEEPER, or the class of a factory. */
    public static final ConfigOption<String> HA_MODE = ConfigOptions.key("high-availability")
            .stringType()
            .defaultValue("NONE")
            .withDeprecatedKeys("recovery.mode")
            .withDescription(
                    "Which service makes the cluster highly available: NONE, ZOOKEEPER, or "
                            + "the class of a factory.");

    /** Id of the cluster, which keeps clusters apart that share one service. */
    public static final ConfigOption<String> HA_CLUSTER_ID = ConfigOptions.key(
                    "high-availability.cluster-id")
            .stringType()
            .defaultValue("/default")
            .withDeprecatedKeys(
                    "high-availability.zookeeper.path.namespace",
                    "recovery.zookeeper.path.namespace")
            .withDescription(
                    "Id of the cluster, which keeps clusters apart that share one service.");

    /** Directory for what a new job manager needs to go on. */
    public static final ConfigOption<String> HA_STORAGE_PATH = ConfigOptions.key(
                    "high-availability.storageDir")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys(
                    "high-availability.zookeeper.storageDir", "recovery.zookeeper.storageDir")
            .withDescription("Directory for what a new job manager needs to go on.");

    /** Port of the job manager, or a list or range to choose from. */
    public static final ConfigOption<String> HA_JOB_MANAGER_PORT_RANGE = ConfigOptions.key(
                    "high-availability.jobmanager.port")
            .stringType()
            .defaultValue("0")
            .withDeprecatedKeys("recovery.jobmanager.port")
            .withDescription("Port of the job manager, or a list or range to choose from.");

    /** Addresses of the ZooKeeper servers. */
    public static final ConfigOption<String> HA_ZOOKEEPER_QUORUM = ConfigOptions.key(
                    "high-availability.zookeeper.quorum")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("recovery.zookeeper.quorum")
            .withDescription("Addresses of the ZooKeeper servers.");

    /** Node of ZooKeeper below which everything is kept. */
    public static final ConfigOption<String> HA_ZOOKEEPER_ROOT = ConfigOptions.key(
                    "high-availability.zookeeper.path.root")
            .stringType()
            .defaultValue("/flink")
            .withDeprecatedKeys("recovery.zookeeper.path.root")
            .withDescription("Node of ZooKeeper below which everything is kept.");

    /** Node of ZooKeeper for the graphs of jobs. */
    public static final ConfigOption<String> HA_ZOOKEEPER_JOBGRAPHS_PATH = ConfigOptions.key(
                    "high-availability.zookeeper.path.jobgraphs")
            .stringType()
            .defaultValue("/jobgraphs")
            .withDeprecatedKeys("recovery.zookeeper.path.jobgraphs")
            .withDescription("Node of ZooKeeper for the graphs of jobs.");

    /** Milliseconds after which a session with ZooKeeper ends. */
    public static final ConfigOption<Integer> ZOOKEEPER_SESSION_TIMEOUT = ConfigOptions.key(
                    "high-availability.zookeeper.client.session-timeout")
            .intType()
            .defaultValue(60000)
            .withDeprecatedKeys("recovery.zookeeper.client.session-timeout")
            .withDescription("Milliseconds after which a session with ZooKeeper ends.");

    /** Milliseconds that a connection to ZooKeeper may take. */
    public static final ConfigOption<Integer> ZOOKEEPER_CONNECTION_TIMEOUT = ConfigOptions.key(
                    "high-availability.zookeeper.client.connection-timeout")
            .intType()
            .defaultValue(15000)
            .withDeprecatedKeys("recovery.zookeeper.client.connection-timeout")
            .withDescription("Milliseconds that a connection to ZooKeeper may take.");

    /** Milliseconds between two attempts to reach ZooKeeper. */
    public static final ConfigOption<Integer> ZOOKEEPER_RETRY_WAIT = ConfigOptions.key(
                    "high-availability.zookeeper.client.retry-wait")
            .intType()
            .defaultValue(5000)
            .withDeprecatedKeys("recovery.zookeeper.client.retry-wait")
            .withDescription("Milliseconds between two attempts to reach ZooKeeper.");

    /** How many attempts to reach ZooKeeper are made. */
    public static final ConfigOption<Integer> ZOOKEEPER_MAX_RETRY_ATTEMPTS = ConfigOptions.key(
                    "high-availability.zookeeper.client.max-retry-attempts")
            .intType()
            .defaultValue(3)
            .withDeprecatedKeys("recovery.zookeeper.client.max-retry-attempts")
            .withDescription("How many attempts to reach ZooKeeper are made.");

    /** Node of ZooKeeper for the states of jobs. */
    public static final ConfigOption<String> ZOOKEEPER_RUNNING_JOB_REGISTRY_PATH =
            ConfigOptions.key("high-availability.zookeeper.path.running-registry")
                    .stringType()
                    .defaultValue("/running_job_registry/")
                    .withDescription("Node of ZooKeeper for the states of jobs.");

    /** Whether nodes of ZooKeeper are open to all, or to their creator only. */
    public static final ConfigOption<String> ZOOKEEPER_CLIENT_ACL = ConfigOptions.key(
                    "high-availability.zookeeper.client.acl")
            .stringType()
            .defaultValue("open")
            .withDescription(
                    "Whether nodes of ZooKeeper are open to all, or to their creator only.");

    /** Whether a leader stays leader while its connection to ZooKeeper is suspended. */
    public static final ConfigOption<Boolean> ZOOKEEPER_TOLERATE_SUSPENDED_CONNECTIONS =
            ConfigOptions.key("high-availability.zookeeper.client.tolerate-suspended-connections")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Whether a leader stays leader while its connection to ZooKeeper is "
                                    + "suspended.");

    /**
     * How long a new job manager waits before it goes on with jobs.
     *
     * @deprecated nothing reads it any more
     */
    @Deprecated
    public static final ConfigOption<String> HA_JOB_DELAY = ConfigOptions.key(
                    "high-availability.job.delay")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("recovery.job.delay")
            .withDescription("How long a new job manager waits before it goes on with jobs.");

    private HighAvailabilityOptions() {}
}
