// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import java.util.Arrays;

/** A part of an input that is near to some machines. Mirrors Flink 1.14's {@code LocatableInputSplit}. */
public class LocatableInputSplit implements InputSplit, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private static final String[] NOWHERE = new String[0];

    /** Number of this part, from 0. */
    private final int splitNumber;

    /** The machines, perhaps none. */
    private final String[] hostnames;

    /**
     * A part on several machines.
     *
     * @param splitNumber which part, from 0
     * @param hostnames the machines, not copied; null for none
     */
    public LocatableInputSplit(int splitNumber, String[] hostnames) {
        this.splitNumber = splitNumber;
        this.hostnames = hostnames == null ? NOWHERE : hostnames;
    }

    /**
     * A part on one machine.
     *
     * @param splitNumber which part, from 0
     * @param hostname the machine, or null for none
     */
    public LocatableInputSplit(int splitNumber, String hostname) {
        this(splitNumber, hostname == null ? NOWHERE : new String[] {hostname});
    }

    @Override
    public int getSplitNumber() {
        return splitNumber;
    }

    /**
     * The machines that are near to the data.
     *
     * @return their names, not copied; empty if none is nearer than others
     */
    public String[] getHostnames() {
        return hostnames;
    }

    @Override
    public int hashCode() {
        return splitNumber;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof LocatableInputSplit other
                && splitNumber == other.splitNumber
                && Arrays.equals(hostnames, other.hostnames);
    }

    @Override
    public String toString() {
        return "Locatable Split (" + splitNumber + ") at " + Arrays.toString(hostnames);
    }
}
