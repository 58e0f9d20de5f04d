// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.core.memory.DataInputView;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;

/** Makes and serializes objects. Mirrors the common part of Flink 1.14's {@code InstantiationUtil}. */
public final class InstantiationUtil {

    private InstantiationUtil() {}

    /**
     * Makes an object by its constructor without parameters.
     *
     * @param <T> type of the object
     * @param clazz class of the object
     * @return a new object
     */
    public static <T> T instantiate(Class<T> clazz) {
        if (clazz == null) {
            throw new NullPointerException();
        }
        try {
            return clazz.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new RuntimeException(
                    "Could not instantiate type '" + clazz.getName()
                            + "': it must be public and have a public constructor without parameters.",
                    e);
        }
    }

    /**
     * Loads a class whose name is read from a view.
     *
     * @param <T> the class
     * @param in where to read the name
     * @param cl loads the class
     * @return the class
     * @throws IOException if the class is missing or reading fails
     */
    @SuppressWarnings("unchecked")
    public static <T> Class<T> resolveClassByName(DataInputView in, ClassLoader cl)
            throws IOException {
        String className = in.readUTF();
        try {
            return (Class<T>) Class.forName(className, false, cl);
        } catch (ClassNotFoundException e) {
            throw new IOException("Could not find class '" + className + "' in classpath.", e);
        }
    }

    /**
     * Serializes an object.
     *
     * @param o the object
     * @return its bytes
     * @throws IOException if something in it is not serializable
     */
    public static byte[] serializeObject(Object o) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(o);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an object back.
     *
     * @param <T> type of the object
     * @param bytes written by {@link #serializeObject}
     * @param cl loads its classes
     * @return the object
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    public static <T> T deserializeObject(byte[] bytes, ClassLoader cl)
            throws IOException, ClassNotFoundException {
        return deserializeObject(new ByteArrayInputStream(bytes), cl);
    }

    /**
     * Reads an object back.
     *
     * @param <T> type of the object
     * @param in written by {@link #serializeObject}
     * @param cl loads its classes
     * @return the object
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    @SuppressWarnings("unchecked")
    public static <T> T deserializeObject(InputStream in, ClassLoader cl)
            throws IOException, ClassNotFoundException {
        try (ObjectInputStream input = new LoaderObjectInputStream(in, cl)) {
            return (T) input.readObject();
        }
    }

    /**
     * A copy of an object, made by serialization.
     *
     * @param <T> type of the object
     * @param obj the object, may be null
     * @return the copy
     * @throws IOException if it cannot be serialized
     * @throws ClassNotFoundException if a class is missing
     */
    public static <T extends Serializable> T clone(T obj)
            throws IOException, ClassNotFoundException {
        return obj == null ? null : clone(obj, obj.getClass().getClassLoader());
    }

    /**
     * A copy of an object, made by serialization.
     *
     * @param <T> type of the object
     * @param obj the object, may be null
     * @param classLoader loads its classes
     * @return the copy
     * @throws IOException if it cannot be serialized
     * @throws ClassNotFoundException if a class is missing
     */
    public static <T extends Serializable> T clone(T obj, ClassLoader classLoader)
            throws IOException, ClassNotFoundException {
        return obj == null ? null : deserializeObject(serializeObject(obj), classLoader);
    }

    private static final class LoaderObjectInputStream extends ObjectInputStream {

        private final ClassLoader classLoader;

        LoaderObjectInputStream(InputStream in, ClassLoader classLoader) throws IOException {
            super(in);
            this.classLoader = classLoader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass desc)
                throws IOException, ClassNotFoundException {
            try {
                return Class.forName(desc.getName(), false, classLoader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(desc);
            }
        }
    }
}
