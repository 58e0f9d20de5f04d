// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.io.Serializable;
import java.util.concurrent.ThreadLocalRandom;

/** A random id of 16 bytes. Mirrors Flink 1.14's {@code AbstractID}. */
public class AbstractID implements Comparable<AbstractID>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Length in bytes. */
    public static final int SIZE = 16;

    /** The upper eight bytes. */
    protected final long upperPart;

    /** The lower eight bytes. */
    protected final long lowerPart;

    /**
     * From bytes.
     *
     * @param bytes sixteen, the lower part first
     */
    public AbstractID(byte[] bytes) {
        if (bytes == null || bytes.length != SIZE) {
            throw new IllegalArgumentException(
                    "Argument bytes must by an array of " + SIZE + " bytes");
        }
        this.lowerPart = toLong(bytes, 0);
        this.upperPart = toLong(bytes, 8);
    }

    /**
     * From two numbers.
     *
     * @param lowerPart the lower eight bytes
     * @param upperPart the upper eight bytes
     */
    public AbstractID(long lowerPart, long upperPart) {
        this.lowerPart = lowerPart;
        this.upperPart = upperPart;
    }

    /**
     * A copy.
     *
     * @param id the original
     */
    public AbstractID(AbstractID id) {
        this(id.lowerPart, id.upperPart);
    }

    /** A random id. */
    public AbstractID() {
        this(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong());
    }

    private static long toLong(byte[] bytes, int offset) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[offset + i] & 0xFF;
        }
        return value;
    }

    /**
     * The lower eight bytes.
     *
     * @return as a number
     */
    public long getLowerPart() {
        return lowerPart;
    }

    /**
     * The upper eight bytes.
     *
     * @return as a number
     */
    public long getUpperPart() {
        return upperPart;
    }

    /**
     * The id as bytes.
     *
     * @return sixteen bytes, the lower part first
     */
    public byte[] getBytes() {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (lowerPart >>> 8 * (7 - i));
            bytes[8 + i] = (byte) (upperPart >>> 8 * (7 - i));
        }
        return bytes;
    }

    /**
     * The id as text.
     *
     * @return 32 hexadecimal digits
     */
    public final String toHexString() {
        return String.format("%016x%016x", lowerPart, upperPart);
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this
                || obj != null
                        && obj.getClass() == getClass()
                        && ((AbstractID) obj).lowerPart == lowerPart
                        && ((AbstractID) obj).upperPart == upperPart;
    }

    @Override
    public int hashCode() {
        return (int) lowerPart
                ^ (int) (lowerPart >>> 32)
                ^ (int) upperPart
                ^ (int) (upperPart >>> 32);
    }

    @Override
    public String toString() {
        return toHexString();
    }

    @Override
    public int compareTo(AbstractID o) {
        int upper = Long.compare(upperPart, o.upperPart);
        return upper != 0 ? upper : Long.compare(lowerPart, o.lowerPart);
    }
}
