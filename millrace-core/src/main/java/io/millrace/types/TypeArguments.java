// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Creates elements of the classes that a subclass gave as type arguments. */
final class TypeArguments {
    private TypeArguments() {}

    /** Returns a constructor of the class given for a type parameter of {@code declaring}. */
    static Constructor<?> constructorOf(Class<?> subclass, Class<?> declaring, int index) {
        Class<?> current = subclass;
        while (current.getSuperclass() != declaring) {
            current = current.getSuperclass();
        }
        Type superclass = current.getGenericSuperclass();
        if (superclass instanceof ParameterizedType) {
            Type argument = ((ParameterizedType) superclass).getActualTypeArguments()[index];
            if (argument instanceof Class) {
                return constructorOf((Class<?>) argument);
            }
        }
        throw new IllegalArgumentException("Class " + current.getName() + " has to extend "
                + declaring.getSimpleName() + " with classes as type arguments.");
    }

    private static Constructor<?> constructorOf(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    "Class " + type.getName() + " needs a constructor without parameters.", e);
        }
    }

    static Object create(Constructor<?> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Could not create " + constructor.getDeclaringClass().getName()
                            + "; its constructor without parameters has to work.",
                    e);
        }
    }
}
