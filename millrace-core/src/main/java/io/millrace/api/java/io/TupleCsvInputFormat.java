// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.java.typeutils.TupleTypeInfoBase;
import io.millrace.api.java.typeutils.runtime.TupleSerializerBase;
import io.millrace.core.fs.Path;

/**
 * Reads delimited text into tuples. Mirrors Flink 1.14's {@code TupleCsvInputFormat}; no known
 * differences.
 *
 * @param <OUT> type of the tuples
 */
public class TupleCsvInputFormat<OUT> extends CsvInputFormat<OUT> {
    private static final long serialVersionUID = 1L;

    private TupleSerializerBase<OUT> tupleSerializer;

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param tupleTypeInfo type of the records
     */
    public TupleCsvInputFormat(Path filePath, TupleTypeInfoBase<OUT> tupleTypeInfo) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                tupleTypeInfo,
                createDefaultMask(tupleTypeInfo.getArity()));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param tupleTypeInfo type of the records
     */
    public TupleCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            TupleTypeInfoBase<OUT> tupleTypeInfo) {
        super(filePath);
        configure(
                lineDelimiter,
                fieldDelimiter,
                tupleTypeInfo,
                createDefaultMask(tupleTypeInfo.getArity()));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param tupleTypeInfo type of the records
     * @param includedFieldsMask positions of the wanted fields, from 0
     */
    public TupleCsvInputFormat(
            Path filePath, TupleTypeInfoBase<OUT> tupleTypeInfo, int[] includedFieldsMask) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                tupleTypeInfo,
                toBooleanMask(includedFieldsMask));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param tupleTypeInfo type of the records
     * @param includedFieldsMask positions of the wanted fields, from 0
     */
    public TupleCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            TupleTypeInfoBase<OUT> tupleTypeInfo,
            int[] includedFieldsMask) {
        super(filePath);
        configure(lineDelimiter, fieldDelimiter, tupleTypeInfo, toBooleanMask(includedFieldsMask));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param tupleTypeInfo type of the records
     * @param includedFieldsMask per field of a line whether it is wanted
     */
    public TupleCsvInputFormat(
            Path filePath, TupleTypeInfoBase<OUT> tupleTypeInfo, boolean[] includedFieldsMask) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER, DEFAULT_FIELD_DELIMITER, tupleTypeInfo, includedFieldsMask);
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param tupleTypeInfo type of the records
     * @param includedFieldsMask per field of a line whether it is wanted
     */
    public TupleCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            TupleTypeInfoBase<OUT> tupleTypeInfo,
            boolean[] includedFieldsMask) {
        super(filePath);
        configure(lineDelimiter, fieldDelimiter, tupleTypeInfo, includedFieldsMask);
    }

    private void configure(
            String lineDelimiter,
            String fieldDelimiter,
            TupleTypeInfoBase<OUT> tupleTypeInfo,
            boolean[] includedFieldsMask) {
        if (tupleTypeInfo.getArity() == 0) {
            throw new IllegalArgumentException("Tuple size must be greater than 0.");
        }
        tupleSerializer =
                (TupleSerializerBase<OUT>) tupleTypeInfo.createSerializer(new ExecutionConfig());
        setDelimiter(lineDelimiter);
        setFieldDelimiter(fieldDelimiter);
        Class<?>[] types = new Class<?>[tupleTypeInfo.getArity()];
        for (int i = 0; i < types.length; i++) {
            types[i] = tupleTypeInfo.getTypeAt(i).getTypeClass();
        }
        setFieldsGeneric(includedFieldsMask, types);
    }

    @Override
    public OUT fillRecord(OUT reuse, Object[] parsedValues) {
        return tupleSerializer.createOrReuseInstance(parsedValues, reuse);
    }
}
