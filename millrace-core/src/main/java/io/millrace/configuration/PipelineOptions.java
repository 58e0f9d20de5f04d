// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.api.common.ExecutionConfig.ClosureCleanerLevel;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Options of one job. Mirrors the keys of Flink 1.14's {@code PipelineOptions} that this release reads. */
public class PipelineOptions {

    /** Holds constants only. */
    public PipelineOptions() {}

    /** Name of the job. */
    public static final ConfigOption<String> NAME =
            ConfigOptions.key("pipeline.name").stringType().noDefaultValue();

    /** Time between two periodic watermarks; 0 for none. */
    public static final ConfigOption<Duration> AUTO_WATERMARK_INTERVAL = ConfigOptions.key(
                    "pipeline.auto-watermark-interval")
            .durationType()
            .defaultValue(Duration.ZERO);

    /** Whether records are passed on without copies where Flink would chain. */
    public static final ConfigOption<Boolean> OBJECT_REUSE =
            ConfigOptions.key("pipeline.object-reuse").booleanType().defaultValue(false);

    /** Number of key groups; -1 for the default. */
    public static final ConfigOption<Integer> MAX_PARALLELISM =
            ConfigOptions.key("pipeline.max-parallelism").intType().defaultValue(-1);

    /** Whether operators are chained. */
    public static final ConfigOption<Boolean> OPERATOR_CHAINING =
            ConfigOptions.key("pipeline.operator-chaining").booleanType().defaultValue(true);

    /** Whether types that nothing else knows go to Kryo. */
    public static final ConfigOption<Boolean> GENERIC_TYPES =
            ConfigOptions.key("pipeline.generic-types").booleanType().defaultValue(true);

    /** How far the closure cleaner goes. */
    public static final ConfigOption<ClosureCleanerLevel> CLOSURE_CLEANER_LEVEL = ConfigOptions.key(
                    "pipeline.closure-cleaner-level")
            .enumType(ClosureCleanerLevel.class)
            .defaultValue(ClosureCleanerLevel.RECURSIVE);

    /** Whether POJOs are serialized with Kryo. */
    public static final ConfigOption<Boolean> FORCE_KRYO =
            ConfigOptions.key("pipeline.force-kryo").booleanType().defaultValue(false);

    /** Whether batch programs register the types that they use with Kryo; without effect on streams, as in Flink. */
    public static final ConfigOption<Boolean> AUTO_TYPE_REGISTRATION =
            ConfigOptions.key("pipeline.auto-type-registration").booleanType().defaultValue(true);

    /** The user's own parameters, such as {@code a:1,b:2}. */
    public static final ConfigOption<Map<String, String>> GLOBAL_JOB_PARAMETERS =
            ConfigOptions.key("pipeline.global-job-parameters").mapType().noDefaultValue();

    /** Serializers for classes and their subclasses, each as {@code class:NAME,serializer:NAME}. */
    public static final ConfigOption<List<String>> KRYO_DEFAULT_SERIALIZERS = ConfigOptions.key(
                    "pipeline.default-kryo-serializers")
            .stringType()
            .asList()
            .noDefaultValue();

    /** Names of classes that are registered with Kryo. */
    public static final ConfigOption<List<String>> KRYO_REGISTERED_CLASSES = ConfigOptions.key(
                    "pipeline.registered-kryo-types")
            .stringType()
            .asList()
            .noDefaultValue();

    /** Names of subclasses of POJOs that are registered. */
    public static final ConfigOption<List<String>> POJO_REGISTERED_CLASSES = ConfigOptions.key(
                    "pipeline.registered-pojo-types")
            .stringType()
            .asList()
            .noDefaultValue();
}
