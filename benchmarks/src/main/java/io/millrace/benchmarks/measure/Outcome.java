// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a process tells the one that started it: a properties file, written at the end. */
public final class Outcome {

    private final Properties values = new Properties();

    public void put(String name, Object value) {
        values.setProperty(name, String.valueOf(value));
    }

    public void putMeasured(Meter meter) {
        put("records", meter.total());
        put("measuredRecords", meter.measuredRecords());
        put("warmUpNs", meter.warmUpNs());
        put("settled", meter.isSettled());
        put("wallNs", meter.measured().wallNs());
        put("cpuNs", meter.measured().cpuNs());
        put("jitNs", meter.measured().jitNs());
        put(
                "segments",
                meter.segmentCosts().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }

    public void write(Path file) throws IOException {
        put("peakMemoryKib", Usage.peakMemoryKib());
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }
}
