// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.Path;

import java.io.IOException;
import java.lang.reflect.Field;

/**
 * Reads delimited text into the fields of POJOs. Mirrors Flink 1.14's {@code PojoCsvInputFormat};
 * no known differences.
 *
 * @param <OUT> type of the POJOs
 */
public class PojoCsvInputFormat<OUT> extends CsvInputFormat<OUT> {
    private static final long serialVersionUID = 1L;

    private Class<OUT> pojoTypeClass;
    private String[] pojoFieldNames;

    private transient Field[] pojoFields;

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param pojoTypeInfo type of the records
     */
    public PojoCsvInputFormat(Path filePath, PojoTypeInfo<OUT> pojoTypeInfo) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                pojoTypeInfo,
                pojoTypeInfo.getFieldNames(),
                createDefaultMask(pojoTypeInfo.getArity()));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param pojoTypeInfo type of the records
     * @param fieldNames fields of the POJO that the wanted fields go to, in order
     */
    public PojoCsvInputFormat(Path filePath, PojoTypeInfo<OUT> pojoTypeInfo, String[] fieldNames) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                pojoTypeInfo,
                fieldNames,
                createDefaultMask(fieldNames.length));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param pojoTypeInfo type of the records
     */
    public PojoCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            PojoTypeInfo<OUT> pojoTypeInfo) {
        super(filePath);
        configure(
                lineDelimiter,
                fieldDelimiter,
                pojoTypeInfo,
                pojoTypeInfo.getFieldNames(),
                createDefaultMask(pojoTypeInfo.getArity()));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param pojoTypeInfo type of the records
     * @param fieldNames fields of the POJO that the wanted fields go to, in order
     */
    public PojoCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            PojoTypeInfo<OUT> pojoTypeInfo,
            String[] fieldNames) {
        super(filePath);
        configure(
                lineDelimiter,
                fieldDelimiter,
                pojoTypeInfo,
                fieldNames,
                createDefaultMask(fieldNames.length));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param pojoTypeInfo type of the records
     * @param includedFieldsMask positions of the wanted fields, from 0
     */
    public PojoCsvInputFormat(
            Path filePath, PojoTypeInfo<OUT> pojoTypeInfo, int[] includedFieldsMask) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                pojoTypeInfo,
                pojoTypeInfo.getFieldNames(),
                toBooleanMask(includedFieldsMask));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param pojoTypeInfo type of the records
     * @param fieldNames fields of the POJO that the wanted fields go to, in order
     * @param includedFieldsMask positions of the wanted fields, from 0
     */
    public PojoCsvInputFormat(
            Path filePath,
            PojoTypeInfo<OUT> pojoTypeInfo,
            String[] fieldNames,
            int[] includedFieldsMask) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                pojoTypeInfo,
                fieldNames,
                toBooleanMask(includedFieldsMask));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param pojoTypeInfo type of the records
     * @param includedFieldsMask positions of the wanted fields, from 0
     */
    public PojoCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            PojoTypeInfo<OUT> pojoTypeInfo,
            int[] includedFieldsMask) {
        super(filePath);
        configure(
                lineDelimiter,
                fieldDelimiter,
                pojoTypeInfo,
                pojoTypeInfo.getFieldNames(),
                toBooleanMask(includedFieldsMask));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param pojoTypeInfo type of the records
     * @param fieldNames fields of the POJO that the wanted fields go to, in order
     * @param includedFieldsMask positions of the wanted fields, from 0
     */
    public PojoCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            PojoTypeInfo<OUT> pojoTypeInfo,
            String[] fieldNames,
            int[] includedFieldsMask) {
        super(filePath);
        configure(
                lineDelimiter,
                fieldDelimiter,
                pojoTypeInfo,
                fieldNames,
                toBooleanMask(includedFieldsMask));
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param pojoTypeInfo type of the records
     * @param includedFieldsMask per field of a line whether it is wanted
     */
    public PojoCsvInputFormat(
            Path filePath, PojoTypeInfo<OUT> pojoTypeInfo, boolean[] includedFieldsMask) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                pojoTypeInfo,
                pojoTypeInfo.getFieldNames(),
                includedFieldsMask);
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param pojoTypeInfo type of the records
     * @param fieldNames fields of the POJO that the wanted fields go to, in order
     * @param includedFieldsMask per field of a line whether it is wanted
     */
    public PojoCsvInputFormat(
            Path filePath,
            PojoTypeInfo<OUT> pojoTypeInfo,
            String[] fieldNames,
            boolean[] includedFieldsMask) {
        super(filePath);
        configure(
                DEFAULT_LINE_DELIMITER,
                DEFAULT_FIELD_DELIMITER,
                pojoTypeInfo,
                fieldNames,
                includedFieldsMask);
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param pojoTypeInfo type of the records
     * @param includedFieldsMask per field of a line whether it is wanted
     */
    public PojoCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            PojoTypeInfo<OUT> pojoTypeInfo,
            boolean[] includedFieldsMask) {
        super(filePath);
        configure(
                lineDelimiter,
                fieldDelimiter,
                pojoTypeInfo,
                pojoTypeInfo.getFieldNames(),
                includedFieldsMask);
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param lineDelimiter ends a line
     * @param fieldDelimiter ends a field
     * @param pojoTypeInfo type of the records
     * @param fieldNames fields of the POJO that the wanted fields go to, in order
     * @param includedFieldsMask per field of a line whether it is wanted
     */
    public PojoCsvInputFormat(
            Path filePath,
            String lineDelimiter,
            String fieldDelimiter,
            PojoTypeInfo<OUT> pojoTypeInfo,
            String[] fieldNames,
            boolean[] includedFieldsMask) {
        super(filePath);
        configure(lineDelimiter, fieldDelimiter, pojoTypeInfo, fieldNames, includedFieldsMask);
    }

    private void configure(
            String lineDelimiter,
            String fieldDelimiter,
            PojoTypeInfo<OUT> pojoTypeInfo,
            String[] fieldNames,
            boolean[] includedFieldsMask) {
        checkNotNull(fieldNames);
        checkNotNull(includedFieldsMask);
        pojoTypeClass = pojoTypeInfo.getTypeClass();
        setDelimiter(lineDelimiter);
        setFieldDelimiter(fieldDelimiter);
        Class<?>[] types = new Class<?>[fieldNames.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = typeOf(fieldNames[i], pojoTypeInfo).getTypeClass();
        }
        setFieldsGeneric(includedFieldsMask, types);
        int wanted = 0;
        for (boolean isWanted : includedFieldsMask) {
            wanted += isWanted ? 1 : 0;
        }
        if (wanted != types.length) {
            throw new IllegalArgumentException(
                    wanted + " CSV fields and " + types.length
                            + " POJO fields selected. The number of selected CSV and POJO fields must be equal.");
        }
        pojoFieldNames = fieldNames.clone();
    }

    private static TypeInformation<?> typeOf(String name, PojoTypeInfo<?> pojoTypeInfo) {
        checkNotNull(name, "The field name cannot be null.");
        int index = pojoTypeInfo.getFieldIndex(name);
        if (index < 0) {
            throw new IllegalArgumentException("Field \"" + name + "\" not part of POJO type "
                    + pojoTypeInfo.getTypeClass().getCanonicalName());
        }
        return pojoTypeInfo.getTypeAt(index);
    }

    @Override
    public void initializeSplit(FileInputSplit split, Long offset) throws IOException {
        super.initializeSplit(split, offset);
        pojoFields = new Field[pojoFieldNames.length];
        for (int i = 0; i < pojoFields.length; i++) {
            pojoFields[i] = field(pojoFieldNames[i]);
        }
    }

    private Field field(String name) {
        for (Class<?> type = pojoTypeClass; type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                // The superclass may have it.
            }
        }
        throw new RuntimeException(
                "There is no field called \"" + name + "\" in " + pojoTypeClass.getName());
    }

    @Override
    public OUT fillRecord(OUT reuse, Object[] parsedValues) {
        for (int i = 0; i < parsedValues.length; i++) {
            try {
                pojoFields[i].set(reuse, parsedValues[i]);
            } catch (IllegalAccessException e) {
                throw new RuntimeException(
                        "Parsed value could not be set in POJO field \"" + pojoFieldNames[i] + "\"",
                        e);
            }
        }
        return reuse;
    }
}
