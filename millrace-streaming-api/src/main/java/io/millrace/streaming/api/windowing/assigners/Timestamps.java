// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

/** The check that event-time assigners make of a record's timestamp. */
final class Timestamps {

    private Timestamps() {}

    /** Fails if a record has no timestamp. */
    static void checkPresent(long timestamp) {
        if (timestamp == Long.MIN_VALUE) {
            throw new RuntimeException(
                    "Record has Long.MIN_VALUE timestamp (= no timestamp marker). "
                            + "Is the time characteristic set to 'ProcessingTime', or did you forget to call "
                            + "'DataStream.assignTimestampsAndWatermarks(...)'?");
        }
    }
}
