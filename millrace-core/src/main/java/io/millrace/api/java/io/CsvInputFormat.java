// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.io.GenericCsvInputFormat;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.Path;
import io.millrace.types.parser.FieldParser;
import io.millrace.util.StringUtils;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads delimited text, one record per line. Lines that are comments, or that cannot be parsed if
 * the format is lenient, are skipped. Mirrors Flink 1.14's {@code CsvInputFormat}; no known
 * differences.
 *
 * @param <OUT> type of the records
 */
public abstract class CsvInputFormat<OUT> extends GenericCsvInputFormat<OUT> {
    private static final long serialVersionUID = 1L;

    /** Ends a line unless something else is set. */
    public static final String DEFAULT_LINE_DELIMITER = "\n";

    /** Ends a field unless something else is set. */
    public static final String DEFAULT_FIELD_DELIMITER = ",";

    /** The fields of the line that was read last. */
    protected transient Object[] parsedValues;

    /**
     * Creates a format.
     *
     * @param filePath what is read, or null if it is said later
     */
    protected CsvInputFormat(Path filePath) {
        if (filePath != null) {
            setFilePath(filePath);
        }
    }

    @Override
    protected void initializeSplit(FileInputSplit split, Long offset) throws IOException {
        super.initializeSplit(split, offset);
        FieldParser<?>[] parsers = getFieldParsers();
        parsedValues = new Object[parsers.length];
        for (int i = 0; i < parsers.length; i++) {
            parsedValues[i] = parsers[i].createValue();
        }
        byte[] delimiter = getDelimiter();
        lineDelimiterIsLinebreak = delimiter.length == 1 && delimiter[0] == '\n';
        commentCount = 0;
        invalidLineCount = 0;
    }

    @Override
    public OUT nextRecord(OUT record) throws IOException {
        OUT next;
        do {
            next = super.nextRecord(record);
        } while (next == null && !reachedEnd());
        return next;
    }

    @Override
    public OUT readRecord(OUT reuse, byte[] bytes, int offset, int numBytes) throws IOException {
        int length = numBytes;
        if (lineDelimiterIsLinebreak && length > 0 && bytes[offset + length - 1] == '\r') {
            length--;
        }
        if (isComment(bytes, offset, length)) {
            commentCount++;
            return null;
        }
        if (parseRecord(parsedValues, bytes, offset, length)) {
            return fillRecord(reuse, parsedValues);
        }
        invalidLineCount++;
        return null;
    }

    private boolean isComment(byte[] bytes, int offset, int length) {
        return commentPrefix != null
                && commentPrefix.length <= length
                && FieldParser.delimiterNext(bytes, offset, commentPrefix);
    }

    /**
     * Makes a record of the fields of a line.
     *
     * @param reuse an object that may be filled and returned
     * @param parsedValues the fields
     * @return the record
     */
    protected abstract OUT fillRecord(OUT reuse, Object[] parsedValues);

    /**
     * Returns the types of the fields.
     *
     * @return per field its type, or null if it is not wanted
     */
    public Class<?>[] getFieldTypes() {
        return getGenericFieldTypes();
    }

    /**
     * Returns a mask in which all fields are wanted.
     *
     * @param size number of fields
     * @return the mask
     */
    protected static boolean[] createDefaultMask(int size) {
        boolean[] mask = new boolean[size];
        Arrays.fill(mask, true);
        return mask;
    }

    /**
     * Returns a mask in which some fields are wanted.
     *
     * @param sourceFieldIndices positions of the fields, from 0
     * @return the mask
     */
    protected static boolean[] toBooleanMask(int[] sourceFieldIndices) {
        checkNotNull(sourceFieldIndices);
        int max = 0;
        for (int index : sourceFieldIndices) {
            if (index < 0) {
                throw new IllegalArgumentException("Field indices must not be smaller than zero.");
            }
            max = Math.max(max, index);
        }
        boolean[] mask = new boolean[max + 1];
        for (int index : sourceFieldIndices) {
            mask[index] = true;
        }
        return mask;
    }

    @Override
    public String toString() {
        return "CSV Input (" + StringUtils.showControlCharacters(new String(getFieldDelimiter()))
                + ") " + Arrays.toString(getFilePaths());
    }
}
