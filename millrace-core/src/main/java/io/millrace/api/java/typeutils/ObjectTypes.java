// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.logging.LazyLogger;
import io.millrace.types.Row;

import org.slf4j.Logger;

/** Types of objects at hand. */
final class ObjectTypes {

    // The facade's logger: users configure that one.
    private static final Logger LOG = LazyLogger.of(TypeExtractor.class);

    private ObjectTypes() {}

    static TypeInformation<?> infoOf(Object value) {
        Class<?> clazz = value.getClass();
        TypePath path = TypePath.EMPTY.plus(clazz);
        if (AnnotatedFactory.closest(clazz, path) == null) {
            if (value instanceof Tuple tuple) {
                return infoOfTuple(tuple);
            }
            if (value instanceof Row row) {
                return infoOfRow(row);
            }
        }
        return TypeMapper.WITHOUT_INPUTS.infoOfClass(clazz, path);
    }

    private static TypeInformation<?> infoOfTuple(Tuple tuple) {
        if (tuple.getArity() != PojoRules.countPublicFields(tuple.getClass())) {
            return PojoRules.infoOfTuple(
                    tuple.getClass(), TypePath.EMPTY, TypeMapper.WITHOUT_INPUTS);
        }
        TypeInformation<?>[] fields = new TypeInformation<?>[tuple.getArity()];
        for (int i = 0; i < fields.length; i++) {
            Object field = tuple.getField(i);
            if (field == null) {
                throw new InvalidTypesException(
                        "Automatic type extraction is not possible on candidates with null"
                                + " values. Please specify the types directly.");
            }
            fields[i] = infoOf(field);
        }
        return TupleInfos.create(tuple.getClass(), fields);
    }

    private static TypeInformation<?> infoOfRow(Row row) {
        TypeInformation<?>[] fields = new TypeInformation<?>[row.getArity()];
        for (int i = 0; i < fields.length; i++) {
            Object field = row.getField(i);
            if (field == null) {
                LOG.warn(
                        "Cannot extract type of Row field, because of Row field[{}] is null. Should define RowTypeInfo"
                                + " explicitly.",
                        i);
                return TypeMapper.WITHOUT_INPUTS.infoOfClass(
                        Row.class, TypePath.EMPTY.plus(Row.class));
            }
            fields[i] = infoOf(field);
        }
        return new RowTypeInfo(fields);
    }
}
