// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;

import java.time.Duration;

/**
 * A watermark generator for streams in which a few clocks run ahead.
 *
 * @param <T> type of the records
 */
final class DistrustJumps<T> implements WatermarkGenerator<T> {

    /*
     * The watermark follows a front, the largest timestamp believed so far, at a fixed distance
     * (the bound). A record at most a leap ahead of the front moves it. A record further ahead is a
     * suspect: it is remembered and the front stays. Once enough suspects were seen among the last
     * few records, time itself has moved on (a quiet night, a gap in the delivery) and the smallest
     * of them becomes the front: the others agree that it is at least that late. One wrong clock
     * never finds company and is forgotten.
     *
     * Before the first front every record is a suspect, so a wrong clock cannot start the stream
     * either.
     */

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final long boundMs;
    private final long leapMs;
    private final int memoryRecords;

    /** Suspects in order of arrival; only the first {@link #suspectCount} count. */
    private final long[] suspects;

    /** Number of the record that brought the suspect of the same index. */
    private final long[] suspectRecords;

    private int suspectCount;
    private long records;
    private long front = UNKNOWN;

    /**
     * Creates the generator.
     *
     * @param bound how far records may lag behind the front without being late
     * @param leap how far a record may be ahead of the front and still be believed at once
     * @param confirmations how many suspects it takes to be believed, at least 1
     * @param memoryRecords among how many records they must come, at least {@code confirmations}
     */
    DistrustJumps(Duration bound, Duration leap, int confirmations, int memoryRecords) {
        if (bound.isNegative()
                || leap.isNegative()
                || confirmations < 1
                || memoryRecords < confirmations) {
            throw new IllegalArgumentException(
                    "Expected bound >= 0, leap >= 0 and 1 <= confirmations <= memoryRecords, but"
                            + " bound is "
                            + bound
                            + ", leap " + leap + ", confirmations " + confirmations
                            + ", memoryRecords "
                            + memoryRecords + ".");
        }
        this.boundMs = bound.toMillis();
        this.leapMs = leap.toMillis();
        this.memoryRecords = memoryRecords;
        this.suspects = new long[confirmations];
        this.suspectRecords = new long[confirmations];
    }

    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
        records++;
        long previousFront = front;
        if (isWithinReach(eventTimestamp)) {
            front = Math.max(front, eventTimestamp);
        } else {
            suspect(eventTimestamp);
        }
        if (front != previousFront) {
            output.emitWatermark(new Watermark(front - boundMs - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // The front only moves with a record, and the record already told.
    }

    private boolean isWithinReach(long timestamp) {
        return front != UNKNOWN && timestamp <= front + leapMs;
    }

    private void suspect(long timestamp) {
        forgetSettledSuspects();
        suspects[suspectCount] = timestamp;
        suspectRecords[suspectCount] = records;
        suspectCount++;
        if (suspectCount < suspects.length) {
            return;
        }

        long smallest = Long.MAX_VALUE;
        for (long suspect : suspects) {
            smallest = Math.min(smallest, suspect);
        }
        front = smallest;
        forgetSettledSuspects();
        assert suspectCount < suspects.length : "the new front is within its own reach: " + front;
    }

    /**
     * Drops suspects that are too old to confirm anything and those that the front has caught up
     * with.
     */
    private void forgetSettledSuspects() {
        int kept = 0;
        for (int i = 0; i < suspectCount; i++) {
            if (records - suspectRecords[i] < memoryRecords && !isWithinReach(suspects[i])) {
                suspects[kept] = suspects[i];
                suspectRecords[kept] = suspectRecords[i];
                kept++;
            }
        }
        suspectCount = kept;
    }
}
