// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Map;

/**
 * An object of the user's as bytes, so that every reader gets one of its own. Immutable.
 *
 * <p>The bytes were made in this process, or came from a peer that has been authenticated; nothing else is ever read.
 *
 * @param <T> type of the object
 */
public final class SerializedObject<T> {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class, "byte", byte.class, "char", char.class, "short", short.class,
            "int", int.class, "long", long.class, "float", float.class, "double", double.class, "void", void.class);

    private final byte[] bytes;

    private SerializedObject(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes an object as it is now.
     *
     * @throws IOException if something in it is not serializable
     */
    public static <T> SerializedObject<T> of(T object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(object);
        }
        return new SerializedObject<>(bytes.toByteArray());
    }

    /** A new object. */
    @SuppressWarnings("unchecked")
    public T read(ClassLoader classLoader) {
        try (ObjectInputStream input = new LoaderInputStream(bytes, classLoader)) {
            return (T) input.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new ConfigException(
                    "An object of the job cannot be read back: " + e
                            + ". If it has a readObject or readResolve method, check that one; if a class is missing,"
                            + " the class loader that runs the job does not know it.",
                    e);
        }
    }

    /** Size in bytes. */
    public int length() {
        return bytes.length;
    }

    private static final class LoaderInputStream extends ObjectInputStream {

        private final ClassLoader classLoader;

        LoaderInputStream(byte[] bytes, ClassLoader classLoader) throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.classLoader = classLoader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
            Class<?> primitive = PRIMITIVES.get(description.getName());
            return primitive != null ? primitive : Class.forName(description.getName(), false, classLoader);
        }

        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws ClassNotFoundException {
            Class<?>[] types = new Class<?>[interfaces.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = Class.forName(interfaces[i], false, classLoader);
            }
            return java.lang.reflect.Proxy.newProxyInstance(classLoader, types, (proxy, method, args) -> null)
                    .getClass();
        }
    }
}
