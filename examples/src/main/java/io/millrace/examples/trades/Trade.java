// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.trades;

import io.millrace.examples.common.Rows;

/** A number of shares that changed hands at a price. */
public class Trade {

    /** Name of the share at the exchange. */
    public String symbol;
    /** When, in epoch milliseconds. */
    public long timestamp;
    /** Dollars for one share, times 10,000. */
    public long price;
    /** How many shares. */
    public long size;

    /** For the serializer. */
    public Trade() {}

    static Trade parse(String line) {
        String[] columns = Rows.split(line, ',');
        Trade trade = new Trade();
        trade.symbol = columns[0];
        trade.timestamp = Long.parseLong(columns[1]);
        trade.price = Long.parseLong(columns[2]);
        trade.size = Long.parseLong(columns[3]);
        return trade;
    }
}
