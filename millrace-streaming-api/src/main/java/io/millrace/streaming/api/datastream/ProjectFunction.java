// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.java.tuple.Tuple;

/**
 * Makes a tuple of some fields of another.
 *
 * @param <T> type of the records, a tuple
 * @param <R> type of the result
 */
final class ProjectFunction<T, R extends Tuple> implements MapFunction<T, R> {

    private static final long serialVersionUID = 1L;

    private final int[] fields;

    ProjectFunction(int[] fields) {
        this.fields = fields;
    }

    @Override
    @SuppressWarnings("unchecked")
    public R map(T value) {
        Tuple source = (Tuple) value;
        Tuple target = Tuple.newInstance(fields.length);
        for (int i = 0; i < fields.length; i++) {
            target.setField(source.getField(fields[i]), i);
        }
        return (R) target;
    }
}
