// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.record.Batch;

/** Makes batches. */
final class Batches {

    private Batches() {}

    static Batch ofOne() {
        Batch batch = new Batch();
        batch.add("record", 0);
        return batch;
    }
}
