// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.data;

/** A wide record: ten fields, three of them strings. */
public class Order {

    public long id;
    public long customer;
    public long article;
    public long price;
    public long timestamp;
    public int quantity;
    public double discount;
    public String channel;
    public String url;
    public String comment;

    public Order() {}
}
