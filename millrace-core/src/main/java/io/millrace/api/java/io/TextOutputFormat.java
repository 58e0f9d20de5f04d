// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.FileOutputFormat;
import io.millrace.core.fs.Path;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/**
 * Writes what {@code toString} returns, one record per line. A line is in its file as soon as it is
 * written. Mirrors Flink 1.14's {@code TextOutputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class TextOutputFormat<T> extends FileOutputFormat<T> {
    private static final long serialVersionUID = 1L;

    private String charsetName;
    private transient Charset charset;

    /**
     * Makes the text of a record.
     *
     * @param <IN> type of the records
     */
    public interface TextFormatter<IN> extends Serializable {

        /**
         * Makes the text of a record.
         *
         * @param value the record
         * @return its text
         */
        String format(IN value);
    }

    /**
     * Creates a format for UTF-8.
     *
     * @param outputPath where to write
     */
    public TextOutputFormat(Path outputPath) {
        this(outputPath, "UTF-8");
    }

    /**
     * Creates a format.
     *
     * @param outputPath where to write
     * @param charset name of the text's charset
     */
    public TextOutputFormat(Path outputPath, String charset) {
        super(outputPath);
        this.charsetName = charset;
    }

    /**
     * Returns the charset of the text.
     *
     * @return its name
     */
    public String getCharsetName() {
        return charsetName;
    }

    /**
     * Sets the charset of the text.
     *
     * @param charsetName its name
     * @throws IllegalCharsetNameException if it is no name
     * @throws UnsupportedCharsetException if there is no such charset
     */
    public void setCharsetName(String charsetName)
            throws IllegalCharsetNameException, UnsupportedCharsetException {
        if (charsetName == null) {
            throw new NullPointerException();
        }
        if (!Charset.isSupported(charsetName)) {
            throw new UnsupportedCharsetException(
                    "The charset " + charsetName + " is not supported.");
        }
        this.charsetName = charsetName;
    }

    @Override
    public void open(int taskNumber, int numTasks) throws IOException {
        super.open(taskNumber, numTasks);
        try {
            charset = Charset.forName(charsetName);
        } catch (IllegalCharsetNameException e) {
            throw new IOException("The charset " + charsetName + " is not valid.", e);
        } catch (UnsupportedCharsetException e) {
            throw new IOException("The charset " + charsetName + " is not supported.", e);
        }
    }

    @Override
    public void writeRecord(T record) throws IOException {
        byte[] text = record.toString().getBytes(charset);
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        stream.write(line);
    }

    @Override
    public String toString() {
        return "TextOutputFormat (" + getOutputFilePath() + ") - " + charsetName;
    }
}
