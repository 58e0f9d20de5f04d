// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * A field that is part of the key is null.
 *
 * <p>Mirrors Flink 1.14's {@code NullKeyFieldException}; no known differences.
 */
public class NullKeyFieldException extends RuntimeException {
    private static final long serialVersionUID = -3254501285363420762L;

    private final int fieldNumber;

    /** Creates an exception that does not know the field. */
    public NullKeyFieldException() {
        this.fieldNumber = -1;
    }

    /**
     * Creates an exception for the field that another exception names.
     *
     * @param cause the other exception
     */
    public NullKeyFieldException(NullFieldException cause) {
        super(cause);
        this.fieldNumber = cause.getFieldPos();
    }

    /**
     * Creates an exception that does not know the position of the field.
     *
     * @param message what happened
     */
    public NullKeyFieldException(String message) {
        super(message);
        this.fieldNumber = -1;
    }

    /**
     * Creates an exception for a field.
     *
     * @param fieldNumber position of the field, from 0
     */
    public NullKeyFieldException(int fieldNumber) {
        super("Field " + fieldNumber + " is null, but expected to hold a key.");
        this.fieldNumber = fieldNumber;
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
