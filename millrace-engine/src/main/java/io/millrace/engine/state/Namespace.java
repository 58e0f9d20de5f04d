// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** What is held for one namespace of a key, such as a window. */
public final class Namespace extends StateSlots {

    private final KeyRow row;
    private final Object name;
    private Object first;

    Namespace(KeyRow row, Object name) {
        this.row = row;
        this.name = name;
    }

    /** The namespace itself, such as the window; immutable. */
    public Object name() {
        return name;
    }

    boolean isNamed(Object other) {
        return name == other || name.equals(other);
    }

    @Override
    Object first() {
        return first;
    }

    /** An accumulator mostly is the same object as before: then there is nothing to write, nor for the collector to note. */
    @Override
    void setFirst(Object value) {
        if (first != value) {
            first = value;
        }
    }

    @Override
    public KeyRow row() {
        return row;
    }
}
