// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The figures as JSON: every single process, for other programs to read. */
final class JsonReport {

    private JsonReport() {}

    /**
     * To find it out after an hour of measuring is too late.
     *
     * @param file may be null
     * @throws UsageException if nothing can be written there
     */
    static void requireWritable(Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UsageException("--json: cannot write to " + file + ": " + e);
        }
    }

    static void write(Path file, String json) {
        try {
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new BenchException("Cannot write to " + file + ": " + e, e);
        }
    }

    static String of(Options options, List<Variant> variants, Figures figures, Machine machine) {
        var samples = new StringJoiner(",\n    ", "[\n    ", "\n  ]").setEmptyValue("[]");
        for (String program : options.programs()) {
            for (String side : options.sides()) {
                if (side.equals(Options.HAND)) {
                    add(samples, program, side, null, figures.samples(null, program, side));
                    continue;
                }
                for (Variant variant : variants) {
                    add(samples, program, side, variant, figures.samples(variant, program, side));
                }
            }
        }
        var startUps = new StringJoiner(",\n    ", "[\n    ", "\n  ]").setEmptyValue("[]");
        for (String side : figures.startUpSides()) {
            for (StartUp run : figures.startUps(side)) {
                startUps.add(String.format(
                        Locale.ROOT,
                        "{\"side\": %s, \"wallSeconds\": %.3f, \"cpuSeconds\": %.3f,"
                                + " \"peakMemoryMib\": %.1f}",
                        quote(side),
                        run.wallSeconds(),
                        run.cpuSeconds(),
                        run.peakMemoryMib()));
            }
        }
        return "{\n  \"machine\": " + quote(machine.text()) + ",\n  \"quick\": " + options.quick()
                + ",\n  \"rounds\": " + options.rounds() + ",\n  \"runs\": " + samples
                + ",\n  \"startUp\": " + startUps + "\n}\n";
    }

    private static void add(
            StringJoiner rows, String program, String side, Variant variant, List<Sample> samples) {
        String where = variant == null
                ? ""
                : ", \"parallelism\": " + variant.parallelism() + ", \"objectReuse\": "
                        + variant.objectReuse();
        for (Sample sample : samples) {
            rows.add(String.format(
                    Locale.ROOT,
                    "{\"program\": %s, \"side\": %s%s, \"cpuNsPerRecord\": %.3f,"
                            + " \"jitShare\": %.4f, \"recordsPerSecond\": %.0f,"
                            + " \"peakMemoryMib\": %.1f, \"settled\": %b, \"checksum\": %s}",
                    quote(program),
                    quote(side),
                    where,
                    sample.cpuNs(),
                    sample.jitShare(),
                    sample.rate(),
                    sample.peakMemoryMib(),
                    sample.settled(),
                    quote(sample.checksum())));
        }
    }

    static String quote(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
