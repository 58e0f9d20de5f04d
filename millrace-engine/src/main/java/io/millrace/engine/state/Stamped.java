// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** A value that expires, and when it was last used. Hot path. */
final class Stamped {

    /** May be null: then it is there, but reads as if nothing was. */
    Object value;
    /** Wall clock, in milliseconds. */
    long lastUsedMs;

    Stamped(Object value, long lastUsedMs) {
        this.value = value;
        this.lastUsedMs = lastUsedMs;
    }
}
