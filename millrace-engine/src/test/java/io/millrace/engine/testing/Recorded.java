// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads what was recorded from Flink: lines of fields between bars, comments begin with a hash. */
public final class Recorded {

    private Recorded() {}

    /** All lines of a resource that lies beside a test class, each as its fields. */
    public static List<List<String>> lines(Class<?> test, String name) {
        try (InputStream input = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::trim)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
