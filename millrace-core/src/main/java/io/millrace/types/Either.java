// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.api.common.typeinfo.TypeInfo;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.EitherTypeInfoFactory;

import java.util.Objects;

/**
 * A value of one of two types.
 *
 * <p>Mirrors Flink 1.14's {@code Either}; no known differences.
 *
 * @param <L> type of the left value
 * @param <R> type of the right value
 */
@TypeInfo(EitherTypeInfoFactory.class)
public abstract class Either<L, R> {

    /** Creates an either. */
    public Either() {}

    /**
     * Returns an either with a left value.
     *
     * @param value the value, not null
     * @param <L> type of the left value
     * @param <R> type of the right value
     * @return the either
     */
    public static <L, R> Either<L, R> Left(L value) {
        return new Left<>(value);
    }

    /**
     * Returns an either with a right value.
     *
     * @param value the value, not null
     * @param <L> type of the left value
     * @param <R> type of the right value
     * @return the either
     */
    public static <L, R> Either<L, R> Right(R value) {
        return new Right<>(value);
    }

    /**
     * Returns the left value.
     *
     * @return the value
     * @throws IllegalStateException if this is a right value
     */
    public abstract L left() throws IllegalStateException;

    /**
     * Returns the right value.
     *
     * @return the value
     * @throws IllegalStateException if this is a left value
     */
    public abstract R right() throws IllegalStateException;

    /**
     * Tells whether there is a left value.
     *
     * @return true if so
     */
    public final boolean isLeft() {
        return this instanceof Left;
    }

    /**
     * Tells whether there is a right value.
     *
     * @return true if so
     */
    public final boolean isRight() {
        return this instanceof Right;
    }

    /**
     * Returns a left either that goes with the given one and may be overwritten.
     *
     * @param input an either of any side
     * @param leftSerializer creates a value if one is needed
     * @param <L> type of the left value
     * @param <R> type of the right value
     * @return the input itself if it is left, else the left one it keeps for reuse
     */
    public static <L, R> Left<L, R> obtainLeft(
            Either<L, R> input, TypeSerializer<L> leftSerializer) {
        if (input.isLeft()) {
            return (Left<L, R>) input;
        }
        Right<L, R> right = (Right<L, R>) input;
        if (right.spare == null) {
            right.spare = new Left<>(leftSerializer.createInstance());
            right.spare.spare = right;
        }
        return right.spare;
    }

    /**
     * Returns a right either that goes with the given one and may be overwritten.
     *
     * @param input an either of any side
     * @param rightSerializer creates a value if one is needed
     * @param <L> type of the left value
     * @param <R> type of the right value
     * @return the input itself if it is right, else the right one it keeps for reuse
     */
    public static <L, R> Right<L, R> obtainRight(
            Either<L, R> input, TypeSerializer<R> rightSerializer) {
        if (input.isRight()) {
            return (Right<L, R>) input;
        }
        Left<L, R> left = (Left<L, R>) input;
        if (left.spare == null) {
            left.spare = new Right<>(rightSerializer.createInstance());
            left.spare.spare = left;
        }
        return left.spare;
    }

    /**
     * An either with a left value.
     *
     * @param <L> type of the left value
     * @param <R> type of the right value
     */
    public static class Left<L, R> extends Either<L, R> {
        private L value;

        /** Kept for reuse by serializers only; no part of the value. */
        private Right<L, R> spare;

        /**
         * Creates a left either.
         *
         * @param value the value, not null
         */
        public Left(L value) {
            setValue(value);
        }

        /**
         * Returns a left either.
         *
         * @param left the value, not null
         * @param <L> type of the left value
         * @param <R> type of the right value
         * @return the either
         */
        public static <L, R> Left<L, R> of(L left) {
            return new Left<>(left);
        }

        @Override
        public L left() {
            return value;
        }

        @Override
        public R right() {
            throw new IllegalStateException("Cannot retrieve the right value of a left either.");
        }

        /**
         * Replaces the value.
         *
         * @param value the new value, not null
         */
        public void setValue(L value) {
            this.value = Objects.requireNonNull(value);
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Left && value.equals(((Left<?, ?>) object).value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "Left(" + value + ")";
        }
    }

    /**
     * An either with a right value.
     *
     * @param <L> type of the left value
     * @param <R> type of the right value
     */
    public static class Right<L, R> extends Either<L, R> {
        private R value;

        /** Kept for reuse by serializers only; no part of the value. */
        private Left<L, R> spare;

        /**
         * Creates a right either.
         *
         * @param value the value, not null
         */
        public Right(R value) {
            setValue(value);
        }

        /**
         * Returns a right either.
         *
         * @param right the value, not null
         * @param <L> type of the left value
         * @param <R> type of the right value
         * @return the either
         */
        public static <L, R> Right<L, R> of(R right) {
            return new Right<>(right);
        }

        @Override
        public L left() {
            throw new IllegalStateException("Cannot retrieve the left value of a right either.");
        }

        @Override
        public R right() {
            return value;
        }

        /**
         * Replaces the value.
         *
         * @param value the new value, not null
         */
        public void setValue(R value) {
            this.value = Objects.requireNonNull(value);
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Right && value.equals(((Right<?, ?>) object).value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "Right(" + value + ")";
        }
    }
}
