// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Flink gave for the cases of the corpus. */
public final class RecordedResults {

    private static final String FILE = "/handover/flink-1.14.4.txt";

    private RecordedResults() {}

    /** Lines by the name of the case. In the file: a name at the line's start, then its lines, indented. */
    public static Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> recorded = new LinkedHashMap<>();
        try (InputStream stream = RecordedResults.class.getResourceAsStream(FILE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> lines = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("  ")) {
                    lines.add(line.substring(2));
                } else if (!line.startsWith("#")) {
                    lines = new ArrayList<>();
                    recorded.put(line, lines);
                }
            }
        }
        return recorded;
    }
}
