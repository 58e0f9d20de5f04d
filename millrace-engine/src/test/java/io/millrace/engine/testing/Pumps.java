// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.engine.common.Attention;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.record.RecordPump;

/** Pumps for gates without a chain. */
public final class Pumps {

    private Pumps() {}

    /** Pushes every record into a receiver until the task is to look about or to stop. */
    public static RecordPump into(Receiver<Object> receiver, Attention attention) {
        return new RecordPump() {

            private int position;

            @Override
            public int pump(Batch batch, int from, int to) throws Exception {
                for (int i = from; i < to; i++) {
                    if (attention.isWanted()) {
                        return i;
                    }
                    position = i;
                    receiver.receive(batch.value(i), batch.timestamp(i));
                }
                return to;
            }

            @Override
            public int position() {
                return position;
            }
        };
    }
}
