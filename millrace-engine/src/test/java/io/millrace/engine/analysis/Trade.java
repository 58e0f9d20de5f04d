// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import java.util.ArrayList;
import java.util.List;

/** A record of immutable fields, with methods of every kind. */
public class Trade {

    static final List<Trade> ALL = new ArrayList<>();

    public String symbol;
    public long price;

    public Trade() {}

    public Trade(String symbol, long price) {
        this.symbol = symbol;
        this.price = price;
    }

    /** Tells everybody of itself. */
    Trade(long price) {
        this.price = price;
        ALL.add(this);
    }

    static Trade parse(String line) {
        String[] columns = line.split(",");
        Trade trade = new Trade();
        trade.symbol = columns[0];
        trade.setPrice(Long.parseLong(columns[1]));
        return trade;
    }

    static Trade parseAndKeep(String line) {
        Trade trade = parse(line);
        ALL.add(trade);
        return trade;
    }

    public long getPrice() {
        return price;
    }

    public void setPrice(long price) {
        this.price = price;
    }

    Trade withPrice(long newPrice) {
        price = newPrice;
        return this;
    }

    void keep() {
        ALL.add(this);
    }

    final String label() {
        return symbol + ":" + price;
    }

    String symbolOrKeep() {
        return symbol;
    }

    synchronized long locked() {
        return price;
    }

    @Override
    public String toString() {
        return symbol + "=" + price;
    }
}
