// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.api.common.ExecutionConfig.ClosureCleanerLevel;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Options of a job, whatever runs it.
 * Mirrors the keys and defaults of Flink 1.14's {@code PipelineOptions}.
 */
public class PipelineOptions {

    /** Name of the job. */
    public static final ConfigOption<String> NAME = ConfigOptions.key("pipeline.name")
            .stringType()
            .noDefaultValue()
            .withDescription("Name of the job.");

    /** URLs of the jars that are sent with the job, separated by semicolon. */
    public static final ConfigOption<List<String>> JARS = ConfigOptions.key("pipeline.jars")
            .stringType()
            .asList()
            .noDefaultValue()
            .withDescription(
                    "URLs of the jars that are sent with the job, separated by semicolon.");

    /** URLs that every task finds on its class path, separated by semicolon. */
    public static final ConfigOption<List<String>> CLASSPATHS = ConfigOptions.key(
                    "pipeline.classpaths")
            .stringType()
            .asList()
            .noDefaultValue()
            .withDescription(
                    "URLs that every task finds on its class path, separated by semicolon.");

    /** Whether operators without uid get one; if not, a job with such operators is rejected. */
    public static final ConfigOption<Boolean> AUTO_GENERATE_UIDS = ConfigOptions.key(
                    "pipeline.auto-generate-uids")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether operators without uid get one; if not, a job with such "
                    + "operators is rejected.");

    /** Whether batch programs register the types that they use with Kryo; without effect on streams, as in Flink. */
    public static final ConfigOption<Boolean> AUTO_TYPE_REGISTRATION = ConfigOptions.key(
                    "pipeline.auto-type-registration")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether batch programs register the types that they use with Kryo; "
                    + "without effect on streams, as in Flink.");

    /** Time between two periodic watermarks; 0 for none. */
    public static final ConfigOption<Duration> AUTO_WATERMARK_INTERVAL = ConfigOptions.key(
                    "pipeline.auto-watermark-interval")
            .durationType()
            .defaultValue(Duration.ZERO)
            .withDescription("Time between two periodic watermarks; 0 for none.");

    /** How far the closure cleaner goes. */
    public static final ConfigOption<ClosureCleanerLevel> CLOSURE_CLEANER_LEVEL = ConfigOptions.key(
                    "pipeline.closure-cleaner-level")
            .enumType(ClosureCleanerLevel.class)
            .defaultValue(ClosureCleanerLevel.RECURSIVE)
            .withDescription("How far the closure cleaner goes.");

    /** Whether POJOs are serialized with Avro. */
    public static final ConfigOption<Boolean> FORCE_AVRO = ConfigOptions.key("pipeline.force-avro")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether POJOs are serialized with Avro.");

    /** Whether POJOs are serialized with Kryo. */
    public static final ConfigOption<Boolean> FORCE_KRYO = ConfigOptions.key("pipeline.force-kryo")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether POJOs are serialized with Kryo.");

    /** Whether types that nothing else knows go to Kryo. */
    public static final ConfigOption<Boolean> GENERIC_TYPES = ConfigOptions.key(
                    "pipeline.generic-types")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether types that nothing else knows go to Kryo.");

    /** The user's own parameters, such as {@code a:1,b:2}. */
    public static final ConfigOption<Map<String, String>> GLOBAL_JOB_PARAMETERS = ConfigOptions.key(
                    "pipeline.global-job-parameters")
            .mapType()
            .noDefaultValue()
            .withDescription("The user's own parameters, such as a:1,b:2.");

    /** Number of key groups; -1 for the default. */
    public static final ConfigOption<Integer> MAX_PARALLELISM = ConfigOptions.key(
                    "pipeline.max-parallelism")
            .intType()
            .defaultValue(-1)
            .withDescription("Number of key groups; -1 for the default.");

    /** Whether records are passed on without copies where Flink would chain. */
    public static final ConfigOption<Boolean> OBJECT_REUSE = ConfigOptions.key(
                    "pipeline.object-reuse")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether records are passed on without copies where Flink would chain.");

    /** Serializers for classes and their subclasses, each as {@code class:NAME,serializer:NAME}. */
    public static final ConfigOption<List<String>> KRYO_DEFAULT_SERIALIZERS = ConfigOptions.key(
                    "pipeline.default-kryo-serializers")
            .stringType()
            .asList()
            .noDefaultValue()
            .withDescription("Serializers for classes and their subclasses, each as "
                    + "class:NAME,serializer:NAME.");

    /** Names of classes that are registered with Kryo. */
    public static final ConfigOption<List<String>> KRYO_REGISTERED_CLASSES = ConfigOptions.key(
                    "pipeline.registered-kryo-types")
            .stringType()
            .asList()
            .noDefaultValue()
            .withDescription("Names of classes that are registered with Kryo.");

    /** Names of subclasses of POJOs that are registered. */
    public static final ConfigOption<List<String>> POJO_REGISTERED_CLASSES = ConfigOptions.key(
                    "pipeline.registered-pojo-types")
            .stringType()
            .asList()
            .noDefaultValue()
            .withDescription("Names of subclasses of POJOs that are registered.");

    /** Whether operators are chained. */
    public static final ConfigOption<Boolean> OPERATOR_CHAINING = ConfigOptions.key(
                    "pipeline.operator-chaining")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether operators are chained.");

    /** Files that every task finds on its machine, each as {@code name:NAME,path:PATH}. */
    public static final ConfigOption<List<String>> CACHED_FILES = ConfigOptions.key(
                    "pipeline.cached-files")
            .stringType()
            .asList()
            .noDefaultValue()
            .withDescription("Files that every task finds on its machine, each as "
                    + "name:NAME,path:PATH.");

    /** Without use: all options are constants. */
    public PipelineOptions() {}
}
