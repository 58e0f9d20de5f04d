// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a header and then each record as a line into one text file, in UTF-8; an older file of
 * that name is replaced. For one subtask only: two would overwrite each other.
 */
public final class TextFileSink extends RichSinkFunction<String> {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String header;
    private transient BufferedWriter writer;

    /**
     * @param path the file to write; its directory must exist
     * @param header the first line
     */
    public TextFileSink(Path path, String header) {
        this.path = path.toAbsolutePath().toString();
        this.header = header;
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        writer = Files.newBufferedWriter(Path.of(path), UTF_8);
        writeLine(header);
    }

    @Override
    public void invoke(String row, Context context) throws Exception {
        writeLine(row);
    }

    private void writeLine(String line) throws Exception {
        writer.write(line);
        writer.write('\n');
    }

    @Override
    public void close() throws Exception {
        if (writer != null) {
            writer.close();
        }
    }
}
