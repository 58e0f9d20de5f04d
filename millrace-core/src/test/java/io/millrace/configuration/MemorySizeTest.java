// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.MemorySize.MemoryUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Flink 1.14.4 gives for the same. */
class MemorySizeTest {

    private static final String UNITS =
            " does not match any of the recognized units: (b | bytes) / (k | kb |"
                    + " kibibytes) / (m | mb | mebibytes) / (g | gb | gibibytes) / (t | tb | tebibytes)";

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1b, 1",
        "1 bytes, 1",
        "12 k, 12288",
        "12kb, 12288",
        "12kibibytes, 12288",
        "3m, 3145728",
        "3 MB, 3145728",
        "3mebibytes, 3145728",
        "4g, 4294967296",
        "4GiBiBytes, 4294967296",
        "5t, 5497558138880",
        "5 tebibytes, 5497558138880",
        "'  7  kb ', 7168",
    })
    void shouldReadSizes(String text, long bytes) {
        assertThat(MemorySize.parse(text)).isEqualTo(new MemorySize(bytes));
        assertThat(MemorySize.parseBytes(text)).isEqualTo(bytes);
    }

    @Test
    void shouldTakeTheGivenUnitIfThereIsNone() {
        assertThat(MemorySize.parse("10", MemoryUnit.MEGA_BYTES))
                .isEqualTo(MemorySize.ofMebiBytes(10));
        assertThat(MemorySize.parse("10 ", MemoryUnit.GIGA_BYTES)).hasToString("10 gb");
        assertThat(MemorySize.parse("10k", MemoryUnit.MEGA_BYTES)).hasToString("10 kb");
    }

    @ParameterizedTest
    @CsvSource({"1.5g, .5g", "1 foo, foo", "1mib, mib", "1_000, _000", "1 b b, b b"})
    void shouldRefuseUnknownUnits(String text, String unit) {
        assertThatThrownBy(() -> MemorySize.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Memory size unit '" + unit + "'" + UNITS);
    }

    @ParameterizedTest
    @CsvSource({"kb", "-1"})
    void shouldRefuseTextWithoutNumber(String text) {
        assertThatThrownBy(() -> MemorySize.parse(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("text does not start with a number");
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void shouldRefuseBlankText(String text) {
        assertThatThrownBy(() -> MemorySize.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("argument is an empty- or whitespace-only string");
    }

    @Test
    void shouldRefuseNumbersThatNoLongCounts() {
        assertThatThrownBy(() -> MemorySize.parse("99999999999999999999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The value '99999999999999999999' cannot be re represented as 64bit number"
                                + " (numeric overflow).");
        assertThatThrownBy(() -> MemorySize.parse("9999999999999t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value '9999999999999t' cannot be re represented as 64bit number of"
                        + " bytes (numeric overflow).");
        assertThatThrownBy(() -> MemorySize.parse(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes, 0 bytes",
        "1, 1 bytes, 1 bytes",
        "1023, 1023 bytes, 1023 bytes",
        "1024, 1 kb, 1024 bytes",
        "1025, 1025 bytes, 1.001kb (1025 bytes)",
        "1536, 1536 bytes, 1.500kb (1536 bytes)",
        "1048576, 1 mb, 1024.000kb (1048576 bytes)",
        "1572864, 1536 kb, 1.500mb (1572864 bytes)",
        "1234567, 1234567 bytes, 1.177mb (1234567 bytes)",
        "1073741824, 1 gb, 1024.000mb (1073741824 bytes)",
        "1099511627776, 1099511627776 bytes, 1024.000gb (1099511627776 bytes)",
        "9223372036854775807, 9223372036854775807 bytes, 8388608.000tb (9223372036854775807 bytes)",
    })
    void shouldWriteSizes(long bytes, String text, String forPeople) {
        MemorySize size = new MemorySize(bytes);

        assertThat(size).hasToString(text);
        assertThat(size.toHumanReadableString()).isEqualTo(forPeople);
        assertThat(MemorySize.parse(size.toString())).isEqualTo(size);
    }

    @Test
    void shouldCountInAllUnits() {
        MemorySize size = new MemorySize((1L << 40) + 5);

        assertThat(size.getBytes()).isEqualTo((1L << 40) + 5);
        assertThat(size.getKibiBytes()).isEqualTo(1L << 30);
        assertThat(size.getMebiBytes()).isEqualTo(1 << 20);
        assertThat(size.getGibiBytes()).isEqualTo(1024);
        assertThat(size.getTebiBytes()).isEqualTo(1);
        assertThat(MemorySize.MAX_VALUE.getMebiBytes()).isEqualTo(-1);
    }

    @Test
    void shouldCalculate() {
        MemorySize size = new MemorySize(1000);

        assertThat(size.add(new MemorySize(24))).hasToString("1 kb");
        assertThat(size.subtract(new MemorySize(1))).isEqualTo(new MemorySize(999));
        assertThat(size.multiply(1.5)).isEqualTo(new MemorySize(1500));
        assertThat(size.multiply(0.3337)).isEqualTo(new MemorySize(333));
        assertThat(size.divide(3)).isEqualTo(new MemorySize(333));
        assertThat(size).isGreaterThan(MemorySize.ZERO);
    }

    @Test
    void shouldRefuseResultsThatAreNoSizes() {
        MemorySize size = new MemorySize(1000);

        assertThatThrownBy(() -> size.subtract(new MemorySize(2000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bytes must be >= 0");
        assertThatThrownBy(() -> size.add(MemorySize.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("long overflow");
        assertThatThrownBy(() -> MemorySize.MAX_VALUE.multiply(2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("long overflow");
        assertThatThrownBy(() -> size.multiply(-1)).hasMessage("multiplier must be >= 0");
        assertThatThrownBy(() -> size.divide(-1)).hasMessage("divisor must be >= 0");
    }

    @Test
    void shouldTellWhetherThereIsAUnit() {
        assertThat(MemoryUnit.hasUnit("1")).isFalse();
        assertThat(MemoryUnit.hasUnit("1 k")).isTrue();
        assertThat(MemoryUnit.KILO_BYTES.getUnits()).containsExactly("k", "kb", "kibibytes");
        assertThat(MemoryUnit.TERA_BYTES.getMultiplier()).isEqualTo(1L << 40);
    }
}
