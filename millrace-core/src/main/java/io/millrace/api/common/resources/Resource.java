// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.resources;

import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of something, kept to eight digits behind the point. Immutable. Mirrors Flink 1.14's {@code Resource}.
 *
 * @param <T> the subclass itself
 */
public abstract class Resource<T extends Resource<T>>
        implements Serializable, Comparable<Resource> {

    private static final long serialVersionUID = 1L;

    private static final int MAX_SCALE = 8;

    /** Of what. */
    private final String name;
    /** How much, not negative. */
    private final BigDecimal value;

    /**
     * An amount.
     *
     * @param name of what
     * @param value how much, not negative
     */
    protected Resource(String name, double value) {
        this(name, BigDecimal.valueOf(value));
    }

    /**
     * An amount.
     *
     * @param name of what
     * @param value how much, not negative
     */
    protected Resource(String name, BigDecimal value) {
        BigDecimal kept = value.setScale(MAX_SCALE, RoundingMode.DOWN).stripTrailingZeros();
        Preconditions.checkArgument(kept.signum() >= 0, "Resource value must be no less than 0");
        this.name = Preconditions.checkNotNull(name);
        this.value = kept;
    }

    /**
     * The sum of two amounts.
     *
     * @param other of the same
     * @return the sum
     */
    public T merge(T other) {
        Preconditions.checkNotNull(other, "Cannot merge with null resources");
        Preconditions.checkArgument(
                getClass() == other.getClass(), "Merge with different resource type");
        Preconditions.checkArgument(
                name.equals(other.getName()), "Merge with different resource name");
        return create(value.add(other.getValue()));
    }

    /**
     * The difference of two amounts.
     *
     * @param other of the same, no larger
     * @return the difference
     */
    public T subtract(T other) {
        Preconditions.checkNotNull(other, "Cannot subtract null resources");
        Preconditions.checkArgument(
                getClass() == other.getClass(), "Minus with different resource type");
        Preconditions.checkArgument(
                name.equals(other.getName()), "Minus with different resource name");
        Preconditions.checkArgument(
                value.compareTo(other.getValue()) >= 0,
                "Try to subtract a larger resource from this one.");
        return create(value.subtract(other.getValue()));
    }

    /**
     * A multiple.
     *
     * @param multiplier not negative
     * @return the product
     */
    public T multiply(BigDecimal multiplier) {
        return create(value.multiply(multiplier));
    }

    /**
     * A multiple.
     *
     * @param multiplier not negative
     * @return the product
     */
    public T multiply(int multiplier) {
        return multiply(BigDecimal.valueOf(multiplier));
    }

    /**
     * A part, rounded down.
     *
     * @param by positive
     * @return the quotient
     */
    public T divide(BigDecimal by) {
        return create(value.divide(by, MAX_SCALE + MAX_SCALE, RoundingMode.DOWN));
    }

    /**
     * A part, rounded down.
     *
     * @param by positive
     * @return the quotient
     */
    public T divide(int by) {
        return divide(BigDecimal.valueOf(by));
    }

    @Override
    public boolean equals(Object o) {
        return o == this
                || o != null
                        && o.getClass() == getClass()
                        && name.equals(((Resource<?>) o).name)
                        && value.compareTo(((Resource<?>) o).value) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Double.hashCode(value.doubleValue());
    }

    @Override
    public String toString() {
        return "Resource(" + name + ": " + value + ")";
    }

    @Override
    public int compareTo(Resource other) {
        Preconditions.checkArgument(getClass() == other.getClass() && name.equals(other.getName()));
        return value.compareTo(other.getValue());
    }

    /**
     * Of what.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * How much.
     *
     * @return not negative
     */
    public BigDecimal getValue() {
        return value;
    }

    /**
     * Whether it is nothing.
     *
     * @return whether it is
     */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /**
     * Another amount of the same.
     *
     * @param value how much, not negative
     * @return the amount
     */
    protected abstract T create(BigDecimal value);
}
