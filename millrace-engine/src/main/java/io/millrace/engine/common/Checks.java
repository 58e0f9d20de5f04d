// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import java.io.Serializable;

/**
 * What a job looks after while it runs, though it costs time: all off unless asked for. A check that finds something fails the
 * job; one that finds nothing changes no result.
 *
 * @param prePartitionedKeys whether each record of a stream that was taken for keyed is in the subtask of its key
 * @param objectReuse whether nobody changes a record that operators of a chain share
 * @param maxTimestampAheadMs how far a timestamp may be ahead of the wall clock, in milliseconds; {@link #ANY} for any time
 */
public record Checks(boolean prePartitionedKeys, boolean objectReuse, long maxTimestampAheadMs)
        implements Serializable {

    /** Stands for no bound. */
    public static final long ANY = Long.MAX_VALUE;

    /** Nothing is looked after. */
    public static final Checks NONE = new Checks(false, false, ANY);

    /** Whether timestamps are looked at. */
    public boolean hasTimestampBound() {
        return maxTimestampAheadMs != ANY;
    }
}
