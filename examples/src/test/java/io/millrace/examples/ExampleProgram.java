// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples;

import io.millrace.examples.airquality.DailyFineDust;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.github.EventTypes;
import io.millrace.examples.taxi.HourlyPickups;
import io.millrace.examples.taxi.LateTotals;
import io.millrace.examples.taxi.LateWindows;
import io.millrace.examples.taxi.TopZones;
import io.millrace.examples.text.WordCountTale;
import io.millrace.examples.trades.MinuteBars;
import io.millrace.examples.weblog.HostSessions;
import io.millrace.examples.weblog.HourlyTraffic;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.CloseableIterator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The examples, and with each what it takes to test it. */
enum ExampleProgram {
    TEXT_WORDCOUNT_TALE(
            "text_wordcount_tale.tsv.gz",
            WordCountTale.HEADER,
            WordCountTale::build,
            WordCountTale::main,
            PlainLoops::wordCountTale,
            List.of(new Cut("text/a-tale-of-two-cities.txt.gz", 0, 100, 40, 150))),
    WEBLOG_HOURLY(
            "weblog_hourly.tsv",
            HourlyTraffic.HEADER,
            HourlyTraffic::build,
            HourlyTraffic::main,
            PlainLoops::weblogHourly,
            cutOfWeblog()),
    WEBLOG_SESSIONS_30MIN(
            "weblog_sessions_30min.tsv.gz",
            HostSessions.HEADER,
            HostSessions::build,
            HostSessions::main,
            PlainLoops::weblogSessions,
            cutOfWeblog()),
    TAXI_PICKUPS_HOURLY(
            "taxi_pickups_hourly.tsv.gz",
            HourlyPickups.HEADER,
            HourlyPickups::build,
            HourlyPickups::main,
            PlainLoops::taxiPickupsHourly,
            cutOfTaxi(0, 250, 800)),
    TAXI_TOP3_ZONES_SLIDING(
            "taxi_top3_zones_sliding.tsv",
            TopZones.HEADER,
            TopZones::build,
            TopZones::main,
            PlainLoops::taxiTop3Zones,
            cutOfTaxi(0, 5, 600)),
    TAXI_LATE_TOTALS(
            "taxi_late_totals.tsv",
            LateTotals.HEADER,
            LateTotals::build,
            LateTotals::main,
            PlainLoops::taxiLateTotals,
            cutOfTaxi(23_000, 3, 900)),
    TAXI_LATE_1H_WINDOWS(
            "taxi_late_1h_windows.tsv.gz",
            LateWindows.HEADER,
            LateWindows::build,
            LateWindows::main,
            PlainLoops::taxiLateWindows,
            cutOfTaxi(23_000, 3, 900)),
    GITHUB_TYPE_10MIN(
            "github_type_10min.tsv",
            EventTypes.HEADER,
            EventTypes::build,
            EventTypes::main,
            PlainLoops::githubTypes,
            List.of(
                    new Cut("github/gharchive_2015-01-01-0.json.gz", 0, 0, 15, 400),
                    new Cut("github/gharchive_2015-01-01-1.json.gz", 0, 0, 15, 400))),
    AIR_DAILY_PM25(
            "air_daily_pm25.tsv.gz",
            DailyFineDust.HEADER,
            DailyFineDust::build,
            DailyFineDust::main,
            PlainLoops::airDaily,
            cutOfAirQuality()),
    TRADES_AIG_OHLCV_1MIN(
            "trades_aig_ohlcv_1min.tsv.gz",
            MinuteBars.HEADER,
            MinuteBars::build,
            MinuteBars::main,
            PlainLoops::tradesOhlcv,
            List.of(new Cut("trades/aig_trades_20131007-11.csv.gz", 1, 60_000, 1, 1000)));

    /** The {@code build} method of an example. */
    interface Build {
        DataStream<String> apply(StreamExecutionEnvironment env, ExampleData data);
    }

    /** The {@code main} method of an example. */
    interface Main {
        void run(String... args) throws Exception;
    }

    /** As often as can be: the data is soon through, and windows should fire on the way. */
    static final long WATERMARK_INTERVAL_MS = 1;

    final String header;
    final Main main;
    private final String expectedFile;
    private final Build build;
    private final Function<Path, List<String>> plainLoop;
    private final List<Cut> cuts;

    ExampleProgram(
            String expectedFile,
            String header,
            Build build,
            Main main,
            Function<Path, List<String>> plainLoop,
            List<Cut> cuts) {
        this.expectedFile = expectedFile;
        this.header = header;
        this.build = build;
        this.main = main;
        this.plainLoop = plainLoop;
        this.cuts = cuts;
    }

    private static List<Cut> cutOfWeblog() {
        return List.of(new Cut("weblog/nasa_19950801.tsv.gz", 1, 0, 38, 800));
    }

    private static List<Cut> cutOfTaxi(int from, int stride, int rows) {
        return List.of(new Cut("taxi/green_tripdata_2023q1.csv.gz", 1, from, stride, rows));
    }

    /** Files of different length, with gaps in the measurements. */
    private static List<Cut> cutOfAirQuality() {
        List<String> stations = List.of(
                "Aotizhongxin",
                "Changping",
                "Dingling",
                "Dongsi",
                "Guanyuan",
                "Gucheng",
                "Huairou",
                "Nongzhanguan",
                "Shunyi",
                "Tiantan",
                "Wanliu",
                "Wanshouxigong");
        List<Cut> cuts = new ArrayList<>();
        for (String station : stations) {
            cuts.add(new Cut(
                    "airquality/PRSA_" + station + ".csv.gz", 1, 480, 1, 50 + 3 * cuts.size()));
        }
        return cuts;
    }

    /** Whether what is late, and with it the result, depends on the order of all rows. */
    boolean isAboutLateness() {
        return this == TAXI_LATE_TOTALS || this == TAXI_LATE_1H_WINDOWS;
    }

    /** Runs the program and gives its result rows, sorted. */
    List<String> run(StreamExecutionEnvironment env, ExampleData data) throws Exception {
        List<String> rows = new ArrayList<>();
        try (CloseableIterator<String> results = build.apply(env, data).executeAndCollect(name())) {
            results.forEachRemaining(rows::add);
        }
        Collections.sort(rows);
        return rows;
    }

    /** The result rows by the plain loop, sorted. */
    List<String> loop(Path data) {
        return plainLoop.apply(data).stream().sorted().collect(Collectors.toList());
    }

    /** Writes a small part of the program's data. */
    void cutTo(Path directory) {
        cuts.forEach(cut -> cut.writeTo(directory));
    }

    /** The expected result rows of the whole data, sorted. */
    List<String> expectedRows() {
        try (Stream<String> lines = expectedLines()) {
            return lines.skip(1).sorted().collect(Collectors.toList());
        }
    }

    /** The expected header. */
    String expectedHeader() {
        try (Stream<String> lines = expectedLines()) {
            return lines.findFirst().orElseThrow();
        }
    }

    private Stream<String> expectedLines() {
        try {
            InputStream stream =
                    ExampleProgram.class.getResourceAsStream("/expected/" + expectedFile);
            InputStream text = expectedFile.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))
                    .lines()
                    .onClose(() -> close(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the whole data is on disk while the tests run. */
    static Path wholeData() throws URISyntaxException {
        URI file = ExampleData.class.getResource("/data/README.md").toURI();
        return Path.of(file).getParent();
    }
}
