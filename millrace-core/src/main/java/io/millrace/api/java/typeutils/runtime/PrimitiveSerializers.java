// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.BooleanSerializer;
import io.millrace.api.common.typeutils.base.ByteSerializer;
import io.millrace.api.common.typeutils.base.CharSerializer;
import io.millrace.api.common.typeutils.base.DoubleSerializer;
import io.millrace.api.common.typeutils.base.FloatSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.api.common.typeutils.base.ShortSerializer;

import java.lang.reflect.Field;
import java.util.Map;

/** Knows the serializers whose values can be written and read without asking them. */
final class PrimitiveSerializers {

    private static final Map<Class<?>, Class<?>> TYPES = Map.of(
            BooleanSerializer.class, boolean.class,
            ByteSerializer.class, byte.class,
            ShortSerializer.class, short.class,
            CharSerializer.class, char.class,
            IntSerializer.class, int.class,
            LongSerializer.class, long.class,
            FloatSerializer.class, float.class,
            DoubleSerializer.class, double.class);

    private PrimitiveSerializers() {}

    /** Returns the primitive type that a serializer just writes as it is; else null. */
    static Class<?> typeOf(TypeSerializer<?> serializer) {
        return TYPES.get(serializer.getClass());
    }

    /**
     * Whether a field is of a primitive type and has the serializer of that type. A program may give
     * a primitive field any other, which gets the value boxed.
     */
    static boolean serve(Field field, TypeSerializer<?> serializer) {
        return field.getType().isPrimitive() && field.getType() == typeOf(serializer);
    }
}
