// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.ConfigException;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.SourceDescription;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Iterator;

/** The lines of this subtask's pieces of a text file or folder, piece after piece. */
public final class TextLinesSource implements PolledSource {

    private final SourceDescription.TextLines description;
    private final OperatorContext context;
    private final Receiver<Object> out;
    private final Attention attention;
    private final Charset charset;

    private Iterator<TextSplit> splits;
    private TextSplit split;
    private long lines;
    /** Reads the current piece; null between two pieces. */
    private LineReader reader;

    public TextLinesSource(SourceDescription.TextLines description, OperatorContext context) {
        this.description = description;
        this.context = context;
        this.out = context.output();
        this.attention = context.attention();
        this.charset = Charset.forName(description.charsetName());
        if ("\n".getBytes(charset).length != 1) {
            throw new ConfigException(
                    "Cannot read " + description.path() + " as " + charset
                            + ": text is read line by line, and a line must end with one byte. Convert the file to UTF-8.");
        }
    }

    @Override
    public void open() throws IOException {
        splits = TextSplit.ofSubtask(
                        description.path(), context.subtaskIndex(), context.parallelism())
                .iterator();
    }

    @Override
    public int poll(int maxRecords) throws Exception {
        int count = 0;
        do {
            String line = nextLine();
            if (line == null) {
                return count == 0 ? ENDED : count;
            }
            lines++;
            out.receive(line, Receiver.NO_TIMESTAMP);
            count++;
        } while (count < maxRecords && !attention.isWanted());
        return count;
    }

    @Override
    public long recordCount() {
        return lines;
    }

    /** The next line of any piece, or null behind the last. */
    private String nextLine() {
        try {
            while (true) {
                if (reader != null) {
                    String line = reader.next();
                    if (line != null) {
                        return line;
                    }
                    closeReader();
                }
                if (!splits.hasNext()) {
                    return null;
                }
                split = splits.next();
                reader = new LineReader(split, charset);
            }
        } catch (IOException e) {
            throw context.failed(
                    new IOException("cannot read " + split.path() + ": " + e.getMessage(), e));
        }
    }

    private void closeReader() throws IOException {
        LineReader closing = reader;
        reader = null;
        closing.close();
    }

    @Override
    public void dispose() throws IOException {
        if (reader != null) {
            closeReader();
        }
    }
}
