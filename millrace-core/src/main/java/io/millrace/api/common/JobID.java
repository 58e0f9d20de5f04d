// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import io.millrace.util.AbstractID;

import java.nio.ByteBuffer;

/** Id of a job. Mirrors Flink 1.14's {@code JobID}. */
public final class JobID extends AbstractID {

    private static final long serialVersionUID = 1L;

    /** A random id. */
    public JobID() {}

    /**
     * From two numbers.
     *
     * @param lowerPart the lower eight bytes
     * @param upperPart the upper eight bytes
     */
    public JobID(long lowerPart, long upperPart) {
        super(lowerPart, upperPart);
    }

    /**
     * From bytes.
     *
     * @param bytes sixteen
     */
    public JobID(byte[] bytes) {
        super(bytes);
    }

    /**
     * A random id.
     *
     * @return a new id
     */
    public static JobID generate() {
        return new JobID();
    }

    /**
     * From bytes.
     *
     * @param bytes sixteen
     * @return the id
     */
    public static JobID fromByteArray(byte[] bytes) {
        return new JobID(bytes);
    }

    /**
     * From a buffer, whose position moves on behind the id.
     *
     * @param buf at least sixteen bytes, the lower eight first
     * @return the id
     */
    public static JobID fromByteBuffer(ByteBuffer buf) {
        long lower = buf.getLong();
        long upper = buf.getLong();
        return new JobID(lower, upper);
    }

    /**
     * From text.
     *
     * @param hexString 32 hexadecimal digits
     * @return the id
     * @throws IllegalArgumentException if it is no such text
     */
    public static JobID fromHexString(String hexString) {
        try {
            return new JobID(java.util.HexFormat.of().parseHex(hexString));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "Cannot parse JobID from \"" + hexString
                            + "\". The expected format is [0-9a-fA-F]{32}, e.g. fd72014d4c864993a2e5a9287b4a9c5d.",
                    e);
        }
    }
}
