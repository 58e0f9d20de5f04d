// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.util.Optional;

/** Values of options, to be read. Mirrors Flink 1.14's {@code ReadableConfig}. */
public interface ReadableConfig {

    /**
     * The value of an option, or its default.
     *
     * @param <T> type of the value
     * @param option the option
     * @return the value
     */
    <T> T get(ConfigOption<T> option);

    /**
     * The value of an option, if one was given.
     *
     * @param <T> type of the value
     * @param option the option
     * @return the value; never the default
     */
    <T> Optional<T> getOptional(ConfigOption<T> option);
}
