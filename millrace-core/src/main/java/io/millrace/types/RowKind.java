// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * What a row says about a changing table.
 *
 * <p>Mirrors Flink 1.14's {@code RowKind}; no known differences.
 */
public enum RowKind {
    /** The row is new. */
    INSERT("+I", (byte) 0),

    /** The row is what an updated row was before; {@link #UPDATE_AFTER} follows. */
    UPDATE_BEFORE("-U", (byte) 1),

    /** The row is what an updated row is now. */
    UPDATE_AFTER("+U", (byte) 2),

    /** The row is gone. */
    DELETE("-D", (byte) 3);

    private final String shortString;
    private final byte value;

    RowKind(String shortString, byte value) {
        this.shortString = shortString;
        this.value = value;
    }

    /**
     * Returns the kind in two characters, such as {@code +I}.
     *
     * @return the short form
     */
    public String shortString() {
        return shortString;
    }

    /**
     * Returns the number of the kind in binary formats.
     *
     * @return the number, 0 to 3
     */
    public byte toByteValue() {
        return value;
    }

    /**
     * Returns the kind with a number.
     *
     * @param value the number, 0 to 3
     * @return the kind
     * @throws UnsupportedOperationException if there is no such kind
     */
    public static RowKind fromByteValue(byte value) {
        switch (value) {
            case 0:
                return INSERT;
            case 1:
                return UPDATE_BEFORE;
            case 2:
                return UPDATE_AFTER;
            case 3:
                return DELETE;
            default:
                throw new UnsupportedOperationException(
                        "There is no row kind with the number '" + value + "'.");
        }
    }
}
