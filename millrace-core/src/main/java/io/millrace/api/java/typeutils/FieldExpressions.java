// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType;
import io.millrace.api.common.typeutils.CompositeType.FlatFieldDescriptor;
import io.millrace.api.common.typeutils.CompositeType.InvalidFieldReferenceException;

import java.util.List;

/** What the composite types share in following a field expression once they know its first field. */
final class FieldExpressions {

    /** Regular expression of a field name: a Java identifier of letters, digits, _ and $. */
    static final String NAME = "[\\p{L}_$][\\p{L}\\p{Digit}_$]*";

    /** Regular expression of what follows the first field; its one group is the nested expression. */
    static final String NESTED = "(?:\\.(.+))?";

    private FieldExpressions() {}

    static boolean isWildcard(String expression) {
        return "*".equals(expression) || "_".equals(expression);
    }

    /** Returns the exception for a wildcard where one field is asked for. */
    static InvalidFieldReferenceException wildcardNotAllowed() {
        return new InvalidFieldReferenceException("Wildcard expressions are not allowed here.");
    }

    /** Adds all flat fields of a type. */
    static void addAll(CompositeType<?> type, int offset, List<FlatFieldDescriptor> result) {
        int position = offset;
        for (int i = 0; i < type.getArity(); i++) {
            TypeInformation<?> field = type.getTypeAt(i);
            add(field, null, position, result);
            position += field.getTotalFields();
        }
    }

    /**
     * Adds the flat fields of one direct field that a nested expression selects.
     *
     * @param nested relative to the field; null selects all of it
     */
    static void addField(
            CompositeType<?> type,
            int index,
            String nested,
            int offset,
            List<FlatFieldDescriptor> result) {
        TypeInformation<?> field = type.getTypeAt(index);
        int position = offset;
        for (int i = 0; i < index; i++) {
            position += type.getTypeAt(i).getTotalFields();
        }
        add(field, nested, position, result);
    }

    private static void add(
            TypeInformation<?> field,
            String nested,
            int position,
            List<FlatFieldDescriptor> result) {
        if (field instanceof CompositeType) {
            ((CompositeType<?>) field)
                    .getFlatFields(nested == null ? "*" : nested, position, result);
            return;
        }
        if (nested != null) {
            throw nestedInAtomic(nested, field);
        }
        result.add(new FlatFieldDescriptor(position, field));
    }

    /**
     * Returns the type that a nested expression reaches from a direct field.
     *
     * @param nested relative to the field; null means the field itself
     */
    static <X> TypeInformation<X> typeAt(CompositeType<?> type, int index, String nested) {
        TypeInformation<X> field = type.getTypeAt(index);
        if (nested == null) {
            return field;
        }
        if (field instanceof CompositeType) {
            return ((CompositeType<?>) field).getTypeAt(nested);
        }
        throw nestedInAtomic(nested, field);
    }

    private static InvalidFieldReferenceException nestedInAtomic(
            String nested, TypeInformation<?> field) {
        return new InvalidFieldReferenceException("Nested field expression \"" + nested
                + "\" not possible on atomic type " + field + ".");
    }
}
