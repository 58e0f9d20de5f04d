// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * A field that may not be null is null.
 *
 * <p>Mirrors Flink 1.14's {@code NullFieldException}; no known differences.
 */
public class NullFieldException extends RuntimeException {
    private static final long serialVersionUID = -8820467525772321173L;

    private final int fieldPos;

    /** Creates an exception that does not know the field. */
    public NullFieldException() {
        this.fieldPos = -1;
    }

    /**
     * Creates an exception that does not know the position of the field.
     *
     * @param message what happened
     */
    public NullFieldException(String message) {
        super(message);
        this.fieldPos = -1;
    }

    /**
     * Creates an exception for a field.
     *
     * @param fieldPos position of the field, from 0
     */
    public NullFieldException(int fieldPos) {
        super(message(fieldPos));
        this.fieldPos = fieldPos;
    }

    /**
     * Creates an exception for a field.
     *
     * @param fieldPos position of the field, from 0
     * @param cause why it happened
     */
    public NullFieldException(int fieldPos, Throwable cause) {
        super(message(fieldPos), cause);
        this.fieldPos = fieldPos;
    }

    private static String message(int fieldPos) {
        return "Field " + fieldPos + " is null, but expected to hold a value.";
    }

    /**
     * Returns the position of the field.
     *
     * @return the position, from 0, or -1 if it is not known
     */
    public int getFieldPos() {
        return fieldPos;
    }
}
