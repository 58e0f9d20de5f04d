// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.serialization;

import io.millrace.api.java.typeutils.ResultTypeQueryable;
import io.millrace.metrics.MetricGroup;
import io.millrace.util.Collector;
import io.millrace.util.UserCodeClassLoader;

import java.io.IOException;
import java.io.Serializable;

/**
 * Makes records of messages. Mirrors Flink 1.14's {@code DeserializationSchema}.
 *
 * @param <T> type of the records
 */
public interface DeserializationSchema<T> extends Serializable, ResultTypeQueryable<T> {

    /**
     * Called once, before the first message.
     *
     * @param context what the schema may use
     * @throws Exception whatever goes wrong; fails the job
     */
    default void open(InitializationContext context) throws Exception {}

    /**
     * Makes a record of a message.
     *
     * @param message the bytes
     * @return the record, or null if the message is to be skipped
     * @throws IOException if it is no such message
     */
    T deserialize(byte[] message) throws IOException;

    /**
     * Makes records of a message: by default one, or none if it is null.
     *
     * @param message the bytes
     * @param out takes the records
     * @throws IOException if it is no such message
     */
    default void deserialize(byte[] message, Collector<T> out) throws IOException {
        T record = deserialize(message);
        if (record != null) {
            out.collect(record);
        }
    }

    /**
     * Whether a record says that no others will come; it is not emitted then.
     *
     * @param nextElement the record
     * @return whether the stream ends
     */
    boolean isEndOfStream(T nextElement);

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
