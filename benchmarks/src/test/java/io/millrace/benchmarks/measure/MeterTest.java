// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class MeterTest {

    @Test
    void shouldHandOutAFixedRunAsOneSegment() throws Exception {
        Meter meter = Meter.startFixed(1_000, 1);

        assertThat(meter.next()).isEqualTo(new Segment(0, 1_000));
        assertThat(meter.next()).isNull();
    }

    @Test
    void shouldHandOutSegmentsWithoutGapUntilEnoughIsMeasured() throws Exception {
        Meter meter = Meter.start(new Timing(1, 2, 3, 1), 1);
        long expected = 0;

        Segment segment;
        while ((segment = meter.next()) != null) {
            assertThat(segment.from()).isEqualTo(expected);
            expected = segment.to();
            burn(1_000_000);
        }

        assertThat(meter.total()).isEqualTo(expected);
        assertThat(meter.measuredRecords()).isPositive().isLessThan(expected);
        assertThat(meter.measured().wallNs()).isGreaterThanOrEqualTo(3_000_000);
        assertThat(meter.segmentCosts()).isNotEmpty();
    }

    @Test
    void shouldGiveAllSubtasksTheSameSegments() throws Exception {
        Meter meter = Meter.start(new Timing(1, 2, 3, 1), 2);

        var other = CompletableFuture.supplyAsync(() -> segments(meter));
        List<Segment> mine = segments(meter);

        assertThat(other.get()).isEqualTo(mine).hasSizeGreaterThan(1);
    }

    private static List<Segment> segments(Meter meter) {
        List<Segment> segments = new ArrayList<>();
        try {
            Segment segment;
            while ((segment = meter.next()) != null) {
                segments.add(segment);
                burn(500_000);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return segments;
    }

    private static void burn(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
