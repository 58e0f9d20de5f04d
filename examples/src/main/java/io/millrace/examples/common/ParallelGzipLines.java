// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.common;

import io.millrace.streaming.api.functions.source.RichParallelSourceFunction;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Emits the lines of many gzipped files, which the parallel subtasks share out among themselves. A
 * subtask reads its files side by side, a line of each in turn: where line <i>n</i> of all files
 * tells of the same time, as in measurements that were taken by one timetable, the lines of a
 * subtask are in the order of time no matter how many files it has got.
 *
 * <p>Ends with the last line of the longest file. A subtask without a file ends at once. Keeps no
 * state: after a failure it starts over.
 */
public final class ParallelGzipLines extends RichParallelSourceFunction<String> {

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
    public ParallelGzipLines(ExampleData data, int headerLines, List<String> files) {
        this.data = data;
        this.headerLines = headerLines;
        this.files = List.copyOf(files);
    }

    @Override
    public void run(SourceContext<String> context) throws Exception {
        List<BufferedReader> readers = new ArrayList<>();
        try {
            openMyFiles(readers);
            while (isRunning && !readers.isEmpty()) {
                emitOneLineOfEach(readers, context);
            }
        } finally {
            for (BufferedReader reader : readers) {
                reader.close();
            }
        }
    }

    private void openMyFiles(List<BufferedReader> readers) throws IOException {
        int subtask = getRuntimeContext().getIndexOfThisSubtask();
        int subtasks = getRuntimeContext().getNumberOfParallelSubtasks();
        for (int file = subtask; file < files.size(); file += subtasks) {
            BufferedReader reader = data.open(files.get(file));
            readers.add(reader);
            for (int i = 0; i < headerLines; i++) {
                reader.readLine();
            }
        }
    }

    private static void emitOneLineOfEach(
            List<BufferedReader> readers, SourceContext<String> context) throws IOException {
        Iterator<BufferedReader> each = readers.iterator();
        while (each.hasNext()) {
            BufferedReader reader = each.next();
            String line = reader.readLine();
            if (line == null) {
                each.remove();
                reader.close();
            } else {
                context.collect(line);
            }
        }
    }

    @Override
    public void cancel() {
        isRunning = false;
    }
}
