// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import io.millrace.api.common.typeutils.TypeSerializer;

/**
 * Describes a basic type of whole numbers. Mirrors Flink 1.14's {@code IntegerTypeInfo}; no known
 * differences.
 *
 * @param <T> the described type
 */
public class IntegerTypeInfo<T> extends NumericTypeInfo<T> {
    private static final long serialVersionUID = -8068827354966766955L;

    IntegerTypeInfo(Class<T> typeClass, Class<?>[] castTargets, TypeSerializer<T> serializer) {
        super(typeClass, castTargets, serializer);
    }
}
