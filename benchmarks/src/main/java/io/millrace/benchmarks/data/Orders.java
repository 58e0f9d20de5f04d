// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.data;

/** Wide records by index. */
public final class Orders {

    private Orders() {}

    public static Order at(long index) {
        long hash = Bids.hash(index);
        var order = new Order();
        order.id = index;
        order.customer = Bids.bidder(hash);
        order.article = Bids.auction(hash);
        order.price = Bids.price(hash);
        order.timestamp = Bids.timestamp(index);
        order.quantity = quantity(hash);
        order.discount = discount(hash);
        order.channel = Bids.channel(hash);
        order.url = Bids.url(hash);
        order.comment = Bids.extra(hash);
        return order;
    }

    public static int quantity(long hash) {
        return 1 + (int) (hash >>> 50 & 15);
    }

    public static double discount(long hash) {
        return (hash >>> 55 & 63) * 0.5;
    }
}
