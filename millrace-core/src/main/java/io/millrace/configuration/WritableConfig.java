// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/** Values of options, to be set. Mirrors Flink 1.14's {@code WritableConfig}. */
public interface WritableConfig {

    /**
     * Sets an option.
     *
     * @param <T> type of the value
     * @param option the option
     * @param value the value
     * @return this
     */
    <T> WritableConfig set(ConfigOption<T> option, T value);
}
