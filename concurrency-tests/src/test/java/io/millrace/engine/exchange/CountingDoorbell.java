// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.common.Doorbell;

/** Counts its rings, for the thread that rings; orders nothing, so that whoever rings has to. */
final class CountingDoorbell implements Doorbell {

    private int rings;

    @Override
    public void ring() {
        rings++;
    }

    @Override
    public void await(long deadlineNanos) {
        throw new UnsupportedOperationException("nobody waits here");
    }

    int rings() {
        return rings;
    }
}
