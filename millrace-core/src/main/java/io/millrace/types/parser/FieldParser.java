// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.BooleanValue;
import io.millrace.types.ByteValue;
import io.millrace.types.DoubleValue;
import io.millrace.types.FloatValue;
import io.millrace.types.IntValue;
import io.millrace.types.LongValue;
import io.millrace.types.ShortValue;
import io.millrace.types.StringValue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Map;

/**
 * Reads one field of a line and says where the next one starts. A field ends at the delimiter or
 * at the line's end. One thread's; called per field. Mirrors Flink 1.14's {@code FieldParser}; no
 * known differences.
 *
 * @param <T> type of the field
 */
public abstract class FieldParser<T> {

    /** Why a field could not be read. */
    public enum ParseErrorState {
        /** There was no error. */
        NONE,
        /** The number lies outside its type's range. */
        NUMERIC_VALUE_OVERFLOW_UNDERFLOW,
        /** A sign stands alone. */
        NUMERIC_VALUE_ORPHAN_SIGN,
        /** A character does not belong in a value of the type. */
        NUMERIC_VALUE_ILLEGAL_CHARACTER,
        /** The text is no value of the type. */
        NUMERIC_VALUE_FORMAT_ERROR,
        /** The closing quote is missing. */
        UNTERMINATED_QUOTED_STRING,
        /** The closing quote is not the field's end. */
        UNQUOTED_CHARS_AFTER_QUOTED_STRING,
        /** The field has no characters. */
        EMPTY_COLUMN,
        /** The text is neither true nor false. */
        BOOLEAN_INVALID
    }

    private static final Map<Class<?>, Class<?>> PARSERS = Map.ofEntries(
            Map.entry(Byte.class, ByteParser.class),
            Map.entry(Short.class, ShortParser.class),
            Map.entry(Integer.class, IntParser.class),
            Map.entry(Long.class, LongParser.class),
            Map.entry(String.class, StringParser.class),
            Map.entry(Float.class, FloatParser.class),
            Map.entry(Double.class, DoubleParser.class),
            Map.entry(Boolean.class, BooleanParser.class),
            Map.entry(BigDecimal.class, BigDecParser.class),
            Map.entry(BigInteger.class, BigIntParser.class),
            Map.entry(ByteValue.class, ByteValueParser.class),
            Map.entry(ShortValue.class, ShortValueParser.class),
            Map.entry(IntValue.class, IntValueParser.class),
            Map.entry(LongValue.class, LongValueParser.class),
            Map.entry(StringValue.class, StringValueParser.class),
            Map.entry(FloatValue.class, FloatValueParser.class),
            Map.entry(DoubleValue.class, DoubleValueParser.class),
            Map.entry(BooleanValue.class, BooleanValueParser.class),
            Map.entry(Time.class, SqlTimeParser.class),
            Map.entry(Date.class, SqlDateParser.class),
            Map.entry(Timestamp.class, SqlTimestampParser.class));

    private Charset charset = StandardCharsets.UTF_8;
    private ParseErrorState errorState = ParseErrorState.NONE;

    /** Creates a parser. */
    public FieldParser() {}

    /**
     * Forgets the last error and parses a field.
     *
     * @param bytes holds the line
     * @param startPos where the field starts
     * @param limit where the line ends, exclusive
     * @param delim what ends a field
     * @param reuse an object that parsers of mutable types fill
     * @return where the next field starts, or {@code limit}, or -1 if there was an error
     */
    public int resetErrorStateAndParse(
            byte[] bytes, int startPos, int limit, byte[] delim, T reuse) {
        resetParserState();
        return parseField(bytes, startPos, limit, delim, reuse);
    }

    /**
     * Parses a field; the result is then had from {@link #getLastResult()}, the error from {@link
     * #getErrorState()}.
     *
     * @param bytes holds the line
     * @param startPos where the field starts
     * @param limit where the line ends, exclusive
     * @param delim what ends a field
     * @param reuse an object that parsers of mutable types fill
     * @return where the next field starts, or {@code limit}, or -1 if there was an error
     */
    protected abstract int parseField(byte[] bytes, int startPos, int limit, byte[] delim, T reuse);

    /** Forgets the last error. */
    protected void resetParserState() {
        errorState = ParseErrorState.NONE;
    }

    /**
     * Returns what was parsed last.
     *
     * @return the value
     */
    public abstract T getLastResult();

    /**
     * Returns an object that may be passed for reuse.
     *
     * @return an object of the parsed type
     */
    public abstract T createValue();

    /**
     * Says whether a delimiter starts at a position.
     *
     * @param bytes the bytes
     * @param startPos the position; as many bytes as the delimiter has must follow
     * @param delim the delimiter
     * @return true if it does
     */
    public static final boolean delimiterNext(byte[] bytes, int startPos, byte[] delim) {
        for (int i = 0; i < delim.length; i++) {
            if (bytes[startPos + i] != delim[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Says whether a delimiter ends at a position.
     *
     * @param bytes the bytes
     * @param endPos position of the last byte that may belong to it
     * @param delim the delimiter
     * @return true if it does
     */
    public static final boolean endsWithDelimiter(byte[] bytes, int endPos, byte[] delim) {
        int start = endPos - delim.length + 1;
        return start >= 0 && delimiterNext(bytes, start, delim);
    }

    /**
     * Sets the error.
     *
     * @param error the error
     */
    protected void setErrorState(ParseErrorState error) {
        this.errorState = error;
    }

    /**
     * Returns why the last field could not be parsed.
     *
     * @return the error
     */
    public ParseErrorState getErrorState() {
        return errorState;
    }

    /**
     * Finds the end of a field.
     *
     * @param bytes holds the line
     * @param startPos where the field starts
     * @param limit where the line ends, exclusive
     * @param delimiter what ends a field
     * @return where the field ends, exclusive, or -1 and an error if it is empty
     */
    protected final int nextStringEndPos(byte[] bytes, int startPos, int limit, byte[] delimiter) {
        int end = Fields.end(bytes, startPos, limit, delimiter);
        if (end == startPos) {
            setErrorState(ParseErrorState.EMPTY_COLUMN);
            return -1;
        }
        return end;
    }

    /**
     * Finds the length of a field that ends at a character.
     *
     * @param bytes holds the field
     * @param startPos where it starts
     * @param length how many bytes there are
     * @param delimiter what ends the field
     * @return its length
     * @throws IllegalArgumentException if there are no bytes
     */
    protected static final int nextStringLength(
            byte[] bytes, int startPos, int length, char delimiter) {
        if (length <= 0) {
            throw new IllegalArgumentException("Invalid input: Empty string");
        }
        return Fields.length(bytes, startPos, length, delimiter);
    }

    /**
     * Returns the charset of text fields.
     *
     * @return UTF-8 unless another one was set
     */
    public Charset getCharset() {
        return charset;
    }

    /**
     * Sets the charset of text fields.
     *
     * @param charset the charset
     */
    public void setCharset(Charset charset) {
        this.charset = charset;
    }

    /**
     * Returns the parser of a type.
     *
     * @param type the type; no primitive ones
     * @param <T> the type
     * @return the parser's class, or null if there is none
     */
    @SuppressWarnings("unchecked")
    public static <T> Class<FieldParser<T>> getParserForType(Class<T> type) {
        return (Class<FieldParser<T>>) PARSERS.get(type);
    }
}
