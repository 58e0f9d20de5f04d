// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.common;

import io.millrace.streaming.api.functions.source.SourceFunction;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/**
 * Emits the lines of gzipped files, one file after another, in file order; the first lines of each
 * file, its header, can be left out. Runs at parallelism 1 and ends with the last line. Keeps no
 * state: after a failure it starts over.
 */
public final class GzipLines implements SourceFunction<String> {

    private static final long serialVersionUID = 1L;

    private final ExampleData data;
    private final int headerLines;
    private final List<String> files;
    private volatile boolean isRunning = true;

    /**
     * @param data where the files are
     * @param headerLines how many lines to skip at the start of each file
     * @param files paths as for {@link ExampleData#open}
     */
    public GzipLines(ExampleData data, int headerLines, String... files) {
        this.data = data;
        this.headerLines = headerLines;
        this.files = List.of(files);
    }

    @Override
    public void run(SourceContext<String> context) throws Exception {
        for (String file : files) {
            emitLinesOf(file, context);
        }
    }

    private void emitLinesOf(String file, SourceContext<String> context) throws IOException {
        try (BufferedReader reader = data.open(file)) {
            for (int i = 0; i < headerLines; i++) {
                reader.readLine();
            }
            String line = reader.readLine();
            while (isRunning && line != null) {
                context.collect(line);
                line = reader.readLine();
            }
        }
    }

    @Override
    public void cancel() {
        isRunning = false;
    }
}
