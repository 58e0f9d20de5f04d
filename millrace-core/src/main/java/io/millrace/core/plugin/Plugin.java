// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.plugin;

import io.millrace.configuration.Configuration;
import io.millrace.util.Preconditions;

/** A service that is found by its interface. Mirrors Flink 1.14's {@code Plugin}. */
public interface Plugin {

    /**
     * What loads the classes of the plugin.
     *
     * @return the loader of the plugin's own class, if nothing else is said
     */
    default ClassLoader getClassLoader() {
        return Preconditions.checkNotNull(
                getClass().getClassLoader(),
                "%s plugin with null class loader",
                getClass().getName());
    }

    /**
     * Tells the plugin the configuration, once before it is used.
     *
     * @param config the configuration
     */
    default void configure(Configuration config) {}
}
