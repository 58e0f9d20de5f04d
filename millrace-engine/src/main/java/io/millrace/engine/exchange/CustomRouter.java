// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.java.functions.KeySelector;

/** Each record to the channel that the user's partitioner names. Hot path. */
final class CustomRouter extends Router {

    private final Partitioner<Object> partitioner;
    private final KeySelector<Object, Object> keySelector;

    CustomRouter(
            Edge edge, Partitioner<Object> partitioner, KeySelector<Object, Object> keySelector) {
        super(edge);
        this.partitioner = partitioner;
        this.keySelector = keySelector;
    }

    @Override
    public void receive(Object value, long timestamp) {
        int index;
        try {
            index = partitioner.partition(keySelector.getKey(value), writers.length);
        } catch (Exception e) {
            throw failed(e);
        }
        if (index < 0 || index >= writers.length) {
            throw failed(new IllegalStateException(
                    "The partitioner " + partitioner.getClass().getName() + " returned "
                            + index + " for a key; it must return an index from 0 to "
                            + (writers.length - 1)
                            + ", below the number of partitions it is given."));
        }
        writers[index].add(handOver(value), timestamp);
    }
}
