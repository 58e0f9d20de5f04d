// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.util.keys;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.typeutils.PojoField;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.types.NullKeyFieldException;
import io.millrace.types.Row;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * Reads the field at a flat position of records; called per record. Steps from record to field are found when the job
 * is built.
 */
abstract sealed class KeyField implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The field of a type at a flat position. */
    static KeyField at(TypeInformation<?> type, int flatPosition) {
        if (!(type instanceof CompositeType<?> composite)) {
            return new Whole();
        }
        int offset = 0;
        for (int i = 0; i < composite.getArity(); i++) {
            TypeInformation<?> fieldType = composite.getTypeAt(i);
            if (flatPosition < offset + fieldType.getTotalFields()) {
                KeyField inner = at(fieldType, flatPosition - offset);
                return composite instanceof PojoTypeInfo<?> pojo
                        ? new OfPojo(pojo.getPojoFieldAt(i), inner)
                        : new OfTupleOrRow(i, inner);
            }
            offset += fieldType.getTotalFields();
        }
        throw new IndexOutOfBoundsException("Type " + type + " has no flat field " + flatPosition);
    }

    /** The value; null if the record has null there. */
    abstract Object get(Object record);

    private static final class Whole extends KeyField {

        private static final long serialVersionUID = 1L;

        @Override
        Object get(Object record) {
            return record;
        }
    }

    private static final class OfTupleOrRow extends KeyField {

        private static final long serialVersionUID = 1L;

        private final int position;
        private final KeyField inner;

        OfTupleOrRow(int position, KeyField inner) {
            this.position = position;
            this.inner = inner;
        }

        @Override
        Object get(Object record) {
            if (record instanceof Tuple tuple) {
                return inner.get(tuple.getField(position));
            }
            if (record == null) {
                throw new NullKeyFieldException(position);
            }
            return inner.get(((Row) record).getField(position));
        }
    }

    private static final class OfPojo extends KeyField {

        private static final long serialVersionUID = 1L;

        private final PojoField field;
        private final KeyField inner;

        OfPojo(PojoField field, KeyField inner) {
            this.field = field;
            this.inner = inner;
            field.getField().setAccessible(true);
        }

        @Override
        Object get(Object record) {
            if (record == null) {
                throw new NullKeyFieldException(
                        "Unable to access field " + field.getField() + " on object " + record);
            }
            try {
                return inner.get(field.getField().get(record));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(
                        "Cannot read field " + field.getField() + " of " + record, e);
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            field.getField().setAccessible(true);
        }
    }
}
