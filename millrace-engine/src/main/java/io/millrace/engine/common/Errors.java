// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/** Throws checked exceptions through interfaces that declare none, such as a user's collector. */
public final class Errors {

    private Errors() {}

    /**
     * Throws anything, declared or not; never returns.
     *
     * @return nothing, so that callers can write {@code throw Errors.unchecked(e)}
     */
    public static RuntimeException unchecked(Throwable throwable) {
        throw Errors.<RuntimeException>sneaky(throwable);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable throwable) throws T {
        throw (T) throwable;
    }
}
