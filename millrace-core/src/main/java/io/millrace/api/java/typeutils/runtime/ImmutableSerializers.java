// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.BigDecSerializer;
import io.millrace.api.common.typeutils.base.BigIntSerializer;
import io.millrace.api.common.typeutils.base.BooleanSerializer;
import io.millrace.api.common.typeutils.base.ByteSerializer;
import io.millrace.api.common.typeutils.base.CharSerializer;
import io.millrace.api.common.typeutils.base.DoubleSerializer;
import io.millrace.api.common.typeutils.base.EnumSerializer;
import io.millrace.api.common.typeutils.base.FloatSerializer;
import io.millrace.api.common.typeutils.base.InstantSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.LocalDateSerializer;
import io.millrace.api.common.typeutils.base.LocalDateTimeSerializer;
import io.millrace.api.common.typeutils.base.LocalTimeSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.api.common.typeutils.base.ShortSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.api.common.typeutils.base.VoidSerializer;
import io.millrace.api.java.typeutils.runtime.kryo.KryoSerializer;

import java.util.Set;

/**
 * Knows the serializers whose values can be shared because nobody can change them.
 *
 * <p>What a serializer says of itself does not count: Flink's chains and tuples call {@code copy}
 * whatever {@link TypeSerializer#isImmutableType()} says, so that {@code Either}, which calls itself
 * immutable and can be set, and a user's own serializer have their copies there. Only of serializers
 * whose {@code copy} is known to return its argument the call is left out.
 */
public final class ImmutableSerializers {

    private static final Set<Class<?>> KNOWN = Set.of(
            BigDecSerializer.class,
            BigIntSerializer.class,
            BooleanSerializer.class,
            ByteSerializer.class,
            CharSerializer.class,
            DoubleSerializer.class,
            EnumSerializer.class,
            FloatSerializer.class,
            InstantSerializer.class,
            IntSerializer.class,
            LocalDateSerializer.class,
            LocalDateTimeSerializer.class,
            LocalTimeSerializer.class,
            LongSerializer.class,
            ShortSerializer.class,
            StringSerializer.class,
            VoidSerializer.class);

    private ImmutableSerializers() {}

    /**
     * Whether the values of a serializer can be shared instead of copied. Slow enough to be asked
     * once, not for each record.
     *
     * @param serializer any serializer
     * @return true if its values are known to be immutable
     */
    public static boolean contain(TypeSerializer<?> serializer) {
        Class<?> type = serializer.getClass();
        return KNOWN.contains(type)
                // Decides by its own list of types.
                || type == KryoSerializer.class && serializer.isImmutableType();
    }
}
