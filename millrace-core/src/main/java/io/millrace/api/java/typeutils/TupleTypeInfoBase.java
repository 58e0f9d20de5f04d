// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the descriptions of tuples and rows have in common: fields in a fixed order, which field
 * expressions name by number, {@code "1"} or {@code "f1"}. Mirrors Flink 1.14's {@code
 * TupleTypeInfoBase}; no known differences.
 *
 * @param <T> the described type
 */
public abstract class TupleTypeInfoBase<T> extends CompositeType<T> {
    private static final long serialVersionUID = 1L;

    private static final Pattern FIELD = Pattern.compile("(f?(\\d+))" + FieldExpressions.NESTED);

    /** Types of the fields. */
    protected final TypeInformation<?>[] types;

    private final int totalFields;

    /**
     * Creates a description.
     *
     * @param tupleType class of the type
     * @param types types of the fields, not null
     */
    public TupleTypeInfoBase(Class<T> tupleType, TypeInformation<?>... types) {
        super(tupleType);
        int total = 0;
        for (TypeInformation<?> type : types) {
            total += type.getTotalFields();
        }
        this.types = types;
        this.totalFields = total;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return true;
    }

    /**
     * Tells whether the type is a case class of Scala.
     *
     * @return false unless a subclass describes such
     */
    public boolean isCaseClass() {
        return false;
    }

    @Override
    public int getArity() {
        return types.length;
    }

    /**
     * Returns the types of the fields.
     *
     * @return the descriptions in order; the caller must not change the array
     */
    public TypeInformation<?>[] getFieldTypes() {
        return types;
    }

    @Override
    public int getTotalFields() {
        return totalFields;
    }

    @Override
    public void getFlatFields(
            String fieldExpression, int offset, List<FlatFieldDescriptor> result) {
        if (FieldExpressions.isWildcard(fieldExpression)) {
            FieldExpressions.addAll(this, offset, result);
            return;
        }
        Matcher matcher = FIELD.matcher(fieldExpression);
        if (!matcher.matches()) {
            throw new InvalidFieldReferenceException(
                    "Invalid tuple field reference \"" + fieldExpression + "\".");
        }
        FieldExpressions.addField(this, fieldIndex(matcher), matcher.group(3), offset, result);
    }

    private int fieldIndex(Matcher matcher) {
        int index = Integer.parseInt(matcher.group(2));
        if (index >= types.length) {
            throw new InvalidFieldReferenceException("Tuple field expression \"" + matcher.group(1)
                    + "\" out of bounds of " + this + ".");
        }
        return index;
    }

    @Override
    public <X> TypeInformation<X> getTypeAt(String fieldExpression) {
        Matcher matcher = FIELD.matcher(fieldExpression);
        if (matcher.matches()) {
            return FieldExpressions.typeAt(this, fieldIndex(matcher), matcher.group(3));
        }
        if (FieldExpressions.isWildcard(fieldExpression)) {
            throw FieldExpressions.wildcardNotAllowed();
        }
        throw new InvalidFieldReferenceException(
                "Invalid format of tuple field expression \"" + fieldExpression + "\".");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <X> TypeInformation<X> getTypeAt(int pos) {
        if (pos < 0 || pos >= types.length) {
            throw new IndexOutOfBoundsException();
        }
        return (TypeInformation<X>) types[pos];
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof TupleTypeInfoBase)) {
            return false;
        }
        TupleTypeInfoBase<?> that = (TupleTypeInfoBase<?>) obj;
        return that.canEqual(this) && super.equals(that) && Arrays.equals(types, that.types);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof TupleTypeInfoBase;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Arrays.hashCode(types);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Tuple").append(types.length);
        for (int i = 0; i < types.length; i++) {
            text.append(i == 0 ? "<" : ", ").append(types[i]);
        }
        return types.length == 0 ? text.toString() : text.append('>').toString();
    }

    @Override
    public boolean hasDeterministicFieldOrder() {
        return true;
    }
}
