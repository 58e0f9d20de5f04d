// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.CollectionSerializer;
import com.esotericsoftware.kryo.serializers.MapSerializer;
import com.esotericsoftware.kryo.serializers.RecordSerializer;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;

import org.objenesis.strategy.StdInstantiatorStrategy;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.AbstractMap;
import java.util.Map;

/**
 * A Kryo that needs no access to private members of JDK classes.
 *
 * <p>Wherever Kryo would reflect into a package of the JDK that is not open, or create a collection
 * of a private JDK class, this one chooses another serializer.
 */
final class JdkAwareKryo extends Kryo {

    JdkAwareKryo() {
        setReferences(true);
        setRegistrationRequired(false);
        setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Serializer getDefaultSerializer(Class type) {
        if (Map.Entry.class.isAssignableFrom(type) && isJdkClass(type)) {
            return new EntrySerializer();
        }
        Serializer serializer = super.getDefaultSerializer(type);
        if (serializer.getClass() == RecordSerializer.class
                && !ImmutableTypes.isDeeplyImmutable(type)) {
            return new CopyingRecordSerializer<>(type);
        }
        boolean generic = serializer.getClass() == CollectionSerializer.class
                || serializer.getClass() == MapSerializer.class;
        return generic && isJdkClass(type) && !type.isInterface() && !hasPublicConstructor(type)
                ? new JdkCollectionSerializer(type)
                : serializer;
    }

    private static boolean hasPublicConstructor(Class<?> type) {
        try {
            type.getConstructor();
            return Modifier.isPublic(type.getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static boolean isJdkClass(Class<?> type) {
        return type.getModule().getLayer() == ModuleLayer.boot()
                && type.getModule().isNamed()
                && type.getName().startsWith("java");
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected Serializer newDefaultSerializer(Class type) {
        return Serializable.class.isAssignableFrom(type) && hasClosedFields(type)
                ? new JavaSerializer<>()
                : super.newDefaultSerializer(type);
    }

    private static boolean hasClosedFields(Class<?> type) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            boolean isClosed = !c.getModule().isOpen(c.getPackageName(), Kryo.class.getModule());
            // Classes of the JDK are alike whether the JVM opens them or not: what their fields
            // hold, as those of URI, may be no more than a cache.
            if ((isClosed || isJdkClass(c)) && hasState(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasState(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                return true;
            }
        }
        return false;
    }

    /** Serializes map entries of the JDK; the mutable kind stays mutable. */
    private static final class EntrySerializer extends Serializer<Map.Entry<?, ?>> {

        @Override
        public void write(Kryo kryo, Output output, Map.Entry<?, ?> entry) {
            kryo.writeClassAndObject(output, entry.getKey());
            kryo.writeClassAndObject(output, entry.getValue());
        }

        @Override
        public Map.Entry<?, ?> read(Kryo kryo, Input input, Class<? extends Map.Entry<?, ?>> type) {
            Object key = kryo.readClassAndObject(input);
            return entry(type, key, kryo.readClassAndObject(input));
        }

        private static Map.Entry<?, ?> entry(Class<?> type, Object key, Object value) {
            if (type.getName().equals("java.util.KeyValueHolder")) {
                return Map.entry(key, value);
            }
            return type == AbstractMap.SimpleImmutableEntry.class
                    ? new AbstractMap.SimpleImmutableEntry<>(key, value)
                    : new AbstractMap.SimpleEntry<>(key, value);
        }

        @Override
        public Map.Entry<?, ?> copy(Kryo kryo, Map.Entry<?, ?> original) {
            return entry(
                    original.getClass(),
                    kryo.copy(original.getKey()),
                    kryo.copy(original.getValue()));
        }
    }
}
