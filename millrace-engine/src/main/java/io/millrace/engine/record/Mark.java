// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.record;

import io.millrace.streaming.runtime.streamrecord.LatencyMarker;

/** What travels between the records of a batch. */
public sealed interface Mark {

    /**
     * No more records with this timestamp or an earlier one are expected.
     *
     * @param timestamp event time, milliseconds since the epoch
     */
    record Watermark(long timestamp) implements Mark {}

    /**
     * Whether the producer takes part in the progress of event time.
     *
     * @param isIdle true: do not wait for its watermarks
     */
    record Status(boolean isIdle) implements Mark {}

    /**
     * Measures how long the way takes.
     *
     * @param marker what the program sees
     */
    record Latency(LatencyMarker marker) implements Mark {}
}
