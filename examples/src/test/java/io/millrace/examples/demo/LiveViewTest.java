// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class LiveViewTest {

    private static final Style PLAIN = new Style(false, false);
    private static final Style RICH = new Style(true, true);
    private static final int LINES_OF_A_SMALL_TERMINAL = 24;

    @Test
    void shouldShowEveryFigure() {
        List<String> lines = LiveView.render(halfway(), PLAIN, 80);

        assertThat(lines)
                .anyMatch(line -> line.contains("Millrace"))
                .anyMatch(line -> line.matches(" +=+-+ +50 %"))
                .anyMatch(line -> line.matches(" +102,532 of 205,064 rows +13,671 rows/s +7\\.5 s"))
                .anyMatch(line -> line.matches(" +watermark +2023-02-01 02:10 +none yet"))
                .anyMatch(line -> line.matches(" +hours fired +1,102 +1,411"))
                .anyMatch(line -> line.matches(" +late rows +38,120  37\\.2 % +512  0\\.5 %"))
                .anyMatch(line -> line.matches(" +rows lost +38,000  37\\.1 % +2  0\\.002 %"))
                .anyMatch(line -> line.matches(" +East Harlem North +#+ +24,112"))
                .anyMatch(line -> line.matches(" +Central Park +#+ +12,056"))
                .anyMatch(line -> line.matches(
                        " +2023-02-11 18:00-19:00  East Harlem North 21 \\| Central Park 9"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120, 300})
    void shouldNeverBeWiderThanTheTerminal(int width) {
        List<String> plain = LiveView.render(halfway(), PLAIN, width);
        List<String> rich = LiveView.render(halfway(), RICH, width);

        assertThat(plain).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        assertThat(rich)
                .allSatisfy(line ->
                        assertThat(withoutColors(line).length()).isLessThanOrEqualTo(width));
    }

    @Test
    void shouldFitASmallTerminal() {
        assertThat(LiveView.render(halfway(), RICH, 80)).hasSizeLessThan(LINES_OF_A_SMALL_TERMINAL);
    }

    @Test
    void shouldKeepItsLinesInPlaceFromTheFirstFrameOn() {
        List<String> first = LiveView.render(nothingYet(), PLAIN, 80);
        List<String> later = LiveView.render(halfway(), PLAIN, 80);

        assertThat(first).hasSameSizeAs(later);
        assertThat(first).anyMatch(line -> line.matches(" +-+ +0 %"));
    }

    @Test
    void shouldDrawBarsAndCurvesInProportion() {
        List<String> lines = LiveView.render(halfway(), PLAIN, 80);
        long longest = hashes(lines, "East Harlem North  ");
        long half = hashes(lines, "Central Park  ");

        assertThat(longest).isGreaterThan(30);
        assertThat(half).isEqualTo(Math.round(longest / 2.0));
        assertThat(lines)
                .anyMatch(line -> line.matches("  bound 1 h +#{5} *"))
                .anyMatch(line -> line.matches("  distrust jumps +#{10}\\+{12} *"));
    }

    @Test
    void shouldUseColorsOnlyWhereTheyAreWanted() {
        assertThat(String.join("\n", LiveView.render(halfway(), RICH, 80))).contains("\u001b[36m");
        assertThat(String.join("\n", LiveView.render(halfway(), PLAIN, 80)))
                .doesNotContain("\u001b");
    }

    @Test
    void shouldChooseItsStyleByTheEnvironment() {
        assertThat(Style.of(true, Map.of("LANG", "en_US.UTF-8"))).isEqualTo(new Style(true, true));
        assertThat(Style.of(true, Map.of("LANG", "en_US.UTF-8", "LC_ALL", "C")))
                .isEqualTo(new Style(true, false));
        assertThat(Style.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(PLAIN);
        assertThat(Style.of(false, Map.of("LC_CTYPE", "C.utf8"))).isEqualTo(new Style(false, true));
    }

    private static long hashes(List<String> lines, String name) {
        String line = lines.stream()
                .filter(candidate -> candidate.startsWith("  " + name))
                .findFirst()
                .orElseThrow();
        return line.chars().filter(c -> c == '#').count();
    }

    private static String withoutColors(String line) {
        return line.replaceAll("\u001b\\[[0-9]*m", "");
    }

    private static DemoState halfway() {
        long[] firstDays = new long[DemoState.DAYS];
        Arrays.fill(firstDays, 0, 10, 2000);
        long[] days = new long[DemoState.DAYS];
        Arrays.fill(days, 0, 20, 2000);
        Arrays.fill(days, 20, 44, 1200);
        return new DemoState(
                102_532,
                205_064,
                13_671.2,
                7_512,
                new DemoState.StrategyState(
                        1_675_217_427_000L - 1, 1102, 38_120, 38_000, firstDays),
                new DemoState.StrategyState(Long.MIN_VALUE, 1411, 512, 2, days),
                4_000,
                List.of(
                        new DemoState.ZoneTrips("East Harlem North", 24_112),
                        new DemoState.ZoneTrips("Central Park", 12_056),
                        new DemoState.ZoneTrips(
                                "Governor's Island/Ellis Island/Liberty Island", 3)),
                1_676_138_400_000L,
                List.of(
                        new DemoState.ZoneTrips("East Harlem North", 21),
                        new DemoState.ZoneTrips("Central Park", 9),
                        new DemoState.ZoneTrips(
                                "Governor's Island/Ellis Island/Liberty Island", 1)));
    }

    private static DemoState nothingYet() {
        DemoState.StrategyState nothing =
                new DemoState.StrategyState(Long.MIN_VALUE, 0, 0, 0, new long[DemoState.DAYS]);
        return new DemoState(0, 205_064, 0, 0, nothing, nothing, 0, List.of(), null, List.of());
    }
}
