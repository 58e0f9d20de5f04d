// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.time.Time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** What is expected here, Flink 1.14.4 answered to the same calls. */
class TimeUtilsTest {

    @ParameterizedTest
    @CsvSource({
        "5, PT0.005S",
        "5s, PT5S",
        "5 S, PT5S",
        "5 min, PT5M",
        "1 H, PT1H",
        "1 days, PT24H",
        "1 \u00b5s, PT0.000001S",
        "3 MICROS, PT0.000003S",
        "4 ns, PT0.000000004S"
    })
    void shouldReadDurations(String text, Duration expected) {
        assertThat(TimeUtils.parseDuration(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5 m, m", "1 M, m", "5 parsecs, parsecs", "1.5 s, .5 s", "5\u0660, \u0660"})
    void shouldListTheLabelsThatItKnows(String text, String label) {
        assertThatThrownBy(() -> TimeUtils.parseDuration(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Time interval unit label '" + label
                        + "' does not match any of the recognized units:"
                        + " DAYS: (d | day | days), HOURS: (h | hour | hours),"
                        + " MINUTES: (min | minute | minutes),"
                        + " SECONDS: (s | sec | secs | second | seconds),"
                        + " MILLISECONDS: (ms | milli | millis | millisecond | milliseconds),"
                        + " MICROSECONDS: (\u00b5s | micro | micros | microsecond | microseconds),"
                        + " NANOSECONDS: (ns | nano | nanos | nanosecond | nanoseconds)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "-3 s", "s"})
    void shouldRejectDurationsWithoutNumber(String text) {
        assertThatThrownBy(() -> TimeUtils.parseDuration(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("text does not start with a number");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms, 0ms",
        "PT0.000000001S, 1 ns, 0ms",
        "PT0.000001S, 1 \u00b5s, 0ms",
        "PT0.0015S, 1500 \u00b5s, 1ms",
        "PT1.5S, 1500 ms, 1500ms",
        "PT90S, 90 s, 90000ms",
        "PT1M, 1 min, 60000ms",
        "PT-1M, -1 min, -60000ms",
        "PT90M, 90 min, 5400000ms",
        "PT1H, 1 h, 3600000ms",
        "PT25H, 25 h, 90000000ms",
        "P1D, 86400000 ms, 86400000ms",
        "P7D, 604800000 ms, 604800000ms"
    })
    void shouldWriteDurations(Duration duration, String highestUnit, String millis) {
        assertThat(TimeUtils.formatWithHighestUnit(duration)).isEqualTo(highestUnit);
        assertThat(TimeUtils.getStringInMillis(duration)).isEqualTo(millis);
    }

    @Test
    void shouldTurnTimesIntoDurations() {
        assertThat(TimeUtils.toDuration(Time.minutes(3))).isEqualTo(Duration.ofMinutes(3));
    }
}
