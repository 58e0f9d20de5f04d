// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.jobgraph;

import io.millrace.util.AbstractID;
import io.millrace.util.StringUtils;

/** Id of a chain of operators. Mirrors Flink 1.14's class of this name. */
public class JobVertexID extends AbstractID {

    private static final long serialVersionUID = 1L;

    /** A random id. */
    public JobVertexID() {}

    /**
     * An id from its bytes.
     *
     * @param bytes 16 of them
     */
    public JobVertexID(byte[] bytes) {
        super(bytes);
    }

    /**
     * An id from its halves.
     *
     * @param lowerPart the lower 64 bits
     * @param upperPart the upper 64 bits
     */
    public JobVertexID(long lowerPart, long upperPart) {
        super(lowerPart, upperPart);
    }

    /**
     * Reads an id.
     *
     * @param hexString 32 hexadecimal digits
     * @return the id
     */
    public static JobVertexID fromHexString(String hexString) {
        return new JobVertexID(StringUtils.hexStringToByte(hexString));
    }
}
