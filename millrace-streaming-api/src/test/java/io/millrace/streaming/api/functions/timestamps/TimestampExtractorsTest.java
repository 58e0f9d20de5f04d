// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.timestamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.streaming.api.functions.AssignerWithPunctuatedWatermarks;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.runtime.operators.util.AssignerWithPeriodicWatermarksAdapter;
import io.millrace.streaming.runtime.operators.util.AssignerWithPunctuatedWatermarksAdapter;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

@SuppressWarnings("deprecation")
class TimestampExtractorsTest {

    private static AscendingTimestampExtractor<Long> ascending() {
        return new AscendingTimestampExtractor<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public long extractAscendingTimestamp(Long element) {
                return element;
            }
        };
    }

    private static BoundedOutOfOrdernessTimestampExtractor<Long> bounded(Time bound) {
        return new BoundedOutOfOrdernessTimestampExtractor<>(bound) {
            private static final long serialVersionUID = 1L;

            @Override
            public long extractTimestamp(Long element) {
                return element;
            }
        };
    }

    @Test
    void shouldTrailGreatestTimestampByBound() {
        var extractor = bounded(Time.milliseconds(10));

        assertThat(extractor.getCurrentWatermark()).isEqualTo(new Watermark(Long.MIN_VALUE));
        assertThat(extractor.extractTimestamp(50L, -1)).isEqualTo(50);
        assertThat(extractor.getCurrentWatermark()).isEqualTo(new Watermark(40));
        assertThat(extractor.extractTimestamp(20L, -1)).isEqualTo(20);
        assertThat(extractor.getCurrentWatermark()).isEqualTo(new Watermark(40));
        assertThat(extractor.getMaxOutOfOrdernessInMillis()).isEqualTo(10);
    }

    @Test
    void shouldRejectNegativeBound() {
        assertThatThrownBy(() -> bounded(Time.milliseconds(-1)))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessageStartingWith("Tried to set the maximum allowed lateness to ")
                .hasMessageEndingWith(". This parameter cannot be negative.");
    }

    @Test
    void shouldFollowAscendingTimestampsOneMillisecondBehind() {
        var extractor = ascending();

        assertThat(extractor.getCurrentWatermark()).isEqualTo(new Watermark(Long.MIN_VALUE));
        assertThat(extractor.extractTimestamp(5L, -1)).isEqualTo(5);
        assertThat(extractor.getCurrentWatermark()).isEqualTo(new Watermark(4));
        assertThat(extractor.extractTimestamp(3L, -1)).isEqualTo(3);
        assertThat(extractor.getCurrentWatermark()).isEqualTo(new Watermark(4));
    }

    @Test
    void shouldTellHandlerWhenTimestampFalls() {
        var extractor =
                ascending().withViolationHandler(new AscendingTimestampExtractor.FailingHandler());
        extractor.extractTimestamp(5L, -1);

        assertThat(extractor.extractTimestamp(5L, -1)).isEqualTo(5);
        assertThatThrownBy(() -> extractor.extractTimestamp(4L, -1))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage(
                        "Ascending timestamps condition violated. Element timestamp 4 is smaller"
                                + " than last timestamp 5");
        assertThatThrownBy(() -> ascending().withViolationHandler(null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void shouldEmitPeriodicWatermarksThroughAdapter() {
        var output = new Recorder();
        var strategy = new AssignerWithPeriodicWatermarksAdapter.Strategy<>(ascending());
        var assigner = strategy.createTimestampAssigner(null);
        var generator = strategy.createWatermarkGenerator(null);

        generator.onEvent(7L, assigner.extractTimestamp(7L, -1), output);
        assertThat(output.timestamps).isEmpty();
        generator.onPeriodicEmit(output);

        assertThat(output.timestamps).containsExactly(6L);
    }

    @Test
    void shouldEmitPunctuatedWatermarksThroughAdapter() {
        var output = new Recorder();
        var strategy = new AssignerWithPunctuatedWatermarksAdapter.Strategy<>(new EvenNumbers());
        var generator = strategy.createWatermarkGenerator(null);

        generator.onEvent(1L, 1, output);
        generator.onEvent(2L, 2, output);
        generator.onPeriodicEmit(output);

        assertThat(output.timestamps).containsExactly(2L);
        assertThat(strategy.createTimestampAssigner(null).extractTimestamp(9L, -1))
                .isEqualTo(9);
    }

    private static final class EvenNumbers implements AssignerWithPunctuatedWatermarks<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public long extractTimestamp(Long element, long recordTimestamp) {
            return element;
        }

        @Override
        public Watermark checkAndGetNextWatermark(Long element, long timestamp) {
            return element % 2 == 0 ? new Watermark(timestamp) : null;
        }
    }

    private static final class Recorder implements WatermarkOutput {

        private final List<Long> timestamps = new ArrayList<>();

        @Override
        public void emitWatermark(io.millrace.api.common.eventtime.Watermark watermark) {
            timestamps.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void markActive() {
            throw new UnsupportedOperationException();
        }
    }
}
