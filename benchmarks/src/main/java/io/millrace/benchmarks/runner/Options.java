// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param sides names of sides, in the order of the report
 * @param measuredSides those of them that run the programs; the others only start up
 * @param jobsBefore how many other jobs run in a process before its program
 * @param json where to write the figures too, or null
 * @param baseline class path of another build of Millrace, or null
 * @param jvmOptions options of the JVM by side
 * @param settings configuration of the jobs by side, as {@code key=value}
 */
record Options(
        boolean help,
        boolean quick,
        int rounds,
        List<String> programs,
        List<String> sides,
        List<String> measuredSides,
        List<Integer> parallelisms,
        List<Boolean> reuses,
        boolean startUp,
        boolean examples,
        int jobsBefore,
        Path json,
        String heap,
        String baseline,
        Map<String, List<String>> jvmOptions,
        Map<String, List<String>> settings) {

    static final List<String> PROGRAMS = List.of(
            "pass-through",
            "chain",
            "word-count",
            "exchange",
            "tumbling",
            "sliding",
            "session",
            "timers");

    /** Run only if they are named. */
    static final List<String> EXTRA_PROGRAMS = List.of("keyed-0us", "keyed-1us", "keyed-10us");

    static final String START_UP = "start-up";
    static final String EXAMPLES = "examples";

    static final String MILLRACE = "millrace";
    static final String BASELINE = "baseline";
    static final String HAND = "hand";
    static final String OLD_FLINK = "flink-1.14";
    static final List<String> SIDES = List.of(MILLRACE, OLD_FLINK, "flink-1.20", HAND);

    /** @throws UsageException if the arguments are wrong */
    static Options parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        boolean help = false;
        boolean quick = false;
        int rounds = 0;
        List<String> sides = SIDES;
        boolean areSidesChosen = false;
        int jobsBefore = 0;
        List<Integer> parallelisms = List.of(1, 2);
        List<Boolean> reuses = List.of(true, false);
        Path json = null;
        String heap = "1g";
        String baseline = null;
        Map<String, List<String>> jvmOptions = new LinkedHashMap<>();
        Map<String, List<String>> settings = new LinkedHashMap<>();
        LinkedHashSet<String> programs = new LinkedHashSet<>();
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            switch (argument) {
                case "-h", "--help" -> help = true;
                case "--quick" -> quick = true;
                case "--rounds" -> rounds = positive(argument, value(argument, rest));
                case "--only" -> {
                    sides = sides(value(argument, rest));
                    areSidesChosen = true;
                }
                case "--parallelism" ->
                    parallelisms = listed(argument, value(argument, rest)).stream()
                            .map(number -> parallelism(argument, number))
                            .distinct()
                            .toList();
                case "--reuse" ->
                    reuses = listed(argument, value(argument, rest)).stream()
                            .map(Options::onOrOff)
                            .distinct()
                            .toList();
                case "--jobs-before" -> jobsBefore = notNegative(argument, value(argument, rest));
                case "--json" -> json = Path.of(value(argument, rest));
                case "--heap" -> heap = heap(value(argument, rest));
                case "--baseline" -> baseline = value(argument, rest);
                case "--jvm" -> addTo(jvmOptions, argument, value(argument, rest));
                case "--config" -> addTo(settings, argument, value(argument, rest));
                default -> programs.add(program(argument));
            }
        }
        List<String> chosen = Stream.concat(PROGRAMS.stream(), EXTRA_PROGRAMS.stream())
                .filter(name ->
                        programs.isEmpty() ? PROGRAMS.contains(name) : programs.contains(name))
                .toList();
        if (baseline != null) {
            sides = new ArrayList<>(sides);
            sides.add(sides.contains(MILLRACE) ? 1 : 0, BASELINE);
        }
        // Five minutes are too short for all; the newer one is the faster one, too.
        boolean isOldFlinkMeasured = !quick || areSidesChosen;
        List<String> measuredSides = sides.stream()
                .filter(side -> isOldFlinkMeasured || !side.equals(OLD_FLINK))
                .toList();
        checkSides("--jvm", jvmOptions, sides);
        checkSides("--config", settings, measuredSides);
        checkSettings(settings);
        if (onlyWholeProcesses(programs)) {
            // What would have no effect is more likely a mistake.
            refuse("--config", !settings.isEmpty());
            refuse("--jobs-before", jobsBefore > 0);
        }
        if (programs.equals(Set.of(EXAMPLES))) {
            refuse("--json", json != null);
        }
        return new Options(
                help,
                quick,
                rounds > 0 ? rounds : quick ? 1 : 3,
                chosen,
                List.copyOf(sides),
                measuredSides,
                parallelisms,
                reuses,
                programs.isEmpty() || programs.contains(START_UP),
                programs.contains(EXAMPLES),
                jobsBefore,
                json,
                heap,
                baseline,
                jvmOptions,
                settings);
    }

    static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new UsageException("There is no value after " + option + ".");
        }
        return rest.pop();
    }

    private static int notNegative(String option, String value) {
        return number(option, value, 0);
    }

    static int positive(String option, String value) {
        return number(option, value, 1);
    }

    private static int number(String option, String value, int least) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new UsageException(
                option + " takes a number from " + least + " on, not '" + value + "'.");
    }

    private static List<String> listed(String option, String value) {
        List<String> parts = List.of(value.split(","));
        if (parts.isEmpty()) {
            throw new UsageException(option + " takes at least one value.");
        }
        return parts;
    }

    private static int parallelism(String option, String value) {
        int number = positive(option, value);
        if (240 % number != 0) {
            throw new UsageException(option + " takes divisors of 240, not " + value + ".");
        }
        return number;
    }

    private static boolean onOrOff(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new UsageException("--reuse takes on, off or on,off, not '" + value + "'.");
        };
    }

    private static String heap(String value) {
        if (!value.matches("[1-9][0-9]*[mMgG]")) {
            throw new UsageException(
                    "--heap takes a size such as 512m or 2g, not '" + value + "'.");
        }
        return value;
    }

    static List<String> sides(String value) {
        List<String> names = listed("--only", value);
        for (String name : names) {
            if (!SIDES.contains(name)) {
                throw new UsageException("There is no side '" + name + "'. Sides: "
                        + String.join(", ", SIDES) + ".");
            }
        }
        return SIDES.stream().filter(names::contains).toList();
    }

    private static void checkSides(
            String option, Map<String, List<String>> bySide, List<String> sides) {
        for (String side : bySide.keySet()) {
            if (!sides.contains(side)) {
                throw new UsageException(
                        option + " names '" + side + "', which is no side of this run.");
            }
        }
    }

    private static void checkSettings(Map<String, List<String>> settings) {
        if (settings.containsKey(HAND)) {
            throw new UsageException("--config: the loops by hand have no settings.");
        }
        settings.forEach((side, entries) -> {
            if (side.startsWith("flink-")
                    && entries.stream().anyMatch(entry -> entry.startsWith("millrace."))) {
                throw new UsageException("--config: Flink has no settings of Millrace.");
            }
        });
        settings.values().stream()
                .flatMap(List::stream)
                .filter(setting -> setting.indexOf('=') < 1)
                .findFirst()
                .ifPresent(setting -> {
                    throw new UsageException(
                            "--config takes SIDE:KEY=VALUE; there is no key and value in '"
                                    + setting + "'.");
                });
    }

    private static boolean onlyWholeProcesses(Set<String> programs) {
        return !programs.isEmpty() && Set.of(START_UP, EXAMPLES).containsAll(programs);
    }

    private static void refuse(String option, boolean isThere) {
        if (isThere) {
            throw new UsageException(option + " does not reach any of these programs.");
        }
    }

    private static void addTo(Map<String, List<String>> bySide, String option, String value) {
        int colon = value.indexOf(':');
        String side = colon < 0 ? value : value.substring(0, colon);
        if (colon < 0 || !SIDES.contains(side) && !side.equals(BASELINE)) {
            throw new UsageException(option + " takes SIDE:VALUE, not '" + value + "'.");
        }
        bySide.computeIfAbsent(side, name -> new ArrayList<>()).add(value.substring(colon + 1));
    }

    private static String program(String argument) {
        if (argument.startsWith("-")) {
            throw new UsageException("There is no option '" + argument + "'.");
        }
        if (!PROGRAMS.contains(argument)
                && !EXTRA_PROGRAMS.contains(argument)
                && !List.of(START_UP, EXAMPLES).contains(argument)) {
            throw new UsageException("There is no program '" + argument + "'. Programs: "
                    + String.join(", ", PROGRAMS) + ", "
                    + String.join(", ", EXTRA_PROGRAMS) + ", " + START_UP + ", " + EXAMPLES
                    + "; latency and jmh come first and alone.");
        }
        return argument;
    }
}
