// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.io.FileOutputFormat;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.typeutils.InputTypeConfigurable;
import io.millrace.core.fs.Path;
import io.millrace.types.StringValue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;

/**
 * Writes tuples as delimited text. Delimiters and quotes in the fields are written as they are.
 * Mirrors Flink 1.14's {@code CsvOutputFormat}; no known differences.
 *
 * @param <T> type of the tuples
 */
public class CsvOutputFormat<T extends Tuple> extends FileOutputFormat<T>
        implements InputTypeConfigurable {
    private static final long serialVersionUID = 1L;

    private static final int BUFFER_BYTES = 4096;

    /** Ends a line unless something else is set. */
    public static final String DEFAULT_LINE_DELIMITER = "\n";

    /** Stands between fields unless something else is set. */
    public static final String DEFAULT_FIELD_DELIMITER = String.valueOf(',');

    private final String fieldDelimiter;
    private final String recordDelimiter;
    private String charsetName;
    private boolean allowNullValues;
    private boolean quoteStrings;

    private transient Writer writer;

    /**
     * Creates a format with commas between fields and a line feed behind each tuple.
     *
     * @param outputPath where to write
     */
    public CsvOutputFormat(Path outputPath) {
        this(outputPath, DEFAULT_LINE_DELIMITER, DEFAULT_FIELD_DELIMITER);
    }

    /**
     * Creates a format with a line feed behind each tuple.
     *
     * @param outputPath where to write
     * @param fieldDelimiter stands between fields
     */
    public CsvOutputFormat(Path outputPath, String fieldDelimiter) {
        this(outputPath, DEFAULT_LINE_DELIMITER, fieldDelimiter);
    }

    /**
     * Creates a format.
     *
     * @param outputPath where to write
     * @param recordDelimiter stands behind each tuple
     * @param fieldDelimiter stands between fields
     */
    public CsvOutputFormat(Path outputPath, String recordDelimiter, String fieldDelimiter) {
        super(outputPath);
        if (recordDelimiter == null) {
            throw new IllegalArgumentException("RecordDelmiter shall not be null.");
        }
        if (fieldDelimiter == null) {
            throw new IllegalArgumentException("FieldDelimiter shall not be null.");
        }
        this.fieldDelimiter = fieldDelimiter;
        this.recordDelimiter = recordDelimiter;
    }

    /**
     * Sets whether fields may be null; they are then written as nothing.
     *
     * @param allowNulls if not, they fail the job
     */
    public void setAllowNullValues(boolean allowNulls) {
        this.allowNullValues = allowNulls;
    }

    /**
     * Sets the charset of the text.
     *
     * @param charsetName its name, or null for that of the JVM
     */
    public void setCharsetName(String charsetName) {
        this.charsetName = charsetName;
    }

    /**
     * Sets whether strings are put in double quotes.
     *
     * @param quoteStrings whether they are
     */
    public void setQuoteStrings(boolean quoteStrings) {
        this.quoteStrings = quoteStrings;
    }

    @Override
    public void open(int taskNumber, int numTasks) throws IOException {
        super.open(taskNumber, numTasks);
        BufferedOutputStream buffered = new BufferedOutputStream(stream, BUFFER_BYTES);
        writer = charsetName == null
                ? new OutputStreamWriter(buffered)
                : new OutputStreamWriter(buffered, charsetName);
    }

    @Override
    public void close() throws IOException {
        Writer closing = writer;
        writer = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } finally {
            super.close();
        }
    }

    @Override
    public void writeRecord(T element) throws IOException {
        int fields = element.getArity();
        for (int i = 0; i < fields; i++) {
            Object value = element.getField(i);
            if (value == null && !allowNullValues) {
                throw new RuntimeException(
                        "Cannot write tuple with <null> value at position: " + i);
            }
            if (i != 0) {
                writer.write(fieldDelimiter);
            }
            if (value != null) {
                write(value);
            }
        }
        writer.write(recordDelimiter);
    }

    private void write(Object value) throws IOException {
        if (quoteStrings && (value instanceof String || value instanceof StringValue)) {
            writer.write('"');
            writer.write(value.toString());
            writer.write('"');
        } else {
            writer.write(value.toString());
        }
    }

    @Override
    public String toString() {
        return "CsvOutputFormat (path: " + getOutputFilePath() + ", delimiter: " + fieldDelimiter
                + ")";
    }

    /**
     * Makes sure that the records are tuples.
     *
     * @param type type of the records
     * @param executionConfig of the job
     */
    @Override
    public void setInputType(TypeInformation<?> type, ExecutionConfig executionConfig) {
        if (!type.isTupleType()) {
            throw new InvalidProgramException("The " + CsvOutputFormat.class.getSimpleName()
                    + " can only be used to write tuple data sets.");
        }
    }
}
