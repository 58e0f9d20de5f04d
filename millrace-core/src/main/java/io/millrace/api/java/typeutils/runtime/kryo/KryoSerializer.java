// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Serializes objects of any class with Kryo; null is allowed.
 *
 * <p>Registered types and default serializers of the {@link ExecutionConfig} are applied in the
 * order of Flink. A value is written as its length and Kryo's bytes. Mirrors Flink 1.14's {@code
 * KryoSerializer}, but with Kryo 5 and so with another byte format; and values of records that are
 * immutable all the way down count as immutable, so that they are shared instead of copied.
 *
 * <p>Owned by one thread at a time, which assertions check.
 *
 * @param <T> type of the values
 */
public class KryoSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 3L;

    private static final int INITIAL_BUFFER_BYTES = 1024;
    private static final int LARGEST_KEPT_BUFFER_BYTES = 1 << 20;

    private final Class<T> type;
    private final List<KryoRegistration> defaults;
    private final List<KryoRegistration> registrations;
    private final boolean immutable;

    private transient Kryo kryo;
    private transient Output output;
    private transient Input input;
    private transient byte[] inputBuffer;

    /** Set when Kryo could not copy a value; from then on values are written and read instead. */
    private transient boolean copiesByBytes;

    private transient Thread currentThread;

    /**
     * Creates a serializer.
     *
     * @param type class of the values; they may be of subclasses
     * @param executionConfig holds registered types and default serializers
     */
    public KryoSerializer(Class<T> type, ExecutionConfig executionConfig) {
        this(type, defaultsOf(executionConfig), registrationsOf(type, executionConfig));
    }

    /**
     * Creates a serializer like another, which another thread can use.
     *
     * @param toCopy the other
     */
    protected KryoSerializer(KryoSerializer<T> toCopy) {
        this(toCopy.type, duplicates(toCopy.defaults), duplicates(toCopy.registrations));
    }

    KryoSerializer(
            Class<T> type, List<KryoRegistration> defaults, List<KryoRegistration> registrations) {
        this.type = Preconditions.checkNotNull(type, "Type class cannot be null.");
        this.defaults = defaults;
        this.registrations = registrations;
        this.immutable = ImmutableTypes.isDeeplyImmutable(type);
    }

    private static List<KryoRegistration> defaultsOf(ExecutionConfig config) {
        List<KryoRegistration> result = new ArrayList<>();
        config.getDefaultKryoSerializers()
                .forEach((c, s) -> result.add(new KryoRegistration(c, s, null)));
        config.getDefaultKryoSerializerClasses()
                .forEach((c, s) -> result.add(new KryoRegistration(c, null, s)));
        return result;
    }

    /** A class that is registered twice keeps its number and takes the later serializer. */
    private static List<KryoRegistration> registrationsOf(Class<?> type, ExecutionConfig config) {
        Map<Class<?>, KryoRegistration> result = new LinkedHashMap<>();
        result.put(type, new KryoRegistration(type, null, null));
        for (Class<?> registered : config.getRegisteredKryoTypes()) {
            result.put(registered, new KryoRegistration(registered, null, null));
        }
        config.getRegisteredTypesWithKryoSerializerClasses()
                .forEach((c, s) -> result.put(c, new KryoRegistration(c, null, s)));
        config.getRegisteredTypesWithKryoSerializers()
                .forEach((c, s) -> result.put(c, new KryoRegistration(c, s, null)));
        return new ArrayList<>(result.values());
    }

    private static List<KryoRegistration> duplicates(List<KryoRegistration> registrations) {
        List<KryoRegistration> result = new ArrayList<>(registrations);
        result.replaceAll(KryoRegistration::duplicate);
        return result;
    }

    Class<T> getType() {
        return type;
    }

    List<KryoRegistration> defaults() {
        return defaults;
    }

    List<KryoRegistration> registrations() {
        return registrations;
    }

    @Override
    public boolean isImmutableType() {
        return immutable;
    }

    @Override
    public KryoSerializer<T> duplicate() {
        return new KryoSerializer<>(this);
    }

    @Override
    public T createInstance() {
        if (Modifier.isAbstract(type.getModifiers()) || type.isInterface()) {
            return null;
        }
        try {
            return getKryo().newInstance(type);
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public T copy(T from) {
        if (from == null || immutable) {
            return from;
        }
        assert enter();
        try {
            return copyWithKryo(from);
        } finally {
            assert leave();
        }
    }

    private T copyWithKryo(T from) {
        initialize();
        if (!copiesByBytes) {
            try {
                return kryo.copy(from);
            } catch (KryoException | UnsupportedOperationException e) {
                kryo.reset();
                copiesByBytes = true;
            }
        }
        writeToBuffer(from);
        input.setBuffer(output.getBuffer(), 0, output.position());
        return read();
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        assert enter();
        try {
            initialize();
            writeToBuffer(record);
            writeLength(output.position(), target);
            target.write(output.getBuffer(), 0, output.position());
        } finally {
            assert leave();
        }
    }

    private void writeToBuffer(T record) {
        if (output.getBuffer().length > LARGEST_KEPT_BUFFER_BYTES) {
            output.setBuffer(new byte[INITIAL_BUFFER_BYTES], -1);
        }
        output.reset();
        kryo.writeClassAndObject(output, record);
    }

    private static void writeLength(int length, DataOutputView target) throws IOException {
        int rest = length;
        while (rest >= 0x80) {
            target.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        target.writeByte(rest);
    }

    private static int readLength(DataInputView source) throws IOException {
        int length = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int bits = source.readByte();
            length |= (bits & 0x7f) << shift;
            if (bits >= 0) {
                return length;
            }
        }
        throw new IOException("Corrupt data, the length of a value has more than 32 bits.");
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        assert enter();
        try {
            initialize();
            int length = readLength(source);
            if (inputBuffer.length < length || inputBuffer.length > LARGEST_KEPT_BUFFER_BYTES) {
                inputBuffer = new byte[Math.max(length, INITIAL_BUFFER_BYTES)];
            }
            source.readFully(inputBuffer, 0, length);
            input.setBuffer(inputBuffer, 0, length);
            return read();
        } finally {
            assert leave();
        }
    }

    @SuppressWarnings("unchecked")
    private T read() {
        return (T) kryo.readClassAndObject(input);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = readLength(source);
        writeLength(length, target);
        target.write(source, length);
    }

    /**
     * Returns the Kryo that this serializer uses.
     *
     * @return the Kryo, configured
     */
    public Kryo getKryo() {
        initialize();
        return kryo;
    }

    private void initialize() {
        if (kryo != null) {
            return;
        }
        kryo = new JdkAwareKryo();
        kryo.addDefaultSerializer(Throwable.class, new JavaSerializer<>());
        defaults.forEach(registration -> registration.addDefault(kryo));
        registrations.forEach(registration -> registration.register(kryo));
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        kryo.setClassLoader(loader == null ? type.getClassLoader() : loader);
        output = new Output(INITIAL_BUFFER_BYTES, -1);
        input = new Input();
        inputBuffer = new byte[INITIAL_BUFFER_BYTES];
    }

    private boolean enter() {
        Thread here = Thread.currentThread();
        Thread other = currentThread;
        if (other != null && other != here) {
            throw new IllegalStateException("Concurrent access to KryoSerializer. Thread 1: "
                    + here.getName() + " , Thread 2: " + other.getName());
        }
        currentThread = here;
        return true;
    }

    private boolean leave() {
        currentThread = null;
        return true;
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof KryoSerializer)) {
            return false;
        }
        KryoSerializer<?> that = (KryoSerializer<?>) obj;
        return type == that.type
                && registrations.equals(that.registrations)
                && defaults.equals(that.defaults);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, registrations, defaults);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new KryoSerializerSnapshot<>(this);
    }
}
