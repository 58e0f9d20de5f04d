// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.Clock;

/** Rows by keys of any type. Hot path. */
final class HashedKeyedStore extends OpenKeyedStore {

    private final KeyCopier keyCopier;

    HashedKeyedStore(TypeSerializer<?> keySerializer, long salt, Clock clock) {
        super(salt, clock);
        this.keyCopier = new KeyCopier(keySerializer);
    }

    @Override
    public void selectKey(Object key) {
        long code = key.hashCode();
        KeyRow current = currentOrNull();
        if (current != null && current.code() == code && current.key().equals(key)) {
            return;
        }
        leave();
        long hash = hash(code);
        byte tag = tag(hash);
        byte[] present = tags;
        int mask = present.length - 1;
        int index = index(hash);
        int free = -1;
        for (byte found = present[index]; found != FREE; found = present[index]) {
            if (found == tag) {
                KeyRow row = rows[index];
                if (row.code() == code && row.key().equals(key)) {
                    moveTo(index);
                    return;
                }
            } else if (found == GONE && free < 0) {
                free = index;
            }
            index = (index + 1) & mask;
        }
        moveToNew(keyCopier.own(key), code, free < 0 ? index : free, tag);
    }
}
