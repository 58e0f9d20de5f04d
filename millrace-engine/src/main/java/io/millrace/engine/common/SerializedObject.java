// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * An object of the user's as bytes, so that every reader gets one of its own. Immutable.
 *
 * <p>It remembers the classes that were met, so that in the process in which it was made each is found again, whichever loader
 * it came from; only elsewhere must a class loader look for them.
 *
 * <p>The bytes were made in this process, or came from a peer that has been authenticated; nothing else is ever read.
 *
 * @param <T> type of the object
 */
public final class SerializedObject<T> {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean",
            boolean.class,
            "byte",
            byte.class,
            "char",
            char.class,
            "short",
            short.class,
            "int",
            int.class,
            "long",
            long.class,
            "float",
            float.class,
            "double",
            double.class,
            "void",
            void.class);

    private final byte[] bytes;
    /** The classes of what is in the bytes, by name. */
    private final Map<String, Class<?>> classes;

    private SerializedObject(byte[] bytes, Map<String, Class<?>> classes) {
        this.bytes = bytes;
        this.classes = classes;
    }

    /**
     * Takes an object as it is now.
     *
     * @throws IOException if something in it is not serializable
     */
    public static <T> SerializedObject<T> of(T object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        Map<String, Class<?>> classes = new HashMap<>();
        try (ObjectOutputStream output = new ClassCollectingStream(bytes, classes)) {
            output.writeObject(object);
        }
        return new SerializedObject<>(bytes.toByteArray(), Map.copyOf(classes));
    }

    private static final class ClassCollectingStream extends ObjectOutputStream {

        private final Map<String, Class<?>> classes;

        ClassCollectingStream(OutputStream bytes, Map<String, Class<?>> classes)
                throws IOException {
            super(bytes);
            this.classes = classes;
        }

        @Override
        protected void annotateClass(Class<?> type) {
            classes.put(type.getName(), type);
        }
    }

    /**
     * A new object.
     *
     * @param classLoader finds classes that are not known from the writing
     */
    @SuppressWarnings("unchecked")
    public T read(ClassLoader classLoader) {
        try (ObjectInputStream input = new LoaderInputStream(bytes, classes, classLoader)) {
            return (T) input.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
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

        private final Map<String, Class<?>> classes;
        private final ClassLoader classLoader;

        LoaderInputStream(byte[] bytes, Map<String, Class<?>> classes, ClassLoader classLoader)
                throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.classes = classes;
            this.classLoader = classLoader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description)
                throws ClassNotFoundException {
            String name = description.getName();
            Class<?> known = classes.get(name);
            if (known == null) {
                known = PRIMITIVES.get(name);
            }
            return known != null ? known : Class.forName(name, false, classLoader);
        }

        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws ClassNotFoundException {
            Class<?>[] types = new Class<?>[interfaces.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = Class.forName(interfaces[i], false, classLoader);
            }
            return java.lang.reflect.Proxy.newProxyInstance(
                            classLoader, types, (proxy, method, args) -> null)
                    .getClass();
        }
    }
}
