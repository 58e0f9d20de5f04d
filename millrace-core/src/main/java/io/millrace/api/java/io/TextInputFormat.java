// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.DelimitedInputFormat;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.Path;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Reads text line by line. Lines end with a line feed, unless another delimiter is set; a carriage
 * return before it does not belong to the line. Mirrors Flink 1.14's {@code TextInputFormat}; no
 * known differences.
 */
public class TextInputFormat extends DelimitedInputFormat<String> {
    private static final long serialVersionUID = 1L;

    private String charsetName = "UTF-8";
    private transient Charset textCharset;

    /**
     * Creates a format.
     *
     * @param filePath what is read, or null if it is said later
     */
    public TextInputFormat(Path filePath) {
        super(filePath, null);
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
     * Sets the charset of the text; lines end by the bytes of the delimiter in any case.
     *
     * @param charsetName its name
     */
    public void setCharsetName(String charsetName) {
        if (charsetName == null) {
            throw new IllegalArgumentException("Charset must not be null.");
        }
        this.charsetName = charsetName;
        this.textCharset = null;
    }

    @Override
    public void configure(Configuration parameters) {
        super.configure(parameters);
        if (charsetName == null || !Charset.isSupported(charsetName)) {
            throw new RuntimeException("Unsupported charset: " + charsetName);
        }
    }

    @Override
    public String readRecord(String reusable, byte[] bytes, int offset, int numBytes)
            throws IOException {
        if (textCharset == null) {
            textCharset = Charset.forName(charsetName);
        }
        int length = Lines.lengthWithoutReturn(getDelimiter(), bytes, offset, numBytes);
        return new String(bytes, offset, length, textCharset);
    }

    @Override
    public String toString() {
        return "TextInputFormat (" + Arrays.toString(getFilePaths()) + ") - " + charsetName;
    }

    @Override
    @SuppressWarnings("deprecation")
    public boolean supportsMultiPaths() {
        return true;
    }
}
