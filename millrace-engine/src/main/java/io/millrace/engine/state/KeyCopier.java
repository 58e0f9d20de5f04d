// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.ImmutableSerializers;
import io.millrace.api.java.typeutils.runtime.kryo.KryoSerializer;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes keys a row's own, which nobody can change under it. Asked once per row. Owned by the task's thread.
 *
 * <p>A stream whose types were not checked may have other keys in spite of its declared type. If keys of that type cannot
 * change, this does not hold for the others: they are copied as generic types.
 */
final class KeyCopier {

    /** Copies keys of the declared type, or null if they cannot change. */
    private final TypeSerializer<Object> declared;
    /** By class, if keys of the declared type cannot change. */
    private final Map<Class<?>, TypeSerializer<Object>> generic = new HashMap<>();
    /** Class whose keys were found to be immutable last. */
    private Class<?> immutable;

    @SuppressWarnings("unchecked")
    KeyCopier(TypeSerializer<?> keySerializer) {
        this.declared = ImmutableSerializers.contain(keySerializer)
                ? null
                : (TypeSerializer<Object>) keySerializer;
    }

    /** A key that is equal to this one; this one if it cannot change. */
    Object own(Object key) {
        if (declared != null) {
            return declared.copy(key);
        }
        return key.getClass() == immutable ? key : copyGeneric(key);
    }

    private Object copyGeneric(Object key) {
        Class<?> type = key.getClass();
        TypeSerializer<Object> copier =
                generic.computeIfAbsent(type, absent -> serializerOf(absent));
        if (ImmutableSerializers.contain(copier)) {
            immutable = type;
            return key;
        }
        return copier.copy(key);
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<Object> serializerOf(Class<?> type) {
        return new KryoSerializer<>((Class<Object>) type, new ExecutionConfig());
    }
}
