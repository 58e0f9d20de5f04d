// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

import io.millrace.metrics.MetricGroup;
import java.io.Serializable;

/**
 * Makes a watermark generator for every subtask. Mirrors Flink 1.14's {@code WatermarkGeneratorSupplier}.
 *
 * @param <T> type of the records
 */
@FunctionalInterface
public interface WatermarkGeneratorSupplier<T> extends Serializable {

    /**
     * Makes a generator.
     *
     * @param context what it may use
     * @return a new generator
     */
    WatermarkGenerator<T> createWatermarkGenerator(Context context);

    /** What a generator may use. */
    interface Context {

        /**
         * Where it registers metrics.
         *
         * @return the operator's group
         */
        MetricGroup getMetricGroup();
    }
}
