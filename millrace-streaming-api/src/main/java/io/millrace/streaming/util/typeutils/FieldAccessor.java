// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.util.typeutils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.typeinfo.BasicArrayTypeInfo;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType.InvalidFieldReferenceException;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.typeutils.TupleTypeInfo;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Field;

/**
 * Reads and writes one field of records. Mirrors Flink 1.14's {@code FieldAccessor}.
 *
 * @param <T> type of the records
 * @param <F> type of the field
 */
public abstract class FieldAccessor<T, F> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Type of the field. */
    @SuppressWarnings("rawtypes")
    protected TypeInformation fieldType;

    /** For subclasses. */
    public FieldAccessor() {}

    /**
     * Type of the field.
     *
     * @return the type
     */
    @SuppressWarnings("unchecked")
    public TypeInformation<F> getFieldType() {
        return fieldType;
    }

    /**
     * Reads the field.
     *
     * @param record to read from
     * @return its value
     */
    public abstract F get(T record);

    /**
     * Writes the field.
     *
     * @param record to change
     * @param fieldValue the new value
     * @return the record, another object if its class is immutable
     */
    public abstract T set(T record, F fieldValue);

    /** The record is its own field. */
    static final class SimpleFieldAccessor<T> extends FieldAccessor<T, T> {

        private static final long serialVersionUID = 1L;

        SimpleFieldAccessor(TypeInformation<T> type) {
            this.fieldType = checkNotNull(type, "typeInfo must not be null.");
        }

        @Override
        public T get(T record) {
            return record;
        }

        @Override
        public T set(T record, T fieldValue) {
            return fieldValue;
        }
    }

    /** An element of an array. */
    static final class ArrayFieldAccessor<T, F> extends FieldAccessor<T, F> {

        private static final long serialVersionUID = 1L;

        private final int position;

        ArrayFieldAccessor(int position, TypeInformation<T> type) {
            if (position < 0) {
                throw new InvalidFieldReferenceException("The " + position
                        + ". field selected on an array, which is an invalid index.");
            }
            this.position = position;
            this.fieldType = type instanceof BasicArrayTypeInfo<?, ?> array
                    ? array.getComponentInfo()
                    : ((PrimitiveArrayTypeInfo<?>) type).getComponentType();
        }

        @Override
        @SuppressWarnings("unchecked")
        public F get(T record) {
            return (F) Array.get(record, position);
        }

        @Override
        public T set(T record, F fieldValue) {
            Array.set(record, position, fieldValue);
            return record;
        }
    }

    /** A field of a tuple, or something in it. */
    static final class TupleFieldAccessor<T extends Tuple, R, F> extends FieldAccessor<T, F> {

        private static final long serialVersionUID = 1L;

        private final int position;
        private final FieldAccessor<R, F> inner;

        TupleFieldAccessor(int position, FieldAccessor<R, F> inner) {
            this.position = position;
            this.inner = inner;
            this.fieldType = inner.getFieldType();
        }

        /** Type of a field; fails if there is none. */
        static TypeInformation<?> typeAt(int position, TupleTypeInfo<?> type) {
            if (position < 0 || position >= type.getArity()) {
                throw new InvalidFieldReferenceException("Tried to select " + position
                        + ". field on \"" + type + "\", which is an invalid index.");
            }
            return type.getTypeAt(position);
        }

        @Override
        public F get(T record) {
            return inner.get(record.getField(position));
        }

        @Override
        public T set(T record, F fieldValue) {
            R changed = inner.set(record.getField(position), fieldValue);
            record.setField(changed, position);
            return record;
        }
    }

    /** A field of a POJO, or something in it. */
    static final class PojoFieldAccessor<T, R, F> extends FieldAccessor<T, F> {

        private static final long serialVersionUID = 1L;

        private transient Field field;
        private final FieldAccessor<R, F> inner;

        PojoFieldAccessor(Field field, FieldAccessor<R, F> inner) {
            this.field = checkNotNull(field, "field must not be null.");
            this.inner = checkNotNull(inner, "innerAccessor must not be null.");
            this.fieldType = inner.getFieldType();
            field.setAccessible(true);
        }

        @Override
        @SuppressWarnings("unchecked")
        public F get(T record) {
            try {
                return inner.get((R) field.get(record));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("Cannot read field " + field + " of " + record, e);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public T set(T record, F fieldValue) {
            try {
                field.set(record, inner.set((R) field.get(record), fieldValue));
                return record;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("Cannot write field " + field + " of " + record, e);
            }
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeObject(field.getDeclaringClass());
            out.writeUTF(field.getName());
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            Class<?> owner = (Class<?>) in.readObject();
            String name = in.readUTF();
            try {
                field = owner.getDeclaredField(name);
                field.setAccessible(true);
            } catch (NoSuchFieldException e) {
                throw new IOException("Class " + owner.getName() + " here has no field " + name, e);
            }
        }
    }
}
