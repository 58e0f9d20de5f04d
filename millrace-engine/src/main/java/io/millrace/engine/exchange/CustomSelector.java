// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.UserCodeException;

/** The channel that the user's partitioner names. Hot path. */
final class CustomSelector implements ChannelSelector {

    private final String where;
    private final Partitioner<Object> partitioner;
    private final KeySelector<Object, Object> keySelector;
    private final int channels;

    CustomSelector(
            String where,
            Partitioner<Object> partitioner,
            KeySelector<Object, Object> keySelector,
            int channels) {
        this.where = where;
        this.partitioner = partitioner;
        this.keySelector = keySelector;
        this.channels = channels;
    }

    @Override
    public int select(Object value) {
        int index;
        try {
            index = partitioner.partition(keySelector.getKey(value), channels);
        } catch (Exception e) {
            throw new UserCodeException(where, e);
        }
        if (index < 0 || index >= channels) {
            throw outOfRange(index);
        }
        return index;
    }

    private UserCodeException outOfRange(int index) {
        return new UserCodeException(
                where,
                new IllegalStateException("The partitioner "
                        + partitioner.getClass().getName() + " returned " + index
                        + " for a key; it must return an index from 0 to " + (channels - 1)
                        + ", below the number of partitions it is given."));
    }
}
