// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java;

import java.io.Externalizable;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Searches an object for the field that keeps it from being serialized, the way serialization walks it. Objects with
 * own serialization and fields that Java hides are passed over, so nothing may be found.
 */
final class NonSerializableField {

    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private NonSerializableField() {}

    /** A sentence to append to a message, with a space in front; empty if nothing was found. */
    static String describe(Object object) {
        if (!(object instanceof Serializable)) {
            return "";
        }
        String found = new NonSerializableField().search(object, "");
        return found == null ? "" : " Not serializable: " + found + ".";
    }

    private String search(Object object, String path) {
        if (!visited.add(object) || object instanceof Externalizable || object instanceof Enum) {
            return null;
        }
        if (object instanceof Object[]) {
            for (int i = 0; i < Array.getLength(object); i++) {
                String found = check(Array.get(object, i), path + "[" + i + "]");
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        SerializedLambda lambda = lambdaOrNull(object);
        if (lambda != null) {
            return searchCaptured(lambda, path);
        }
        if (object instanceof Iterable && object.getClass().getName().startsWith("java.util.")) {
            return searchElements((Iterable<?>) object, path);
        }
        return searchFields(object, path);
    }

    private String searchCaptured(SerializedLambda lambda, String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            String found = check(lambda.getCapturedArg(i), prefix + "captured value " + i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String searchElements(Iterable<?> elements, String path) {
        for (Object element : elements) {
            String found = check(element, path + "[]");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String searchFields(Object object, String path) {
        Class<?> clazz = object.getClass();
        while (clazz != null && Serializable.class.isAssignableFrom(clazz)) {
            for (Field field : clazz.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        || Modifier.isTransient(field.getModifiers())
                        || field.getType().isPrimitive()
                        || !field.trySetAccessible()) {
                    continue;
                }
                String found = check(
                        read(field, object),
                        path.isEmpty() ? field.getName() : path + "." + field.getName());
                if (found != null) {
                    return found;
                }
            }
            clazz = clazz.getSuperclass();
        }
        return null;
    }

    private String check(Object value, String path) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Serializable)) {
            return "field '" + path + "' of type " + value.getClass().getName();
        }
        return search(value, path);
    }

    private static Object read(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    private static SerializedLambda lambdaOrNull(Object object) {
        try {
            Method writeReplace = object.getClass().getDeclaredMethod("writeReplace");
            if (object.getClass().isSynthetic() && writeReplace.trySetAccessible()) {
                return writeReplace.invoke(object) instanceof SerializedLambda lambda
                        ? lambda
                        : null;
            }
            return null;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
