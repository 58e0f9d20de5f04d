// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/** The two clocks the engine may look at. Readable from any thread. */
public interface Clock {

    /** Wall clock, milliseconds since the epoch; may step. What user code and processing-time timers see. */
    long nowMs();

    /** Monotonic clock in nanoseconds, for durations and deadlines; its zero means nothing. */
    long nowNanos();
}
