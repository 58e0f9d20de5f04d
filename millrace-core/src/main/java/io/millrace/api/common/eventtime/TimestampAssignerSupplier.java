// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

import io.millrace.metrics.MetricGroup;

import java.io.Serializable;

/**
 * Makes a timestamp assigner for every subtask. Mirrors Flink 1.14's {@code TimestampAssignerSupplier}.
 *
 * @param <T> type of the records
 */
@FunctionalInterface
public interface TimestampAssignerSupplier<T> extends Serializable {

    /**
     * Makes an assigner.
     *
     * @param context what it may use
     * @return a new assigner
     */
    TimestampAssigner<T> createTimestampAssigner(Context context);

    /**
     * Always the same assigner.
     *
     * @param <T> type of the records
     * @param assigner the assigner
     * @return a supplier
     */
    static <T> TimestampAssignerSupplier<T> of(SerializableTimestampAssigner<T> assigner) {
        return new SupplierFromSerializableTimestampAssigner<>(assigner);
    }

    /**
     * Gives the same assigner to all who ask.
     *
     * @param <T> type of the records
     */
    class SupplierFromSerializableTimestampAssigner<T> implements TimestampAssignerSupplier<T> {

        private static final long serialVersionUID = 1L;

        /** The assigner. */
        private final SerializableTimestampAssigner<T> assigner;

        /**
         * For one assigner.
         *
         * @param assigner the assigner
         */
        public SupplierFromSerializableTimestampAssigner(
                SerializableTimestampAssigner<T> assigner) {
            this.assigner = assigner;
        }

        @Override
        public TimestampAssigner<T> createTimestampAssigner(Context context) {
            return assigner;
        }
    }

    /** What an assigner may use. */
    interface Context {

        /**
         * Where it registers metrics.
         *
         * @return the operator's group
         */
        MetricGroup getMetricGroup();
    }
}
