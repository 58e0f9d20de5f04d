// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java;

import io.millrace.api.common.ExecutionConfig.ClosureCleanerLevel;
import io.millrace.api.common.InvalidProgramException;
import io.millrace.logging.LazyLogger;
import io.millrace.util.InstantiationUtil;

import org.slf4j.Logger;

import java.io.Externalizable;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Makes functions serializable that are written as anonymous or inner classes. Such an object refers to the object
 * around it, which often cannot be serialized; if its code never uses that reference, the reference is set to null.
 * Lambdas need no cleaning, they hold what they use. Mirrors Flink 1.14's {@code ClosureCleaner}, except that a
 * reference which is only used by classes nested in the function is kept, and that the message names the field that
 * is not serializable.
 */
public class ClosureCleaner {

    private static final Logger LOG = LazyLogger.of(ClosureCleaner.class);

    private static final String OUTER_REFERENCE = "this$";
    private static final String OWN_PACKAGES = "io.millrace";

    /** It has static methods only. */
    public ClosureCleaner() {}

    /**
     * Cleans an object.
     *
     * @param func the object; it is changed; null is ignored
     * @param level whether objects in its fields are cleaned, too
     * @param checkSerializable whether to fail if the object is not serializable afterwards
     * @throws InvalidProgramException if the object, or one in its fields, is not serializable
     */
    public static void clean(Object func, ClosureCleanerLevel level, boolean checkSerializable) {
        clean(func, level, checkSerializable, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void clean(
            Object func,
            ClosureCleanerLevel level,
            boolean checkSerializable,
            Set<Object> visited) {
        if (func == null || !visited.add(func)) {
            return;
        }
        Class<?> clazz = func.getClass();
        if (isBoxed(clazz) || hasOwnSerialization(clazz)) {
            return;
        }
        boolean usesOuter = false;
        for (Field field : clazz.getDeclaredFields()) {
            if (field.getName().startsWith(OUTER_REFERENCE)) {
                usesOuter |= !removeIfUnused(func, field);
            } else if (level == ClosureCleanerLevel.RECURSIVE
                    && isData(field)
                    && field.trySetAccessible()) {
                clean(read(field, func), level, true, visited);
            }
        }
        if (checkSerializable) {
            checkSerializable(func, usesOuter);
        }
    }

    private static boolean isBoxed(Class<?> clazz) {
        return Number.class.isAssignableFrom(clazz) && clazz.getName().startsWith("java.lang.")
                || clazz == Boolean.class
                || clazz == Character.class;
    }

    private static boolean hasOwnSerialization(Class<?> clazz) {
        return Externalizable.class.isAssignableFrom(clazz)
                || declares(clazz, "writeReplace")
                || declares(clazz, "writeObject", ObjectOutputStream.class);
    }

    private static boolean declares(Class<?> clazz, String method, Class<?>... parameters) {
        try {
            clazz.getDeclaredMethod(method, parameters);
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** Fields that Java's own classes hide from us are left as they are: no function is written in them. */
    private static boolean isData(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers());
    }

    private static Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new RuntimeException(
                    "Can not access to the " + field.getName() + " field in Class "
                            + owner.getClass(),
                    e);
        }
    }

    private static boolean removeIfUnused(Object func, Field outer) {
        boolean used = OuterReferenceScan.isUsed(func.getClass(), outer.getName());
        LOG.debug("{} is accessed: {}", outer.getName(), used);
        if (used) {
            return false;
        }
        try {
            outer.setAccessible(true);
            outer.set(func, null);
            return true;
        } catch (IllegalAccessException | RuntimeException e) {
            throw new RuntimeException(
                    "Could not set " + outer.getName() + " to null. " + e.getMessage(), e);
        }
    }

    private static void checkSerializable(Object func, boolean usesOuter) {
        try {
            InstantiationUtil.serializeObject(func);
        } catch (Exception e) {
            String type = functionType(func.getClass());
            String subject = type == null ? func.toString() : "The implementation of the " + type;
            String reason = usesOuter
                    ? " The implementation accesses fields of its enclosing class, which is a common reason for"
                            + " non-serializability. A common solution is to make the function a proper (non-inner)"
                            + " class, or a static inner class."
                    : " The object probably contains or references non serializable fields.";
            String field = NonSerializableField.describe(func);
            throw new InvalidProgramException(
                    subject + " is not serializable." + reason + field, e);
        }
    }

    /** The class or interface of ours that a function extends; null if it does not directly. */
    private static String functionType(Class<?> clazz) {
        Class<?> superclass = clazz.getSuperclass();
        if (superclass != null && superclass.getName().startsWith(OWN_PACKAGES)) {
            return superclass.getSimpleName();
        }
        for (Class<?> parent : clazz.getInterfaces()) {
            if (parent.getName().startsWith(OWN_PACKAGES)) {
                return parent.getSimpleName();
            }
        }
        return null;
    }

    /**
     * Checks that an object can be serialized.
     *
     * @param obj the object
     * @throws InvalidProgramException if it cannot
     */
    public static void ensureSerializable(Object obj) {
        try {
            InstantiationUtil.serializeObject(obj);
        } catch (Exception e) {
            String field = NonSerializableField.describe(obj);
            throw new InvalidProgramException(
                    "Object " + obj + " is not serializable" + (field.isEmpty() ? "" : "." + field),
                    e);
        }
    }
}
