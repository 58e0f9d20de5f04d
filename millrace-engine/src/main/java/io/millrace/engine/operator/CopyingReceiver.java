// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.record.Receiver;

/** Hands a copy of every record to the next operator, so that neither side sees what the other changes. Hot path. */
final class CopyingReceiver implements Receiver<Object> {

    private final TypeSerializer<Object> serializer;
    private final Receiver<Object> next;

    CopyingReceiver(TypeSerializer<Object> serializer, Receiver<Object> next) {
        this.serializer = serializer;
        this.next = next;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        next.receive(serializer.copy(value), timestamp);
    }
}
