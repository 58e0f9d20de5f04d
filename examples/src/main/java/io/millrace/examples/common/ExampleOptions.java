// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.common;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.nio.file.Path;

/**
 * The command line that all examples share: {@code [--data DIR] [--out FILE] [--parallelism N]}.
 *
 * @param data where to read from; by default the data in the jar
 * @param out file for the result rows, or null to print them
 * @param parallelism of the job, or 0 for what the environment says by itself
 */
public record ExampleOptions(ExampleData data, Path out, int parallelism) {

    private static final String USAGE = "usage: [--data DIR] [--out FILE] [--parallelism N]";

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it is not understood; the message tells the usage
     */
    public static ExampleOptions parse(String... args) {
        ExampleData data = ExampleData.inJar();
        Path out = null;
        int parallelism = 0;
        for (int i = 0; i < args.length; i += 2) {
            switch (args[i]) {
                case "--data" -> data = ExampleData.inDirectory(Path.of(valueAfter(i, args)));
                case "--out" -> out = Path.of(valueAfter(i, args));
                case "--parallelism" -> parallelism = positiveValueAfter(i, args);
                default ->
                    throw new IllegalArgumentException(
                            "Unknown argument '" + args[i] + "'; " + USAGE);
            }
        }
        return new ExampleOptions(data, out, parallelism);
    }

    private static String valueAfter(int index, String[] args) {
        if (index + 1 == args.length) {
            throw new IllegalArgumentException("No value after '" + args[index] + "'; " + USAGE);
        }
        return args[index + 1];
    }

    private static int positiveValueAfter(int index, String[] args) {
        String value = valueAfter(index, args);
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("'" + value + "' is no parallelism; " + USAGE);
        }
        return Integer.parseInt(value);
    }

    /** The environment for the job, at the parallelism that was asked for. */
    public StreamExecutionEnvironment environment() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        if (parallelism > 0) {
            env.setParallelism(parallelism);
        }
        return env;
    }

    /**
     * Ends a job in the file that was asked for, header first, or else on the console, rows only.
     * Rows come in the order in which the job emits them.
     */
    public void write(String header, DataStream<String> rows) {
        if (out == null) {
            rows.print().setParallelism(1);
        } else {
            rows.addSink(new TextFileSink(out, header))
                    .setParallelism(1)
                    .name("file " + out.getFileName());
        }
    }
}
