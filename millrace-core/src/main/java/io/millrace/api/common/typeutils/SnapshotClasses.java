// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import java.io.IOException;

/** Finds classes by the names that snapshots hold. */
final class SnapshotClasses {
    private SnapshotClasses() {}

    @SuppressWarnings("unchecked")
    static <T> TypeSerializerSnapshot<T> instantiate(String className, ClassLoader loader)
            throws IOException {
        Class<?> found = load(className, loader);
        if (!TypeSerializerSnapshot.class.isAssignableFrom(found)) {
            throw new IOException(
                    "Class " + className + " was stored as a serializer snapshot, but does not"
                            + " implement " + TypeSerializerSnapshot.class.getSimpleName() + ".");
        }
        try {
            return (TypeSerializerSnapshot<T>) found.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException(
                    "Serializer snapshot " + className
                            + " needs to be a public class with a public constructor without parameters.",
                    e);
        }
    }

    static Class<?> load(String className, ClassLoader loader) throws IOException {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IOException(
                    "State refers to class " + className
                            + ", which is missing; add the jar that has it to the program.",
                    e);
        }
    }
}
