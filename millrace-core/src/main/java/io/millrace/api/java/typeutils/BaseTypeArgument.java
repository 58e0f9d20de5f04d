// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.api.java.typeutils.TypeExtractionUtils.isClassType;
import static io.millrace.api.java.typeutils.TypeExtractionUtils.typeToClass;

import io.millrace.api.common.functions.InvalidTypesException;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * What a class passes to a type parameter of an interface or class that it extends, directly or not.
 *
 * @param type the argument as written, possibly a type variable
 * @param path from the class to the base with its arguments
 */
record BaseTypeArgument(Type type, TypePath path) {

    static BaseTypeArgument find(Class<?> baseClass, Class<?> clazz, int position) {
        return findAbove(clazz, TypePath.EMPTY, baseClass, position);
    }

    private static BaseTypeArgument findAbove(
            Class<?> clazz, TypePath path, Class<?> baseClass, int position) {
        TypePath classPath = path.plus(clazz);
        for (Type parent : clazz.getGenericInterfaces()) {
            BaseTypeArgument found = findIn(parent, classPath, baseClass, position);
            if (found != null) {
                return found;
            }
        }
        BaseTypeArgument found =
                findIn(clazz.getGenericSuperclass(), classPath, baseClass, position);
        if (found != null) {
            return found;
        }
        throw new InvalidTypesException("The types of the interface " + baseClass.getName()
                + " could not be inferred. Support for synthetic interfaces, lambdas, and generic or raw types is"
                + " limited at this point");
    }

    private static BaseTypeArgument findIn(
            Type parent, TypePath path, Class<?> baseClass, int position) {
        if (parent == null
                || !isClassType(parent)
                || !baseClass.isAssignableFrom(typeToClass(parent))) {
            return null;
        }
        if (typeToClass(parent) == baseClass && parent instanceof ParameterizedType) {
            Type argument = ((ParameterizedType) parent).getActualTypeArguments()[position];
            return new BaseTypeArgument(argument, path.plus(parent));
        }
        return findAbove(typeToClass(parent), path.plus(parent), baseClass, position);
    }
}
