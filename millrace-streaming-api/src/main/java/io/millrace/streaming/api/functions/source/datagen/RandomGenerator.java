// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source.datagen;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;

import org.apache.commons.math3.random.RandomDataGenerator;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes up random records without end; each run makes up others.
 *
 * <p>Mirrors Flink 1.14's {@code RandomGenerator}. Difference: a generator of arrays or maps hands checkpoints on to
 * the generators that it is made of.
 *
 * @param <T> type of the records
 */
public abstract class RandomGenerator<T> implements DataGenerator<T> {
    private static final long serialVersionUID = 1L;

    /** What chance comes from; there once {@link #open} was called. */
    protected transient RandomDataGenerator random;

    /** Creates a generator. */
    public RandomGenerator() {}

    @Override
    public void open(
            String name, FunctionInitializationContext context, RuntimeContext runtimeContext)
            throws Exception {
        random = new RandomDataGenerator();
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    /**
     * Longs of an interval, each as likely as the others.
     *
     * @param min smallest number
     * @param max greatest number, inclusive, above the smallest
     * @return the generator
     */
    public static RandomGenerator<Long> longGenerator(long min, long max) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Long next() {
                return random.nextLong(min, max);
            }
        };
    }

    /**
     * Ints of an interval, each as likely as the others.
     *
     * @param min smallest number
     * @param max greatest number, inclusive, above the smallest
     * @return the generator
     */
    public static RandomGenerator<Integer> intGenerator(int min, int max) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Integer next() {
                return random.nextInt(min, max);
            }
        };
    }

    /**
     * Shorts of an interval, each as likely as the others.
     *
     * @param min smallest number
     * @param max greatest number, inclusive, above the smallest
     * @return the generator
     */
    public static RandomGenerator<Short> shortGenerator(short min, short max) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Short next() {
                return (short) random.nextInt(min, max);
            }
        };
    }

    /**
     * Bytes of an interval, each as likely as the others.
     *
     * @param min smallest number
     * @param max greatest number, inclusive, above the smallest
     * @return the generator
     */
    public static RandomGenerator<Byte> byteGenerator(byte min, byte max) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Byte next() {
                return (byte) random.nextInt(min, max);
            }
        };
    }

    /**
     * Floats between two numbers, evenly distributed.
     *
     * @param min lower bound, exclusive
     * @param max upper bound, exclusive, above the lower one
     * @return the generator
     */
    public static RandomGenerator<Float> floatGenerator(float min, float max) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Float next() {
                return (float) random.nextUniform(min, max);
            }
        };
    }

    /**
     * Doubles between two numbers, evenly distributed.
     *
     * @param min lower bound, exclusive
     * @param max upper bound, exclusive, above the lower one
     * @return the generator
     */
    public static RandomGenerator<Double> doubleGenerator(double min, double max) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Double next() {
                return random.nextUniform(min, max);
            }
        };
    }

    /**
     * Texts of hexadecimal digits.
     *
     * @param len digits, positive
     * @return the generator
     */
    public static RandomGenerator<String> stringGenerator(int len) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public String next() {
                return random.nextHexString(len);
            }
        };
    }

    /**
     * True and false, each as likely as the other.
     *
     * @return the generator
     */
    public static RandomGenerator<Boolean> booleanGenerator() {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Boolean next() {
                return random.nextInt(0, 1) == 0;
            }
        };
    }

    /**
     * Arrays of what another generator makes up.
     *
     * @param <T> type of the elements; the arrays themselves are of class {@code Object[]}
     * @param generator of the elements
     * @param len number of elements
     * @return the generator
     */
    public static <T> RandomGenerator<T[]> arrayGenerator(DataGenerator<T> generator, int len) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public void open(
                    String name,
                    FunctionInitializationContext context,
                    RuntimeContext runtimeContext)
                    throws Exception {
                generator.open(name, context, runtimeContext);
            }

            @Override
            public void snapshotState(FunctionSnapshotContext context) throws Exception {
                generator.snapshotState(context);
            }

            @Override
            @SuppressWarnings("unchecked")
            public T[] next() {
                T[] array = (T[]) new Object[len];
                for (int i = 0; i < len; i++) {
                    array[i] = generator.next();
                }
                return array;
            }
        };
    }

    /**
     * Maps of what two other generators make up.
     *
     * @param <K> type of the keys
     * @param <V> type of the values
     * @param key generator of the keys
     * @param value generator of the values
     * @param size number of entries; fewer if a key comes twice
     * @return the generator
     */
    public static <K, V> RandomGenerator<Map<K, V>> mapGenerator(
            DataGenerator<K> key, DataGenerator<V> value, int size) {
        return new RandomGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public void open(
                    String name,
                    FunctionInitializationContext context,
                    RuntimeContext runtimeContext)
                    throws Exception {
                key.open(name + ".key", context, runtimeContext);
                value.open(name + ".value", context, runtimeContext);
            }

            @Override
            public void snapshotState(FunctionSnapshotContext context) throws Exception {
                key.snapshotState(context);
                value.snapshotState(context);
            }

            @Override
            public Map<K, V> next() {
                Map<K, V> map = new HashMap<>(size);
                for (int i = 0; i < size; i++) {
                    map.put(key.next(), value.next());
                }
                return map;
            }
        };
    }
}
