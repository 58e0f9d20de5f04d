// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The arguments of the demo.
 *
 * @param help whether only the usage is wanted
 * @param fast whether to replay as fast as it goes
 * @param out directory for the result files, null for none
 */
record DemoOptions(boolean help, boolean fast, Path out) {

    static final String USAGE = """
        usage: millrace demo [--fast] [--out DIR]

          --fast      replay as fast as it goes; without it, about 15 seconds on a terminal
          --out DIR   write the results to DIR: taxi_pickups_hourly.tsv,
                      taxi_late_1h_windows.tsv and top_zones.tsv
          --help      show this text
        """;

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if they are wrong; the message is for the user
     */
    static DemoOptions parse(String... args) {
        boolean help = false;
        boolean fast = false;
        Path out = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--help", "-h" -> help = true;
                case "--fast" -> fast = true;
                case "--out" -> {
                    if (i + 1 == args.length
                            || args[i + 1].isEmpty()
                            || args[i + 1].startsWith("--")) {
                        throw new IllegalArgumentException("--out needs a directory");
                    }
                    i++;
                    out = directory(args[i]);
                }
                default -> throw new IllegalArgumentException("unknown argument '" + args[i] + "'");
            }
        }
        return new DemoOptions(help, fast, out);
    }

    private static Path directory(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "--out '" + name + "' is not a path: " + e.getReason(), e);
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IllegalArgumentException("--out '" + name + "' is not a directory");
        }
        return path;
    }
}
