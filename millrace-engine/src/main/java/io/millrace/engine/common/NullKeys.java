// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/** What to say of a key that is null. */
public final class NullKeys {

    private NullKeys() {}

    /** The failure of a key selector that returned null. */
    public static NullPointerException returnedBy(Object keySelector) {
        return new NullPointerException("The key selector "
                + keySelector.getClass().getName()
                + " returned null as key; a key must never be null. Filter such records out before keyBy(), or map"
                + " null to a value of its own.");
    }
}
