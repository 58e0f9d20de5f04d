// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * Converts between Java's basic types and {@link Value} types.
 *
 * <p>Mirrors Flink 1.14's {@code JavaToValueConverter}; no known differences.
 */
public class JavaToValueConverter {

    /** Creates a converter; there is no need to, as all methods are static. */
    public JavaToValueConverter() {}

    /**
     * Returns the value type's form of a string or boxed primitive.
     *
     * @param boxed the object, or null
     * @return the value, or null
     * @throws IllegalArgumentException if the object is of another type
     */
    public static Value convertBoxedJavaType(Object boxed) {
        if (boxed == null) {
            return null;
        }
        if (boxed instanceof String) {
            return new StringValue((String) boxed);
        }
        if (boxed instanceof Integer) {
            return new IntValue((Integer) boxed);
        }
        if (boxed instanceof Long) {
            return new LongValue((Long) boxed);
        }
        if (boxed instanceof Double) {
            return new DoubleValue((Double) boxed);
        }
        if (boxed instanceof Float) {
            return new FloatValue((Float) boxed);
        }
        if (boxed instanceof Boolean) {
            return new BooleanValue((Boolean) boxed);
        }
        if (boxed instanceof Byte) {
            return new ByteValue((Byte) boxed);
        }
        if (boxed instanceof Short) {
            return new ShortValue((Short) boxed);
        }
        if (boxed instanceof Character) {
            return new CharValue((Character) boxed);
        }
        throw new IllegalArgumentException("There is no value type for "
                + boxed.getClass().getName() + ", which is no basic type.");
    }

    /**
     * Returns the string or boxed primitive that a value holds.
     *
     * @param value the value, or null
     * @return the object, or null
     * @throws IllegalArgumentException if the value is of another type
     */
    public static Object convertValueType(Value value) {
        if (value == null) {
            return null;
        }
        if (value instanceof StringValue) {
            return ((StringValue) value).getValue();
        }
        if (value instanceof IntValue) {
            return ((IntValue) value).getValue();
        }
        if (value instanceof LongValue) {
            return ((LongValue) value).getValue();
        }
        if (value instanceof DoubleValue) {
            return ((DoubleValue) value).getValue();
        }
        if (value instanceof FloatValue) {
            return ((FloatValue) value).getValue();
        }
        if (value instanceof BooleanValue) {
            return ((BooleanValue) value).getValue();
        }
        if (value instanceof ByteValue) {
            return ((ByteValue) value).getValue();
        }
        if (value instanceof ShortValue) {
            return ((ShortValue) value).getValue();
        }
        if (value instanceof CharValue) {
            return ((CharValue) value).getValue();
        }
        throw new IllegalArgumentException(
                "There is no basic type for the value type " + value.getClass().getName() + ".");
    }
}
