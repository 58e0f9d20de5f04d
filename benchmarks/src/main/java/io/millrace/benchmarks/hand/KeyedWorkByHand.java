// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.benchmarks.data.Work;

/** The work before and after a border that one thread does not have. */
final class KeyedWorkByHand extends HandLoop {

    private final int microseconds;

    KeyedWorkByHand(int microseconds) {
        this.microseconds = microseconds;
    }

    @Override
    public void run(long from, long to) {
        long hashes = 0;
        for (long index = from; index < to; index++) {
            long hash = Bids.hash(index);
            long before = Work.on(Bids.price(hash), microseconds);
            hashes += Checksum.of(Work.on(before + Bids.auction(hash), microseconds), 1);
        }
        count += to - from;
        sum += hashes;
    }
}
