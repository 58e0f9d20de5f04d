// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.splitreader;

import java.util.List;

/**
 * More splits to read. Mirrors Flink 1.14's {@code SplitsAddition}.
 *
 * @param <SplitT> type of the splits
 */
public class SplitsAddition<SplitT> extends SplitsChange<SplitT> {

    /**
     * More splits.
     *
     * @param splits the splits
     */
    public SplitsAddition(List<SplitT> splits) {
        super(splits);
    }

    @Override
    public String toString() {
        return String.format("SplitAddition:[%s]", splits());
    }
}
