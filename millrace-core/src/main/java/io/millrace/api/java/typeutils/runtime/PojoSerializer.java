// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Serializes POJOs as a flag byte and their fields; the POJO and its fields may be null.
 *
 * <p>An object of a subclass is written with a tag if the subclass is registered in the {@link
 * ExecutionConfig}, else with its class name, and then by a serializer of its own. Mirrors Flink
 * 1.14's {@code PojoSerializer}; no known differences.
 *
 * <p>Reaches fields by reflection; {@link GeneratedSerializers} makes a serializer that does the
 * same with generated code.
 *
 * @param <T> type of the POJOs
 */
public final class PojoSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private static final int IS_NULL = 1;
    static final int NO_SUBCLASS = 2;
    private static final int IS_SUBCLASS = 4;
    private static final int IS_TAGGED_SUBCLASS = 8;

    private final Class<T> clazz;
    private final TypeSerializer<?>[] fieldSerializers;
    private final LinkedHashMap<Class<?>, Integer> registeredClasses;
    private final TypeSerializer<?>[] registeredSerializers;
    private final ExecutionConfig executionConfig;

    private transient FieldAccess[] fields;
    private transient Constructor<T> constructor;
    private transient Map<Class<?>, TypeSerializer<?>> subclassSerializerCache;

    /**
     * Creates a serializer.
     *
     * @param clazz class of the POJOs
     * @param fieldSerializers serializers of the fields
     * @param fields the fields, in the order they are written
     * @param executionConfig knows the registered subclasses
     */
    public PojoSerializer(
            Class<T> clazz,
            TypeSerializer<?>[] fieldSerializers,
            Field[] fields,
            ExecutionConfig executionConfig) {
        this(
                clazz,
                fields,
                fieldSerializers,
                registeredSubclassSerializers(clazz, Preconditions.checkNotNull(executionConfig)),
                new HashMap<>(),
                executionConfig);
    }

    PojoSerializer(
            Class<T> clazz,
            Field[] fields,
            TypeSerializer<?>[] fieldSerializers,
            LinkedHashMap<Class<?>, TypeSerializer<?>> registered,
            Map<Class<?>, TypeSerializer<?>> subclassSerializerCache,
            ExecutionConfig executionConfig) {
        this.clazz = Preconditions.checkNotNull(clazz);
        this.fieldSerializers = Preconditions.checkNotNull(fieldSerializers);
        this.registeredClasses = new LinkedHashMap<>();
        registered
                .keySet()
                .forEach(subclass -> registeredClasses.put(subclass, registeredClasses.size()));
        this.registeredSerializers = registered.values().toArray(new TypeSerializer<?>[0]);
        this.executionConfig = executionConfig;
        this.subclassSerializerCache = subclassSerializerCache;
        bind(Preconditions.checkNotNull(fields));
    }

    private static LinkedHashMap<Class<?>, TypeSerializer<?>> registeredSubclassSerializers(
            Class<?> clazz, ExecutionConfig config) {
        LinkedHashMap<Class<?>, TypeSerializer<?>> serializers = new LinkedHashMap<>();
        for (Class<?> registered : config.getRegisteredPojoTypes()) {
            if (clazz.isAssignableFrom(registered) && clazz != registered) {
                serializers.put(
                        registered,
                        TypeExtractor.createTypeInfo(registered).createSerializer(config));
            }
        }
        return serializers;
    }

    /** Prepares the access to the fields; a null field was removed from the class. */
    private void bind(Field[] javaFields) {
        fields = new FieldAccess[javaFields.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new FieldAccess(javaFields[i], fieldSerializers[i]);
        }
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public PojoSerializer<T> duplicate() {
        TypeSerializer<?>[] duplicates = TupleSerializer.duplicateAll(fieldSerializers);
        LinkedHashMap<Class<?>, TypeSerializer<?>> registered = registeredSubclasses();
        registered.replaceAll((subclass, serializer) -> serializer.duplicate());
        Map<Class<?>, TypeSerializer<?>> cache = new HashMap<>(subclassSerializerCache);
        cache.replaceAll((subclass, serializer) -> serializer.duplicate());
        return new PojoSerializer<>(
                clazz, getFields(), duplicates, registered, cache, executionConfig);
    }

    @Override
    public T createInstance() {
        if (clazz.isInterface() || Modifier.isAbstract(clazz.getModifiers())) {
            return null;
        }
        T pojo = newPojo();
        try {
            for (FieldAccess field : fields) {
                field.initialize(pojo);
            }
        } catch (IllegalAccessException e) {
            throw new RuntimeException("Cannot initialize fields.", e);
        }
        return pojo;
    }

    private T newPojo() {
        try {
            if (constructor == null) {
                Constructor<T> found = clazz.getDeclaredConstructor();
                found.setAccessible(true);
                constructor = found;
            }
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new RuntimeException("Cannot instantiate class.", e);
        }
    }

    @Override
    public T copy(T from) {
        if (from == null) {
            return null;
        }
        return from.getClass() == clazz
                ? fill(newPojo(), from)
                : subclassSerializer(from).copy(from);
    }

    private T fill(T to, T from) {
        try {
            for (FieldAccess field : fields) {
                field.copy(from, to);
            }
        } catch (IllegalAccessException e) {
            throw accessFailed(e);
        }
        return to;
    }

    private static RuntimeException accessFailed(IllegalAccessException e) {
        return new RuntimeException(
                "Error during POJO copy, this should not happen since we check the fields before.",
                e);
    }

    @Override
    public T copy(T from, T reuse) {
        if (from == null || reuse == null || from.getClass() != reuse.getClass()) {
            return copy(from);
        }
        return from.getClass() == clazz
                ? fill(reuse, from)
                : subclassSerializer(from).copy(from, reuse);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        if (value == null) {
            target.writeByte(IS_NULL);
            return;
        }
        if (value.getClass() != clazz) {
            serializeSubclass(value, target);
            return;
        }
        target.writeByte(NO_SUBCLASS);
        try {
            for (FieldAccess field : fields) {
                field.serialize(value, target);
            }
        } catch (IllegalAccessException e) {
            throw accessFailed(e);
        }
    }

    private void serializeSubclass(T value, DataOutputView target) throws IOException {
        writeSubclass(value, target);
        subclassSerializer(value).serialize(value, target);
    }

    /** Writes what tells the subclass of a value. */
    void writeSubclass(T value, DataOutputView target) throws IOException {
        Integer tag = registeredClasses.get(value.getClass());
        if (tag == null) {
            target.writeByte(IS_SUBCLASS);
            target.writeUTF(value.getClass().getName());
        } else {
            target.writeByte(IS_TAGGED_SUBCLASS);
            target.writeByte(tag);
        }
    }

    @SuppressWarnings("unchecked")
    TypeSerializer<T> subclassSerializer(T value) {
        return (TypeSerializer<T>) getSubclassSerializer(value.getClass());
    }

    TypeSerializer<?> getSubclassSerializer(Class<?> subclass) {
        Integer tag = registeredClasses.get(subclass);
        if (tag != null) {
            return registeredSerializers[tag];
        }
        TypeSerializer<?> known = subclassSerializerCache.get(subclass);
        if (known == null) {
            known = TypeExtractor.createTypeInfo(subclass).createSerializer(executionConfig);
            subclassSerializerCache.put(subclass, known);
        }
        return known;
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return deserialize(null, source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        int flags = source.readByte();
        if (isNull(flags)) {
            return null;
        }
        TypeSerializer<T> subclassSerializer = readSubclass(flags, source);
        if (subclassSerializer != null) {
            return subclassSerializer.deserialize(source);
        }
        return deserializeFields(reuse, source);
    }

    /** Reads what follows the flags of a POJO of exactly the class. */
    T deserializeFields(T reuse, DataInputView source) throws IOException {
        T pojo = reuse != null && reuse.getClass() == clazz ? reuse : newPojo();
        try {
            for (FieldAccess field : fields) {
                field.deserialize(pojo, source);
            }
        } catch (IllegalAccessException e) {
            throw accessFailed(e);
        }
        return pojo;
    }

    static boolean isNull(int flags) {
        return (flags & IS_NULL) != 0;
    }

    /** Reads what tells the subclass; returns null if the value is of none. */
    @SuppressWarnings("unchecked")
    TypeSerializer<T> readSubclass(int flags, DataInputView source) throws IOException {
        if ((flags & IS_SUBCLASS) != 0) {
            return (TypeSerializer<T>) getSubclassSerializer(loadSubclass(source.readUTF()));
        }
        if ((flags & IS_TAGGED_SUBCLASS) != 0) {
            return (TypeSerializer<T>) registeredSerializers[source.readByte()];
        }
        return null;
    }

    private static Class<?> loadSubclass(String className) {
        try {
            return Class.forName(className, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new RuntimeException("Cannot instantiate class.", e);
        }
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int flags = source.readByte();
        target.writeByte(flags);
        if ((flags & IS_NULL) != 0) {
            return;
        }
        if ((flags & IS_SUBCLASS) != 0) {
            String className = source.readUTF();
            target.writeUTF(className);
            getSubclassSerializer(loadSubclass(className)).copy(source, target);
        } else if ((flags & IS_TAGGED_SUBCLASS) != 0) {
            int tag = source.readByte();
            target.writeByte(tag);
            registeredSerializers[tag].copy(source, target);
        } else {
            for (FieldAccess field : fields) {
                field.copy(source, target);
            }
        }
    }

    @Override
    public boolean equals(Object obj) {
        Object other = GeneratedSerializer.unwrap(obj);
        if (!(other instanceof PojoSerializer)) {
            return false;
        }
        PojoSerializer<?> that = (PojoSerializer<?>) other;
        return clazz == that.clazz
                && Arrays.equals(fieldSerializers, that.fieldSerializers)
                && Arrays.equals(registeredSerializers, that.registeredSerializers)
                && registeredClasses.equals(that.registeredClasses);
    }

    @Override
    public int hashCode() {
        return 31
                        * (31 * Arrays.hashCode(fieldSerializers)
                                + Arrays.hashCode(registeredSerializers))
                + Objects.hash(clazz, fields.length, registeredClasses);
    }

    @Override
    public PojoSerializerSnapshot<T> snapshotConfiguration() {
        return new PojoSerializerSnapshot<>(
                clazz,
                getFields(),
                fieldSerializers,
                registeredSubclasses(),
                subclassSerializerCache);
    }

    Class<T> getPojoClass() {
        return clazz;
    }

    Field[] getFields() {
        Field[] javaFields = new Field[fields.length];
        for (int i = 0; i < fields.length; i++) {
            javaFields[i] = fields[i].field();
        }
        return javaFields;
    }

    TypeSerializer<?>[] getFieldSerializers() {
        return fieldSerializers;
    }

    ExecutionConfig getExecutionConfig() {
        return executionConfig;
    }

    /** Returns the serializers of registered subclasses in the order of their tags. */
    LinkedHashMap<Class<?>, TypeSerializer<?>> registeredSubclasses() {
        LinkedHashMap<Class<?>, TypeSerializer<?>> registered = new LinkedHashMap<>();
        registeredClasses.forEach(
                (subclass, tag) -> registered.put(subclass, registeredSerializers[tag]));
        return registered;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        for (FieldAccess field : fields) {
            out.writeObject(field.isRemoved() ? null : field.field().getDeclaringClass());
            if (!field.isRemoved()) {
                out.writeUTF(field.field().getName());
            }
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        Field[] javaFields = new Field[fieldSerializers.length];
        for (int i = 0; i < javaFields.length; i++) {
            Class<?> declaring = (Class<?>) in.readObject();
            if (declaring != null) {
                String name = in.readUTF();
                try {
                    javaFields[i] = declaring.getDeclaredField(name);
                } catch (NoSuchFieldException e) {
                    throw new IOException(
                            "Class " + declaring.getName() + " has no field " + name + ".", e);
                }
            }
        }
        subclassSerializerCache = new HashMap<>();
        bind(javaFields);
    }
}
