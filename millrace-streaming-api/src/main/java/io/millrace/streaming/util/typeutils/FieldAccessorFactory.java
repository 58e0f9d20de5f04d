// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.util.typeutils;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.BasicArrayTypeInfo;
import io.millrace.api.common.typeinfo.BasicTypeInfo;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType.InvalidFieldReferenceException;
import io.millrace.api.java.typeutils.PojoField;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.api.java.typeutils.TupleTypeInfo;
import io.millrace.streaming.util.typeutils.FieldAccessor.ArrayFieldAccessor;
import io.millrace.streaming.util.typeutils.FieldAccessor.PojoFieldAccessor;
import io.millrace.streaming.util.typeutils.FieldAccessor.SimpleFieldAccessor;
import io.millrace.streaming.util.typeutils.FieldAccessor.TupleFieldAccessor;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds fields by position or expression. Mirrors Flink 1.14's {@code FieldAccessorFactory}. */
public class FieldAccessorFactory implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern EXPRESSION =
            Pattern.compile("([\\p{L}\\p{Digit}_$]*)(?:\\.(.+))?|\\*|_");

    /** It has static methods only. */
    public FieldAccessorFactory() {}

    /**
     * A field by its position: of a tuple or an array, or 0 for a basic type as a whole.
     *
     * @param <T> type of the records
     * @param <F> type of the field
     * @param typeInfo type of the records
     * @param pos position of the field, from 0
     * @param config of the job
     * @return access to the field
     * @throws InvalidFieldReferenceException if there is no such field
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static <T, F> FieldAccessor<T, F> getAccessor(
            TypeInformation<T> typeInfo, int pos, ExecutionConfig config) {
        if (isArray(typeInfo)) {
            return new ArrayFieldAccessor<>(pos, typeInfo);
        }
        if (typeInfo instanceof BasicTypeInfo) {
            if (pos != 0) {
                throw new InvalidFieldReferenceException(
                        "The " + pos + ". field selected on a basic type (" + typeInfo
                                + "). A field expression on a basic type can only select the 0th field (which means selecting"
                                + " the entire basic type).");
            }
            return (FieldAccessor<T, F>) new SimpleFieldAccessor<>(typeInfo);
        }
        if (typeInfo instanceof TupleTypeInfo<?> tuple) {
            TypeInformation<?> fieldType = TupleFieldAccessor.typeAt(pos, tuple);
            return new TupleFieldAccessor(pos, new SimpleFieldAccessor<>(fieldType));
        }
        throw new InvalidFieldReferenceException("Cannot reference field by position on " + typeInfo
                + "Referencing a field by position is supported on tuples, case classes, and arrays. Additionally,"
                + " you can select the 0th field of a primitive/basic type (e.g. int).");
    }

    /**
     * A field by an expression: a name such as {@code f0} or {@code address.city}, the index of an array's element, or
     * {@code *} for a basic type as a whole.
     *
     * @param <T> type of the records
     * @param <F> type of the field
     * @param typeInfo type of the records
     * @param field the expression
     * @param config of the job
     * @return access to the field
     * @throws InvalidFieldReferenceException if there is no such field
     */
    public static <T, F> FieldAccessor<T, F> getAccessor(
            TypeInformation<T> typeInfo, String field, ExecutionConfig config) {
        if (isArray(typeInfo)) {
            return getAccessor(
                    typeInfo,
                    number(
                            field,
                            "A field expression on an array must be an integer index (that might be given as a"
                                    + " string)."),
                    config);
        }
        if (typeInfo instanceof BasicTypeInfo) {
            String wrong = "You tried to select the field \"" + field + "\" on a " + typeInfo
                    + ". A field expression"
                    + " on a basic type can only be \"*\" or \"0\" (both of which mean selecting the entire basic"
                    + " type).";
            return getAccessor(typeInfo, isWildcard(field) ? 0 : number(field, wrong), config);
        }
        if (typeInfo instanceof PojoTypeInfo<T> pojo) {
            return pojoAccessor(pojo, field, config);
        }
        if (typeInfo instanceof TupleTypeInfo<?> tuple) {
            return tupleAccessor(tuple, field, config);
        }
        throw new InvalidFieldReferenceException("Cannot reference field by field expression on "
                + typeInfo + ". Field expressions are only supported on POJO types and tuples.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T, F> FieldAccessor<T, F> pojoAccessor(
            PojoTypeInfo<T> type, String expression, ExecutionConfig config) {
        Matcher parts = parse(expression);
        int index = type.getFieldIndex(parts.group(1));
        if (index < 0) {
            throw new InvalidFieldReferenceException(
                    "Unable to find field \"" + parts.group(1) + "\" in type " + type + ".");
        }
        PojoField field = type.getPojoFieldAt(index);
        return new PojoFieldAccessor(
                field.getField(), inner(field.getTypeInformation(), parts.group(2), config));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T, F> FieldAccessor<T, F> tupleAccessor(
            TupleTypeInfo<?> type, String expression, ExecutionConfig config) {
        Matcher parts = parse(expression);
        int position = type.getFieldIndex(parts.group(1));
        if (position < 0) {
            position = number(
                    parts.group(1),
                    "Tried to select field \"" + parts.group(1) + "\" on " + type
                            + " . Only integer values are allowed here.");
        }
        TypeInformation<?> fieldType = TupleFieldAccessor.typeAt(position, type);
        return new TupleFieldAccessor(position, inner(fieldType, parts.group(2), config));
    }

    private static FieldAccessor<?, ?> inner(
            TypeInformation<?> type, String expression, ExecutionConfig config) {
        return expression == null
                ? new SimpleFieldAccessor<>(type)
                : getAccessor(type, expression, config);
    }

    private static boolean isArray(TypeInformation<?> type) {
        return type instanceof BasicArrayTypeInfo || type instanceof PrimitiveArrayTypeInfo;
    }

    private static boolean isWildcard(String expression) {
        return expression.equals("*") || expression.equals("_");
    }

    private static int number(String text, String messageIfNone) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidFieldReferenceException(messageIfNone);
        }
    }

    private static Matcher parse(String expression) {
        Matcher matcher = EXPRESSION.matcher(expression);
        if (!matcher.matches()) {
            throw new InvalidFieldReferenceException(
                    "Invalid field expression \"" + expression + "\".");
        }
        if (isWildcard(expression)) {
            throw new InvalidFieldReferenceException("No wildcards are allowed here.");
        }
        return matcher;
    }
}
