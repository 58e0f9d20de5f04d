// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/** Changes characters in names. Mirrors Flink 1.14's {@code CharacterFilter}. */
public interface CharacterFilter {

    /** Changes nothing. */
    CharacterFilter NO_OP_FILTER = input -> input;

    /**
     * Changes a name.
     *
     * @param input the name
     * @return the name without unwanted characters
     */
    String filterCharacters(String input);
}
