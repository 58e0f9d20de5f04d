// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;

/** Adds a record's timestamp to its text. */
final class Stamped extends ProcessFunction<String, String> {

    @Override
    public void processElement(String value, Context context, Collector<String> out) {
        out.collect(value + " @" + context.timestamp());
    }
}
