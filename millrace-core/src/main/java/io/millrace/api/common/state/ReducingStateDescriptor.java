// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.functions.RichFunction;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.util.Preconditions;

/**
 * Describes {@link ReducingState}. Mirrors Flink 1.14's {@code ReducingStateDescriptor}.
 *
 * @param <T> type of the value
 */
public class ReducingStateDescriptor<T> extends StateDescriptor<ReducingState<T>, T> {

    private static final long serialVersionUID = 1L;

    private final ReduceFunction<T> reduceFunction;

    /**
     * With a class.
     *
     * @param name of the state
     * @param reduceFunction merges two values; no rich function
     * @param typeClass of the value
     */
    public ReducingStateDescriptor(
            String name, ReduceFunction<T> reduceFunction, Class<T> typeClass) {
        super(name, typeClass, null);
        this.reduceFunction = Preconditions.checkNotNull(reduceFunction);
        if (reduceFunction instanceof RichFunction) {
            throw new UnsupportedOperationException(
                    "ReduceFunction of ReducingState can not be a RichFunction.");
        }
    }

    /**
     * With a type.
     *
     * @param name of the state
     * @param reduceFunction merges two values; no rich function
     * @param typeInfo of the value
     */
    public ReducingStateDescriptor(
            String name, ReduceFunction<T> reduceFunction, TypeInformation<T> typeInfo) {
        super(name, typeInfo, null);
        this.reduceFunction = Preconditions.checkNotNull(reduceFunction);
        if (reduceFunction instanceof RichFunction) {
            throw new UnsupportedOperationException(
                    "ReduceFunction of ReducingState can not be a RichFunction.");
        }
    }

    /**
     * With a serializer.
     *
     * @param name of the state
     * @param reduceFunction merges two values; no rich function
     * @param typeSerializer of the value
     */
    public ReducingStateDescriptor(
            String name, ReduceFunction<T> reduceFunction, TypeSerializer<T> typeSerializer) {
        super(name, typeSerializer, null);
        this.reduceFunction = Preconditions.checkNotNull(reduceFunction);
        if (reduceFunction instanceof RichFunction) {
            throw new UnsupportedOperationException(
                    "ReduceFunction of ReducingState can not be a RichFunction.");
        }
    }

    /**
     * What merges two values.
     *
     * @return the function
     */
    public ReduceFunction<T> getReduceFunction() {
        return reduceFunction;
    }

    @Override
    public Type getType() {
        return Type.REDUCING;
    }
}
