// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta.extractor;

import java.lang.reflect.Array;

/**
 * Takes elements of an array of any kind, as an array of objects; primitive elements are boxed.
 *
 * <p>Mirrors Flink 1.14's {@code FieldsFromArray}; no known differences.
 *
 * @param <OUT> type of the elements
 */
public class FieldsFromArray<OUT> implements Extractor<Object, OUT[]> {
    private static final long serialVersionUID = 1L;

    private final Class<OUT> clazz;
    private final int[] order;

    /**
     * Takes some elements.
     *
     * @param clazz class of the elements of the result
     * @param indexes positions in the array, from 0, in the order of the result
     */
    public FieldsFromArray(Class<OUT> clazz, int... indexes) {
        this.clazz = clazz;
        this.order = indexes;
    }

    @Override
    @SuppressWarnings("unchecked")
    public OUT[] extract(Object in) {
        OUT[] elements = (OUT[]) Array.newInstance(clazz, order.length);
        for (int i = 0; i < elements.length; i++) {
            elements[i] = (OUT) Array.get(in, order[i]);
        }
        return elements;
    }
}
