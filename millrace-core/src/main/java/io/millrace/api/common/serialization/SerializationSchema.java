// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.serialization;

import io.millrace.metrics.MetricGroup;
import io.millrace.util.UserCodeClassLoader;

import java.io.Serializable;

/**
 * Makes messages of records. Mirrors Flink 1.14's {@code SerializationSchema}.
 *
 * @param <T> type of the records
 */
public interface SerializationSchema<T> extends Serializable {

    /**
     * Called once, before the first record.
     *
     * @param context what the schema may use
     * @throws Exception whatever goes wrong; fails the job
     */
    default void open(InitializationContext context) throws Exception {}

    /**
     * Makes a message of a record.
     *
     * @param element the record
     * @return the bytes
     */
    byte[] serialize(T element);

    /** What a schema may use while it is opened. */
    interface InitializationContext {

        /**
         * Where it registers metrics.
         *
         * @return the group
         */
        MetricGroup getMetricGroup();

        /**
         * The class loader of the program.
         *
         * @return the class loader
         */
        UserCodeClassLoader getUserCodeClassLoader();
    }
}
