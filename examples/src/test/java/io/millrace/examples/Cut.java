// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.examples.common.ExampleData;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Some rows of a data file: from row {@code from} (the first is 0) on, every {@code stride}-th one,
 * {@code rows} altogether; and the header lines, if there are any.
 */
record Cut(String file, int headerLines, int from, int stride, int rows) {

    /** Writes the rows to the same place below another directory. */
    void writeTo(Path directory) {
        Path path = directory.resolve(file);
        try (BufferedReader reader = ExampleData.inJar().open(file)) {
            Files.createDirectories(path.getParent());
            try (Writer writer = new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(path)), UTF_8)) {
                copy(reader, writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(BufferedReader reader, Writer writer) throws IOException {
        for (int i = 0; i < headerLines; i++) {
            writer.write(reader.readLine() + "\n");
        }
        for (int row = 0; row < from + stride * rows; row++) {
            String line = reader.readLine();
            if (line == null) {
                throw new IllegalStateException(
                        file + " ends at row " + row + ", before the end of " + this);
            }
            if (row >= from && (row - from) % stride == 0) {
                writer.write(line + "\n");
            }
        }
    }
}
