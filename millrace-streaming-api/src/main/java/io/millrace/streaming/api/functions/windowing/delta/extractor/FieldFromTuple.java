// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta.extractor;

import io.millrace.api.java.tuple.Tuple;

/**
 * Takes a field of a tuple.
 *
 * <p>Mirrors Flink 1.14's {@code FieldFromTuple}; no known differences.
 *
 * @param <OUT> type of the field
 */
public class FieldFromTuple<OUT> implements Extractor<Tuple, OUT> {
    private static final long serialVersionUID = 1L;

    private final int fieldId;

    /**
     * Takes one field.
     *
     * @param fieldId position in the tuple, from 0
     */
    public FieldFromTuple(int fieldId) {
        this.fieldId = fieldId;
    }

    @Override
    public OUT extract(Tuple in) {
        return in.getField(fieldId);
    }
}
