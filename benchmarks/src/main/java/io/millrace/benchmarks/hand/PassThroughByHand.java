// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

/** The record itself never leaves the loop: the compiler takes it apart. */
final class PassThroughByHand extends HandLoop {

    @Override
    public void run(long from, long to) {
        long hashes = 0;
        for (long index = from; index < to; index++) {
            hashes += Checksum.of(Bids.at(index));
        }
        count += to - from;
        sum += hashes;
    }
}
