// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.CopyThroughBytes;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.ResultSink;
import io.millrace.engine.record.Receiver;

/** Hands copies of all records to the program that runs the job. */
public final class CollectOperator implements Operator, Receiver<Object> {

    private final OperatorContext context;
    private final ResultSink results;
    private final TypeSerializer<Object> serializer;

    /**
     * @param serializer of the records, the operator's own
     */
    public CollectOperator(
            String collectId, TypeSerializer<Object> serializer, OperatorContext context) {
        this.context = context;
        this.results = context.results(collectId);
        this.serializer = new CopyThroughBytes<>(serializer);
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        Object copy;
        try {
            copy = serializer.copy(value);
        } catch (RuntimeException e) {
            throw context.failed(
                    value == null
                            ? new NullPointerException(
                                    "a null record cannot be collected; filter it out before")
                            : e);
        }
        results.accept(copy);
    }
}
