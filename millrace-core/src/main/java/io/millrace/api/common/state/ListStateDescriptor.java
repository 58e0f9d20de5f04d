// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.ListSerializer;
import io.millrace.api.java.typeutils.ListTypeInfo;

import java.util.List;

/**
 * Describes {@link ListState}. Mirrors Flink 1.14's {@code ListStateDescriptor}.
 *
 * @param <T> type of the elements
 */
public class ListStateDescriptor<T> extends StateDescriptor<ListState<T>, List<T>> {

    private static final long serialVersionUID = 1L;

    /**
     * With a class.
     *
     * @param name of the state
     * @param elementTypeClass of the elements
     */
    public ListStateDescriptor(String name, Class<T> elementTypeClass) {
        super(name, new ListTypeInfo<>(elementTypeClass), null);
    }

    /**
     * With a type.
     *
     * @param name of the state
     * @param elementTypeInfo of the elements
     */
    public ListStateDescriptor(String name, TypeInformation<T> elementTypeInfo) {
        super(name, new ListTypeInfo<>(elementTypeInfo), null);
    }

    /**
     * With a serializer.
     *
     * @param name of the state
     * @param typeSerializer of the elements
     */
    public ListStateDescriptor(String name, TypeSerializer<T> typeSerializer) {
        super(name, new ListSerializer<>(typeSerializer), null);
    }

    /**
     * Serializer of the elements.
     *
     * @return the serializer
     */
    public TypeSerializer<T> getElementSerializer() {
        TypeSerializer<List<T>> serializer = getSerializer();
        if (!(serializer instanceof ListSerializer)) {
            throw new IllegalStateException(
                    "The serializer of a list state must be a ListSerializer.");
        }
        return ((ListSerializer<T>) serializer).getElementSerializer();
    }

    @Override
    public Type getType() {
        return Type.LIST;
    }
}
