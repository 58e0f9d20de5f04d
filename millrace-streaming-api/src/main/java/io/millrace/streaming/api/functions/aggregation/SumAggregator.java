// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.aggregation;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.streaming.util.typeutils.FieldAccessor;
import io.millrace.streaming.util.typeutils.FieldAccessorFactory;

/**
 * Sums one field; the other fields of the result are those of the first record.
 *
 * <p>Mirrors Flink 1.14's {@code SumAggregator}; no known differences.
 *
 * @param <T> type of the records
 */
public class SumAggregator<T> extends AggregationFunction<T> {
    private static final long serialVersionUID = 1L;

    private final FieldAccessor<T, Object> fieldAccessor;
    private final SumFunction adder;
    /** Copies what is not a tuple. */
    private final TypeSerializer<T> serializer;

    private final boolean isTuple;

    /**
     * Creates a function.
     *
     * @param pos index of the field; 0 for a record that is the number itself
     * @param typeInfo type of the records
     * @param config settings that serializers depend on
     */
    public SumAggregator(int pos, TypeInformation<T> typeInfo, ExecutionConfig config) {
        this(FieldAccessorFactory.getAccessor(typeInfo, pos, config), typeInfo, config);
    }

    /**
     * Creates a function.
     *
     * @param field expression that names the field
     * @param typeInfo type of the records
     * @param config settings that serializers depend on
     */
    public SumAggregator(String field, TypeInformation<T> typeInfo, ExecutionConfig config) {
        this(FieldAccessorFactory.getAccessor(typeInfo, field, config), typeInfo, config);
    }

    private SumAggregator(
            FieldAccessor<T, Object> fieldAccessor,
            TypeInformation<T> typeInfo,
            ExecutionConfig config) {
        this.fieldAccessor = fieldAccessor;
        this.adder = SumFunction.getForClass(fieldAccessor.getFieldType().getTypeClass());
        this.isTuple = Tuple.class.isAssignableFrom(typeInfo.getTypeClass());
        this.serializer = isTuple ? null : typeInfo.createSerializer(config);
    }

    @Override
    public T reduce(T value1, T value2) throws Exception {
        Object sum = adder.add(fieldAccessor.get(value1), fieldAccessor.get(value2));
        return fieldAccessor.set(copy(value1), sum);
    }

    @SuppressWarnings("unchecked")
    private T copy(T value) {
        return isTuple ? (T) ((Tuple) value).copy() : serializer.copy(value);
    }
}
