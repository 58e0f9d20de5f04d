// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

import java.time.Duration;

/**
 * Watermarks for timestamps that only rise. Mirrors Flink 1.14's class of the same name.
 *
 * @param <T> type of the records
 */
public class AscendingTimestampsWatermarks<T> extends BoundedOutOfOrdernessWatermarks<T> {

    /** A generator. */
    public AscendingTimestampsWatermarks() {
        super(Duration.ZERO);
    }
}
