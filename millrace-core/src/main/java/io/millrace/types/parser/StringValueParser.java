// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.StringValue;

/**
 * Parses a string, one character per byte, into a value, quoted if asked for; a quote behind a backslash does not end it. One thread's; called per field. Mirrors Flink 1.14's {@code StringValueParser}; no known
 * differences.
 */
public class StringValueParser extends FieldParser<StringValue> {
    private static final byte BACKSLASH = '\\';

    private boolean quotedStringParsing;
    private byte quoteCharacter;
    private StringValue result;

    /** Creates the parser. */
    public StringValueParser() {}

    /**
     * Lets strings be quoted: a field that starts with the quote ends with it.
     *
     * @param quoteCharacter the quote
     */
    public void enableQuotedStringParsing(byte quoteCharacter) {
        this.quotedStringParsing = true;
        this.quoteCharacter = quoteCharacter;
    }

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, StringValue reusable) {
        result = reusable;
        if (startPos == limit) {
            setErrorState(ParseErrorState.EMPTY_COLUMN);
            result.setValueAscii(bytes, startPos, 0);
            return limit;
        }
        if (quotedStringParsing && bytes[startPos] == quoteCharacter) {
            return parseQuoted(bytes, startPos, limit, delimiter);
        }
        int end = Fields.end(bytes, startPos, limit, delimiter);
        if (end == startPos) {
            setErrorState(ParseErrorState.EMPTY_COLUMN);
        }
        result.setValueAscii(bytes, startPos, end - startPos);
        return Fields.next(end, limit, delimiter);
    }

    private int parseQuoted(byte[] bytes, int startPos, int limit, byte[] delimiter) {
        int quote = startPos + 1;
        while (quote < limit && (bytes[quote] != quoteCharacter || bytes[quote - 1] == BACKSLASH)) {
            quote++;
        }
        if (quote == limit) {
            setErrorState(ParseErrorState.UNTERMINATED_QUOTED_STRING);
            return -1;
        }
        int end = quote + 1;
        if (end < limit
                && (end > limit - delimiter.length || !delimiterNext(bytes, end, delimiter))) {
            setErrorState(ParseErrorState.UNQUOTED_CHARS_AFTER_QUOTED_STRING);
            return -1;
        }
        result.setValueAscii(bytes, startPos + 1, quote - startPos - 1);
        return Fields.next(end, limit, delimiter);
    }

    @Override
    public StringValue createValue() {
        return new StringValue();
    }

    @Override
    public StringValue getLastResult() {
        return result;
    }
}
