// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source.datagen;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.util.Preconditions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts through a closed interval of whole numbers, divided between the subtasks; what is left is its state.
 *
 * <p>Subtask {@code i} of {@code n} gets {@code start + i}, {@code start + i + n}, and so on; all its numbers lie in
 * memory from the start. Mirrors Flink 1.14's {@code SequenceGenerator}; no known differences.
 *
 * @param <T> what the numbers are turned into
 */
public abstract class SequenceGenerator<T> implements DataGenerator<T> {
    private static final long serialVersionUID = 1L;

    private final long start;
    private final long end;

    /** What this subtask has still to emit, in order; implementations of {@link #next()} take its first number. */
    protected transient Deque<Long> valuesToEmit;

    private transient ListState<Long> left;

    /**
     * Creates a generator.
     *
     * @param start first number
     * @param end last number, inclusive
     */
    public SequenceGenerator(long start, long end) {
        this.start = start;
        this.end = end;
    }

    @Override
    public void open(
            String name, FunctionInitializationContext context, RuntimeContext runtimeContext)
            throws Exception {
        Preconditions.checkState(
                left == null,
                "The " + getClass().getSimpleName() + " has already been initialized.");
        left = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>(
                        name + "-sequence-state", LongSerializer.INSTANCE));
        valuesToEmit = new ArrayDeque<>();
        if (context.isRestored()) {
            left.get().forEach(valuesToEmit::add);
        } else {
            addShare(
                    runtimeContext.getIndexOfThisSubtask(),
                    runtimeContext.getNumberOfParallelSubtasks());
        }
    }

    private void addShare(int subtask, int subtasks) {
        long total = Math.abs(end - start + 1);
        long share = share(total, subtasks) + (total % subtasks > subtask ? 1 : 0);
        for (long i = 0; i < share; i++) {
            valuesToEmit.add(start + subtask + i * subtasks);
        }
    }

    private static long share(long total, long subtasks) {
        Preconditions.checkArgument(subtasks > 0);
        Preconditions.checkArgument(total >= 0);
        Preconditions.checkArgument(total <= subtasks * Integer.MAX_VALUE);
        return total / subtasks;
    }

    @Override
    public boolean hasNext() {
        return !valuesToEmit.isEmpty();
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        Preconditions.checkState(
                left != null,
                "The " + getClass().getSimpleName() + " state has not been properly initialized.");
        left.clear();
        for (Long value : valuesToEmit) {
            left.add(value);
        }
    }

    /**
     * The numbers as longs.
     *
     * @param start first number
     * @param end last number, inclusive
     * @return the generator
     */
    public static SequenceGenerator<Long> longGenerator(long start, long end) {
        return new SequenceGenerator<>(start, end) {
            private static final long serialVersionUID = 1L;

            @Override
            public Long next() {
                return valuesToEmit.poll();
            }
        };
    }

    /**
     * The numbers as ints.
     *
     * @param start first number
     * @param end last number, inclusive
     * @return the generator
     */
    public static SequenceGenerator<Integer> intGenerator(int start, int end) {
        return new SequenceGenerator<>(start, end) {
            private static final long serialVersionUID = 1L;

            @Override
            public Integer next() {
                return valuesToEmit.poll().intValue();
            }
        };
    }

    /**
     * The numbers as shorts.
     *
     * @param start first number
     * @param end last number, inclusive
     * @return the generator
     */
    public static SequenceGenerator<Short> shortGenerator(short start, short end) {
        return new SequenceGenerator<>(start, end) {
            private static final long serialVersionUID = 1L;

            @Override
            public Short next() {
                return valuesToEmit.poll().shortValue();
            }
        };
    }

    /**
     * The numbers as bytes.
     *
     * @param start first number
     * @param end last number, inclusive
     * @return the generator
     */
    public static SequenceGenerator<Byte> byteGenerator(byte start, byte end) {
        return new SequenceGenerator<>(start, end) {
            private static final long serialVersionUID = 1L;

            @Override
            public Byte next() {
                return valuesToEmit.poll().byteValue();
            }
        };
    }

    /**
     * The numbers as floats.
     *
     * @param start first number
     * @param end last number, inclusive
     * @return the generator
     */
    public static SequenceGenerator<Float> floatGenerator(short start, short end) {
        return new SequenceGenerator<>(start, end) {
            private static final long serialVersionUID = 1L;

            @Override
            public Float next() {
                return valuesToEmit.poll().floatValue();
            }
        };
    }

    /**
     * The numbers as doubles.
     *
     * @param start first number
     * @param end last number, inclusive
     * @return the generator
     */
    public static SequenceGenerator<Double> doubleGenerator(int start, int end) {
        return new SequenceGenerator<>(start, end) {
            private static final long serialVersionUID = 1L;

            @Override
            public Double next() {
                return valuesToEmit.poll().doubleValue();
            }
        };
    }

    /**
     * The numbers as decimals.
     *
     * @param start first number
     * @param end last number, inclusive
     * @param precision digits that a number is rounded to first; 0 for all
     * @param scale digits behind the point
     * @return the generator
     */
    public static SequenceGenerator<BigDecimal> bigDecimalGenerator(
            int start, int end, int precision, int scale) {
        return new SequenceGenerator<>(start, end) {
            private static final long serialVersionUID = 1L;

            @Override
            public BigDecimal next() {
                double value = valuesToEmit.poll().doubleValue();
                return new BigDecimal(value, new MathContext(precision))
                        .setScale(scale, RoundingMode.DOWN);
            }
        };
    }

    /**
     * The numbers as text.
     *
     * @param start first number
     * @param end last number, inclusive
     * @return the generator
     */
    public static SequenceGenerator<String> stringGenerator(long start, long end) {
        return new SequenceGenerator<>(start, end) {
            private static final long serialVersionUID = 1L;

            @Override
            public String next() {
                return valuesToEmit.poll().toString();
            }
        };
    }
}
