// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.splitreader;

import java.util.Collections;
import java.util.List;

/**
 * A change of the splits that a {@link SplitReader} reads. Mirrors Flink 1.14's {@code SplitsChange}.
 *
 * @param <SplitT> type of the splits
 */
public abstract class SplitsChange<SplitT> {

    private final List<SplitT> splits;

    /**
     * Called by subclasses.
     *
     * @param splits what the change is about
     */
    SplitsChange(List<SplitT> splits) {
        this.splits = splits;
    }

    /**
     * What the change is about.
     *
     * @return the splits; nobody may change the list
     */
    public List<SplitT> splits() {
        return Collections.unmodifiableList(splits);
    }
}
