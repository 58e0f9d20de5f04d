// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The results of the examples once more, by loops over the lines of the files: no stream, no
 * watermark, and nothing in common with the programs or the engine. Every method takes the
 * directory of the data and gives the result rows, in any order.
 */
final class PlainLoops {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private PlainLoops() {}

    static List<String> wordCountTale(Path data) {
        Map<String, Integer> counts = new TreeMap<>();
        Pattern word = Pattern.compile("[a-z0-9_]+");
        for (String line : lines(data, "text/a-tale-of-two-cities.txt.gz", 0)) {
            Matcher matcher = word.matcher(line.toLowerCase());
            while (matcher.find()) {
                counts.merge(matcher.group(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(e -> e.getKey() + "\t" + e.getValue())
                .collect(Collectors.toList());
    }

    private record Hit(String host, long time, long bytes) {}

    private static List<Hit> hits(Path data) {
        List<Hit> hits = new ArrayList<>();
        for (String line : lines(data, "weblog/nasa_19950801.tsv.gz", 1)) {
            String[] c = line.split("\t", -1);
            hits.add(new Hit(c[0], Long.parseLong(c[2] + "000"), Long.parseLong("0" + c[6])));
        }
        return hits;
    }

    static List<String> weblogHourly(Path data) {
        Map<Long, List<Hit>> hours =
                hits(data).stream().collect(Collectors.groupingBy(hit -> floor(hit.time, HOUR)));
        List<String> rows = new ArrayList<>();
        hours.forEach((start, hits) -> {
            long hosts = hits.stream().map(Hit::host).distinct().count();
            long bytes = hits.stream().mapToLong(Hit::bytes).sum();
            rows.add(join(start, start + HOUR, hits.size(), hosts, bytes));
        });
        return rows;
    }

    static List<String> weblogSessions(Path data) {
        List<String> rows = new ArrayList<>();
        Map<String, List<Hit>> hosts =
                hits(data).stream().collect(Collectors.groupingBy(Hit::host));
        hosts.forEach((host, hits) -> {
            hits.sort((one, other) -> Long.compare(one.time, other.time));
            int first = 0;
            for (int next = 1; next <= hits.size(); next++) {
                if (next == hits.size()
                        || hits.get(next).time - hits.get(next - 1).time > 30 * MINUTE) {
                    List<Hit> session = hits.subList(first, next);
                    long end = hits.get(next - 1).time + 30 * MINUTE;
                    long bytes = session.stream().mapToLong(Hit::bytes).sum();
                    rows.add(join(host, hits.get(first).time, end, session.size(), bytes));
                    first = next;
                }
            }
        });
        return rows;
    }

    private record Ride(long pickup, int zone, BigDecimal dollars) {}

    private static List<Ride> rides(Path data) {
        List<Ride> rides = new ArrayList<>();
        for (String line : lines(data, "taxi/green_tripdata_2023q1.csv.gz", 1)) {
            String[] c = line.split(",", -1);
            rides.add(new Ride(
                    millis(c[1].replace(' ', 'T')), Integer.parseInt(c[5]), new BigDecimal(c[16])));
        }
        return rides;
    }

    static List<String> taxiPickupsHourly(Path data) {
        Map<Long, List<Ride>> hours =
                rides(data).stream().collect(Collectors.groupingBy(r -> floor(r.pickup, HOUR)));
        List<String> rows = new ArrayList<>();
        hours.forEach((start, rides) -> {
            BigDecimal dollars =
                    rides.stream().map(Ride::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(join(
                    start,
                    start + HOUR,
                    rides.size(),
                    dollars.scaleByPowerOfTen(2).longValueExact()));
        });
        return rows;
    }

    static List<String> taxiTop3Zones(Path data) {
        long from = millis("2023-01-01T00:00:00");
        long to = millis("2023-01-08T00:00:00");
        List<Ride> week = rides(data).stream()
                .filter(r -> from <= r.pickup && r.pickup < to)
                .collect(Collectors.toList());
        Map<Long, Map<Integer, Integer>> byQuarter = new TreeMap<>();
        for (Ride ride : week) {
            byQuarter
                    .computeIfAbsent(floor(ride.pickup, 15 * MINUTE), k -> new TreeMap<>())
                    .merge(ride.zone, 1, Integer::sum);
        }
        List<String> rows = new ArrayList<>();
        for (long start = from - HOUR; start < to; start += 15 * MINUTE) {
            Map<Integer, Integer> zones = new TreeMap<>();
            for (long quarter = start; quarter < start + HOUR; quarter += 15 * MINUTE) {
                byQuarter
                        .getOrDefault(quarter, Map.of())
                        .forEach((zone, n) -> zones.merge(zone, n, Integer::sum));
            }
            for (int rank = 1; rank <= 3 && !zones.isEmpty(); rank++) {
                int best = -1;
                for (int zone : zones.keySet()) {
                    best = best < 0 || zones.get(zone) > zones.get(best) ? zone : best;
                }
                rows.add(join(start, start + HOUR, rank, best, zones.remove(best)));
            }
        }
        return rows;
    }

    /** Trips per hour that are not late, by the start of the hour. */
    private static Map<Long, Integer> inTime(Collection<Ride> rides, long bound) {
        Map<Long, Integer> hours = new TreeMap<>();
        long latest = Long.MIN_VALUE / 2;
        for (Ride ride : rides) {
            long start = floor(ride.pickup, HOUR);
            boolean isLate = start + HOUR - 1 <= latest - bound - 1;
            if (!isLate) {
                hours.merge(start, 1, Integer::sum);
            }
            latest = Math.max(latest, ride.pickup);
        }
        return hours;
    }

    static List<String> taxiLateTotals(Path data) {
        List<Ride> rides = rides(data);
        List<String> rows = new ArrayList<>();
        for (long bound : new long[] {10 * MINUTE, HOUR, DAY}) {
            Map<Long, Integer> hours = inTime(rides, bound);
            int counted = hours.values().stream().mapToInt(n -> n).sum();
            rows.add(join(bound, counted, rides.size() - counted, hours.size()));
        }
        return rows;
    }

    static List<String> taxiLateWindows(Path data) {
        List<String> rows = new ArrayList<>();
        inTime(rides(data), HOUR)
                .forEach((start, trips) -> rows.add(join(start, start + HOUR, trips)));
        return rows;
    }

    /** Goes by the text of the events, all of which begin with id, type and actor. */
    static List<String> githubTypes(Path data) {
        Pattern head = Pattern.compile(
                "\\{\"id\":\"[0-9]+\",\"type\":\"([A-Za-z]+)\",\"actor\":\\{\"id\":([0-9]+),.*");
        String beforeTime = "\"public\":true,\"created_at\":\"";
        Map<String, List<String>> actors = new TreeMap<>();
        for (int hour = 0; hour < 2; hour++) {
            for (String line : lines(data, "github/gharchive_2015-01-01-" + hour + ".json.gz", 0)) {
                Matcher matcher = head.matcher(line);
                if (!matcher.matches()) {
                    throw new IllegalStateException("unexpected start of an event: " + line);
                }
                int time = line.lastIndexOf(beforeTime) + beforeTime.length();
                long start = floor(millis(line.substring(time, time + 19)), 10 * MINUTE);
                actors.computeIfAbsent(
                                join(matcher.group(1), start, start + 10 * MINUTE),
                                k -> new ArrayList<>())
                        .add(matcher.group(2));
            }
        }
        List<String> rows = new ArrayList<>();
        actors.forEach(
                (window, ids) -> rows.add(join(window, ids.size(), new HashSet<>(ids).size())));
        return rows;
    }

    static List<String> airDaily(Path data) {
        List<String> rows = new ArrayList<>();
        for (String file : filesIn(data, "airquality")) {
            Map<LocalDate, List<String>> days = new TreeMap<>();
            String station = null;
            for (String line : lines(data, "airquality/" + file, 1)) {
                String[] c = line.replace("\"", "").split(",", -1);
                station = c[17];
                LocalDate day = LocalDate.of(
                        Integer.parseInt(c[1]), Integer.parseInt(c[2]), Integer.parseInt(c[3]));
                days.computeIfAbsent(day, k -> new ArrayList<>()).add(c[5]);
            }
            for (Map.Entry<LocalDate, List<String>> day : days.entrySet()) {
                List<BigDecimal> readings = day.getValue().stream()
                        .filter(text -> !text.equals("NA"))
                        .map(BigDecimal::new)
                        .collect(Collectors.toList());
                BigDecimal sum = readings.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                Object max = readings.isEmpty()
                        ? ""
                        : tenths(readings.stream().reduce(BigDecimal::max).get());
                long start = day.getKey().toEpochDay() * DAY;
                rows.add(join(
                        station,
                        start,
                        start + DAY,
                        day.getValue().size(),
                        readings.size(),
                        tenths(sum),
                        max));
            }
        }
        return rows;
    }

    private static long tenths(BigDecimal number) {
        return number.scaleByPowerOfTen(1).longValueExact();
    }

    static List<String> tradesOhlcv(Path data) {
        Map<Long, List<long[]>> minutes = new TreeMap<>();
        for (String line : lines(data, "trades/aig_trades_20131007-11.csv.gz", 1)) {
            String[] c = line.split(",", -1);
            long[] trade = {Long.parseLong(c[2]), Long.parseLong(c[3])};
            minutes.computeIfAbsent(floor(Long.parseLong(c[1]), MINUTE), k -> new ArrayList<>())
                    .add(trade);
        }
        List<String> rows = new ArrayList<>();
        minutes.forEach((start, trades) -> {
            TreeSet<Long> prices =
                    trades.stream().map(t -> t[0]).collect(Collectors.toCollection(TreeSet::new));
            long open = trades.get(0)[0];
            long close = trades.get(trades.size() - 1)[0];
            long volume = trades.stream().mapToLong(t -> t[1]).sum();
            rows.add(join(
                    start,
                    start + MINUTE,
                    open,
                    prices.last(),
                    prices.first(),
                    close,
                    volume,
                    trades.size()));
        });
        return rows;
    }

    private static long floor(long time, long size) {
        return Math.floorDiv(time, size) * size;
    }

    private static long millis(String isoTime) {
        return LocalDateTime.parse(isoTime).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static String join(Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining("\t"));
    }

    private static Set<String> filesIn(Path data, String directory) {
        try (Stream<Path> files = Files.list(data.resolve(directory))) {
            return files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path data, String file, int headerLines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(file))), UTF_8))) {
            return reader.lines().skip(headerLines).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
