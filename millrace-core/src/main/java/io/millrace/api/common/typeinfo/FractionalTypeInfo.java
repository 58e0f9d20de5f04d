// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

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
}
