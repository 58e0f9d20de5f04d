// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.logging;

/**
 * Knows what the logging backend would do, without starting it. Found by the {@link
 * java.util.ServiceLoader}; the module that brings the backend and its default configuration
 * provides it.
 */
public interface LoggingForecast {

    /**
     * Whether messages below the level WARN would go nowhere. May turn from true to false, for
     * example once the program has configured the backend by itself; asked before each such
     * message, by any thread, so it should be cheap.
     *
     * @return true only if that is certain
     */
    boolean isSilentBelowWarn();
}
