// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of the optimizer of batch programs.
 * Mirrors the keys and defaults of Flink 1.14's {@code OptimizerOptions}.
 */
public class OptimizerOptions {

    /** How many lines of a file are looked at, at most, to guess sizes. */
    public static final ConfigOption<Integer> DELIMITED_FORMAT_MAX_LINE_SAMPLES = ConfigOptions.key(
                    "compiler.delimited-informat.max-line-samples")
            .intType()
            .defaultValue(10)
            .withDescription("How many lines of a file are looked at, at most, to guess sizes.");

    /** How many lines of a file are looked at, at least, to guess sizes. */
    public static final ConfigOption<Integer> DELIMITED_FORMAT_MIN_LINE_SAMPLES = ConfigOptions.key(
                    "compiler.delimited-informat.min-line-samples")
            .intType()
            .defaultValue(2)
            .withDescription("How many lines of a file are looked at, at least, to guess sizes.");

    /** Bytes that a line looked at may have. */
    public static final ConfigOption<Integer> DELIMITED_FORMAT_MAX_SAMPLE_LEN = ConfigOptions.key(
                    "compiler.delimited-informat.max-sample-len")
            .intType()
            .defaultValue(2097152)
            .withDescription("Bytes that a line looked at may have.");

    /** Without use: all options are constants. */
    public OptimizerOptions() {}
}
