// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import io.millrace.api.common.typeutils.TypeSerializer;

/**
 * Describes a basic type of numbers. Mirrors Flink 1.14's {@code NumericTypeInfo}; no known
 * differences.
 *
 * @param <T> the described type
 */
public abstract class NumericTypeInfo<T> extends BasicTypeInfo<T> {
    private static final long serialVersionUID = -5937777910658986986L;

    NumericTypeInfo(Class<T> typeClass, Class<?>[] castTargets, TypeSerializer<T> serializer) {
        super(typeClass, castTargets, serializer);
    }
}
