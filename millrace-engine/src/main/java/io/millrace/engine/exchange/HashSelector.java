// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.KeyGroups;
import io.millrace.engine.common.NullKeys;
import io.millrace.engine.common.UserCodeException;

/** The channel of the subtask that owns the record's key group. Hot path. */
final class HashSelector implements ChannelSelector {

    private final String where;
    private final KeySelector<Object, Object> keySelector;
    private final int maxParallelism;
    /** One less than the number of key groups if that is a power of two, else 0: dividing costs 5 ns. */
    private final int groupMask;
    /** Channel of each key group; null if there is only one channel. */
    private final int[] channelOfGroup;

    HashSelector(
            String where,
            KeySelector<Object, Object> keySelector,
            int channels,
            int maxParallelism) {
        this.where = where;
        this.keySelector = keySelector;
        this.maxParallelism = maxParallelism;
        this.groupMask = Integer.bitCount(maxParallelism) == 1 ? maxParallelism - 1 : 0;
        this.channelOfGroup = channels == 1 ? null : channelsOfGroups(channels, maxParallelism);
    }

    private static int[] channelsOfGroups(int channels, int maxParallelism) {
        int[] owners = new int[maxParallelism];
        for (int group = 0; group < maxParallelism; group++) {
            owners[group] = KeyGroups.owner(group, channels, maxParallelism);
        }
        return owners;
    }

    @Override
    public int select(Object value) {
        Object key;
        try {
            key = keySelector.getKey(value);
        } catch (Exception e) {
            throw new UserCodeException(where, e);
        }
        if (key == null) {
            throw nullKey();
        }
        if (channelOfGroup == null) {
            return 0;
        }
        int hash = KeyGroups.hash(key);
        return channelOfGroup[groupMask != 0 ? hash & groupMask : hash % maxParallelism];
    }

    private UserCodeException nullKey() {
        return new UserCodeException(where, NullKeys.returnedBy(keySelector));
    }
}
