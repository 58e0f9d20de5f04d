// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.typeutils.ListTypeInfo;
import io.millrace.api.java.typeutils.TupleTypeInfo;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.engine.record.NullCheck;
import io.millrace.types.NullFieldException;

import java.util.List;

/**
 * Makes the checks that edges need: a null record or element where its serializer cannot write one, a null field of a tuple.
 * Which serializers can is found out by trying. POJO fields may be null.
 */
final class NullChecks {

    private NullChecks() {}

    /** A check for records of a type; null if there is nothing to refuse. */
    static NullCheck of(TypeInformation<?> type, ExecutionConfig executionConfig) {
        boolean refusesNull = refusesNull(type.createSerializer(executionConfig));
        NullCheck inside = inside(type, executionConfig);
        if (!refusesNull) {
            return inside;
        }
        return inside == null
                ? new NotNull(type.toString())
                : new NotNullInside(type.toString(), inside);
    }

    /** A check for what a value that is not null is made of. */
    private static NullCheck inside(TypeInformation<?> type, ExecutionConfig executionConfig) {
        if (type instanceof TupleTypeInfo<?> tuple) {
            return ofTuple(tuple, executionConfig);
        }
        if (type instanceof ListTypeInfo<?> list) {
            NullCheck element = of(list.getElementTypeInfo(), executionConfig);
            return element == null ? null : new Elements(element);
        }
        return null;
    }

    private static NullCheck ofTuple(TupleTypeInfo<?> tuple, ExecutionConfig executionConfig) {
        boolean[] refusesNull = new boolean[tuple.getArity()];
        NullCheck[] inside = new NullCheck[tuple.getArity()];
        boolean isNeeded = false;
        for (int i = 0; i < refusesNull.length; i++) {
            TypeInformation<?> field = tuple.getTypeAt(i);
            refusesNull[i] = refusesNull(field.createSerializer(executionConfig));
            inside[i] = inside(field, executionConfig);
            isNeeded |= refusesNull[i] || inside[i] != null;
        }
        return isNeeded ? new Fields(refusesNull, inside) : null;
    }

    private static <T> boolean refusesNull(TypeSerializer<T> serializer) {
        try {
            serializer.serialize(null, new DataOutputSerializer(64));
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    private record NotNull(String type) implements NullCheck {

        @Override
        public void check(Object value) {
            if (value == null) {
                throw new NullPointerException(
                        "a null record of type " + type
                                + " cannot be sent to another task; filter it out before, or use a type that can be null");
            }
        }
    }

    private record NotNullInside(String type, NullCheck inside) implements NullCheck {

        @Override
        public void check(Object value) {
            if (value == null) {
                new NotNull(type).check(null);
            }
            inside.check(value);
        }
    }

    /** Hot path: most records are tuples. */
    private record Fields(boolean[] refusesNull, NullCheck[] inside) implements NullCheck {

        @Override
        public void check(Object value) {
            Tuple tuple = (Tuple) value;
            boolean[] refuses = refusesNull;
            NullCheck[] checks = inside;
            for (int i = 0; i < refuses.length; i++) {
                Object field = tuple.getField(i);
                if (field == null) {
                    if (refuses[i]) {
                        throw new NullFieldException(i);
                    }
                } else if (checks[i] != null) {
                    checks[i].check(field);
                }
            }
        }
    }

    private record Elements(NullCheck element) implements NullCheck {

        @Override
        public void check(Object value) {
            for (Object each : (List<?>) value) {
                element.check(each);
            }
        }
    }
}
