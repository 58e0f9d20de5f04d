// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.plugin;

import java.util.Iterator;

/** Finds services. Mirrors Flink 1.14's {@code PluginManager}. */
public interface PluginManager {

    /**
     * Finds all services of a kind.
     *
     * @param <P> the kind
     * @param service the interface of the kind
     * @return the services
     */
    <P> Iterator<P> load(Class<P> service);
}
