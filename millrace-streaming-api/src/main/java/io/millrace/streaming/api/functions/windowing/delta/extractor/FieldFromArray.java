// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta.extractor;

import java.lang.reflect.Array;

/**
 * Takes an element of an array of any kind; primitive elements are boxed.
 *
 * <p>Mirrors Flink 1.14's {@code FieldFromArray}; no known differences.
 *
 * @param <OUT> type of the element
 */
public class FieldFromArray<OUT> implements Extractor<Object, OUT> {
    private static final long serialVersionUID = 1L;

    private final int fieldId;

    /** Takes the first element. */
    public FieldFromArray() {
        this(0);
    }

    /**
     * Takes one element.
     *
     * @param fieldId position in the array, from 0
     */
    public FieldFromArray(int fieldId) {
        this.fieldId = fieldId;
    }

    @Override
    @SuppressWarnings("unchecked")
    public OUT extract(Object in) {
        return (OUT) Array.get(in, fieldId);
    }
}
