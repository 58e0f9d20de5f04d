// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

/** Adds up longs. Mirrors Flink 1.14's {@code LongCounter}. */
public class LongCounter implements SimpleAccumulator<Long> {

    private static final long serialVersionUID = 1L;

    private long localValue = 0;

    /** A new accumulator. */
    public LongCounter() {}

    /**
     * With a first value.
     *
     * @param value the value
     */
    public LongCounter(long value) {
        this.localValue = value;
    }

    /**
     * Adds a value.
     *
     * @param value the value
     */
    public void add(long value) {
        localValue = localValue + value;
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
        localValue = 0;
    }

    @Override
    public LongCounter clone() {
        LongCounter copy = new LongCounter();
        copy.localValue = localValue;
        return copy;
    }

    @Override
    public String toString() {
        return "LongCounter " + localValue;
    }
}
