// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.join;

/** What an interval join holds for one key. Owned by the task's thread. */
final class JoinRow {

    final TimedRecords left = new TimedRecords();
    final TimedRecords right = new TimedRecords();
    /** Earliest time for which a timer is set; {@link Long#MAX_VALUE} if none is. */
    long nextCleanup = Long.MAX_VALUE;

    boolean isEmpty() {
        return left.isEmpty() && right.isEmpty();
    }
}
