// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

/**
 * Only the fields that matter in the end are made. The filters let some pass and some not, as it comes:
 * arithmetic that leaves out the result is cheaper than a branch that the processor guesses wrong.
 */
final class ChainByHand extends HandLoop {

    @Override
    public void run(long from, long to) {
        long hashes = 0;
        long dropped = 0;
        for (long index = from; index < to; index++) {
            long hash = Bids.hash(index);
            long price = Bids.price(hash) * 908 / 1_000;
            // All ones if one of the filters drops the record, else 0; no number here is below 0.
            long drops = price - 90_000 >> 63
                    | ((Bids.bidder(hash) & 7) ^ 3) - 1 >> 63
                    | price % 5 - 1 >> 63;
            long auction = Bids.auction(hash);
            long dateTime = Bids.timestamp(index) + 3_600_000;
            dropped -= drops;
            hashes += ~drops
                    & Checksum.of(price, auction, dateTime, Checksum.of(Bids.otherExtra(auction)));
        }
        count += to - from - dropped;
        sum += hashes;
    }
}
