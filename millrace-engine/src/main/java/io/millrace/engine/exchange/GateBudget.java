// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What may lie in all channels of one logical input together, in records and in bytes. Producers take once per batch, the consumer
 * gives back; any thread.
 *
 * <p>A channel that holds nothing may always take one batch, whatever the others hold: a gate that waits for a barrier of
 * one channel while the others are full would wait for ever.
 */
public final class GateBudget {

    private static final long MAX_RECORDS = 32_768;
    private static final long MAX_BYTES = 32L << 20;

    private final AtomicLong records = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    void take(long recordCount, long byteCount) {
        records.addAndGet(recordCount);
        bytes.addAndGet(byteCount);
    }

    void giveBack(long recordCount, long byteCount) {
        records.addAndGet(-recordCount);
        bytes.addAndGet(-byteCount);
    }

    boolean isExhausted() {
        return records.get() >= MAX_RECORDS || bytes.get() >= MAX_BYTES;
    }

    /** Whether at most half is used: the moment to wake producers, who then have something to do for a while. */
    boolean isHalfFree() {
        return records.get() <= MAX_RECORDS / 2 && bytes.get() <= MAX_BYTES / 2;
    }

    /** Records that lie in the channels now. */
    long queuedRecords() {
        return records.get();
    }
}
