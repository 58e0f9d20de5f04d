// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/**
 * A value that is looked up when somebody asks. Mirrors Flink 1.14's {@code Gauge}.
 *
 * @param <T> type of the value
 */
public interface Gauge<T> extends Metric {

    /**
     * The value now.
     *
     * @return the value
     */
    T getValue();
}
