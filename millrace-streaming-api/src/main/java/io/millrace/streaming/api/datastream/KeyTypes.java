// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.typeinfo.BasicArrayTypeInfo;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.EnumTypeInfo;
import io.millrace.api.java.typeutils.ObjectArrayTypeInfo;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.api.java.typeutils.TupleTypeInfoBase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which types may be keys: those whose hash code is the same in every JVM, as far as one can see. */
final class KeyTypes {

    private KeyTypes() {}

    /** Returns the type if it may be a key. */
    static <K> TypeInformation<K> validate(TypeInformation<K> keyType) {
        List<TypeInformation<?>> unsupported = new ArrayList<>();
        collectUnsupported(keyType, unsupported);
        if (!unsupported.isEmpty()) {
            String list =
                    unsupported.stream().map(Object::toString).collect(Collectors.joining(", "));
            throw new InvalidProgramException("Type " + keyType
                    + " cannot be used as key. Contained UNSUPPORTED key types: " + list
                    + ". Look at the keyBy() documentation for the conditions a type has to satisfy in order to be"
                    + " eligible for a key.");
        }
        return keyType;
    }

    private static void collectUnsupported(
            TypeInformation<?> type, List<TypeInformation<?>> unsupported) {
        if (!isHashable(type)) {
            unsupported.add(type);
        }
        if (type instanceof TupleTypeInfoBase<?> tuple) {
            for (int field = tuple.getArity() - 1; field >= 0; field--) {
                collectUnsupported(tuple.getTypeAt(field), unsupported);
            }
        }
    }

    private static boolean isHashable(TypeInformation<?> type) {
        if (type instanceof PojoTypeInfo) {
            try {
                return type.getTypeClass().getMethod("hashCode").getDeclaringClass()
                        != Object.class;
            } catch (NoSuchMethodException e) {
                return false;
            }
        }
        return !(type instanceof PrimitiveArrayTypeInfo
                || type instanceof BasicArrayTypeInfo
                || type instanceof ObjectArrayTypeInfo
                || type instanceof EnumTypeInfo);
    }
}
