// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.DelimitedInputFormat;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.Path;
import io.millrace.types.parser.FieldParser;
import io.millrace.util.InstantiationUtil;

import java.io.IOException;

/**
 * Reads one value of a simple type per line. Mirrors Flink 1.14's {@code PrimitiveInputFormat}; no
 * known differences.
 *
 * @param <OT> type of the values
 */
public class PrimitiveInputFormat<OT> extends DelimitedInputFormat<OT> {
    private static final long serialVersionUID = 1L;

    private final Class<OT> primitiveClass;
    private transient FieldParser<OT> parser;

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param primitiveClass type of the values
     */
    public PrimitiveInputFormat(Path filePath, Class<OT> primitiveClass) {
        super(filePath, null);
        this.primitiveClass = primitiveClass;
    }

    /**
     * Creates a format.
     *
     * @param filePath what is read
     * @param delimiter what ends a value
     * @param primitiveClass type of the values
     */
    public PrimitiveInputFormat(Path filePath, String delimiter, Class<OT> primitiveClass) {
        super(filePath, null);
        this.primitiveClass = primitiveClass;
        setDelimiter(delimiter);
    }

    @Override
    protected void initializeSplit(FileInputSplit split, Long offset) throws IOException {
        super.initializeSplit(split, offset);
        Class<? extends FieldParser<OT>> type = FieldParser.getParserForType(primitiveClass);
        if (type == null) {
            throw new IllegalArgumentException("The type '" + primitiveClass.getName()
                    + "' is not supported for the primitive input format.");
        }
        parser = InstantiationUtil.instantiate(type);
    }

    @Override
    public OT readRecord(OT reuse, byte[] bytes, int offset, int numBytes) throws IOException {
        int length = Lines.lengthWithoutReturn(getDelimiter(), bytes, offset, numBytes);
        if (parser.resetErrorStateAndParse(bytes, offset, offset + length, new byte[] {'\0'}, reuse)
                >= 0) {
            return parser.getLastResult();
        }
        String text = new String(bytes, offset, length, getCharset());
        throw new IOException("Could not parse value: \"" + text + "\" as type "
                + primitiveClass.getSimpleName());
    }
}
