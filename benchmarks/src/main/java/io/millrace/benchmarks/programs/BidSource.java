// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Bids;

final class BidSource extends IndexedSource<Bid> {

    private static final long serialVersionUID = 1L;

    @Override
    Bid at(long index) {
        return Bids.at(index);
    }
}
