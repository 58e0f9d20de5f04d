// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/** Options of everything. Mirrors the keys of Flink 1.14's {@code CoreOptions} that this release reads. */
public class CoreOptions {

    /** Holds constants only. */
    public CoreOptions() {}

    /** Parallelism of operators for which nothing else was said. */
    public static final ConfigOption<Integer> DEFAULT_PARALLELISM =
            ConfigOptions.key("parallelism.default").intType().defaultValue(1);
}
