// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;

/**
 * Describes {@link ValueState}. Mirrors Flink 1.14's {@code ValueStateDescriptor}.
 *
 * @param <T> type of the value
 */
public class ValueStateDescriptor<T> extends StateDescriptor<ValueState<T>, T> {

    private static final long serialVersionUID = 1L;

    /**
     * With a class and a default value.
     *
     * @param name of the state
     * @param typeClass of the value
     * @param defaultValue what is read if there is none
     */
    @Deprecated
    public ValueStateDescriptor(String name, Class<T> typeClass, T defaultValue) {
        super(name, typeClass, defaultValue);
    }

    /**
     * With a type and a default value.
     *
     * @param name of the state
     * @param typeInfo of the value
     * @param defaultValue what is read if there is none
     */
    @Deprecated
    public ValueStateDescriptor(String name, TypeInformation<T> typeInfo, T defaultValue) {
        super(name, typeInfo, defaultValue);
    }

    /**
     * With a serializer and a default value.
     *
     * @param name of the state
     * @param typeSerializer of the value
     * @param defaultValue what is read if there is none
     */
    @Deprecated
    public ValueStateDescriptor(String name, TypeSerializer<T> typeSerializer, T defaultValue) {
        super(name, typeSerializer, defaultValue);
    }

    /**
     * With a class.
     *
     * @param name of the state
     * @param typeClass of the value
     */
    public ValueStateDescriptor(String name, Class<T> typeClass) {
        super(name, typeClass, null);
    }

    /**
     * With a type.
     *
     * @param name of the state
     * @param typeInfo of the value
     */
    public ValueStateDescriptor(String name, TypeInformation<T> typeInfo) {
        super(name, typeInfo, null);
    }

    /**
     * With a serializer.
     *
     * @param name of the state
     * @param typeSerializer of the value
     */
    public ValueStateDescriptor(String name, TypeSerializer<T> typeSerializer) {
        super(name, typeSerializer, null);
    }

    @Override
    public Type getType() {
        return Type.VALUE;
    }
}
