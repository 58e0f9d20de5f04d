// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.configuration.Configuration;
import io.millrace.core.io.IOReadableWritable;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Makes and serializes objects. Mirrors Flink 1.14's {@code InstantiationUtil}. */
public final class InstantiationUtil {

    private InstantiationUtil() {}

    /**
     * Makes an object of a class that is known by name.
     *
     * @param <T> type of the object
     * @param className name of the class
     * @param targetType type of the object
     * @param classLoader loads the class
     * @return a new object
     * @throws FlinkException if there is no such class
     */
    public static <T> T instantiate(String className, Class<T> targetType, ClassLoader classLoader)
            throws FlinkException {
        Class<? extends T> clazz;
        try {
            clazz = Class.forName(className, false, classLoader).asSubclass(targetType);
        } catch (ClassNotFoundException e) {
            throw new FlinkException(
                    String.format(
                            "Could not instantiate class '%s' of type '%s'. Please make sure that this class is on your class path.",
                            className, targetType.getName()),
                    e);
        }
        return instantiate(clazz);
    }

    /**
     * Makes an object by its constructor without parameters.
     *
     * @param <T> type of the object
     * @param clazz class of the object
     * @param castTo what it must be a subclass of, or null for anything
     * @return a new object
     * @throws RuntimeException if it is no such subclass, or cannot be made
     */
    public static <T> T instantiate(Class<T> clazz, Class<? super T> castTo) {
        if (clazz == null) {
            throw new NullPointerException();
        }
        if (castTo != null && !castTo.isAssignableFrom(clazz)) {
            throw new RuntimeException("The class '" + clazz.getName() + "' is not a subclass of '"
                    + castTo.getName() + "' as is required.");
        }
        return instantiate(clazz);
    }

    /**
     * Makes an object by its constructor without parameters.
     *
     * @param <T> type of the object
     * @param clazz class of the object
     * @return a new object
     * @throws RuntimeException if it cannot be made
     */
    public static <T> T instantiate(Class<T> clazz) {
        if (clazz == null) {
            throw new NullPointerException();
        }
        try {
            return clazz.getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            String message = cause.getMessage();
            throw new RuntimeException(
                    "Could not instantiate type '" + clazz.getName()
                            + "' Most likely the constructor (or a member variable initialization) threw an exception"
                            + (message == null ? "." : ": " + message),
                    cause);
        } catch (ReflectiveOperationException e) {
            checkForInstantiation(clazz);
            throw new RuntimeException(
                    "Could not instantiate type '" + clazz.getName()
                            + "' due to an unspecified exception: " + e.getMessage(),
                    e);
        }
    }

    /**
     * Whether a class has a public constructor without parameters.
     *
     * @param clazz the class
     * @return whether it has
     */
    public static boolean hasPublicNullaryConstructor(Class<?> clazz) {
        try {
            clazz.getConstructor();
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /**
     * Whether a class is public.
     *
     * @param clazz the class
     * @return whether it is
     */
    public static boolean isPublic(Class<?> clazz) {
        return Modifier.isPublic(clazz.getModifiers());
    }

    /**
     * Whether a class can have instances of its own.
     *
     * @param clazz the class
     * @return false for abstract classes, interfaces and primitive types
     */
    public static boolean isProperClass(Class<?> clazz) {
        return !Modifier.isAbstract(clazz.getModifiers()) && !clazz.isInterface();
    }

    /**
     * Whether instances of a class belong to one of another class.
     *
     * @param clazz the class
     * @return true for inner, local and anonymous classes
     */
    public static boolean isNonStaticInnerClass(Class<?> clazz) {
        return clazz.getEnclosingClass() != null
                && (clazz.getDeclaringClass() == null || !Modifier.isStatic(clazz.getModifiers()));
    }

    /**
     * Checks that an object of a class can be made without parameters.
     *
     * @param clazz the class
     * @throws RuntimeException if not, saying why
     */
    public static void checkForInstantiation(Class<?> clazz) {
        String reason = checkForInstantiationError(clazz);
        if (reason != null) {
            throw new RuntimeException(
                    "The class '" + clazz.getName() + "' is not instantiable: " + reason);
        }
    }

    /**
     * Why an object of a class cannot be made without parameters.
     *
     * @param clazz the class
     * @return the reason, or null if it can
     */
    public static String checkForInstantiationError(Class<?> clazz) {
        if (!isPublic(clazz)) {
            return "The class is not public.";
        }
        if (clazz.isArray()) {
            return "The class is an array. An array cannot be simply instantiated, as with a parameterless constructor.";
        }
        if (!isProperClass(clazz)) {
            return "The class is not a proper class. It is either abstract, an interface, or a primitive type.";
        }
        if (isNonStaticInnerClass(clazz)) {
            return "The class is an inner class, but not statically accessible.";
        }
        return hasPublicNullaryConstructor(clazz)
                ? null
                : "The class has no (implicit) public nullary constructor, i.e. a constructor without arguments.";
    }

    /**
     * Reads an object from a configuration.
     *
     * @param <T> type of the object
     * @param config where it is
     * @param key its key
     * @param cl loads its classes
     * @return the object, or null if there is none
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    public static <T> T readObjectFromConfig(Configuration config, String key, ClassLoader cl)
            throws IOException, ClassNotFoundException {
        byte[] bytes = config.getBytes(key, null);
        return bytes == null ? null : deserializeObject(bytes, cl);
    }

    /**
     * Puts an object into a configuration, as bytes.
     *
     * @param o the object
     * @param config where to put it
     * @param key its key
     * @throws IOException if something in it is not serializable
     */
    public static void writeObjectToConfig(Object o, Configuration config, String key)
            throws IOException {
        config.setBytes(key, serializeObject(o));
    }

    /**
     * Serializes a record.
     *
     * @param <T> type of the record
     * @param serializer writes it
     * @param record the record, not null
     * @return its bytes
     * @throws IOException if the serializer fails
     */
    public static <T> byte[] serializeToByteArray(TypeSerializer<T> serializer, T record)
            throws IOException {
        if (record == null) {
            throw new NullPointerException("Record to serialize to byte array must not be null.");
        }
        DataOutputSerializer output = new DataOutputSerializer(64);
        serializer.serialize(record, output);
        return output.getCopyOfBuffer();
    }

    /**
     * Reads a record back.
     *
     * @param <T> type of the record
     * @param serializer reads it
     * @param buf its bytes
     * @return the record
     * @throws IOException if the serializer fails
     */
    public static <T> T deserializeFromByteArray(TypeSerializer<T> serializer, byte[] buf)
            throws IOException {
        return serializer.deserialize(input(buf));
    }

    /**
     * Reads a record back into an object.
     *
     * @param <T> type of the record
     * @param serializer reads it
     * @param reuse object that the serializer may use
     * @param buf its bytes
     * @return the record
     * @throws IOException if the serializer fails
     */
    public static <T> T deserializeFromByteArray(TypeSerializer<T> serializer, T reuse, byte[] buf)
            throws IOException {
        return serializer.deserialize(reuse, input(buf));
    }

    private static DataInputDeserializer input(byte[] buf) {
        if (buf == null) {
            throw new NullPointerException("Byte array to deserialize from must not be null.");
        }
        return new DataInputDeserializer(buf);
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
        serializeObject(bytes, o);
        return bytes.toByteArray();
    }

    /**
     * Serializes an object into a stream.
     *
     * @param out where to write; flushed, not closed
     * @param o the object
     * @throws IOException if something in it is not serializable, or writing fails
     */
    public static void serializeObject(OutputStream out, Object o) throws IOException {
        ObjectOutputStream output =
                out instanceof ObjectOutputStream objects ? objects : new ObjectOutputStream(out);
        output.writeObject(o);
        output.flush();
    }

    /**
     * Serializes an object and compresses its bytes.
     *
     * @param o the object
     * @return the compressed bytes
     * @throws IOException if something in it is not serializable
     */
    public static byte[] serializeObjectAndCompress(Object o) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream output = new DeflaterOutputStream(bytes)) {
            serializeObject(output, o);
        }
        return bytes.toByteArray();
    }

    /**
     * Whether an object can be serialized, found out by doing it.
     *
     * @param o the object
     * @return whether it can
     */
    public static boolean isSerializable(Object o) {
        try {
            serializeObject(o);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads an object back.
     *
     * @param <T> type of the object
     * @param bytes written by {@link #serializeObject(Object)}
     * @param cl loads its classes
     * @return the object
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    public static <T> T deserializeObject(byte[] bytes, ClassLoader cl)
            throws IOException, ClassNotFoundException {
        return deserializeObject(bytes, cl, false);
    }

    /**
     * Reads an object back.
     *
     * @param <T> type of the object
     * @param in written by {@link #serializeObject(Object)}
     * @param cl loads its classes
     * @return the object
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    public static <T> T deserializeObject(InputStream in, ClassLoader cl)
            throws IOException, ClassNotFoundException {
        return deserializeObject(in, cl, false);
    }

    /**
     * Reads an object back.
     *
     * @param <T> type of the object
     * @param bytes written by {@link #serializeObject(Object)}
     * @param cl loads its classes
     * @param isFailureTolerant whether anonymous classes and Scala's tuples may have been compiled anew meanwhile
     * @return the object
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    public static <T> T deserializeObject(byte[] bytes, ClassLoader cl, boolean isFailureTolerant)
            throws IOException, ClassNotFoundException {
        return deserializeObject(new ByteArrayInputStream(bytes), cl, isFailureTolerant);
    }

    /**
     * Reads an object back. Meanwhile the class loader is the thread's context class loader.
     *
     * @param <T> type of the object
     * @param in written by {@link #serializeObject(Object)}
     * @param cl loads its classes
     * @param isFailureTolerant whether anonymous classes and Scala's tuples may have been compiled anew meanwhile
     * @return the object
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    @SuppressWarnings("unchecked")
    public static <T> T deserializeObject(InputStream in, ClassLoader cl, boolean isFailureTolerant)
            throws IOException, ClassNotFoundException {
        try (TemporaryClassLoaderContext ignored = TemporaryClassLoaderContext.of(cl)) {
            ObjectInputStream input = isFailureTolerant
                    ? new TolerantObjectInputStream(in, cl)
                    : new ClassLoaderObjectInputStream(in, cl);
            return (T) input.readObject();
        }
    }

    /**
     * Reads an object back.
     *
     * @param <T> type of the object
     * @param bytes written by {@link #serializeObjectAndCompress}
     * @param cl loads its classes
     * @return the object
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    public static <T> T decompressAndDeserializeObject(byte[] bytes, ClassLoader cl)
            throws IOException, ClassNotFoundException {
        return deserializeObject(new InflaterInputStream(new ByteArrayInputStream(bytes)), cl);
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

    /**
     * A copy of an object, made by its own methods for writing and reading.
     *
     * @param <T> type of the object, with a public constructor without parameters
     * @param original the object, may be null
     * @return the copy
     * @throws IOException if it cannot be written or read
     */
    @SuppressWarnings("unchecked")
    public static <T extends IOReadableWritable> T createCopyWritable(T original)
            throws IOException {
        if (original == null) {
            return null;
        }
        DataOutputSerializer output = new DataOutputSerializer(64);
        original.write(output);
        T copy = (T) instantiate(original.getClass());
        copy.read(new DataInputDeserializer(output.getSharedBuffer(), 0, output.length()));
        return copy;
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
    public static <T> Class<T> resolveClassByName(DataInputView in, ClassLoader cl)
            throws IOException {
        return resolveClassByName(in, cl, Object.class);
    }

    /**
     * Loads a class whose name is read from a view.
     *
     * @param <T> the class
     * @param in where to read the name
     * @param cl loads the class
     * @param supertype what the class must be a subclass of
     * @return the class
     * @throws IOException if the class is missing or no such subclass, or reading fails
     */
    @SuppressWarnings("unchecked")
    public static <T> Class<T> resolveClassByName(
            DataInputView in, ClassLoader cl, Class<? super T> supertype) throws IOException {
        String className = in.readUTF();
        Class<?> clazz;
        try {
            clazz = Class.forName(className, false, cl);
        } catch (ClassNotFoundException e) {
            throw new IOException("Could not find class '" + className + "' in classpath.", e);
        }
        if (!supertype.isAssignableFrom(clazz)) {
            throw new IOException(
                    "The class " + className + " is not a subclass of " + supertype.getName());
        }
        return (Class<T>) clazz;
    }

    /**
     * Finds classes in a class loader, those of dynamic proxies too. Mirrors Flink 1.14's {@code
     * ClassLoaderObjectInputStream}.
     */
    public static class ClassLoaderObjectInputStream extends ObjectInputStream {

        /** Finds the classes; null stands for the JDK's own choice. */
        protected final ClassLoader classLoader;

        /**
         * A stream.
         *
         * @param in where to read
         * @param classLoader finds the classes, or null for the JDK's own choice
         * @throws IOException if there is no such stream to read
         */
        public ClassLoaderObjectInputStream(InputStream in, ClassLoader classLoader)
                throws IOException {
            super(in);
            this.classLoader = classLoader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass desc)
                throws IOException, ClassNotFoundException {
            if (classLoader == null) {
                return super.resolveClass(desc);
            }
            try {
                return Class.forName(desc.getName(), false, classLoader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(desc); // knows primitive types
            }
        }

        @Override
        @SuppressWarnings("deprecation") // there is no other way to the class alone
        protected Class<?> resolveProxyClass(String[] interfaces)
                throws IOException, ClassNotFoundException {
            if (classLoader == null) {
                return super.resolveProxyClass(interfaces);
            }
            Class<?>[] types = new Class<?>[interfaces.length];
            ClassLoader definer = classLoader;
            for (int i = 0; i < interfaces.length; i++) {
                types[i] = Class.forName(interfaces[i], false, classLoader);
                if (!Modifier.isPublic(types[i].getModifiers())) {
                    definer = types[i].getClassLoader();
                }
            }
            try {
                return Proxy.getProxyClass(definer, types);
            } catch (IllegalArgumentException e) {
                throw new ClassNotFoundException(null, e);
            }
        }
    }

    /** Takes the local version of classes whose serial version nobody has chosen. */
    private static final class TolerantObjectInputStream extends ClassLoaderObjectInputStream {

        TolerantObjectInputStream(InputStream in, ClassLoader classLoader) throws IOException {
            super(in, classLoader);
        }

        @Override
        protected ObjectStreamClass readClassDescriptor()
                throws IOException, ClassNotFoundException {
            ObjectStreamClass written = super.readClassDescriptor();
            Class<?> clazz = resolveClass(written);
            ObjectStreamClass local = ObjectStreamClass.lookup(clazz);
            boolean differs =
                    local != null && local.getSerialVersionUID() != written.getSerialVersionUID();
            return differs && isUnversioned(clazz) ? local : written;
        }

        private static boolean isUnversioned(Class<?> clazz) {
            String name = clazz.getName();
            return clazz.isAnonymousClass()
                    || name.contains("$anon$")
                    || name.contains("$anonfun")
                    || name.contains("$macro$")
                    || name.startsWith("scala.Tuple")
                    || name.equals("scala.Enumeration$ValueSet");
        }
    }
}
