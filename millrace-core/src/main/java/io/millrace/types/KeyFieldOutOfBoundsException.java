// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * A record has no field at the position of a key.
 *
 * <p>Mirrors Flink 1.14's {@code KeyFieldOutOfBoundsException}; no known differences.
 */
public class KeyFieldOutOfBoundsException extends RuntimeException {
    private static final long serialVersionUID = 1538404143052384932L;

    private final int fieldNumber;

    /** Creates an exception that does not know the field. */
    public KeyFieldOutOfBoundsException() {
        this.fieldNumber = -1;
    }

    /**
     * Creates an exception that does not know the position of the field.
     *
     * @param message what happened
     */
    public KeyFieldOutOfBoundsException(String message) {
        super(message);
        this.fieldNumber = -1;
    }

    /**
     * Creates an exception for a field.
     *
     * @param fieldNumber position of the field, from 0
     */
    public KeyFieldOutOfBoundsException(int fieldNumber) {
        super(message(fieldNumber));
        this.fieldNumber = fieldNumber;
    }

    /**
     * Creates an exception for a field.
     *
     * @param fieldNumber position of the field, from 0
     * @param parent why it happened
     */
    public KeyFieldOutOfBoundsException(int fieldNumber, Throwable parent) {
        super(message(fieldNumber), parent);
        this.fieldNumber = fieldNumber;
    }

    private static String message(int fieldNumber) {
        return "Field " + fieldNumber + " is part of the key, but out of bounds in the record.";
    }

    /**
     * Returns the position of the field.
     *
     * @return the position, from 0, or -1 if it is not known
     */
    public int getFieldNumber() {
        return fieldNumber;
    }
}
