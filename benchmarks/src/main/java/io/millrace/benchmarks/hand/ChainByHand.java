// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

/** Only the fields that matter in the end are made. */
final class ChainByHand extends HandLoop {

    @Override
    public void run(long from, long to) {
        long hashes = 0;
        long passed = 0;
        for (long index = from; index < to; index++) {
            long hash = Bids.hash(index);
            long price = Bids.price(hash) * 908 / 1_000;
            if (price < 90_000 || (Bids.bidder(hash) & 7) == 3 || price % 5 == 0) {
                continue;
            }
            long auction = Bids.auction(hash);
            long dateTime = Bids.timestamp(index) + 3_600_000;
            passed++;
            hashes += Checksum.of(price, auction, dateTime, Checksum.of(Bids.otherExtra(auction)));
        }
        count += passed;
        sum += hashes;
    }
}
