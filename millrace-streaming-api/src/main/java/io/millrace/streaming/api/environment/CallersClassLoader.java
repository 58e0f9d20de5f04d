// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

/** The class loader of a program that names none. */
final class CallersClassLoader {

    private CallersClassLoader() {}

    /**
     * The context class loader of the calling thread, if programs loaded by it see the same API classes; else the loader of
     * the API.
     */
    static ClassLoader find() {
        ClassLoader own = CallersClassLoader.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context == null) {
            return own;
        }
        try {
            boolean isSame = context.loadClass(CallersClassLoader.class.getName())
                    == CallersClassLoader.class;
            return isSame ? context : own;
        } catch (ClassNotFoundException e) {
            return own;
        }
    }
}
