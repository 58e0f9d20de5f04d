// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.api.java.typeutils.TupleTypeInfo;
import io.millrace.api.java.typeutils.runtime.ImmutableSerializers;
import io.millrace.api.java.typeutils.runtime.PojoSerializer;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * A type of mutable records with nothing mutable in them, whose copies equal them in all that can be seen: tuples and POJOs of
 * immutable fields, arrays of primitives. Only of such are copies ever left out.
 *
 * @param type class of the records, subclasses aside
 * @param isPojo whether copies are made by the constructor of the class
 * @param isExact whether copies are always of this very class
 * @param copiesNull whether a null is copied as null, and not refused
 */
record FlatRecord(Class<?> type, boolean isPojo, boolean isExact, boolean copiesNull) {

    /** The view of a type; null if it is none of these. */
    static FlatRecord of(
            TypeInformation<?> type, TypeSerializer<?> serializer, ExecutionConfig config) {
        Class<?> recordClass = type.getTypeClass();
        if (type.getClass() == TupleTypeInfo.class) {
            return isFlat((TupleTypeInfo<?>) type, config)
                    ? of(recordClass, false, true, serializer)
                    : null;
        }
        if (type.getClass() == PojoTypeInfo.class && serializer instanceof PojoSerializer) {
            return isFlat((PojoTypeInfo<?>) type, config)
                    ? of(
                            recordClass,
                            true,
                            Modifier.isFinal(recordClass.getModifiers()),
                            serializer)
                    : null;
        }
        return type.getClass() == PrimitiveArrayTypeInfo.class
                ? of(recordClass, false, true, serializer)
                : null;
    }

    private static FlatRecord of(
            Class<?> type, boolean isPojo, boolean isExact, TypeSerializer<?> serializer) {
        return new FlatRecord(type, isPojo, isExact, copiesNull(serializer));
    }

    private static boolean copiesNull(TypeSerializer<?> serializer) {
        try {
            return serializer.copy(null) == null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isFlat(TupleTypeInfo<?> tuple, ExecutionConfig config) {
        int arity = tuple.getArity();
        if (arity == 0 || tuple.getTypeClass() != (Class<?>) Tuple.getTupleClass(arity)) {
            return false;
        }
        for (int i = 0; i < arity; i++) {
            if (!ImmutableSerializers.contain(tuple.getTypeAt(i).createSerializer(config))) {
                return false;
            }
        }
        return true;
    }

    /** Transient fields are no part of a record, and a copy begins without them. */
    private static boolean isFlat(PojoTypeInfo<?> pojo, ExecutionConfig config) {
        for (int i = 0; i < pojo.getArity(); i++) {
            if (!ImmutableSerializers.contain(pojo.getTypeAt(i).createSerializer(config))) {
                return false;
            }
        }
        int fields = 0;
        for (Class<?> each = pojo.getTypeClass(); each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                fields += Modifier.isStatic(field.getModifiers()) ? 0 : 1;
            }
        }
        return fields == pojo.getArity();
    }
}
