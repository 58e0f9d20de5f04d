// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/**
 * Sets the context class loader of this thread until it is closed; for a {@code try} with resources. Mirrors Flink 1.14's
 * {@code TemporaryClassLoaderContext}.
 */
public final class TemporaryClassLoaderContext implements AutoCloseable {

    private final Thread thread;
    private final ClassLoader before;

    private TemporaryClassLoaderContext(Thread thread, ClassLoader before) {
        this.thread = thread;
        this.before = before;
    }

    /**
     * Sets a context class loader.
     *
     * @param cl the class loader, or null for the system's
     * @return closing it sets the one from before again
     */
    public static TemporaryClassLoaderContext of(ClassLoader cl) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(cl);
        return new TemporaryClassLoaderContext(thread, before);
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
    }
}
