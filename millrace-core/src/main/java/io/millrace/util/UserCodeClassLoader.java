// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/** The class loader of a program, and what is to happen when it is let go. Mirrors Flink 1.14's {@code UserCodeClassLoader}. */
public interface UserCodeClassLoader {

    /**
     * The class loader itself.
     *
     * @return loads the program's classes
     */
    ClassLoader asClassLoader();

    /**
     * Leaves something to be run before the class loader is let go, which is when the job has ended. The first one of a
     * name counts, later ones are dropped.
     *
     * @param releaseHookName name of the hook
     * @param releaseHook what is run; what it throws is logged
     */
    void registerReleaseHookIfAbsent(String releaseHookName, Runnable releaseHook);
}
