// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

/** A piece of what a source reads, such as a file or a partition. Mirrors Flink 1.14's {@code SourceSplit}. */
public interface SourceSplit {

    /**
     * Name of the split, by which it is known to readers and outputs.
     *
     * @return the id, unlike that of any other split of the source
     */
    String splitId();
}
