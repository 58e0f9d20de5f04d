// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.common.Attention;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.record.RecordPump;

/** The loop at the head of a chain that is fed by other tasks. Hot path. */
final class BatchPump implements RecordPump {

    private final Receiver<Object> next;
    private final Attention attention;
    private int position;

    BatchPump(Receiver<Object> next, Attention attention) {
        this.next = next;
        this.attention = attention;
    }

    @Override
    public int pump(Batch batch, int from, int to) throws Exception {
        Receiver<Object> receiver = next;
        Attention looks = attention;
        int index = from;
        while (index < to && !looks.isWanted()) {
            position = index;
            receiver.receive(batch.value(index), batch.timestamp(index));
            index++;
        }
        return index;
    }

    @Override
    public int position() {
        return position;
    }
}
