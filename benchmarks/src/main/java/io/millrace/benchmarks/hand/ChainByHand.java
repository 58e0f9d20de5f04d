// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

/**
 * Only the fields that matter in the end are made. The filters let some pass and some not, as it comes:
 * those that pass are put into an array, by arithmetic, since the processor would guess a branch wrong.
 */
final class ChainByHand extends HandLoop {

    private static final int CHUNK = 240;

    private final long[] indexes = new long[CHUNK];
    private final long[] prices = new long[CHUNK];

    @Override
    public void run(long from, long to) {
        for (long chunk = from; chunk < to; chunk += CHUNK) {
            pass(filter(chunk, Math.min(to, chunk + CHUNK)));
        }
    }

    private int filter(long from, long to) {
        long[] indexes = this.indexes;
        long[] prices = this.prices;
        int size = 0;
        for (long index = from; index < to; index++) {
            long hash = Bids.hash(index);
            long price = Bids.price(hash) * 908 / 1_000;
            // All ones if one of the filters drops the record, else 0; no number here is below 0.
            long drops = price - 90_000 >> 63
                    | ((Bids.bidder(hash) & 7) ^ 3) - 1 >> 63
                    | price % 5 - 1 >> 63;
            indexes[size] = index;
            prices[size] = price;
            size += 1 + (int) drops;
        }
        return size;
    }

    private void pass(int size) {
        long hashes = 0;
        for (int i = 0; i < size; i++) {
            long auction = Bids.auction(Bids.hash(indexes[i]));
            long dateTime = Bids.timestamp(indexes[i]) + 3_600_000;
            hashes += Checksum.of(
                    prices[i], auction, dateTime, Checksum.of(Bids.otherExtra(auction)));
        }
        count += size;
        sum += hashes;
    }
}
