// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/** Something that can be iterated over once was asked for a second iterator. Mirrors Flink 1.14's class. */
public class TraversableOnceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception. */
    public TraversableOnceException() {
        super(
                "The Iterable can be iterated over only once. Only the first call to 'iterator()' will succeed.");
    }
}
