// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.engine.common.Doorbell;

/** Counts rings; waiting runs what the test gave, once per wait. */
public final class RecordingDoorbell implements Doorbell {

    private final Runnable whileWaiting;
    public int rings;
    public int waits;

    public RecordingDoorbell() {
        this(() -> {
            throw new AssertionError("nobody was to wait");
        });
    }

    public RecordingDoorbell(Runnable whileWaiting) {
        this.whileWaiting = whileWaiting;
    }

    @Override
    public void ring() {
        rings++;
    }

    @Override
    public void await(long deadlineNanos) {
        waits++;
        whileWaiting.run();
    }
}
