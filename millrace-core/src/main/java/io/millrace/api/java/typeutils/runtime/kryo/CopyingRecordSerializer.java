// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.serializers.RecordSerializer;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/**
 * Serializes records as Kryo does, but copies those that hold something mutable.
 *
 * <p>Kryo takes every record for immutable and would share, for example, a list inside of it.
 */
final class CopyingRecordSerializer<T> extends RecordSerializer<T> {
    private final Constructor<T> constructor;
    private final Method[] accessors;

    CopyingRecordSerializer(Class<T> type) {
        super(type);
        setImmutable(false);
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        accessors = new Method[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
        }
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new KryoException(
                    "Record " + type.getName() + " has no canonical constructor.", e);
        }
    }

    @Override
    public T copy(Kryo kryo, T original) {
        try {
            Object[] values = new Object[accessors.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = kryo.copy(accessors[i].invoke(original));
            }
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new KryoException(
                    "Could not copy a record of type " + original.getClass().getName() + ".", e);
        }
    }
}
