// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta.extractor;

import io.millrace.api.java.tuple.Tuple;

/**
 * Takes fields of a tuple, as an array.
 *
 * <p>Mirrors Flink 1.14's {@code ArrayFromTuple}; no known differences.
 */
public class ArrayFromTuple implements Extractor<Tuple, Object[]> {
    private static final long serialVersionUID = 1L;

    /** Positions to take, in this order; null for all. */
    private final int[] order;

    /** Takes all fields in their order. */
    public ArrayFromTuple() {
        this.order = null;
    }

    /**
     * Takes some fields.
     *
     * @param indexes positions in the tuple, from 0, in the order of the result
     */
    public ArrayFromTuple(int... indexes) {
        this.order = indexes;
    }

    @Override
    public Object[] extract(Tuple in) {
        Object[] fields = new Object[order == null ? in.getArity() : order.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = in.getField(order == null ? i : order[i]);
        }
        return fields;
    }
}
