// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.NullKeys;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyedStore;

/** In front of a keyed operator: makes the record's key current, then passes the record on. Hot path. */
final class KeySelectingReceiver implements Receiver<Object> {

    private final KeySelector<Object, Object> selector;
    private final KeyedStore store;
    private final Receiver<Object> next;
    private final OperatorContext context;

    KeySelectingReceiver(
            KeySelector<Object, Object> selector,
            KeyedStore store,
            Receiver<Object> next,
            OperatorContext context) {
        this.selector = selector;
        this.store = store;
        this.next = next;
        this.context = context;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        Object key;
        try {
            key = selector.getKey(value);
        } catch (Exception e) {
            throw context.failed(e);
        }
        if (key == null) {
            throw nullKey();
        }
        store.selectKey(key);
        next.receive(value, timestamp);
    }

    private RuntimeException nullKey() {
        return context.failed(NullKeys.returnedBy(selector));
    }
}
