// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

/** The smallest long. Mirrors Flink 1.14's {@code LongMinimum}. */
public class LongMinimum implements SimpleAccumulator<Long> {

    private static final long serialVersionUID = 1L;

    private long localValue = Long.MAX_VALUE;

    /** A new accumulator. */
    public LongMinimum() {}

    /**
     * With a first value.
     *
     * @param value the value
     */
    public LongMinimum(long value) {
        this.localValue = value;
    }

    /**
     * Adds a value.
     *
     * @param value the value
     */
    public void add(long value) {
        localValue = Math.min(localValue, value);
    }

    @Override
    public void add(Long value) {
        add(value.longValue());
    }

    @Override
    public Long getLocalValue() {
        return localValue;
    }

    /**
     * What has been added here.
     *
     * @return the result so far
     */
    public long getLocalValuePrimitive() {
        return localValue;
    }

    @Override
    public void merge(Accumulator<Long, Long> other) {
        add(other.getLocalValue());
    }

    @Override
    public void resetLocal() {
        localValue = Long.MAX_VALUE;
    }

    @Override
    public LongMinimum clone() {
        LongMinimum copy = new LongMinimum();
        copy.localValue = localValue;
        return copy;
    }

    @Override
    public String toString() {
        return "LongMinimum " + localValue;
    }
}
