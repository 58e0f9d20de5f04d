// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import java.io.IOException;

/**
 * The JDK's caches of serializable classes, which know the functions of a job that was read from its bytes.
 *
 * <p>An entry is a soft reference that names its class by a plain field. When memory is short and the entry is cleared, it is
 * put into a queue that hangs on a static field, and stays there, with the class and its loader, until somebody next
 * serializes anything in this process: soft references of a long job are mostly cleared while it runs, and the one behind
 * the last job would never be let go.
 */
public final class SerializationCaches {

    /** Anything of a class that is not treated apart, as strings are. */
    private static final SerializedObject<Integer> ANYTHING = written();

    private SerializationCaches() {}

    private static SerializedObject<Integer> written() {
        try {
            return SerializedObject.of(0);
        } catch (IOException e) {
            throw new EngineBugException("a number cannot be written: " + e);
        }
    }

    /**
     * Lets go of the classes whose entries have been cleared so far. Reading an object, other than writing one, looks into
     * both caches, of descriptions and of accessors. Takes some microseconds; any thread.
     */
    public static void forgetCleared() {
        ANYTHING.read(SerializationCaches.class.getClassLoader());
    }
}
