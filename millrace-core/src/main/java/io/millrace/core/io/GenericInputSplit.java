// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

/** A part of an input that is told by its number alone. Mirrors Flink 1.14's {@code GenericInputSplit}. */
public class GenericInputSplit implements InputSplit, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    /** Number of this part, from 0. */
    private final int splitNumber;

    /** How many parts there are. */
    private final int totalNumberOfSplits;

    /**
     * A part.
     *
     * @param partitionNumber which one, from 0
     * @param totalNumberOfPartitions how many there are
     */
    public GenericInputSplit(int partitionNumber, int totalNumberOfPartitions) {
        this.splitNumber = partitionNumber;
        this.totalNumberOfSplits = totalNumberOfPartitions;
    }

    @Override
    public int getSplitNumber() {
        return splitNumber;
    }

    /**
     * How many parts there are.
     *
     * @return the number of splits
     */
    public int getTotalNumberOfSplits() {
        return totalNumberOfSplits;
    }

    @Override
    public int hashCode() {
        return splitNumber ^ totalNumberOfSplits;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof GenericInputSplit other
                && splitNumber == other.splitNumber
                && totalNumberOfSplits == other.totalNumberOfSplits;
    }

    @Override
    public String toString() {
        return "GenericSplit (" + splitNumber + '/' + totalNumberOfSplits + ')';
    }
}
