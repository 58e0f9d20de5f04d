// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api;

/**
 * Which notion of time a job uses by default; superseded by choosing per window and per timer.
 *
 * <p>Mirrors Flink 1.14's {@code TimeCharacteristic}; no known differences.
 *
 * @deprecated event time is the default; choose processing-time windows and timers where needed, and
 *     switch watermarks off with {@code ExecutionConfig.setAutoWatermarkInterval(0)}
 */
@Deprecated
public enum TimeCharacteristic {
    /** The wall clock of the machine that runs the operator. */
    ProcessingTime,
    /** The wall clock at the source, carried by the records as their timestamp. */
    IngestionTime,
    /** The timestamp of the records, with watermarks as the clock. */
    EventTime
}
