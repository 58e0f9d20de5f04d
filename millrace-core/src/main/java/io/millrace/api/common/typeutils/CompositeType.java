// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.AtomicType;
import io.millrace.api.common.typeinfo.TypeInformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The description of a type with fields that field expressions reach: tuples, rows and POJOs.
 *
 * <p>A field expression names a field, {@code "user"}, a field of a field, {@code "user.name"}, or
 * everything below a point, {@code "*"}, {@code "_"} and {@code "user.*"}. <i>Flat</i> fields are
 * those left after nested composite types are opened; they are numbered depth first from 0.
 *
 * <p>Mirrors Flink 1.14's {@code CompositeType}.
 *
 * @param <T> the described type
 */
public abstract class CompositeType<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> typeClass;

    /**
     * Creates a description.
     *
     * @param typeClass class of the type
     */
    public CompositeType(Class<T> typeClass) {
        this.typeClass = checkNotNull(typeClass);
    }

    @Override
    public Class<T> getTypeClass() {
        return typeClass;
    }

    /**
     * Returns the flat fields that a field expression selects.
     *
     * @param fieldExpression the expression
     * @return the fields in their order in the type
     * @throws InvalidFieldReferenceException if the expression is malformed or names no field
     */
    public List<FlatFieldDescriptor> getFlatFields(String fieldExpression) {
        List<FlatFieldDescriptor> result = new ArrayList<>();
        getFlatFields(fieldExpression, 0, result);
        return result;
    }

    /**
     * Adds the flat fields that a field expression selects to a list.
     *
     * @param fieldExpression the expression, relative to this type
     * @param offset number of flat fields ahead of this type in the type around it
     * @param result the list to add to
     * @throws InvalidFieldReferenceException if the expression is malformed or names no field
     */
    public abstract void getFlatFields(
            String fieldExpression, int offset, List<FlatFieldDescriptor> result);

    /**
     * Returns the type of the field that an expression names; no wildcards.
     *
     * @param <X> type of the field, trusted to be right
     * @param fieldExpression the expression
     * @return description of the field's type
     * @throws InvalidFieldReferenceException if the expression is malformed, a wildcard, or names no
     *     field
     */
    public abstract <X> TypeInformation<X> getTypeAt(String fieldExpression);

    /**
     * Returns the type of a direct field.
     *
     * @param <X> type of the field, trusted to be right
     * @param pos index of the field, from 0
     * @return description of the field's type
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public abstract <X> TypeInformation<X> getTypeAt(int pos);

    /**
     * Begins a comparator of the fields that will be named.
     *
     * @return a new builder
     */
    protected abstract TypeComparatorBuilder<T> createTypeComparatorBuilder();

    /**
     * Makes a comparator by flat fields, as batch programs use it.
     *
     * @param logicalKeyFields numbers of the flat fields, the most important first
     * @param orders whether each field is in its natural order
     * @param logicalFieldOffset number of flat fields ahead of this type in the type around it
     * @param config settings for serializers
     * @return a new comparator
     * @throws RuntimeException if a field is no key
     */
    public TypeComparator<T> createComparator(
            int[] logicalKeyFields,
            boolean[] orders,
            int logicalFieldOffset,
            ExecutionConfig config) {
        TypeComparatorBuilder<T> builder = createTypeComparatorBuilder();
        builder.initializeTypeComparatorBuilder(logicalKeyFields.length);
        for (int key = 0; key < logicalKeyFields.length; key++) {
            addComparator(builder, logicalKeyFields[key], orders[key], logicalFieldOffset, config);
        }
        return builder.createTypeComparator(config);
    }

    private void addComparator(
            TypeComparatorBuilder<T> builder,
            int logicalKeyField,
            boolean order,
            int logicalFieldOffset,
            ExecutionConfig config) {
        int flat = logicalFieldOffset;
        for (int position = 0; position < getArity() && flat <= logicalKeyField; position++) {
            TypeInformation<?> type = getTypeAt(position);
            int next = flat + (type instanceof CompositeType ? type.getTotalFields() : 1);
            if (logicalKeyField < next) {
                builder.addComparatorField(
                        position, comparatorOf(type, logicalKeyField, order, flat, config));
            }
            flat = next;
        }
    }

    private static TypeComparator<?> comparatorOf(
            TypeInformation<?> type,
            int logicalKeyField,
            boolean order,
            int offset,
            ExecutionConfig config) {
        if (type instanceof AtomicType<?> atomic) {
            return atomic.createComparator(order, config);
        }
        if (type instanceof CompositeType<?> composite) {
            return composite.createComparator(
                    new int[] {logicalKeyField}, new boolean[] {order}, offset, config);
        }
        throw new RuntimeException("Cannot add type comparator for logical key field index "
                + logicalKeyField + ": the type " + type + " has none.");
    }

    /**
     * Builds a comparator, field by field. Mirrors Flink 1.14's {@code TypeComparatorBuilder}.
     *
     * @param <T> type of the values
     */
    protected interface TypeComparatorBuilder<T> {

        /**
         * Called first.
         *
         * @param size number of the fields
         */
        void initializeTypeComparatorBuilder(int size);

        /**
         * Adds a field behind the others.
         *
         * @param fieldId its position in the type
         * @param comparator of the field
         */
        void addComparatorField(int fieldId, TypeComparator<?> comparator);

        /**
         * Makes the comparator.
         *
         * @param config settings for serializers
         * @return a new comparator
         */
        TypeComparator<T> createTypeComparator(ExecutionConfig config);
    }

    /**
     * Tells whether a direct field of a name exists.
     *
     * @param fieldName name of the field
     * @return true if it exists
     */
    public boolean hasField(String fieldName) {
        return getFieldIndex(fieldName) >= 0;
    }

    @Override
    public boolean isKeyType() {
        for (int i = 0; i < getArity(); i++) {
            if (!getTypeAt(i).isKeyType()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isSortKeyType() {
        for (int i = 0; i < getArity(); i++) {
            if (!getTypeAt(i).isSortKeyType()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the names of the direct fields.
     *
     * @return the names, in the order of the fields
     */
    public abstract String[] getFieldNames();

    /**
     * Tells whether the order of the fields is part of the type, as in a tuple, and not chosen by
     * the system, as in a POJO.
     *
     * @return false unless the type overrides this
     */
    public boolean hasDeterministicFieldOrder() {
        return false;
    }

    /**
     * Returns the index of a direct field.
     *
     * @param fieldName name of the field
     * @return the index, or -1 if there is no such field
     */
    public abstract int getFieldIndex(String fieldName);

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof CompositeType)) {
            return false;
        }
        CompositeType<?> that = (CompositeType<?>) obj;
        return that.canEqual(this) && typeClass == that.typeClass;
    }

    @Override
    public int hashCode() {
        return Objects.hash(typeClass);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof CompositeType;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "<" + typeClass.getSimpleName() + ">";
    }

    /** A flat field: its place and its type, which has no fields itself. */
    public static class FlatFieldDescriptor {

        private final int position;
        private final TypeInformation<?> type;

        /**
         * Describes a flat field.
         *
         * @param keyPosition number of the flat field, from 0
         * @param type type of the field
         * @throws IllegalArgumentException if the type is composite
         */
        public FlatFieldDescriptor(int keyPosition, TypeInformation<?> type) {
            if (type instanceof CompositeType) {
                throw new IllegalArgumentException("A flattened field can not be a composite type");
            }
            this.position = keyPosition;
            this.type = type;
        }

        /**
         * Returns the number of the flat field.
         *
         * @return the number, from 0
         */
        public int getPosition() {
            return position;
        }

        /**
         * Returns the type of the field.
         *
         * @return its description
         */
        public TypeInformation<?> getType() {
            return type;
        }

        @Override
        public String toString() {
            return "FlatFieldDescriptor [position=" + position + " typeInfo=" + type + "]";
        }
    }

    /** A field expression that is malformed or names no field of the type. */
    public static class InvalidFieldReferenceException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param s what is wrong with the expression
         */
        public InvalidFieldReferenceException(String s) {
            super(s);
        }
    }
}
