// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime.kryo;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSchemaCompatibility;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.InstantiationUtil;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes a {@link KryoSerializer} in stored state: the class, registered types and default
 * serializers.
 *
 * <p>Types may be registered later and in another order, which leads to a reconfigured serializer;
 * a registered type whose class is missing makes the state unusable. Mirrors Flink 1.14's {@code
 * KryoSerializerSnapshot} with another format.
 *
 * @param <T> type of the values
 */
public class KryoSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 3;

    private Class<T> type;
    private List<KryoRegistration> defaults;
    private List<KryoRegistration> registrations;

    /** Creates a snapshot that is about to be read. */
    public KryoSerializerSnapshot() {}

    KryoSerializerSnapshot(KryoSerializer<T> serializer) {
        this.type = serializer.getType();
        this.defaults = serializer.defaults();
        this.registrations = serializer.registrations();
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(type.getName());
        write(out, defaults);
        write(out, registrations);
    }

    private static void write(DataOutputView out, List<KryoRegistration> registrations)
            throws IOException {
        out.writeInt(registrations.size());
        for (KryoRegistration registration : registrations) {
            out.writeUTF(registration.type().getName());
            byte[] bytes = InstantiationUtil.serializeObject(registration);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader userCodeClassLoader)
            throws IOException {
        if (readVersion != VERSION) {
            throw new IOException("Snapshot " + getClass().getName() + " has version " + readVersion
                    + ", but only " + VERSION + " can be read.");
        }
        type = InstantiationUtil.resolveClassByName(in, userCodeClassLoader);
        defaults = read(in, userCodeClassLoader);
        registrations = read(in, userCodeClassLoader);
    }

    private static List<KryoRegistration> read(DataInputView in, ClassLoader loader)
            throws IOException {
        int size = in.readInt();
        List<KryoRegistration> result = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String className = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            try {
                result.add(InstantiationUtil.deserializeObject(bytes, loader));
            } catch (ClassNotFoundException e) {
                throw new IOException(
                        "State was written with " + className
                                + " registered in Kryo, but that class or its"
                                + " serializer is missing; add the jar that has it to the program.",
                        e);
            }
        }
        return result;
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        Preconditions.checkState(type != null, "The snapshot was not read yet.");
        return new KryoSerializer<>(type, defaults, registrations);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializer<T> newSerializer) {
        if (!(newSerializer instanceof KryoSerializer)
                || ((KryoSerializer<T>) newSerializer).getType() != type) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        KryoSerializer<T> newKryoSerializer = (KryoSerializer<T>) newSerializer;
        List<KryoRegistration> mergedDefaults = merge(defaults, newKryoSerializer.defaults());
        List<KryoRegistration> mergedRegistrations =
                merge(registrations, newKryoSerializer.registrations());
        if (mergedDefaults.equals(newKryoSerializer.defaults())
                && mergedRegistrations.equals(newKryoSerializer.registrations())) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
        return TypeSerializerSchemaCompatibility.compatibleWithReconfiguredSerializer(
                new KryoSerializer<>(type, mergedDefaults, mergedRegistrations));
    }

    /** Keeps the former order, takes the new serializers, and adds new classes behind. */
    private static List<KryoRegistration> merge(
            List<KryoRegistration> former, List<KryoRegistration> now) {
        Map<Class<?>, KryoRegistration> merged = new LinkedHashMap<>();
        former.forEach(registration -> merged.put(registration.type(), registration));
        now.forEach(registration -> merged.put(registration.type(), registration));
        return new ArrayList<>(merged.values());
    }
}
