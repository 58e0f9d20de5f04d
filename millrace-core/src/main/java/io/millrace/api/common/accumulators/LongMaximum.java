// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

/** The largest long. Mirrors Flink 1.14's {@code LongMaximum}. */
public class LongMaximum implements SimpleAccumulator<Long> {

    private static final long serialVersionUID = 1L;

    private long localValue = Long.MIN_VALUE;

    /** A new accumulator. */
    public LongMaximum() {}

    /**
     * With a first value.
     *
     * @param value the value
     */
    public LongMaximum(long value) {
        this.localValue = value;
    }

    /**
     * Adds a value.
     *
     * @param value the value
     */
    public void add(long value) {
        localValue = Math.max(localValue, value);
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
        localValue = Long.MIN_VALUE;
    }

    @Override
    public LongMaximum clone() {
        LongMaximum copy = new LongMaximum();
        copy.localValue = localValue;
        return copy;
    }

    @Override
    public String toString() {
        return "LongMaximum " + localValue;
    }
}
