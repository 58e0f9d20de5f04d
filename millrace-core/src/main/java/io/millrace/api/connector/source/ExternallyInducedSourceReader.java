// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import java.util.Optional;

/**
 * A reader that decides itself when its part of a checkpoint is taken. Mirrors Flink 1.14's
 * {@code ExternallyInducedSourceReader}.
 *
 * @param <T> type of the records
 * @param <SplitT> type of the splits
 */
public interface ExternallyInducedSourceReader<T, SplitT extends SourceSplit>
        extends SourceReader<T, SplitT> {

    /**
     * Whether a checkpoint is to be taken before the next record.
     *
     * @return id of the checkpoint, or empty
     */
    Optional<Long> shouldTriggerCheckpoint();
}
