// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing.delta.extractor;

import io.millrace.api.java.tuple.Tuple;

/**
 * Takes fields of a tuple that are of type {@code Double}.
 *
 * <p>Mirrors Flink 1.14's {@code FieldsFromTuple}; no known differences, also not in failing with a {@code
 * ClassCastException} on fields of other types.
 */
public class FieldsFromTuple implements Extractor<Tuple, double[]> {
    private static final long serialVersionUID = 1L;

    private final int[] indexes;

    /**
     * Takes some fields.
     *
     * @param indexes positions in the tuple, from 0, in the order of the result
     */
    public FieldsFromTuple(int... indexes) {
        this.indexes = indexes;
    }

    @Override
    public double[] extract(Tuple in) {
        double[] fields = new double[indexes.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = in.<Double>getField(indexes[i]);
        }
        return fields;
    }
}
