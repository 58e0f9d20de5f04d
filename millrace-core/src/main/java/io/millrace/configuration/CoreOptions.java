// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Options of everything.
 * Mirrors the keys and defaults of Flink 1.14's {@code CoreOptions}.
 */
public class CoreOptions {

    /** Beginnings of the names of logging classes, which are always loaded by the parent. */
    public static final String PARENT_FIRST_LOGGING_PATTERNS =
            "org.slf4j;org.apache.log4j;org.apache.logging;org.apache.commons.logging;ch.qos.logback";

    /** Whether classes are looked for in the user's jars first, or in the parent. */
    public static final ConfigOption<String> CLASSLOADER_RESOLVE_ORDER = ConfigOptions.key(
                    "classloader.resolve-order")
            .stringType()
            .defaultValue("child-first")
            .withDescription("Whether classes are looked for in the user's jars first, or in the "
                    + "parent.");

    /** Beginnings of the names of classes that are looked for in the parent first. */
    public static final ConfigOption<String> ALWAYS_PARENT_FIRST_LOADER_PATTERNS =
            ConfigOptions.key("classloader.parent-first-patterns.default")
                    .stringType()
                    .defaultValue(
                            "java.;scala.;io.millrace.;com.esotericsoftware.kryo;org.apache.hadoop.;javax.annotation.;org.xml;javax.xml;org.apache.xerces;org.w3c;org.rocksdb.;"
                                    + PARENT_FIRST_LOGGING_PATTERNS)
                    .withDeprecatedKeys("classloader.parent-first-patterns")
                    .withDescription(
                            "Beginnings of the names of classes that are looked for in the parent "
                                    + "first.");

    /** More beginnings of names of classes that are looked for in the parent first. */
    public static final ConfigOption<String> ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL =
            ConfigOptions.key("classloader.parent-first-patterns.additional")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "More beginnings of names of classes that are looked for in the parent "
                                    + "first.");

    /** Whether a process ends when no metaspace is left for user classes. */
    public static final ConfigOption<Boolean> FAIL_ON_USER_CLASS_LOADING_METASPACE_OOM =
            ConfigOptions.key("classloader.fail-on-metaspace-oom-error")
                    .booleanType()
                    .defaultValue(true)
                    .withDescription(
                            "Whether a process ends when no metaspace is left for user classes.");

    /** Whether loading classes fails once the job they belong to has ended. */
    public static final ConfigOption<Boolean> CHECK_LEAKED_CLASSLOADER = ConfigOptions.key(
                    "classloader.check-leaked-classloader")
            .booleanType()
            .defaultValue(true)
            .withDescription(
                    "Whether loading classes fails once the job they belong to has ended.");

    /** Beginnings of the names of classes that plugins take from the parent first. */
    public static final ConfigOption<String> PLUGIN_ALWAYS_PARENT_FIRST_LOADER_PATTERNS =
            ConfigOptions.key("plugin.classloader.parent-first-patterns.default")
                    .stringType()
                    .defaultValue(
                            "java.;io.millrace.;javax.annotation.;" + PARENT_FIRST_LOGGING_PATTERNS)
                    .withDescription(
                            "Beginnings of the names of classes that plugins take from the parent "
                                    + "first.");

    /** More beginnings of names of classes that plugins take from the parent first. */
    public static final ConfigOption<String> PLUGIN_ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL =
            ConfigOptions.key("plugin.classloader.parent-first-patterns.additional")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "More beginnings of names of classes that plugins take from the parent "
                                    + "first.");

    /** JVM options of all processes that the scripts start. */
    public static final ConfigOption<String> FLINK_JVM_OPTIONS = ConfigOptions.key("env.java.opts")
            .stringType()
            .defaultValue("")
            .withDescription("JVM options of all processes that the scripts start.");

    /** JVM options of the job manager. */
    public static final ConfigOption<String> FLINK_JM_JVM_OPTIONS = ConfigOptions.key(
                    "env.java.opts.jobmanager")
            .stringType()
            .defaultValue("")
            .withDescription("JVM options of the job manager.");

    /** JVM options of task managers. */
    public static final ConfigOption<String> FLINK_TM_JVM_OPTIONS = ConfigOptions.key(
                    "env.java.opts.taskmanager")
            .stringType()
            .defaultValue("")
            .withDescription("JVM options of task managers.");

    /** JVM options of the history server. */
    public static final ConfigOption<String> FLINK_HS_JVM_OPTIONS = ConfigOptions.key(
                    "env.java.opts.historyserver")
            .stringType()
            .defaultValue("")
            .withDescription("JVM options of the history server.");

    /** JVM options of the command line client. */
    public static final ConfigOption<String> FLINK_CLI_JVM_OPTIONS = ConfigOptions.key(
                    "env.java.opts.client")
            .stringType()
            .defaultValue("")
            .withDescription("JVM options of the command line client.");

    /** Directory for log files. */
    public static final ConfigOption<String> FLINK_LOG_DIR = ConfigOptions.key("env.log.dir")
            .stringType()
            .noDefaultValue()
            .withDescription("Directory for log files.");

    /** Directory for files with process ids. */
    public static final ConfigOption<String> FLINK_PID_DIR = ConfigOptions.key("env.pid.dir")
            .stringType()
            .defaultValue("/tmp")
            .withDescription("Directory for files with process ids.");

    /** How many old log files are kept. */
    public static final ConfigOption<Integer> FLINK_LOG_MAX = ConfigOptions.key("env.log.max")
            .intType()
            .defaultValue(5)
            .withDescription("How many old log files are kept.");

    /** Options of the SSH client with which the scripts start other machines. */
    public static final ConfigOption<String> FLINK_SSH_OPTIONS = ConfigOptions.key("env.ssh.opts")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Options of the SSH client with which the scripts start other machines.");

    /** Directory with the configuration of Hadoop. */
    public static final ConfigOption<String> FLINK_HADOOP_CONF_DIR = ConfigOptions.key(
                    "env.hadoop.conf.dir")
            .stringType()
            .noDefaultValue()
            .withDescription("Directory with the configuration of Hadoop.");

    /** Directory with the configuration of YARN. */
    public static final ConfigOption<String> FLINK_YARN_CONF_DIR = ConfigOptions.key(
                    "env.yarn.conf.dir")
            .stringType()
            .noDefaultValue()
            .withDescription("Directory with the configuration of YARN.");

    /** Directory with the configuration of HBase. */
    public static final ConfigOption<String> FLINK_HBASE_CONF_DIR = ConfigOptions.key(
                    "env.hbase.conf.dir")
            .stringType()
            .noDefaultValue()
            .withDescription("Directory with the configuration of HBase.");

    /** Directories for temporary files, separated by comma, bar or the path separator. */
    public static final ConfigOption<String> TMP_DIRS = ConfigOptions.key("io.tmp.dirs")
            .stringType()
            .defaultValue(System.getProperty("java.io.tmpdir"))
            .withDeprecatedKeys("taskmanager.tmp.dirs")
            .withDescription("Directories for temporary files, separated by comma, bar or the path "
                    + "separator.");

    /** Parallelism of jobs that name none. */
    public static final ConfigOption<Integer> DEFAULT_PARALLELISM = ConfigOptions.key(
                    "parallelism.default")
            .intType()
            .defaultValue(1)
            .withDescription("Parallelism of jobs that name none.");

    /** File system of paths that name none. */
    public static final ConfigOption<String> DEFAULT_FILESYSTEM_SCHEME = ConfigOptions.key(
                    "fs.default-scheme")
            .stringType()
            .noDefaultValue()
            .withDescription("File system of paths that name none.");

    /** Schemes that may be served by Hadoop, separated by semicolon; all if empty. */
    public static final ConfigOption<String> ALLOWED_FALLBACK_FILESYSTEMS = ConfigOptions.key(
                    "fs.allowed-fallback-filesystems")
            .stringType()
            .defaultValue("")
            .withDescription("Schemes that may be served by Hadoop, separated by semicolon; all if "
                    + "empty.");

    /** Whether file sinks overwrite files that exist, unless they are told. */
    public static final ConfigOption<Boolean> FILESYTEM_DEFAULT_OVERRIDE = ConfigOptions.key(
                    "fs.overwrite-files")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether file sinks overwrite files that exist, unless they are told.");

    /** Whether file sinks make a directory even with parallelism 1. */
    public static final ConfigOption<Boolean> FILESYSTEM_OUTPUT_ALWAYS_CREATE_DIRECTORY =
            ConfigOptions.key("fs.output.always-create-directory")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Whether file sinks make a directory even with parallelism 1.");

    /** Without use: all options are constants. */
    public CoreOptions() {}

    /**
     * Beginnings of the names of classes that are looked for in the parent first.
     *
     * @param config what was configured
     * @return those given for all, then the additional ones
     */
    public static String[] getParentFirstLoaderPatterns(Configuration config) {
        return parseParentFirstLoaderPatterns(
                config.getString(ALWAYS_PARENT_FIRST_LOADER_PATTERNS),
                config.getString(ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL));
    }

    /**
     * Beginnings of the names of classes that plugins take from the parent first.
     *
     * @param config what was configured
     * @return those given for all, then the additional ones
     */
    public static String[] getPluginParentFirstLoaderPatterns(Configuration config) {
        return parseParentFirstLoaderPatterns(
                config.getString(PLUGIN_ALWAYS_PARENT_FIRST_LOADER_PATTERNS),
                config.getString(PLUGIN_ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL));
    }

    /**
     * Takes two lists of beginnings of names apart.
     *
     * @param base separated by semicolons
     * @param append separated by semicolons
     * @return those of the first, then those of the second; empty ones are left out
     */
    public static String[] parseParentFirstLoaderPatterns(String base, String append) {
        return Stream.of(base, append)
                .flatMap(list -> Arrays.stream(list.split(";")))
                .filter(pattern -> !pattern.isEmpty())
                .toArray(String[]::new);
    }

    /**
     * How many connections of a file system may be open; -1 for any number.
     *
     * @param scheme of the file system
     * @return the option {@code fs.SCHEME.limit.total}
     */
    public static ConfigOption<Integer> fileSystemConnectionLimit(String scheme) {
        return ConfigOptions.key("fs." + scheme + ".limit.total").intType().defaultValue(-1);
    }

    /**
     * How many connections of a file system may be open for reading; -1 for any number.
     *
     * @param scheme of the file system
     * @return the option {@code fs.SCHEME.limit.input}
     */
    public static ConfigOption<Integer> fileSystemConnectionLimitIn(String scheme) {
        return ConfigOptions.key("fs." + scheme + ".limit.input").intType().defaultValue(-1);
    }

    /**
     * How many connections of a file system may be open for writing; -1 for any number.
     *
     * @param scheme of the file system
     * @return the option {@code fs.SCHEME.limit.output}
     */
    public static ConfigOption<Integer> fileSystemConnectionLimitOut(String scheme) {
        return ConfigOptions.key("fs." + scheme + ".limit.output").intType().defaultValue(-1);
    }

    /**
     * How many milliseconds an opener waits for a connection of a file system; 0 for any time.
     *
     * @param scheme of the file system
     * @return the option {@code fs.SCHEME.limit.timeout}
     */
    public static ConfigOption<Long> fileSystemConnectionLimitTimeout(String scheme) {
        return ConfigOptions.key("fs." + scheme + ".limit.timeout").longType().defaultValue(0L);
    }

    /**
     * After how many milliseconds without progress a connection of a file system is closed for others; 0 for never.
     *
     * @param scheme of the file system
     * @return the option {@code fs.SCHEME.limit.stream-timeout}
     */
    public static ConfigOption<Long> fileSystemConnectionLimitStreamInactivityTimeout(
            String scheme) {
        return ConfigOptions.key("fs." + scheme + ".limit.stream-timeout")
                .longType()
                .defaultValue(0L);
    }
}
