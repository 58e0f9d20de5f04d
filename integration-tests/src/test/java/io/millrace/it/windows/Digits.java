// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.java.tuple.Tuple2;

/** Writes values one after the other; {@code <} and {@code >} tell when the result was made. */
final class Digits implements AggregateFunction<Tuple2<String, Integer>, String, String> {

    @Override
    public String createAccumulator() {
        return "";
    }

    @Override
    public String add(Tuple2<String, Integer> value, String accumulator) {
        return accumulator + value.f1;
    }

    @Override
    public String getResult(String accumulator) {
        return "<" + accumulator + ">";
    }

    @Override
    public String merge(String left, String right) {
        return left.compareTo(right) < 0 ? left + "+" + right : right + "+" + left;
    }
}
