// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Type;

/**
 * Names the factory that describes a type wherever the type is found, ahead of every built-in rule.
 * On a field of a POJO it describes that field alone. Mirrors Flink 1.14's {@code TypeInfo}; no
 * known differences.
 */
@Documented
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface TypeInfo {

    /**
     * The class of the factory; needs a public constructor without parameters.
     *
     * @return a class whose {@link TypeInfoFactory#createTypeInfo(Type, java.util.Map)} is called
     */
    Class<? extends TypeInfoFactory> value();
}
