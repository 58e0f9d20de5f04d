// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.tuple;

import java.io.ObjectStreamException;

/**
 * The tuple without fields; all instances are equal.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple0}; no known differences.
 */
@SuppressWarnings("unchecked") // Tuple.copy is unchecked
public class Tuple0 extends Tuple {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final Tuple0 INSTANCE = new Tuple0();

    /** Creates a tuple without fields; prefer {@link #INSTANCE}. */
    public Tuple0() {}

    @Override
    public int getArity() {
        return 0;
    }

    @Override
    public <T> T getField(int pos) {
        throw outOfRange(pos);
    }

    @Override
    public <T> void setField(T value, int pos) {
        throw outOfRange(pos);
    }

    @Override
    public Tuple0 copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple0;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "()";
    }

    private Object readResolve() throws ObjectStreamException {
        return INSTANCE;
    }
}
