// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/**
 * A class loader that nobody lets go: hooks are taken and never run. For tests. Mirrors Flink 1.14's
 * {@code SimpleUserCodeClassLoader}.
 */
public class SimpleUserCodeClassLoader implements UserCodeClassLoader {

    private final ClassLoader classLoader;

    private SimpleUserCodeClassLoader(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /**
     * Wraps a class loader.
     *
     * @param classLoader loads the program's classes
     * @return the wrapper
     */
    public static SimpleUserCodeClassLoader create(ClassLoader classLoader) {
        return new SimpleUserCodeClassLoader(classLoader);
    }

    @Override
    public ClassLoader asClassLoader() {
        return classLoader;
    }

    @Override
    public void registerReleaseHookIfAbsent(String releaseHookName, Runnable releaseHook) {}
}
