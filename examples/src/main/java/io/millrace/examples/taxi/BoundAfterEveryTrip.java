// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.taxi;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;

import java.time.Duration;

/**
 * Watermarks that stay a fixed time behind the latest pickup and are sent after every single trip.
 * A strategy with a bound out of the box sends them every now and then by the wall clock, so that
 * what comes late differs from run to run; here it depends on nothing but the order of the trips.
 */
final class BoundAfterEveryTrip implements WatermarkGenerator<Trip> {

    private final long boundMs;
    private long latest;

    private BoundAfterEveryTrip(Duration bound) {
        boundMs = bound.toMillis();
        latest = Long.MIN_VALUE + boundMs + 1;
    }

    static WatermarkStrategy<Trip> of(Duration bound) {
        return WatermarkStrategy.<Trip>forGenerator(context -> new BoundAfterEveryTrip(bound))
                .withTimestampAssigner((trip, previous) -> trip.pickup);
    }

    /** Trips as late as the bound may still come, hence one millisecond less. */
    @Override
    public void onEvent(Trip trip, long pickup, WatermarkOutput output) {
        latest = Math.max(latest, pickup);
        output.emitWatermark(new Watermark(latest - boundMs - 1));
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
}
