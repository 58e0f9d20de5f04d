// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.ImmutableSerializers;
import io.millrace.api.java.typeutils.runtime.kryo.KryoSerializer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes keys a row's own, which nobody can change under it. Asked once per row. Owned by the task's thread.
 *
 * <p>A stream whose types were not checked may have other keys in spite of its declared type: they are copied as generic
 * types. A key that cannot be copied, or whose copy is another key, is kept itself: without its row it would lose its state.
 */
final class KeyCopier {

    /** Copies keys of the declared type, or null if they cannot change. */
    private final TypeSerializer<Object> declared;
    /** Copies keys of other types, by class. */
    private final Map<Class<?>, TypeSerializer<Object>> generic = new HashMap<>();
    /** Classes whose keys cannot change, or cannot be copied. */
    private final Set<Class<?>> shared = new HashSet<>();
    /** The one of them that came last. */
    private Class<?> lastShared;

    @SuppressWarnings("unchecked")
    KeyCopier(TypeSerializer<?> keySerializer) {
        this.declared = ImmutableSerializers.contain(keySerializer)
                ? null
                : (TypeSerializer<Object>) keySerializer;
    }

    /** A key that is equal to this one; this one if it cannot change, or has no copy that equals it. */
    Object own(Object key) {
        Class<?> type = key.getClass();
        if (type == lastShared) {
            return key;
        }
        if (shared.contains(type)) {
            lastShared = type;
            return key;
        }
        Object copy = copy(key, type);
        return copy.equals(key) ? copy : key;
    }

    private Object copy(Object key, Class<?> type) {
        if (declared != null) {
            try {
                return declared.copy(key);
            } catch (ClassCastException e) {
                // Of another type than declared.
            }
        }
        try {
            TypeSerializer<Object> copier =
                    generic.computeIfAbsent(type, KeyCopier::genericSerializer);
            if (!ImmutableSerializers.contain(copier)) {
                return copier.copy(key);
            }
        } catch (RuntimeException e) {
            // Kryo cannot make such objects. Nothing needs to be written here.
        }
        shared.add(type);
        return key;
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<Object> genericSerializer(Class<?> type) {
        return new KryoSerializer<>((Class<Object>) type, new ExecutionConfig());
    }
}
