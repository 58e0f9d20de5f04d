// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.testing.Recorded;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class WatermarkValveTest {

    private final List<String> output = new ArrayList<>();

    private WatermarkValve valve(int channels) {
        return new WatermarkValve(channels, new WatermarkValve.Output() {
            @Override
            public void onWatermark(long watermark) {
                output.add(watermark == Long.MAX_VALUE ? "wMAX" : "w" + watermark);
            }

            @Override
            public void onStatus(boolean idle) {
                output.add(idle ? "idle" : "active");
            }
        });
    }

    /** Plays a history in the notation of the recorded file. */
    private List<String> play(int channels, String history) throws Exception {
        WatermarkValve valve = valve(channels);
        for (String event : history.split(" ")) {
            int channel = event.charAt(0) - '0';
            switch (event.charAt(1)) {
                case 'w' -> valve.onWatermark(channel, Long.parseLong(event.substring(2)));
                case 'i' -> valve.onStatus(channel, true);
                case 'a' -> valve.onStatus(channel, false);
                case 'e' -> valve.onEnd(channel);
                default -> throw new IllegalArgumentException(event);
            }
        }
        return output;
    }

    static Stream<List<String>> histories() {
        return Recorded.lines(WatermarkValveTest.class, "watermark-valve-histories.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("histories")
    @Tag("row:W13")
    @Tag("row:W14")
    void shouldAnswerRecordedHistoryLikeFlink(List<String> recorded) throws Exception {
        int channels = Integer.parseInt(recorded.get(0));
        List<String> expected = Arrays.asList(recorded.get(2).split(" "));

        List<String> actual = play(channels, recorded.get(1));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void shouldKeepHistoriesWithAndWithoutDifferenceToFlink() {
        List<List<String>> all = histories().toList();

        assertThat(all).hasSizeGreaterThan(40);
        assertThat(all).anySatisfy(line -> assertThat(line).hasSize(4));
        assertThat(all)
                .filteredOn(line -> line.size() == 4)
                .allSatisfy(line -> assertThat(line.get(3)).contains("wMAX"));
    }

    @Test
    @Tag("row:W3")
    void shouldNeverForwardSmallerOrEqualWatermark() throws Exception {
        assertThat(play(1, "0w5 0w5 0w4 0w6 0w-1 0w6")).containsExactly("w5", "w6");
    }

    @Test
    void shouldForwardSmallestOverAllChannels() throws Exception {
        assertThat(play(3, "0w5 1w7 2w3 2w6 0w9 2w8")).containsExactly("w3", "w5", "w6", "w7");
    }

    @Test
    void shouldIgnoreWatermarkOfIdleChannel() throws Exception {
        assertThat(play(2, "0i 0w50 1w3 0a 1w4")).containsExactly("w3", "w4");
    }

    @Test
    @Tag("row:W13")
    void shouldFlushLargestWatermarkBeforeGoingIdleWhenLastChannelHeldBack() throws Exception {
        assertThat(play(2, "0w3 1w9 1i 0i")).containsExactly("w3", "w9", "idle");
    }

    @Test
    @Tag("row:W13")
    void shouldNotWaitForHeldBackChannelThatGoesIdle() throws Exception {
        assertThat(play(2, "0w3 1w9 0i")).containsExactly("w3", "w9");
    }

    @Test
    @Tag("row:W14")
    void shouldIgnoreChannelBehindOutputUntilItHasCaughtUp() throws Exception {
        assertThat(play(2, "0w2 1w10 0i 0a 0w5 1w11 0w11 1w13 0w12"))
                .containsExactly("w2", "w10", "w11", "w12");
    }

    @Test
    @Tag("row:W14")
    void shouldLetChannelAtOutputJoinAtOnce() throws Exception {
        assertThat(play(2, "0w10 1w10 0i 0a 1w20 0w15")).containsExactly("w10", "w15");
    }

    @Test
    @Tag("row:W15")
    void shouldCountFinishedChannelAsInfinitelyFarAhead() throws Exception {
        assertThat(play(2, "0w2 1w5 0e 1w6")).containsExactly("w2", "w5", "w6");
    }

    @Test
    @Tag("row:W15")
    void shouldNotReachEndOfTimeWhileUnfinishedChannelsAreOnlyIdle() throws Exception {
        assertThat(play(3, "0w4 1w5 2w6 2i 0e 1i")).containsExactly("w4", "w5", "w6", "idle");
    }

    @Test
    @Tag("row:W15")
    void shouldGoOnWhenIdleChannelComesBackAfterOthersHaveFinished() throws Exception {
        assertThat(play(2, "0w4 1w4 1i 0e 1a 1w7 1e"))
                .containsExactly("w4", "idle", "active", "w7", "wMAX");
    }

    @Test
    void shouldReachEndOfTimeWhenLastIdleChannelFinishes() throws Exception {
        assertThat(play(2, "0i 1i 0e 1e"))
                .containsExactly("idle", "active", "idle", "active", "wMAX");
    }
}
