// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.embedded.logging;

import org.apache.logging.log4j.util.PropertySource;

/**
 * Tells when Log4j starts, for then the program may change levels as it likes. Log4j makes one of
 * each {@link PropertySource} before anything else; this one has no properties.
 */
public final class Log4jStart implements PropertySource {

    private static volatile boolean hasHappened;

    /** Called by Log4j while it starts. */
    public Log4jStart() {
        hasHappened = true;
    }

    static boolean hasHappened() {
        return hasHappened;
    }

    /** After all others. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }
}
