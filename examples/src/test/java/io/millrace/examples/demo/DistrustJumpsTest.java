// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkOutput;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class DistrustJumpsTest {

    private static final int BOUND = 10;
    private static final int LEAP = 100;

    private final RecordingOutput output = new RecordingOutput();
    private final DistrustJumps<String> generator =
            new DistrustJumps<>(Duration.ofMillis(BOUND), Duration.ofMillis(LEAP), 3, 5);

    @Test
    void shouldFollowTheLargestTimestampAtTheBoundOnceItBegan() {
        begin(1000);

        receive(1050, 1100, 1200);

        assertThat(output.watermarks)
                .containsExactly(
                        watermark(1000), watermark(1050), watermark(1100), watermark(1200));
    }

    @Test
    void shouldNotBeginBeforeEnoughRecordsAgree() {
        receive(900_000, 1000);

        assertThat(output.watermarks).isEmpty();
    }

    @Test
    void shouldBeginWithTheSmallestOfTheFirstRecords() {
        receive(900_000, 1000, 1001);

        assertThat(output.watermarks).containsExactly(watermark(1000));
    }

    @Test
    void shouldIgnoreRecordsBehindTheFront() {
        begin(1000);

        receive(999, 500, -5, 1000);

        assertThat(output.watermarks).containsExactly(watermark(1000));
    }

    @Test
    void shouldBelieveARecordThatIsOneLeapAheadAtOnce() {
        begin(1000);

        receive(1000 + LEAP);

        assertThat(output.last()).isEqualTo(watermark(1000 + LEAP));
    }

    @Test
    void shouldNotBelieveALoneJump() {
        begin(1000);

        receive(1001 + LEAP);
        receive(1010, 1020, 1030, 1040, 1050, 1060);

        assertThat(output.last()).isEqualTo(watermark(1060));
    }

    @Test
    void shouldBelieveAJumpThatOthersConfirmAndTakeTheSmallest() {
        begin(1000);

        receive(9000, 1001, 5000, 1002);
        Watermark before = output.last();
        receive(7000);

        assertThat(before).isEqualTo(watermark(1002));
        assertThat(output.last()).isEqualTo(watermark(5000));
    }

    @Test
    void shouldForgetAJumpThatWasNotConfirmedInTime() {
        begin(1000);

        receive(5000, 5001, 1001, 1002, 1003);
        receive(5002);

        assertThat(output.last()).isEqualTo(watermark(1003));
    }

    @Test
    void shouldNotCountSuspectsThatTheFrontHasReached() {
        begin(1000);

        receive(1110, 1111, 1050);
        receive(9000);

        assertThat(output.last()).isEqualTo(watermark(1050));
    }

    @Test
    void shouldRefuseNumbersThatCannotWork() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new DistrustJumps<String>(second, second, 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("confirmations 0");
        assertThatThrownBy(() -> new DistrustJumps<String>(second, second, 6, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("memoryRecords 5");
        assertThatThrownBy(() -> new DistrustJumps<String>(second.negated(), second, 1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bound is PT-1S");
    }

    private void begin(long timestamp) {
        receive(timestamp, timestamp, timestamp);
    }

    private void receive(long... timestamps) {
        for (long timestamp : timestamps) {
            generator.onEvent("record", timestamp, output);
            generator.onPeriodicEmit(output);
        }
    }

    private static Watermark watermark(long front) {
        return new Watermark(front - BOUND - 1);
    }

    private static final class RecordingOutput implements WatermarkOutput {

        private final List<Watermark> watermarks = new ArrayList<>();

        @Override
        public void emitWatermark(Watermark watermark) {
            watermarks.add(watermark);
        }

        @Override
        public void markIdle() {
            throw new AssertionError("the generator never declares its stream idle");
        }

        @Override
        public void markActive() {
            throw new AssertionError("the generator never declares its stream active");
        }

        private Watermark last() {
            return watermarks.get(watermarks.size() - 1);
        }
    }
}
