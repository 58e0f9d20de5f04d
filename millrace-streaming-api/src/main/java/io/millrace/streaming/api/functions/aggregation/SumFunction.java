// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.aggregation;

import java.io.Serializable;

/**
 * Adds two numbers of one class; whole numbers wrap around.
 *
 * <p>Mirrors Flink 1.14's {@code SumFunction}; no known differences.
 */
public abstract class SumFunction implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public SumFunction() {}

    /**
     * Adds two numbers.
     *
     * @param o1 the first number
     * @param o2 the second number, of the same class
     * @return the sum, of the same class
     */
    public abstract Object add(Object o1, Object o2);

    /**
     * Returns the function for a class of numbers.
     *
     * @param clazz {@code Integer}, {@code Long}, {@code Short}, {@code Double}, {@code Float} or {@code
     *     Byte}
     * @return the function
     * @throws RuntimeException for other classes
     */
    public static SumFunction getForClass(Class<?> clazz) {
        if (clazz == Integer.class) {
            return new IntSum();
        }
        if (clazz == Long.class) {
            return new LongSum();
        }
        if (clazz == Short.class) {
            return new ShortSum();
        }
        if (clazz == Double.class) {
            return new DoubleSum();
        }
        if (clazz == Float.class) {
            return new FloatSum();
        }
        if (clazz == Byte.class) {
            return new ByteSum();
        }
        throw new RuntimeException("DataStream cannot be summed because the class "
                + clazz.getSimpleName() + " does not support the + operator.");
    }

    static class IntSum extends SumFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public Object add(Object o1, Object o2) {
            return (Integer) o1 + (Integer) o2;
        }
    }

    static class LongSum extends SumFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public Object add(Object o1, Object o2) {
            return (Long) o1 + (Long) o2;
        }
    }

    static class ShortSum extends SumFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public Object add(Object o1, Object o2) {
            return (short) ((Short) o1 + (Short) o2);
        }
    }

    static class DoubleSum extends SumFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public Object add(Object o1, Object o2) {
            return (Double) o1 + (Double) o2;
        }
    }

    static class FloatSum extends SumFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public Object add(Object o1, Object o2) {
            return (Float) o1 + (Float) o2;
        }
    }

    static class ByteSum extends SumFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public Object add(Object o1, Object o2) {
            return (byte) ((Byte) o1 + (Byte) o2);
        }
    }
}
