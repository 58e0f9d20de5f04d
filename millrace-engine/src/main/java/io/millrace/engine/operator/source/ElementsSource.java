// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.GeneratedSerializers;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.engine.common.Attention;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;

import java.io.IOException;

/** The elements that the program gave; each is read afresh. */
public final class ElementsSource implements PolledSource {

    private final OperatorContext context;
    private final Receiver<Object> out;
    private final Attention attention;
    private final TypeSerializer<?> serializer;
    private final DataInputDeserializer input;
    private final int total;
    private int left;

    /**
     * @param serialized all elements, one after the other
     * @param count how many there are
     * @param serializer reads them; the source's own
     */
    public ElementsSource(
            byte[] serialized, int count, TypeSerializer<?> serializer, OperatorContext context) {
        this.context = context;
        this.out = context.output();
        this.attention = context.attention();
        this.serializer = serializer;
        this.input = new DataInputDeserializer(serialized);
        this.total = count;
        this.left = total;
    }

    @Override
    public int poll(int maxRecords) throws Exception {
        if (left == 0) {
            return ENDED;
        }
        int most = Math.min(left, maxRecords);
        int count = 0;
        do {
            left--;
            out.receive(read(), Receiver.NO_TIMESTAMP);
            count++;
        } while (count < most && !attention.isWanted());
        return count;
    }

    @Override
    public long recordCount() {
        return total - left;
    }

    private Object read() {
        try {
            return serializer.deserialize(input);
        } catch (IOException | RuntimeException e) {
            throw context.failed(new IOException(
                    "an element given to fromElements/fromCollection cannot be read back by "
                            + GeneratedSerializers.plain(serializer).getClass().getName()
                            + "; if it is a Value type, check its read and write methods",
                    e));
        }
    }
}
