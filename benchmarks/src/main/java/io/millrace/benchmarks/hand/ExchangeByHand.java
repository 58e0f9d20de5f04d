// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.benchmarks.data.Orders;

/** One thread has nobody to exchange with; what remains is the map behind it. */
final class ExchangeByHand extends HandLoop {

    @Override
    public void run(long from, long to) {
        long hashes = 0;
        for (long index = from; index < to; index++) {
            long hash = Bids.hash(index);
            int quantity = Orders.quantity(hash);
            long total = Bids.price(hash) * quantity - (long) Orders.discount(hash);
            long strings = Checksum.of(Bids.channel(hash))
                    + 31 * Checksum.of(Bids.url(hash))
                    + 961 * Checksum.of(Bids.extra(hash));
            hashes += Checksum.of(
                    index + strings,
                    Bids.bidder(hash) + quantity,
                    Bids.auction(hash) + Bids.timestamp(index),
                    total);
        }
        count += to - from;
        sum += hashes;
    }
}
