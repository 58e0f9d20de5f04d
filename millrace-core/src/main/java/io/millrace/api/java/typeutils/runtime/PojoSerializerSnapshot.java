// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.CompositeTypeSerializerUtil;
import io.millrace.api.common.typeutils.CompositeTypeSerializerUtil.IntermediateCompatibilityResult;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSchemaCompatibility;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.InstantiationUtil;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes a {@link PojoSerializer} in stored state: the class, its fields and known subclasses.
 *
 * <p>Fields may be added and removed, which needs a migration; subclasses may be registered later.
 * The class itself and the types of fields may not change. Mirrors Flink 1.14's {@code
 * PojoSerializerSnapshot}; no known differences.
 *
 * @param <T> type of the POJOs
 */
public class PojoSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 2;

    private Class<T> pojoClass;
    private NamedSnapshots<Field> fields;
    private NamedSnapshots<Class<?>> registeredSubclasses;
    private NamedSnapshots<Class<?>> otherSubclasses;

    /** Creates a snapshot that is about to be read. */
    public PojoSerializerSnapshot() {}

    PojoSerializerSnapshot(
            Class<T> pojoClass,
            Field[] fields,
            TypeSerializer<?>[] fieldSerializers,
            LinkedHashMap<Class<?>, TypeSerializer<?>> registeredSubclasses,
            Map<Class<?>, TypeSerializer<?>> otherSubclasses) {
        this.pojoClass = pojoClass;
        this.fields = new NamedSnapshots<>();
        for (int i = 0; i < fields.length; i++) {
            String name = fields[i] == null ? "missing-field-at-" + i : fields[i].getName();
            this.fields.add(name, fields[i], fieldSerializers[i].snapshotConfiguration());
        }
        this.registeredSubclasses = NamedSnapshots.of(
                registeredSubclasses.keySet(), Class::getName, registeredSubclasses::get);
        this.otherSubclasses =
                NamedSnapshots.of(otherSubclasses.keySet(), Class::getName, otherSubclasses::get);
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(pojoClass.getName());
        fields.write(out, (view, field) -> {
            view.writeUTF(field.getDeclaringClass().getName());
            view.writeUTF(field.getName());
        });
        registeredSubclasses.write(out, (view, subclass) -> {});
        otherSubclasses.write(out, (view, subclass) -> {});
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader userCodeClassLoader)
            throws IOException {
        Preconditions.checkArgument(
                readVersion == VERSION, "unrecognized read version %s", readVersion);
        pojoClass = InstantiationUtil.resolveClassByName(in, userCodeClassLoader);
        fields = NamedSnapshots.read(
                in, userCodeClassLoader, (view, name) -> readField(view, userCodeClassLoader));
        registeredSubclasses = NamedSnapshots.read(
                in, userCodeClassLoader, (view, name) -> find(name, userCodeClassLoader));
        otherSubclasses = NamedSnapshots.read(
                in, userCodeClassLoader, (view, name) -> find(name, userCodeClassLoader));
    }

    private static Field readField(DataInputView in, ClassLoader loader) throws IOException {
        Class<?> declaring = find(in.readUTF(), loader);
        String name = in.readUTF();
        for (Class<?> c = declaring; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static Class<?> find(String className, ClassLoader loader) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        Preconditions.checkState(
                !fields.snapshots.contains(null), "field serializer snapshots should be present.");
        return new PojoSerializer<>(
                pojoClass,
                fields.keys.toArray(new Field[0]),
                fields.snapshots.stream()
                        .map(TypeSerializerSnapshot::restoreSerializer)
                        .toArray(TypeSerializer<?>[]::new),
                restore(registeredSubclasses),
                restore(otherSubclasses),
                new ExecutionConfig());
    }

    private static LinkedHashMap<Class<?>, TypeSerializer<?>> restore(
            NamedSnapshots<Class<?>> subclasses) {
        Preconditions.checkState(
                !subclasses.hasMissing(),
                "State holds objects of subclasses that are missing: %s",
                subclasses.names);
        LinkedHashMap<Class<?>, TypeSerializer<?>> serializers = new LinkedHashMap<>();
        for (int i = 0; i < subclasses.size(); i++) {
            serializers.put(
                    subclasses.keys.get(i), subclasses.snapshots.get(i).restoreSerializer());
        }
        return serializers;
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializer<T> newSerializer) {
        TypeSerializer<T> plain = GeneratedSerializers.plain(newSerializer);
        if (plain.getClass() != PojoSerializer.class
                || ((PojoSerializer<T>) plain).getPojoClass() != pojoClass
                || registeredSubclasses.hasMissing()
                || otherSubclasses.hasMissing()) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        PojoSerializer<T> newPojoSerializer = (PojoSerializer<T>) plain;
        IntermediateCompatibilityResult<T> fieldResult =
                judge(fields, newFieldSerializers(newPojoSerializer));
        LinkedHashMap<Class<?>, TypeSerializer<?>> newRegistered =
                newPojoSerializer.registeredSubclasses();
        IntermediateCompatibilityResult<T> subclassResult =
                judge(registeredSubclasses, newRegistered);
        if (fieldResult.isIncompatible() || subclassResult.isIncompatible()) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        if (fieldResult.isCompatibleAfterMigration()
                || subclassResult.isCompatibleAfterMigration()
                || fields.hasMissingKey()
                || !new HashSet<>(fields.keys)
                        .equals(new HashSet<>(Arrays.asList(newPojoSerializer.getFields())))) {
            return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
        }
        if (fieldResult.isCompatibleWithReconfiguredSerializer()
                || subclassResult.isCompatibleWithReconfiguredSerializer()
                || !registeredSubclasses.isPrefixOf(newRegistered.keySet())
                || !otherSubclasses.isEmpty()) {
            return TypeSerializerSchemaCompatibility.compatibleWithReconfiguredSerializer(
                    reconfigure(newPojoSerializer, fieldResult, subclassResult));
        }
        return TypeSerializerSchemaCompatibility.compatibleAsIs();
    }

    private static Map<Field, TypeSerializer<?>> newFieldSerializers(PojoSerializer<?> serializer) {
        Map<Field, TypeSerializer<?>> byField = new HashMap<>();
        Field[] newFields = serializer.getFields();
        for (int i = 0; i < newFields.length; i++) {
            byField.put(newFields[i], serializer.getFieldSerializers()[i]);
        }
        return byField;
    }

    /** Judges the new serializers of those keys that were there before. */
    private static <K, T> IntermediateCompatibilityResult<T> judge(
            NamedSnapshots<K> former, Map<K, TypeSerializer<?>> newSerializers) {
        List<TypeSerializer<?>> serializers = new ArrayList<>();
        List<TypeSerializerSnapshot<?>> snapshots = new ArrayList<>();
        for (int i = 0; i < former.size(); i++) {
            TypeSerializer<?> serializer = newSerializers.get(former.keys.get(i));
            if (serializer != null) {
                Preconditions.checkState(
                        former.snapshots.get(i) != null,
                        "field serializer snapshots should be present.");
                serializers.add(serializer);
                snapshots.add(former.snapshots.get(i));
            }
        }
        return CompositeTypeSerializerUtil.constructIntermediateCompatibilityResult(
                serializers.toArray(new TypeSerializer<?>[0]),
                snapshots.toArray(new TypeSerializerSnapshot<?>[0]));
    }

    /**
     * Builds a serializer with the former order of fields and tags of subclasses, and with the new
     * subclasses added behind.
     */
    private PojoSerializer<T> reconfigure(
            PojoSerializer<T> newSerializer,
            IntermediateCompatibilityResult<T> fieldResult,
            IntermediateCompatibilityResult<T> subclassResult) {
        LinkedHashMap<Class<?>, TypeSerializer<?>> newRegistered =
                newSerializer.registeredSubclasses();
        LinkedHashMap<Class<?>, TypeSerializer<?>> registered = new LinkedHashMap<>();
        int known = 0;
        for (int i = 0; i < registeredSubclasses.size(); i++) {
            Class<?> subclass = registeredSubclasses.keys.get(i);
            registered.put(
                    subclass,
                    newRegistered.containsKey(subclass)
                            ? subclassResult.getNestedSerializers()[known++]
                            : registeredSubclasses.snapshots.get(i).restoreSerializer());
        }
        newRegistered.forEach(registered::putIfAbsent);
        return new PojoSerializer<>(
                pojoClass,
                fields.keys.toArray(new Field[0]),
                fieldResult.getNestedSerializers(),
                registered,
                restore(otherSubclasses),
                newSerializer.getExecutionConfig());
    }
}
