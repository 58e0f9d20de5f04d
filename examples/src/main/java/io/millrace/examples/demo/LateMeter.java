// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;

/** Passes trips on, notes the watermark, and counts trips whose hour was over when they came. */
final class LateMeter extends ProcessFunction<Trip, Trip> {

    private static final long serialVersionUID = 1L;

    private final String boardId;
    private final Strategy strategy;
    private transient Board.Column column;
    private transient long lateTrips;

    LateMeter(String boardId, Strategy strategy) {
        this.boardId = boardId;
        this.strategy = strategy;
    }

    @Override
    public void open(Configuration parameters) {
        column = Board.named(boardId).of(strategy);
    }

    @Override
    public void processElement(Trip trip, Context ctx, Collector<Trip> out) {
        long watermark = ctx.timerService().currentWatermark();
        long hourEnd = trip.pickup - Math.floorMod(trip.pickup, Board.HOUR_MS) + Board.HOUR_MS;
        if (hourEnd - 1 <= watermark) {
            lateTrips++;
        }
        column.onTrip(watermark, lateTrips);
        out.collect(trip);
    }
}
