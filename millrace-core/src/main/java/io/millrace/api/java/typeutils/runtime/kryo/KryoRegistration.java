// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.SerializerFactory.ReflectionSerializerFactory;

import io.millrace.api.common.ExecutionConfig.SerializableSerializer;
import io.millrace.util.InstantiationUtil;

import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;

/**
 * A class and the serializer that Kryo uses for it: an object, a class, or (both null) Kryo's choice.
 */
final class KryoRegistration implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final SerializableSerializer<?> serializer;
    private final Class<? extends Serializer<?>> serializerClass;

    KryoRegistration(
            Class<?> type,
            SerializableSerializer<?> serializer,
            Class<? extends Serializer<?>> serializerClass) {
        this.type = type;
        this.serializer = serializer;
        this.serializerClass = serializerClass;
    }

    Class<?> type() {
        return type;
    }

    /** Registers the class under the next free number. */
    void register(Kryo kryo) {
        Serializer<?> chosen = newSerializer(kryo);
        if (chosen == null) {
            kryo.register(type, kryo.getNextRegistrationId());
        } else {
            kryo.register(type, chosen, kryo.getNextRegistrationId());
        }
    }

    private Serializer<?> newSerializer(Kryo kryo) {
        if (serializer != null) {
            return serializer.getSerializer();
        }
        return serializerClass == null
                ? null
                : new ReflectionSerializerFactory<>(serializerClass).newSerializer(kryo, type);
    }

    /** Makes the serializer the default for the class and its subclasses. */
    void addDefault(Kryo kryo) {
        if (serializer != null) {
            kryo.addDefaultSerializer(type, serializer.getSerializer());
        } else {
            kryo.addDefaultSerializer(type, serializerClass);
        }
    }

    /** Returns a registration whose serializer object can be used by another thread. */
    KryoRegistration duplicate() {
        if (serializer == null) {
            return this;
        }
        try {
            ClassLoader loader = serializer.getSerializer().getClass().getClassLoader();
            return new KryoRegistration(
                    type, InstantiationUtil.clone(serializer, loader), serializerClass);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(
                    "Could not clone serializer instance of class "
                            + serializer.getSerializer().getClass(),
                    e);
        }
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof KryoRegistration)) {
            return false;
        }
        KryoRegistration that = (KryoRegistration) obj;
        return type == that.type
                && serializerClass == that.serializerClass
                && classOf(this) == classOf(that);
    }

    private static Class<?> classOf(KryoRegistration registration) {
        return registration.serializer == null
                ? null
                : registration.serializer.getSerializer().getClass();
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, serializerClass, classOf(this));
    }
}
