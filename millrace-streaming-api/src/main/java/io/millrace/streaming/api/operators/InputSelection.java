// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.util.Preconditions;

import java.io.Serializable;

/**
 * A set of inputs of an operator, which are numbered from 1. Immutable.
 *
 * <p>Mirrors Flink 1.14's {@code InputSelection}; no known differences.
 */
@PublicEvolving
public final class InputSelection implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Stands for no input. */
    public static final int NONE_AVAILABLE = -1;

    /** All inputs. */
    public static final InputSelection ALL = new InputSelection(-1);

    /** The first input. */
    public static final InputSelection FIRST = new Builder().select(1).build();

    /** The second input. */
    public static final InputSelection SECOND = new Builder().select(2).build();

    private final long inputMask;

    private InputSelection(long inputMask) {
        this.inputMask = inputMask;
    }

    /**
     * The set as bits.
     *
     * @return bit i stands for input i + 1; -1 for all
     */
    public long getInputMask() {
        return inputMask;
    }

    /**
     * Whether an input is in the set.
     *
     * @param inputId number of the input, from 1
     * @return whether it is
     */
    public boolean isInputSelected(int inputId) {
        return (inputMask & 1L << inputId - 1) != 0;
    }

    /**
     * Whether all inputs are in the set.
     *
     * @return whether this equals {@link #ALL}
     */
    public boolean areAllInputsSelected() {
        return inputMask == -1L;
    }

    /**
     * Chooses fairly among the selected ones of two inputs.
     *
     * @param availableInputsMask inputs that have something, as bits
     * @param lastReadInputIndex input that was read last, from 0
     * @return the input to be read, from 0, or {@link #NONE_AVAILABLE}
     */
    public int fairSelectNextIndexOutOf2(int availableInputsMask, int lastReadInputIndex) {
        return fairSelectNextIndexOutOf2((int) inputMask, availableInputsMask, lastReadInputIndex);
    }

    /**
     * Chooses fairly among the selected ones of two inputs.
     *
     * @param selectionMask inputs that are selected, as bits
     * @param availableInputsMask inputs that have something, as bits
     * @param lastReadInputIndex input that was read last, from 0
     * @return the input to be read, from 0, or {@link #NONE_AVAILABLE}
     */
    public static int fairSelectNextIndexOutOf2(
            int selectionMask, int availableInputsMask, int lastReadInputIndex) {
        int candidates = selectionMask & availableInputsMask & 3;
        return switch (candidates) {
            case 0 -> NONE_AVAILABLE;
            case 1 -> 0;
            case 2 -> 1;
            default -> lastReadInputIndex == 0 ? 1 : 0;
        };
    }

    /**
     * Chooses fairly among the selected inputs.
     *
     * @param availableInputsMask inputs that have something, as bits
     * @param lastReadInputIndex input that was read last, from 0
     * @return the input to be read, from 0, or {@link #NONE_AVAILABLE}
     */
    public int fairSelectNextIndex(long availableInputsMask, int lastReadInputIndex) {
        return fairSelectNextIndex(inputMask, availableInputsMask, lastReadInputIndex);
    }

    /**
     * Chooses fairly among the selected inputs: the next one behind the one that was read last, around the circle.
     *
     * @param inputMask inputs that are selected, as bits
     * @param availableInputsMask inputs that have something, as bits
     * @param lastReadInputIndex input that was read last, from 0
     * @return the input to be read, from 0, or {@link #NONE_AVAILABLE}
     */
    public static int fairSelectNextIndex(
            long inputMask, long availableInputsMask, int lastReadInputIndex) {
        long candidates = inputMask & availableInputsMask;
        if (candidates == 0) {
            return NONE_AVAILABLE;
        }
        int next = lastReadInputIndex + 1;
        long behind = next >= Long.SIZE ? 0 : candidates >>> next << next;
        return Long.numberOfTrailingZeros(behind != 0 ? behind : candidates);
    }

    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof InputSelection other && inputMask == other.inputMask;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(inputMask);
    }

    @Override
    public String toString() {
        return String.valueOf(inputMask);
    }

    /** Puts a set together. */
    public static final class Builder {

        private long inputMask;

        /** Creates a builder of the empty set. */
        public Builder() {}

        /**
         * Creates a builder that begins with a set.
         *
         * @param selection the set
         * @return the builder
         */
        public static Builder from(InputSelection selection) {
            Builder builder = new Builder();
            builder.inputMask = selection.inputMask;
            return builder;
        }

        /**
         * Adds an input.
         *
         * @param inputId number of the input, from 1; -1 for all
         * @return this
         * @throws IllegalArgumentException if it is another number
         */
        public Builder select(int inputId) {
            if (inputId > 0 && inputId <= Long.SIZE) {
                inputMask |= 1L << inputId - 1;
            } else if (inputId == -1) {
                inputMask = -1L;
            } else {
                throw new IllegalArgumentException(
                        "The inputId must be in the range of 1 to 64, or be -1.");
            }
            return this;
        }

        /**
         * The set, of an operator with so many inputs.
         *
         * @param inputCount number of all inputs
         * @return {@link InputSelection#ALL} if all are in it
         * @throws IllegalArgumentException if others are in it
         */
        public InputSelection build(int inputCount) {
            long all = inputCount >= Long.SIZE ? -1L : (1L << inputCount) - 1;
            if (inputMask == all) {
                return ALL;
            }
            Preconditions.checkArgument(
                    inputMask <= all,
                    String.format(
                            "inputMask [%d] selects more than expected number of inputs [%d]",
                            inputMask, inputCount));
            return build();
        }

        /**
         * The set.
         *
         * @return the inputs so far
         */
        public InputSelection build() {
            return new InputSelection(inputMask);
        }
    }
}
