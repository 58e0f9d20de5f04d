// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

import io.millrace.metrics.MetricGroup;
import io.millrace.util.clock.RelativeClock;
import io.millrace.util.clock.SystemRelativeClock;

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

        /**
         * A clock that stands still while the task cannot process input because its consumers are slow, so that being held
         * up does not look like having no input. Flink has it since version 2.0.
         *
         * @return the clock; one that never stands still unless the engine gives a better one
         */
        default RelativeClock getInputActivityClock() {
            return SystemRelativeClock.INSTANCE;
        }
    }
}
