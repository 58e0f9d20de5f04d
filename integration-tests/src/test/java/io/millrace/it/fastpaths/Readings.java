// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;

import java.util.Random;

/** Random readings with timestamps, out of order, and watermarks behind which nothing is late. */
final class Readings implements SourceFunction<Reading> {

    private static final int SENSORS = 7;
    private static final int ROOMS = 4;
    private static final String[] KINDS = {"heat", "damp", "noise"};
    private static final int DISORDER = 12;

    private final long seed;
    private final int records;
    private final boolean reusesObject;
    private volatile boolean isCancelled;

    /**
     * @param seed of all that is random
     * @param records how many
     * @param reusesObject whether it emits one object again and again
     */
    Readings(long seed, int records, boolean reusesObject) {
        this.seed = seed;
        this.records = records;
        this.reusesObject = reusesObject;
    }

    @Override
    public void run(SourceContext<Reading> context) {
        Random random = new Random(seed);
        Reading reading = new Reading();
        long now = DISORDER;
        for (int i = 0; i < records && !isCancelled; i++) {
            if (!reusesObject) {
                reading = new Reading();
            }
            reading.sensor = random.nextInt(SENSORS) - 2;
            // Long, so that their lower halves are the same.
            reading.room = (long) random.nextInt(ROOMS) << 32;
            reading.kind = KINDS[random.nextInt(KINDS.length)];
            reading.value = random.nextInt(100);
            now += random.nextInt(4);
            context.collectWithTimestamp(reading, now - random.nextInt(DISORDER));
            if (random.nextInt(5) == 0) {
                context.emitWatermark(new Watermark(now - DISORDER));
            }
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
