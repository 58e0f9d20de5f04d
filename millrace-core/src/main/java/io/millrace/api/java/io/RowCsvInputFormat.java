// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import static io.millrace.util.Preconditions.checkArgument;

import io.millrace.api.common.io.ParseException;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.ResultTypeQueryable;
import io.millrace.api.java.typeutils.RowTypeInfo;
import io.millrace.core.fs.Path;
import io.millrace.types.Row;
import io.millrace.types.parser.FieldParser;

import java.util.Arrays;

/**
 * Reads delimited text into rows. Mirrors Flink 1.14's {@code RowCsvInputFormat}; no known
 * differences.
 */
@SuppressWarnings("rawtypes")
public class RowCsvInputFormat extends CsvInputFormat<Row> implements ResultTypeQueryable<Row> {
    private static final long serialVersionUID = 1L;

    private final TypeInformation[] fieldTypeInfos;
    /** Per field of the row, which of the parsed fields it is. */
    private final int[] parsedIndices;

    private final boolean emptyColumnAsNull;

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param fieldTypeInfos types of the wanted fields
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param selectedFields positions of the wanted fields, from 0, in the order in which they stand in the row
     * @param emptyColumnAsNull whether a field without characters is null
     */
    public RowCsvInputFormat(
            Path filePath,
            TypeInformation[] fieldTypeInfos,
            String lineDelimiter,
            String fieldDelimiter,
            int[] selectedFields,
            boolean emptyColumnAsNull) {
        super(filePath);
        checkArgument(
                fieldTypeInfos.length == selectedFields.length,
                "Number of field types and selected fields must be the same");
        this.fieldTypeInfos = fieldTypeInfos;
        this.parsedIndices = parsedIndices(selectedFields);
        this.emptyColumnAsNull = emptyColumnAsNull;
        setDelimiter(lineDelimiter);
        setFieldDelimiter(fieldDelimiter);
        boolean[] wanted =
                selectedFields.length == 0 ? new boolean[0] : toBooleanMask(selectedFields);
        setFieldsGeneric(wanted, types(fieldTypeInfos, parsedIndices));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param fieldTypeInfos types of the wanted fields
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param selectedFields positions of the wanted fields, from 0, in the order in which they stand in the row
     */
    public RowCsvInputFormat(
            Path filePath,
            TypeInformation[] fieldTypeInfos,
            String lineDelimiter,
            String fieldDelimiter,
            int[] selectedFields) {
        this(filePath, fieldTypeInfos, lineDelimiter, fieldDelimiter, selectedFields, false);
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param fieldTypeInfos types of the wanted fields
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     */
    public RowCsvInputFormat(
            Path filePath,
            TypeInformation[] fieldTypeInfos,
            String lineDelimiter,
            String fieldDelimiter) {
        this(
                filePath,
                fieldTypeInfos,
                lineDelimiter,
                fieldDelimiter,
                inOrder(fieldTypeInfos.length));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param fieldTypeInfos types of the wanted fields
     * @param selectedFields positions of the wanted fields, from 0, in the order in which they stand in the row
     */
    public RowCsvInputFormat(
            Path filePath, TypeInformation[] fieldTypeInfos, int[] selectedFields) {
        this(
                filePath,
                fieldTypeInfos,
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                selectedFields);
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param fieldTypeInfos types of the wanted fields
     * @param emptyColumnAsNull whether a field without characters is null
     */
    public RowCsvInputFormat(
            Path filePath, TypeInformation[] fieldTypeInfos, boolean emptyColumnAsNull) {
        this(
                filePath,
                fieldTypeInfos,
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                inOrder(fieldTypeInfos.length),
                emptyColumnAsNull);
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param fieldTypeInfos types of the wanted fields
     */
    public RowCsvInputFormat(Path filePath, TypeInformation[] fieldTypeInfos) {
        this(filePath, fieldTypeInfos, false);
    }

    private static int[] inOrder(int count) {
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = i;
        }
        return positions;
    }

    private static int[] parsedIndices(int[] selectedFields) {
        int[] sorted = selectedFields.clone();
        Arrays.sort(sorted);
        int[] indices = new int[sorted.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = Arrays.binarySearch(sorted, selectedFields[i]);
        }
        return indices;
    }

    /** Types in the order in which fields are parsed. */
    private static Class<?>[] types(TypeInformation[] infos, int[] parsedIndices) {
        Class<?>[] types = new Class<?>[infos.length];
        for (int i = 0; i < types.length; i++) {
            types[parsedIndices[i]] = infos[i].getTypeClass();
        }
        return types;
    }

    @Override
    protected Row fillRecord(Row reuse, Object[] parsedValues) {
        Row row = reuse == null ? new Row(parsedIndices.length) : reuse;
        for (int i = 0; i < parsedIndices.length; i++) {
            row.setField(i, parsedValues[parsedIndices[i]]);
        }
        return row;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected boolean parseRecord(Object[] holders, byte[] bytes, int offset, int numBytes)
            throws ParseException {
        byte[] delimiter = getFieldDelimiter();
        boolean[] included = fieldIncluded;
        int last = included.length - 1;
        int start = offset;
        int limit = offset + numBytes;
        int wanted = 0;
        for (int field = 0; field <= last; field++) {
            if (start > limit || (start == limit && field != last)) {
                return fail("Row too short: " + text(bytes, offset, numBytes));
            }
            if (!included[field]) {
                start = skipFields(bytes, start, limit, delimiter);
            } else {
                FieldParser<Object> parser = (FieldParser<Object>) getFieldParsers()[wanted];
                int begin = start;
                start = parser.resetErrorStateAndParse(
                        bytes, start, limit, delimiter, holders[wanted]);
                if (!isLenient() && isError(parser)) {
                    throw new ParseException(String.format(
                            "Parsing error for column %1$s of row '%2$s' originated by %3$s: %4$s.",
                            field + 1,
                            text(bytes, offset, numBytes),
                            parser.getClass().getSimpleName(),
                            parser.getErrorState()));
                }
                holders[wanted] = parser.getLastResult();
                if (start < 0 || isEmpty(parser)) {
                    // Numbers without characters are null in any case, wrong ones if lenient.
                    holders[wanted] = null;
                    start = skipFields(bytes, begin, limit, delimiter);
                }
                wanted++;
            }
            if (start < 0) {
                throw new ParseException(String.format(
                        "Unexpected parser position for column %1$s of row '%2$s'",
                        field + 1, text(bytes, offset, numBytes)));
            }
            if (start == limit
                    && field != last
                    && !FieldParser.endsWithDelimiter(bytes, start - 1, delimiter)) {
                return fail("Row too short: " + text(bytes, offset, numBytes));
            }
        }
        return true;
    }

    private boolean isError(FieldParser<?> parser) {
        FieldParser.ParseErrorState state = parser.getErrorState();
        return state != FieldParser.ParseErrorState.NONE
                && state != FieldParser.ParseErrorState.EMPTY_COLUMN;
    }

    /** A string without characters is a value, unless null is asked for. */
    private boolean isEmpty(FieldParser<?> parser) {
        return emptyColumnAsNull
                && parser.getErrorState() == FieldParser.ParseErrorState.EMPTY_COLUMN;
    }

    private boolean fail(String message) {
        if (isLenient()) {
            return false;
        }
        throw new ParseException(message);
    }

    private String text(byte[] bytes, int offset, int numBytes) {
        return new String(bytes, offset, numBytes, getCharset());
    }

    @Override
    public TypeInformation<Row> getProducedType() {
        return new RowTypeInfo(fieldTypeInfos);
    }
}
