// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

/**
 * Makes no watermarks. Mirrors Flink 1.14's {@code NoWatermarksGenerator}.
 *
 * @param <E> type of the records
 */
public final class NoWatermarksGenerator<E> implements WatermarkGenerator<E> {

    /** A generator. */
    public NoWatermarksGenerator() {}

    @Override
    public void onEvent(E event, long eventTimestamp, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
}
