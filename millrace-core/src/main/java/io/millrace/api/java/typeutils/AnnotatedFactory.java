// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.api.java.typeutils.TypeExtractionUtils.isClassType;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.typeToClass;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeInfo;
import io.millrace.api.common.typeinfo.TypeInfoFactory;
import io.millrace.util.InstantiationUtil;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;

/**
 * A factory that a {@link TypeInfo} annotation names.
 *
 * @param factory makes the type
 * @param path ends with the type that has the annotation
 */
record AnnotatedFactory(TypeInfoFactory<?> factory, TypePath path) {

    /** The factory of a type or of its closest annotated superclass; null if there is none. */
    static AnnotatedFactory closest(Type type, TypePath path) {
        Type current = type;
        while (current != null && isClassType(current) && typeToClass(current) != Object.class) {
            path = path.plus(current);
            TypeInfoFactory<?> factory = of(typeToClass(current));
            if (factory != null) {
                return new AnnotatedFactory(factory, path);
            }
            current = typeToClass(current).getGenericSuperclass();
        }
        return null;
    }

    /** The factory that an annotation on this very class or field names; null if there is none. */
    static TypeInfoFactory<?> of(AnnotatedElement element) {
        TypeInfo annotation = element.getAnnotation(TypeInfo.class);
        if (annotation == null) {
            return null;
        }
        Class<?> factory = annotation.value();
        if (!TypeInfoFactory.class.isAssignableFrom(factory)) {
            throw new InvalidTypesException(
                    "TypeInfo annotation does not specify a valid TypeInfoFactory.");
        }
        return (TypeInfoFactory<?>) InstantiationUtil.instantiate(factory);
    }
}
