// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

/** What a reader can expect of its input next. Mirrors Flink 1.14's {@code InputStatus}. */
public enum InputStatus {

    /** There is more to read right now. */
    MORE_AVAILABLE,

    /** There is nothing to read now, but there may be later. */
    NOTHING_AVAILABLE,

    /** Nothing will ever come again. */
    END_OF_INPUT
}
