// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;

/**
 * Describes a basic type of floating point numbers. Mirrors Flink 1.14's {@code FractionalTypeInfo}; no known
 * differences.
 *
 * @param <T> the described type
 */
public class FractionalTypeInfo<T> extends NumericTypeInfo<T> {
    private static final long serialVersionUID = 554334260950199994L;

    FractionalTypeInfo(Class<T> typeClass, Class<?>[] castTargets, TypeSerializer<T> serializer) {
        super(typeClass, castTargets, serializer);
    }

    /**
     * Creates a description.
     *
     * @param clazz class of the type
     * @param possibleCastTargetTypes classes to which values may be widened
     * @param serializer of the values
     * @param comparatorClass has a constructor with one boolean, whether the order ascends; null if the type is one of
     *     those that the system brings
     */
    protected FractionalTypeInfo(
            Class<T> clazz,
            Class<?>[] possibleCastTargetTypes,
            TypeSerializer<T> serializer,
            Class<? extends TypeComparator<T>> comparatorClass) {
        super(clazz, possibleCastTargetTypes, serializer, comparatorClass);
    }
}
