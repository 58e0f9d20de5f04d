// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.DelimitedInputFormat;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.Path;
import io.millrace.types.StringValue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads text line by line into reused values. Mirrors Flink 1.14's {@code TextValueInputFormat}; no
 * known differences.
 */
public class TextValueInputFormat extends DelimitedInputFormat<StringValue> {
    private static final long serialVersionUID = 1L;

    private String charsetName = "UTF-8";
    private boolean skipInvalidLines;

    private transient CharsetDecoder decoder;
    private transient boolean isAscii;

    /**
     * Creates a format.
     *
     * @param filePath what is read
     */
    public TextValueInputFormat(Path filePath) {
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
     * Sets the charset of the text.
     *
     * @param charsetName its name
     */
    public void setCharsetName(String charsetName) {
        if (charsetName == null) {
            throw new IllegalArgumentException("The charset name may not be null.");
        }
        this.charsetName = charsetName;
    }

    /**
     * Says whether lines that cannot be decoded are skipped.
     *
     * @return false: they fail the job
     */
    public boolean isSkipInvalidLines() {
        return skipInvalidLines;
    }

    /**
     * Sets whether lines that cannot be decoded are skipped.
     *
     * @param skipInvalidLines if not, they fail the job
     */
    public void setSkipInvalidLines(boolean skipInvalidLines) {
        this.skipInvalidLines = skipInvalidLines;
    }

    @Override
    public void configure(Configuration parameters) {
        super.configure(parameters);
        if (charsetName == null || !Charset.isSupported(charsetName)) {
            throw new RuntimeException("Unsupported charset: " + charsetName);
        }
        Charset charset = Charset.forName(charsetName);
        isAscii = charset.equals(StandardCharsets.US_ASCII);
        decoder = charset.newDecoder();
    }

    /**
     * Makes a value of a line.
     *
     * @param reuse is filled and returned
     * @param bytes holds the line
     * @param offset where it begins
     * @param numBytes its length
     * @return the value, or null if the line is skipped
     */
    @Override
    public StringValue readRecord(StringValue reuse, byte[] bytes, int offset, int numBytes) {
        if (isAscii) {
            reuse.setValueAscii(bytes, offset, numBytes);
            return reuse;
        }
        try {
            reuse.setValue(decoder.decode(ByteBuffer.wrap(bytes, offset, numBytes)));
            return reuse;
        } catch (CharacterCodingException e) {
            if (skipInvalidLines) {
                return null;
            }
            byte[] line = Arrays.copyOfRange(bytes, offset, offset + numBytes);
            throw new RuntimeException("Line could not be encoded: " + Arrays.toString(line), e);
        }
    }

    @Override
    public String toString() {
        return "TextValueInputFormat (" + Arrays.toString(getFilePaths()) + ") - " + charsetName
                + (skipInvalidLines ? "(skipping invalid lines)" : "");
    }

    @Override
    @SuppressWarnings("deprecation")
    public boolean supportsMultiPaths() {
        return true;
    }
}
