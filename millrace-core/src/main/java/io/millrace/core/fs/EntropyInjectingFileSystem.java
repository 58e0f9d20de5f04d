// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

/**
 * A file system that spreads its load better if paths begin differently: it replaces a key in a path by chance. Mirrors
 * Flink 1.14's {@code EntropyInjectingFileSystem}.
 */
public interface EntropyInjectingFileSystem {

    /**
     * What is replaced.
     *
     * @return the key, or null if nothing is
     */
    String getEntropyInjectionKey();

    /**
     * What stands in its place.
     *
     * @return random characters
     */
    String generateEntropy();
}
