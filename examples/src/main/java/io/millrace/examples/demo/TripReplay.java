// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.functions.source.RichSourceFunction;

import java.io.BufferedReader;
import java.util.concurrent.locks.LockSupport;

/**
 * Emits the lines of the trip file in file order, the header left out, at an even pace or as fast
 * as they are taken.
 */
final class TripReplay extends RichSourceFunction<String> {

    private static final long serialVersionUID = 1L;

    /** Rows between two looks at the clock. */
    private static final int STRIDE = 32;

    private static final long LONGEST_PARK_NANOS = 20_000_000L;

    private final String boardId;
    private final long durationMs;
    private transient Board board;
    private volatile boolean cancelled;

    /**
     * Creates the source.
     *
     * @param boardId where to count the rows
     * @param durationMs how long the whole file is to take; 0 means no pace
     */
    TripReplay(String boardId, long durationMs) {
        this.boardId = boardId;
        this.durationMs = durationMs;
    }

    @Override
    public void open(Configuration parameters) {
        board = Board.named(boardId);
    }

    @Override
    public void run(SourceContext<String> ctx) throws Exception {
        try (BufferedReader lines = TaxiData.openTrips()) {
            lines.readLine();
            long startNanos = System.nanoTime();
            long rows = 0;
            String line = lines.readLine();
            while (line != null && !cancelled) {
                ctx.collect(line);
                board.rows(++rows);
                if (durationMs > 0 && rows % STRIDE == 0) {
                    awaitTurn(startNanos + rows * durationMs * 1_000_000L / TaxiData.ROWS);
                }
                line = lines.readLine();
            }
        }
    }

    private void awaitTurn(long dueNanos) {
        long waitNanos = dueNanos - System.nanoTime();
        while (waitNanos > 0 && !cancelled && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(waitNanos, LONGEST_PARK_NANOS));
            waitNanos = dueNanos - System.nanoTime();
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}
