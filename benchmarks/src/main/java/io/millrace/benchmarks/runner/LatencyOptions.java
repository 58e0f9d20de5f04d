// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the command line of {@code bench latency} asks for.
 *
 * @param engines the sides and the configuration of their jobs, as the other benchmarks take them
 * @param json where to write the figures too, or null
 */
record LatencyOptions(
        boolean help,
        int rate,
        int seconds,
        int warmUpSeconds,
        List<String> sides,
        Options engines,
        Path json) {

    /** @throws UsageException if the arguments are wrong */
    static LatencyOptions parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        boolean help = false;
        int rate = 50_000;
        int seconds = 300;
        int warmUp = 20;
        List<String> sides = List.of(Options.MILLRACE, "flink-1.20", "flink-1.14");
        List<String> forEngines = new ArrayList<>();
        Path json = null;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "-h", "--help" -> help = true;
                case "--rate" -> rate = Options.positive(option, Options.value(option, rest));
                case "--minutes" ->
                    seconds = 60 * Options.positive(option, Options.value(option, rest));
                case "--seconds" -> seconds = Options.positive(option, Options.value(option, rest));
                case "--warm-up" -> warmUp = Options.positive(option, Options.value(option, rest));
                case "--only" -> sides = Options.sides(Options.value(option, rest));
                case "--config" -> forEngines.addAll(List.of(option, Options.value(option, rest)));
                case "--json" -> json = Path.of(Options.value(option, rest));
                default ->
                    throw new UsageException(
                            (option.startsWith("-") ? "There is no option '" : "Not expected: '")
                                    + option + "'.");
            }
        }
        if (sides.contains(Options.HAND)) {
            throw new UsageException("There is no latency loop by hand.");
        }
        forEngines.addAll(List.of("--only", String.join(",", sides)));
        Options engines = Options.parse(forEngines.toArray(new String[0]));
        return new LatencyOptions(help, rate, seconds, warmUp, sides, engines, json);
    }
}
