// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import static io.millrace.util.Preconditions.checkArgument;
import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.Path;
import io.millrace.logging.LazyLogger;
import io.millrace.types.parser.FieldParser;
import io.millrace.types.parser.StringParser;
import io.millrace.types.parser.StringValueParser;
import io.millrace.util.InstantiationUtil;

import org.slf4j.Logger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts records into fields and parses those that are wanted. One thread's; called per record.
 * Mirrors Flink 1.14's {@code GenericCsvInputFormat}; no known differences.
 *
 * @param <OT> type of the records
 */
public abstract class GenericCsvInputFormat<OT> extends DelimitedInputFormat<OT> {
    private static final Logger LOG = LazyLogger.of(GenericCsvInputFormat.class);

    private static final long serialVersionUID = 1L;

    private static final byte BACKSLASH = '\\';

    private transient FieldParser<?>[] fieldParsers;

    /** Whether records end with a line feed; a carriage return before it is then left out. */
    protected boolean lineDelimiterIsLinebreak = false;

    /** Comments found in the open split. */
    protected transient int commentCount;

    /** Lines of the open split that could not be parsed and were skipped. */
    protected transient int invalidLineCount;

    private Class<?>[] fieldTypes = {};

    /** Which fields of a line are wanted. */
    protected boolean[] fieldIncluded = {};

    private byte[] fieldDelim = {','};
    private String fieldDelimString;

    private boolean lenient;
    private boolean skipFirstLineAsHeader;
    private boolean quotedStringParsing;
    private byte quoteCharacter;

    /** How comments begin, or null if there are none. */
    protected byte[] commentPrefix;

    private String commentPrefixString;

    /** Creates a format without path. */
    protected GenericCsvInputFormat() {}

    /**
     * Creates a format.
     *
     * @param filePath what is read
     */
    protected GenericCsvInputFormat(Path filePath) {
        super(filePath, null);
    }

    @Override
    @SuppressWarnings("deprecation")
    public boolean supportsMultiPaths() {
        return true;
    }

    /**
     * Returns how many fields of a line are looked at.
     *
     * @return the number, up to the last that is wanted
     */
    public int getNumberOfFieldsTotal() {
        return fieldIncluded.length;
    }

    /**
     * Returns how many fields are wanted.
     *
     * @return the number
     */
    public int getNumberOfNonNullFields() {
        return fieldTypes.length;
    }

    @Override
    public void setCharset(String charset) {
        super.setCharset(charset);
        if (fieldDelimString != null) {
            fieldDelim = fieldDelimString.getBytes(getCharset());
        }
        if (commentPrefixString != null) {
            commentPrefix = commentPrefixString.getBytes(getCharset());
        }
    }

    /**
     * Returns how comments begin.
     *
     * @return the bytes, or null if there are none
     */
    public byte[] getCommentPrefix() {
        return commentPrefix;
    }

    /**
     * Sets how comments begin.
     *
     * @param commentPrefix a string in the format's charset, or null for no comments
     */
    public void setCommentPrefix(String commentPrefix) {
        this.commentPrefix = commentPrefix == null ? null : commentPrefix.getBytes(getCharset());
        this.commentPrefixString = commentPrefix;
    }

    /**
     * Returns what ends a field.
     *
     * @return the bytes
     */
    public byte[] getFieldDelimiter() {
        return fieldDelim;
    }

    /**
     * Sets what ends a field.
     *
     * @param delimiter a string in the format's charset
     */
    public void setFieldDelimiter(String delimiter) {
        if (delimiter == null) {
            throw new IllegalArgumentException("Delimiter must not be null");
        }
        this.fieldDelim = delimiter.getBytes(getCharset());
        this.fieldDelimString = delimiter;
    }

    /**
     * Says whether lines that cannot be parsed are skipped.
     *
     * @return false: they fail the job
     */
    public boolean isLenient() {
        return lenient;
    }

    /**
     * Sets whether lines that cannot be parsed are skipped.
     *
     * @param lenient if not, they fail the job
     */
    public void setLenient(boolean lenient) {
        this.lenient = lenient;
    }

    /**
     * Says whether the first line of a file is skipped.
     *
     * @return whether it is
     */
    public boolean isSkippingFirstLineAsHeader() {
        return skipFirstLineAsHeader;
    }

    /**
     * Sets whether the first line of a file is skipped.
     *
     * @param skipFirstLine whether it is
     */
    public void setSkipFirstLineAsHeader(boolean skipFirstLine) {
        this.skipFirstLineAsHeader = skipFirstLine;
    }

    /**
     * Lets strings be quoted.
     *
     * @param quoteCharacter the quote
     */
    public void enableQuotedStringParsing(char quoteCharacter) {
        this.quotedStringParsing = true;
        this.quoteCharacter = (byte) quoteCharacter;
    }

    /**
     * Returns the parsers of the wanted fields.
     *
     * @return the parsers; null before a split is open
     */
    protected FieldParser<?>[] getFieldParsers() {
        return fieldParsers;
    }

    /**
     * Returns the types of all fields.
     *
     * @return per field its type, or null if it is not wanted
     */
    protected Class<?>[] getGenericFieldTypes() {
        Class<?>[] types = new Class<?>[fieldIncluded.length];
        int next = 0;
        for (int i = 0; i < types.length; i++) {
            types[i] = fieldIncluded[i] ? fieldTypes[next++] : null;
        }
        return types;
    }

    /**
     * Sets the types of all fields.
     *
     * @param fieldTypes per field its type, or null if it is not wanted
     */
    protected void setFieldTypesGeneric(Class<?>... fieldTypes) {
        if (fieldTypes == null) {
            throw new IllegalArgumentException("Field types must not be null.");
        }
        boolean[] included = new boolean[fieldTypes.length];
        List<Class<?>> types = new ArrayList<>();
        for (int i = 0; i < fieldTypes.length; i++) {
            if (fieldTypes[i] != null) {
                types.add(supported(fieldTypes[i]));
                included[i] = true;
            }
        }
        setFields(included, types);
    }

    /**
     * Sets which fields are wanted, and their types.
     *
     * @param sourceFieldIndices positions of the fields, from 0
     * @param fieldTypes their types
     */
    protected void setFieldsGeneric(int[] sourceFieldIndices, Class<?>[] fieldTypes) {
        checkNotNull(sourceFieldIndices);
        checkNotNull(fieldTypes);
        checkArgument(
                sourceFieldIndices.length == fieldTypes.length,
                "Number of field indices and field types must match.");
        int max = -1;
        for (int index : sourceFieldIndices) {
            if (index < 0) {
                throw new IllegalArgumentException("Field indices must not be smaller than zero.");
            }
            max = Math.max(max, index);
        }
        boolean[] included = new boolean[max + 1];
        List<Class<?>> types = new ArrayList<>();
        for (int i = 0; i < fieldTypes.length; i++) {
            if (fieldTypes[i] != null) {
                types.add(supported(fieldTypes[i]));
                included[sourceFieldIndices[i]] = true;
            }
        }
        setFields(included, types);
    }

    /**
     * Sets which fields are wanted, and their types.
     *
     * @param includedMask per field whether it is wanted
     * @param fieldTypes types of the wanted fields
     */
    protected void setFieldsGeneric(boolean[] includedMask, Class<?>[] fieldTypes) {
        checkNotNull(includedMask);
        checkNotNull(fieldTypes);
        List<Class<?>> types = new ArrayList<>();
        for (int i = 0; i < includedMask.length; i++) {
            if (!includedMask[i]) {
                continue;
            }
            if (types.size() >= fieldTypes.length) {
                throw new IllegalArgumentException("Missing type for included field " + i + ".");
            }
            Class<?> type = fieldTypes[types.size()];
            if (type == null) {
                throw new IllegalArgumentException(
                        "Type for included field " + i + " should not be null.");
            }
            types.add(supported(type));
        }
        setFields(includedMask, types);
    }

    private static Class<?> supported(Class<?> type) {
        if (FieldParser.getParserForType(type) == null) {
            throw new IllegalArgumentException(
                    "The type '" + type.getName() + "' is not supported for the CSV input format.");
        }
        return type;
    }

    private void setFields(boolean[] included, List<Class<?>> types) {
        this.fieldTypes = types.toArray(new Class<?>[0]);
        this.fieldIncluded = included;
    }

    @Override
    protected void initializeSplit(FileInputSplit split, Long offset) throws IOException {
        super.initializeSplit(split, offset);
        FieldParser<?>[] parsers = new FieldParser<?>[fieldTypes.length];
        for (int i = 0; i < parsers.length; i++) {
            Class<? extends FieldParser<?>> type =
                    FieldParser.getParserForType(cast(fieldTypes[i]));
            if (type == null) {
                throw new RuntimeException(
                        "No parser available for type '" + fieldTypes[i].getName() + "'.");
            }
            FieldParser<?> parser = InstantiationUtil.instantiate(type);
            parser.setCharset(getCharset());
            if (quotedStringParsing && parser instanceof StringParser strings) {
                strings.enableQuotedStringParsing(quoteCharacter);
            } else if (quotedStringParsing && parser instanceof StringValueParser strings) {
                strings.enableQuotedStringParsing(quoteCharacter);
            }
            parsers[i] = parser;
        }
        this.fieldParsers = parsers;
        if (skipFirstLineAsHeader && splitStart == 0 && (offset == null || offset == 0)) {
            readLine();
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }

    @Override
    public void close() throws IOException {
        warnOf(invalidLineCount, "invalid line(s) were skipped.");
        warnOf(commentCount, "comment line(s) were skipped.");
        super.close();
    }

    private void warnOf(int count, String what) {
        if (count > 0) {
            LOG.warn(
                    "In file \"{}\" (split start: {}) {} {}",
                    currentSplit.getPath(),
                    splitStart,
                    count,
                    what);
        }
    }

    /**
     * Parses the wanted fields of a line.
     *
     * @param holders objects for reuse; takes the parsed fields
     * @param bytes holds the line
     * @param offset where it begins
     * @param numBytes its length
     * @return false if the line is to be skipped
     * @throws ParseException if the line cannot be parsed and the format is not lenient
     */
    @SuppressWarnings("unchecked")
    protected boolean parseRecord(Object[] holders, byte[] bytes, int offset, int numBytes)
            throws ParseException {
        int last = fieldIncluded.length - 1;
        int start = offset;
        int limit = offset + numBytes;
        int wanted = 0;
        for (int field = 0; field <= last; field++) {
            if (start > limit || (start == limit && field != last)) {
                return tooShort(bytes, offset, numBytes);
            }
            FieldParser<Object> parser = null;
            if (fieldIncluded[field]) {
                parser = (FieldParser<Object>) fieldParsers[wanted];
                start = parser.resetErrorStateAndParse(
                        bytes, start, limit, fieldDelim, holders[wanted]);
                holders[wanted] = parser.getLastResult();
                wanted++;
            } else {
                start = skipFields(bytes, start, limit, fieldDelim);
            }
            if (start < 0) {
                return unreadable(bytes, offset, numBytes, parser);
            }
            if (start == limit
                    && field != last
                    && !FieldParser.endsWithDelimiter(bytes, start - 1, fieldDelim)) {
                return tooShort(bytes, offset, numBytes);
            }
        }
        return true;
    }

    private boolean tooShort(byte[] bytes, int offset, int numBytes) {
        if (lenient) {
            return false;
        }
        throw new ParseException(
                "Row too short: " + new String(bytes, offset, numBytes, getCharset()));
    }

    private boolean unreadable(byte[] bytes, int offset, int numBytes, FieldParser<?> parser) {
        if (lenient) {
            return false;
        }
        String line = new String(bytes, offset, numBytes, getCharset());
        throw new ParseException("Line could not be parsed: '" + line + "'\n"
                + (parser == null ? "" : "ParserError " + parser.getErrorState() + " \n")
                + "Expect field types: " + typeNames() + " \n"
                + "in file: " + currentSplit.getPath());
    }

    private String typeNames() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < fieldTypes.length; i++) {
            names.append(i == 0 ? "" : ", ").append(fieldTypes[i]);
        }
        return names.toString();
    }

    /**
     * Skips one field.
     *
     * @param bytes holds the line
     * @param startPos where the field begins
     * @param limit where the line ends, exclusive
     * @param delim what ends a field
     * @return where the next field begins, {@code limit} behind the last, or -1 if a quote is open
     */
    protected int skipFields(byte[] bytes, int startPos, int limit, byte[] delim) {
        int i = startPos;
        int lastDelimiter = limit - delim.length;
        if (quotedStringParsing && i < limit && bytes[i] == quoteCharacter) {
            i++;
            while (i < limit && (bytes[i] != quoteCharacter || bytes[i - 1] == BACKSLASH)) {
                i++;
            }
            i++;
            if (i == limit) {
                return limit;
            }
            boolean isEnd = i <= lastDelimiter && FieldParser.delimiterNext(bytes, i, delim);
            return isEnd ? i + delim.length : -1;
        }
        while (i <= lastDelimiter) {
            if (FieldParser.delimiterNext(bytes, i, delim)) {
                return i + delim.length;
            }
            i++;
        }
        return limit;
    }

    /**
     * Brings positions into rising order, their types with them.
     *
     * @param positions the positions, each once
     * @param types their types
     */
    protected static void checkAndCoSort(int[] positions, Class<?>[] types) {
        checkLengths(positions, types);
        Map<Integer, Class<?>> byPosition = new HashMap<>();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0) {
                throw new IllegalArgumentException(
                        "The field " + " (" + positions[i] + ") is invalid.");
            }
            if (types[i] == null) {
                throw new IllegalArgumentException("The type " + i + " is invalid (null)");
            }
            if (byPosition.put(positions[i], types[i]) != null) {
                throw new IllegalArgumentException(
                        "The position " + positions[i] + " occurs multiple times.");
            }
        }
        Arrays.sort(positions);
        for (int i = 0; i < positions.length; i++) {
            types[i] = byPosition.get(positions[i]);
        }
    }

    private static void checkLengths(int[] positions, Class<?>[] types) {
        if (positions.length != types.length) {
            throw new IllegalArgumentException(
                    "The positions and types must be of the same length");
        }
    }

    /**
     * Makes sure that positions rise.
     *
     * @param positions the positions
     * @param types their types
     */
    protected static void checkForMonotonousOrder(int[] positions, Class<?>[] types) {
        checkLengths(positions, types);
        int last = -1;
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0) {
                throw new IllegalArgumentException(
                        "The field " + " (" + positions[i] + ") is invalid.");
            }
            if (types[i] == null) {
                throw new IllegalArgumentException("The type " + i + " is invalid (null)");
            }
            if (positions[i] <= last) {
                throw new IllegalArgumentException(
                        "The positions must be strictly increasing (no permutations are supported).");
            }
            last = positions[i];
        }
    }
}
