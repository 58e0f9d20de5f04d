// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.benchmarks.data.Orders;

/**
 * One thread has nobody to exchange with; what remains is the map behind it. Two records in a turn take
 * a tenth less than one.
 */
final class ExchangeByHand extends HandLoop {

    @Override
    public void run(long from, long to) {
        long hashes = 0;
        long index = from;
        for (; index < to - 1; index += 2) {
            hashes += hash(index) + hash(index + 1);
        }
        if (index < to) {
            hashes += hash(index);
        }
        count += to - from;
        sum += hashes;
    }

    private static long hash(long index) {
        long hash = Bids.hash(index);
        int quantity = Orders.quantity(hash);
        long total = Bids.price(hash) * quantity - (long) Orders.discount(hash);
        long strings = Checksum.of(Bids.channel(hash))
                + 31 * Checksum.of(Bids.url(hash))
                + 961 * Checksum.of(Bids.extra(hash));
        return Checksum.of(
                index + strings,
                Bids.bidder(hash) + quantity,
                Bids.auction(hash) + Bids.timestamp(index),
                total);
    }
}
