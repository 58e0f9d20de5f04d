// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.types.BooleanValue;
import io.millrace.types.IntValue;
import io.millrace.types.StringValue;
import io.millrace.types.parser.FieldParser.ParseErrorState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Time;
import java.util.ArrayList;
import java.util.List;

class FieldParserTest {
    private static final byte[] COMMA = {','};

    @Test
    void shouldReadFieldsOneAfterAnother() {
        IntParser parser = new IntParser();

        assertThat(all(parser, "1,-23,2147483647,-2147483648,0", ","))
                .containsExactly(1, -23, Integer.MAX_VALUE, Integer.MIN_VALUE, 0);
        assertThat(all(parser, "4||5", "||")).containsExactly(4, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY_COLUMN",
        "',1',EMPTY_COLUMN",
        "'-',NUMERIC_VALUE_ORPHAN_SIGN",
        "'-,1',NUMERIC_VALUE_ORPHAN_SIGN",
        "'+1',NUMERIC_VALUE_ILLEGAL_CHARACTER",
        "'1 ',NUMERIC_VALUE_ILLEGAL_CHARACTER",
        "'2147483648',NUMERIC_VALUE_OVERFLOW_UNDERFLOW",
        "'-2147483649',NUMERIC_VALUE_OVERFLOW_UNDERFLOW"
    })
    void shouldSayWhyANumberIsNone(String text, ParseErrorState error) {
        IntParser parser = new IntParser();
        IntValueParser valueParser = new IntValueParser();

        assertThat(parse(parser, text)).isEqualTo(-1);
        assertThat(parser.getErrorState()).isEqualTo(error);
        assertThat(parse(valueParser, text)).isEqualTo(-1);
        assertThat(valueParser.getErrorState()).isEqualTo(error);
    }

    @Test
    void shouldReadLongsUpToTheirLimits() {
        LongParser parser = new LongParser();

        assertThat(all(parser, "9223372036854775807,-9223372036854775808", ","))
                .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(parse(parser, "9223372036854775808")).isEqualTo(-1);
        assertThat(parse(parser, "21474836473276732767")).isEqualTo(-1);
        assertThat(parser.getErrorState())
                .isEqualTo(ParseErrorState.NUMERIC_VALUE_OVERFLOW_UNDERFLOW);
    }

    @Test
    void shouldReadNumbersOfTheJdk() {
        assertThat(all(new DoubleParser(), "1.5,-2e3,NaN", ","))
                .containsExactly(1.5, -2000.0, Double.NaN);
        assertThat(all(new BigDecParser(), "1.50,-2E3", ","))
                .containsExactly(new BigDecimal("1.50"), new BigDecimal("-2E3"));
        assertThat(all(new SqlTimeParser(), "18:00:30", ","))
                .containsExactly(Time.valueOf("18:00:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "' 1.5',NUMERIC_VALUE_ILLEGAL_CHARACTER",
        "'1.5x',NUMERIC_VALUE_FORMAT_ERROR",
        "',1',EMPTY_COLUMN"
    })
    void shouldSayWhyAFloatingNumberIsNone(String text, ParseErrorState error) {
        DoubleParser parser = new DoubleParser();

        assertThat(parse(parser, text)).isEqualTo(-1);
        assertThat(parser.getErrorState()).isEqualTo(error);
    }

    @Test
    void shouldReadBooleansAsWordsAndDigits() {
        assertThat(all(new BooleanParser(), "true,FALSE,1,0,True", ","))
                .containsExactly(true, false, true, false, true);

        BooleanValueParser values = new BooleanValueParser();
        assertThat(values.resetErrorStateAndParse(bytes("yes"), 0, 3, COMMA, new BooleanValue()))
                .isEqualTo(-1);
        assertThat(values.getErrorState()).isEqualTo(ParseErrorState.BOOLEAN_INVALID);
    }

    @Test
    void shouldLeaveQuotesOfStringsUnlessAskedFor() {
        StringParser plain = new StringParser();
        StringParser quoted = new StringParser();
        quoted.enableQuotedStringParsing((byte) '"');

        assertThat(all(plain, "\"a,b\",c", ",")).containsExactly("\"a", "b\"", "c");
        assertThat(all(quoted, "\"a,b\",c,x\"y,\"q\\\"r\"", ","))
                .containsExactly("a,b", "c", "x\"y", "q\\\"r");
    }

    @Test
    void shouldSayWhatIsWrongWithQuotes() {
        StringParser parser = new StringParser();
        parser.enableQuotedStringParsing((byte) '\'');

        assertThat(parse(parser, "'abc,d")).isEqualTo(-1);
        assertThat(parser.getErrorState()).isEqualTo(ParseErrorState.UNTERMINATED_QUOTED_STRING);
        assertThat(parse(parser, "'abc'd,e")).isEqualTo(-1);
        assertThat(parser.getErrorState())
                .isEqualTo(ParseErrorState.UNQUOTED_CHARS_AFTER_QUOTED_STRING);
    }

    @Test
    void shouldReadEmptyStringsAndMarkThem() {
        StringParser parser = new StringParser();
        StringValueParser values = new StringValueParser();
        StringValue reuse = new StringValue("old");

        assertThat(parse(parser, ",a")).isEqualTo(1);
        assertThat(parser.getErrorState()).isEqualTo(ParseErrorState.EMPTY_COLUMN);
        assertThat(parser.getLastResult()).isEmpty();
        assertThat(values.resetErrorStateAndParse(new byte[0], 0, 0, COMMA, reuse))
                .isZero();
        assertThat(values.getLastResult().getValue()).isEmpty();
    }

    @Test
    void shouldDecodeStringsByCharset() {
        StringParser parser = new StringParser();
        byte[] text = "äö,x".getBytes(StandardCharsets.UTF_16BE);
        byte[] comma = ",".getBytes(StandardCharsets.UTF_16BE);

        parser.setCharset(StandardCharsets.UTF_16BE);

        assertThat(parser.resetErrorStateAndParse(text, 0, text.length, comma, ""))
                .isEqualTo(6);
        assertThat(parser.getLastResult()).isEqualTo("äö");
    }

    @Test
    void shouldParseSingleNumbers() {
        assertThat(IntParser.parseField(bytes("x12,5"), 1, 4, ',')).isEqualTo(12);
        assertThat(DoubleParser.parseField(bytes("1.5"), 0, 3)).isEqualTo(1.5);
        assertThatThrownBy(() -> IntParser.parseField(bytes("-"), 0, 1))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("Orphaned minus sign.");
        assertThatThrownBy(() -> IntParser.parseField(bytes(","), 0, 1, ','))
                .hasMessage("Empty field.");
        assertThatThrownBy(() -> ByteParser.parseField(bytes("128"), 0, 3))
                .hasMessage("Value overflow/underflow");
        assertThatThrownBy(() -> DoubleParser.parseField(bytes(" 1"), 0, 2))
                .hasMessage("There is leading or trailing whitespace in the numeric field.");
    }

    @Test
    void shouldKnowTheParserOfEachType() throws Exception {
        Class<?> parser = FieldParser.getParserForType(IntValue.class);

        assertThat(parser).isEqualTo(IntValueParser.class);
        assertThat(FieldParser.getParserForType(int.class)).isNull();
        assertThat(FieldParser.endsWithDelimiter(bytes("ab||"), 3, bytes("||"))).isTrue();
        assertThat(FieldParser.endsWithDelimiter(bytes("|"), 0, bytes("||"))).isFalse();
    }

    private static <T> int parse(FieldParser<T> parser, String text) {
        byte[] bytes = bytes(text);
        return parser.resetErrorStateAndParse(bytes, 0, bytes.length, COMMA, parser.createValue());
    }

    private static <T> List<T> all(FieldParser<T> parser, String text, String delimiter) {
        byte[] bytes = bytes(text);
        List<T> results = new ArrayList<>();
        int position = 0;
        while (position < bytes.length) {
            position = parser.resetErrorStateAndParse(
                    bytes, position, bytes.length, bytes(delimiter), parser.createValue());
            assertThat(position).isPositive();
            results.add(parser.getLastResult());
        }
        return results;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
