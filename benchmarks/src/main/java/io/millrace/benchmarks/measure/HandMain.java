// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

import io.millrace.benchmarks.hand.HandLoop;

import java.nio.file.Path;

/** The process of a hand loop. Arguments: program, records to verify, the four times, result file. */
public final class HandMain {

    private HandMain() {}

    public static void main(String[] args) throws Exception {
        String program = args[0];
        var outcome = new Outcome();

        outcome.put("checksum", checksum(program, Long.parseLong(args[1])));

        Meter meter = Meter.start(
                new Timing(
                        Long.parseLong(args[2]),
                        Long.parseLong(args[3]),
                        Long.parseLong(args[4]),
                        Long.parseLong(args[5])),
                1);
        HandLoop loop = HandLoop.of(program);
        Segment segment;
        while ((segment = meter.next()) != null) {
            loop.run(segment.from(), segment.to());
        }
        loop.finish();
        outcome.putMeasured(meter);
        outcome.put("measuredChecksum", Results.text(loop.count(), loop.sum()));
        outcome.put("expectedChecksum", checksum(program, meter.total()));
        outcome.write(Path.of(args[6]));
    }

    /** What a program must give for so many records. */
    public static String checksum(String program, long records) {
        HandLoop loop = HandLoop.of(program);
        loop.run(0, records);
        loop.finish();
        return Results.text(loop.count(), loop.sum());
    }
}
