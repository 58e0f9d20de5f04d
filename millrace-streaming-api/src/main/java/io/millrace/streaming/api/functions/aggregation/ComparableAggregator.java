// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.aggregation;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.streaming.util.typeutils.FieldAccessor;
import io.millrace.streaming.util.typeutils.FieldAccessorFactory;

/**
 * Keeps the smallest or greatest value of a field, or the record that has it.
 *
 * <p>{@code MIN} and {@code MAX} put the value into the record seen first. Mirrors Flink 1.14's {@code
 * ComparableAggregator}; no known differences.
 *
 * @param <T> type of the records
 */
public class ComparableAggregator<T> extends AggregationFunction<T> {
    private static final long serialVersionUID = 1L;

    private final Comparator comparator;
    private final boolean isByRecord;
    private final boolean isFirst;
    private final FieldAccessor<T, Object> fieldAccessor;

    /**
     * Creates a function that takes the last of several equal records.
     *
     * @param positionToAggregate index of the field; 0 for a record that is the value itself
     * @param typeInfo type of the records
     * @param aggregationType any but {@code SUM}
     * @param config settings that serializers depend on
     */
    public ComparableAggregator(
            int positionToAggregate,
            TypeInformation<T> typeInfo,
            AggregationType aggregationType,
            ExecutionConfig config) {
        this(positionToAggregate, typeInfo, aggregationType, false, config);
    }

    /**
     * Creates a function.
     *
     * @param positionToAggregate index of the field; 0 for a record that is the value itself
     * @param typeInfo type of the records
     * @param aggregationType any but {@code SUM}
     * @param first whether to take the first of several equal records, not the last
     * @param config settings that serializers depend on
     */
    public ComparableAggregator(
            int positionToAggregate,
            TypeInformation<T> typeInfo,
            AggregationType aggregationType,
            boolean first,
            ExecutionConfig config) {
        this(
                aggregationType,
                FieldAccessorFactory.getAccessor(typeInfo, positionToAggregate, config),
                first);
    }

    /**
     * Creates a function.
     *
     * @param field expression that names the field
     * @param typeInfo type of the records
     * @param aggregationType any but {@code SUM}
     * @param first whether to take the first of several equal records, not the last
     * @param config settings that serializers depend on
     */
    public ComparableAggregator(
            String field,
            TypeInformation<T> typeInfo,
            AggregationType aggregationType,
            boolean first,
            ExecutionConfig config) {
        this(aggregationType, FieldAccessorFactory.getAccessor(typeInfo, field, config), first);
    }

    private ComparableAggregator(
            AggregationType aggregationType,
            FieldAccessor<T, Object> fieldAccessor,
            boolean first) {
        this.comparator = Comparator.getForAggregation(aggregationType);
        this.isByRecord = aggregationType == AggregationType.MINBY
                || aggregationType == AggregationType.MAXBY;
        this.isFirst = first;
        this.fieldAccessor = fieldAccessor;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T reduce(T value1, T value2) throws Exception {
        Object field2 = fieldAccessor.get(value2);
        int order = comparator.isExtremal((Comparable<Object>) fieldAccessor.get(value1), field2);
        if (!isByRecord) {
            return order == 0 ? fieldAccessor.set(value1, field2) : value1;
        }
        boolean isFirstKept = order == 1 || order == 0 && isFirst;
        return isFirstKept ? value1 : value2;
    }
}
