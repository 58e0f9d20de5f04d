// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.benchmarks.data.Order;
import io.millrace.benchmarks.data.Orders;

final class OrderSource extends IndexedSource<Order> {

    private static final long serialVersionUID = 1L;

    @Override
    Order at(long index) {
        return Orders.at(index);
    }
}
