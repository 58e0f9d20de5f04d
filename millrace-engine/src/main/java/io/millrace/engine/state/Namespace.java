// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** What is held for one namespace of a key, such as a window. */
public final class Namespace extends StateSlots {

    private final KeyRow row;
    private final Object name;

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
    public KeyRow row() {
        return row;
    }
}
