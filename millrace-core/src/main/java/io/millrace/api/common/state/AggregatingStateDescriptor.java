// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.RichFunction;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.util.Preconditions;

/**
 * Describes {@link AggregatingState}. Mirrors Flink 1.14's {@code AggregatingStateDescriptor}.
 *
 * @param <IN> type of what is added
 * @param <ACC> type of the accumulator
 * @param <OUT> type of the result
 */
public class AggregatingStateDescriptor<IN, ACC, OUT>
        extends StateDescriptor<AggregatingState<IN, OUT>, ACC> {

    private static final long serialVersionUID = 1L;

    private final AggregateFunction<IN, ACC, OUT> aggFunction;

    /**
     * With a class.
     *
     * @param name of the state
     * @param aggFunction the aggregate function; no rich function
     * @param stateType of the accumulator
     */
    public AggregatingStateDescriptor(
            String name, AggregateFunction<IN, ACC, OUT> aggFunction, Class<ACC> stateType) {
        super(name, stateType, null);
        this.aggFunction = Preconditions.checkNotNull(aggFunction);
        if (aggFunction instanceof RichFunction) {
            throw new UnsupportedOperationException(
                    "AggregateFunction of AggregatingState can not be a RichFunction.");
        }
    }

    /**
     * With a type.
     *
     * @param name of the state
     * @param aggFunction the aggregate function; no rich function
     * @param stateType of the accumulator
     */
    public AggregatingStateDescriptor(
            String name,
            AggregateFunction<IN, ACC, OUT> aggFunction,
            TypeInformation<ACC> stateType) {
        super(name, stateType, null);
        this.aggFunction = Preconditions.checkNotNull(aggFunction);
        if (aggFunction instanceof RichFunction) {
            throw new UnsupportedOperationException(
                    "AggregateFunction of AggregatingState can not be a RichFunction.");
        }
    }

    /**
     * With a serializer.
     *
     * @param name of the state
     * @param aggFunction the aggregate function; no rich function
     * @param typeSerializer of the accumulator
     */
    public AggregatingStateDescriptor(
            String name,
            AggregateFunction<IN, ACC, OUT> aggFunction,
            TypeSerializer<ACC> typeSerializer) {
        super(name, typeSerializer, null);
        this.aggFunction = Preconditions.checkNotNull(aggFunction);
        if (aggFunction instanceof RichFunction) {
            throw new UnsupportedOperationException(
                    "AggregateFunction of AggregatingState can not be a RichFunction.");
        }
    }

    /**
     * The aggregate function.
     *
     * @return the function
     */
    public AggregateFunction<IN, ACC, OUT> getAggregateFunction() {
        return aggFunction;
    }

    @Override
    public Type getType() {
        return Type.AGGREGATING;
    }
}
