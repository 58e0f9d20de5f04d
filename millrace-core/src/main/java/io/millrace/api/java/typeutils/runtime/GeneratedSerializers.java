// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.GenericArraySerializer;
import io.millrace.api.common.typeutils.base.ListSerializer;
import io.millrace.api.common.typeutils.base.MapSerializer;

/**
 * Turns serializers of POJOs and tuples into ones that do the same by generated code.
 *
 * <p>A specialized serializer copies to the same values, writes the same bytes, reads them, and
 * fails in the same way; it is equal to the plain one in both directions and is written to a plan
 * as that one. Also POJOs and tuples inside of each other, and inside of lists, maps, arrays, rows,
 * {@code Either}s and nullable values are handled by generated code.
 *
 * <p>Any thread may call it. What it returns belongs to one thread, as any serializer, and shares
 * the serializers of fields with the argument: use one of the two, or a duplicate.
 */
public final class GeneratedSerializers {

    private GeneratedSerializers() {}

    /**
     * Returns the serializer that does the same by generated code.
     *
     * @param serializer a serializer, specialized or not
     * @param <T> type of the records
     * @return the specialized one, or the argument if there is nothing to gain or no code can be
     *     generated
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeSerializer<T> specialize(TypeSerializer<T> serializer) {
        if (serializer.getClass() == PojoSerializer.class
                || serializer.getClass() == TupleSerializer.class) {
            return (TypeSerializer<T>) GeneratedClasses.specialize(serializer);
        }
        return (TypeSerializer<T>) withNested(serializer, true);
    }

    /**
     * Returns the serializer that a specialized one stands for.
     *
     * @param serializer a serializer, specialized or not
     * @param <T> type of the records
     * @return the plain one; the argument if it is not specialized
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeSerializer<T> plain(TypeSerializer<T> serializer) {
        return serializer instanceof GeneratedSerializer
                ? ((GeneratedSerializer<T>) serializer).plain
                : (TypeSerializer<T>) withNested(serializer, false);
    }

    private static TypeSerializer<?> other(TypeSerializer<?> serializer, boolean specialized) {
        return specialized ? specialize(serializer) : plain(serializer);
    }

    /**
     * Replaces the serializers inside of one for containers by specialized or plain ones.
     *
     * @return the argument if it is for no container or nothing was replaced
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TypeSerializer<?> withNested(TypeSerializer<?> serializer, boolean specialized) {
        Class<?> kind = serializer.getClass();
        if (kind == ListSerializer.class) {
            TypeSerializer<?> element = ((ListSerializer<?>) serializer).getElementSerializer();
            TypeSerializer<?> other = other(element, specialized);
            return other == element ? serializer : new ListSerializer(other);
        }
        if (kind == MapSerializer.class) {
            MapSerializer<?, ?> map = (MapSerializer<?, ?>) serializer;
            TypeSerializer<?> key = other(map.getKeySerializer(), specialized);
            TypeSerializer<?> value = other(map.getValueSerializer(), specialized);
            return key == map.getKeySerializer() && value == map.getValueSerializer()
                    ? serializer
                    : new MapSerializer(key, value);
        }
        if (kind == GenericArraySerializer.class) {
            GenericArraySerializer array = (GenericArraySerializer) serializer;
            TypeSerializer<?> component = other(array.getComponentSerializer(), specialized);
            return component == array.getComponentSerializer()
                    ? serializer
                    : new GenericArraySerializer(array.getComponentClass(), component);
        }
        if (kind == NullableSerializer.class) {
            NullableSerializer nullable = (NullableSerializer) serializer;
            TypeSerializer<?> original = other(nullable.originalSerializer(), specialized);
            return original == nullable.originalSerializer()
                    ? serializer
                    : nullable.around(original);
        }
        if (kind == EitherSerializer.class) {
            EitherSerializer<?, ?> either = (EitherSerializer<?, ?>) serializer;
            TypeSerializer<?> left = other(either.getLeftSerializer(), specialized);
            TypeSerializer<?> right = other(either.getRightSerializer(), specialized);
            return left == either.getLeftSerializer() && right == either.getRightSerializer()
                    ? serializer
                    : new EitherSerializer(left, right);
        }
        if (kind == RowSerializer.class) {
            RowSerializer row = (RowSerializer) serializer;
            TypeSerializer<?>[] fields = row.fieldSerializers();
            TypeSerializer<?>[] others = new TypeSerializer<?>[fields.length];
            boolean replaced = false;
            for (int i = 0; i < fields.length; i++) {
                others[i] = other(fields[i], specialized);
                replaced |= others[i] != fields[i];
            }
            return replaced ? row.withFieldSerializers(others) : serializer;
        }
        return serializer;
    }
}
