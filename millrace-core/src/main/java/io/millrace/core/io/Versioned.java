// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

/**
 * Something that writes a format with a version.
 *
 * <p>Mirrors Flink 1.14's {@code Versioned}; no known differences.
 */
public interface Versioned {

    /**
     * Returns the version of the format that is written now.
     *
     * @return the version
     */
    int getVersion();
}
