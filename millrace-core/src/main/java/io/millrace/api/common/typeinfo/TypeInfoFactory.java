// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import java.lang.reflect.Type;
import java.util.Map;

/**
 * Describes a type that is annotated with {@link TypeInfo} or otherwise bound to the factory. A
 * factory has a public constructor without parameters and keeps no state between calls. Mirrors
 * Flink 1.14's {@code TypeInfoFactory}; no known differences.
 *
 * @param <T> the type that the factory describes
 */
public abstract class TypeInfoFactory<T> {

    /** Creates a factory. */
    public TypeInfoFactory() {}

    /**
     * Describes a type.
     *
     * @param t the type as found, with its type arguments where they are known
     * @param genericParameters descriptions of the type parameters of {@code t} by parameter name;
     *     the value is null for a parameter that is not known
     * @return the description, or null to leave the type to the built-in rules
     */
    public abstract TypeInformation<T> createTypeInfo(
            Type t, Map<String, TypeInformation<?>> genericParameters);
}
