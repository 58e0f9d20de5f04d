// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.jobgraph;

import io.millrace.util.AbstractID;

/** Id of an operator, by which its state is found again. Mirrors Flink 1.14's class of this name. */
public class OperatorID extends AbstractID {

    private static final long serialVersionUID = 1L;

    /** A random id. */
    public OperatorID() {}

    /**
     * An id from its bytes.
     *
     * @param bytes 16 of them
     */
    public OperatorID(byte[] bytes) {
        super(bytes);
    }

    /**
     * An id from its halves.
     *
     * @param lowerPart the lower 64 bits
     * @param upperPart the upper 64 bits
     */
    public OperatorID(long lowerPart, long upperPart) {
        super(lowerPart, upperPart);
    }

    /**
     * The id of the operator at the head of a chain.
     *
     * @param id id of the chain
     * @return the same bits
     */
    public static OperatorID fromJobVertexID(JobVertexID id) {
        return new OperatorID(id.getLowerPart(), id.getUpperPart());
    }
}
