// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.NullKeys;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.record.NullCheck;
import io.millrace.engine.record.Receiver;

/**
 * Stands where a keyed edge was before it was fused, and does what the exchange would do with a record before it copies it:
 * asks for the key, which nobody needs, but which user code may tell by, and refuses nulls. Hot path.
 */
final class FusedEdgeReceiver implements Receiver<Object> {

    private final String where;
    private final KeySelector<Object, Object> keySelector;
    /** Null if there is nothing to refuse. */
    private final NullCheck nullCheck;

    private final Receiver<Object> next;

    FusedEdgeReceiver(ChainBuilder.FusedEdge edge, Receiver<Object> next) {
        this.where = edge.where();
        this.keySelector = edge.keySelector();
        this.nullCheck = edge.nullCheck();
        this.next = next;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        Object key;
        try {
            key = keySelector.getKey(value);
        } catch (Exception e) {
            throw new UserCodeException(where, e);
        }
        if (key == null) {
            throw nullKey();
        }
        if (nullCheck != null) {
            check(value);
        }
        next.receive(value, timestamp);
    }

    private void check(Object value) {
        try {
            nullCheck.check(value);
        } catch (RuntimeException e) {
            throw new UserCodeException(where, e);
        }
    }

    private UserCodeException nullKey() {
        return new UserCodeException(where, NullKeys.returnedBy(keySelector));
    }
}
