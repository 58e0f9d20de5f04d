// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.utils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

class ParameterToolTest {

    @Test
    void shouldReadKeysWithAndWithoutValues() {
        String[] args = {"--input", "a.txt", "-n", "5", "--dry", "-level", "-1.5e3", "--last"};

        ParameterTool params = ParameterTool.fromArgs(args);

        assertThat(params.toMap())
                .containsOnly(
                        Map.entry("input", "a.txt"),
                        Map.entry("n", "5"),
                        Map.entry("dry", "__NO_VALUE_KEY"),
                        Map.entry("level", "-1.5e3"),
                        Map.entry("last", "__NO_VALUE_KEY"));
        assertThat(params.getNumberOfParameters()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1.", "-.5", "-1e-5", "-0x1F", "-017", "-5L", "-1d", "-0.5"})
    void shouldTakeNegativeNumbersForValues(String number) {
        ParameterTool params = ParameterTool.fromArgs(new String[] {"--a", number});

        assertThat(params.get("a")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "-08", "-1e", "-0x", "-1.5L", "--5", "-."})
    void shouldTakeOtherThingsWithDashForKeys(String key) {
        ParameterTool params = ParameterTool.fromArgs(new String[] {"--a", key});

        assertThat(params.get("a")).isEqualTo("__NO_VALUE_KEY");
        assertThat(params.has(key.substring(key.startsWith("--") ? 2 : 1))).isTrue();
    }

    @Test
    void shouldSayWhatIsWrongWithArguments() {
        assertThatThrownBy(() -> ParameterTool.fromArgs(new String[] {"--a", "1", "2"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Error parsing arguments '[--a, 1, 2]' on '2'."
                        + " Please prefix keys with -- or -.");
        assertThatThrownBy(() -> ParameterTool.fromArgs(new String[] {"--"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The input [--] contains an empty argument");
        assertThatThrownBy(() -> ParameterTool.fromMap(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Unable to initialize from empty map");
    }

    @Test
    void shouldReadNumbersAndDefaults() {
        ParameterTool params = ParameterTool.fromMap(
                Map.of("i", "7", "l", "-8", "d", "1.5", "b", "TRUE", "y", "127"));

        assertThat(params.getInt("i")).isEqualTo(7);
        assertThat(params.getLong("l")).isEqualTo(-8L);
        assertThat(params.getDouble("d", 2)).isEqualTo(1.5);
        assertThat(params.getFloat("f", 2.5f)).isEqualTo(2.5f);
        assertThat(params.getBoolean("b")).isTrue();
        assertThat(params.getShort("s", (short) 3)).isEqualTo((short) 3);
        assertThat(params.getByte("y")).isEqualTo((byte) 127);
        assertThat(params.get("none", null)).isNull();
        assertThatThrownBy(() -> params.getInt("none"))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("No data for required key 'none'");
        assertThatThrownBy(() -> params.getInt("d")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void shouldKnowWhatNobodyAskedFor() {
        ParameterTool params = ParameterTool.fromArgs(new String[] {"--a", "1", "--b", "--c", "2"});

        params.get("a", "x");
        params.has("b");

        assertThat(params.getUnrequestedParameters()).containsExactly("c");
        assertThatThrownBy(() -> params.getUnrequestedParameters().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shouldMergeValuesAndRequests() {
        ParameterTool left = ParameterTool.fromMap(Map.of("a", "1", "b", "2", "d", "4"));
        ParameterTool right = ParameterTool.fromMap(Map.of("b", "3", "c", "5"));
        left.get("a");
        right.get("b");

        ParameterTool merged = left.mergeWith(right);

        assertThat(merged.getUnrequestedParameters()).containsExactlyInAnyOrder("c", "d");
        assertThat(merged.toMap()).isEqualTo(Map.of("a", "1", "b", "3", "c", "5", "d", "4"));
    }

    @Test
    void shouldLeaveTrackOfRequestsBehindWhenSerialized() throws Exception {
        ParameterTool params = ParameterTool.fromMap(Map.of("a", "1"));

        ParameterTool copy = InstantiationUtil.clone(params);

        assertThat(copy.toMap()).isEqualTo(params.toMap());
        assertThat(copy.getUnrequestedParameters()).isEmpty();
        assertThat(copy.getInt("a", 5)).isEqualTo(1);
        assertThat(copy).isNotEqualTo(params);
    }

    @Test
    void shouldBeEqualByValuesAndRequests() {
        ParameterTool one = ParameterTool.fromMap(Map.of("a", "1"));
        ParameterTool other = ParameterTool.fromMap(Map.of("a", "1"));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);

        other.get("a");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void shouldReadPropertiesFromFileAndStream(@TempDir Path dir) throws Exception {
        byte[] text = "a=1\nb = x y\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = java.nio.file.Files.write(dir.resolve("p.properties"), text);

        assertThat(ParameterTool.fromPropertiesFile(file.toString()).toMap())
                .isEqualTo(Map.of("a", "1", "b", "x y"));
        assertThat(ParameterTool.fromPropertiesFile(new ByteArrayInputStream(text))
                        .getInt("a"))
                .isEqualTo(1);
        Path missing = dir.resolve("none");
        assertThatThrownBy(() -> ParameterTool.fromPropertiesFile(missing.toFile()))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("Properties file " + missing + " does not exist");
    }

    @Test
    void shouldWriteDefaultsThatWereAskedFor(@TempDir Path dir) throws Exception {
        ParameterTool params = ParameterTool.fromMap(Map.of("a", "1"));
        params.getInt("a", 5);
        params.get("b");
        params.getDouble("b", 1.5);
        params.get("c");
        String file = dir.resolve("defaults").toString();

        params.createPropertiesFile(file);

        Properties written = new Properties();
        try (FileInputStream in = new FileInputStream(file)) {
            written.load(in);
        }
        assertThat(new HashMap<>(written))
                .isEqualTo(Map.of("a", "5", "b", "1.5", "c", "<undefined>"));
        assertThatThrownBy(() -> params.createPropertiesFile(file, false))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("File " + file + " exists and overwriting is not allowed");
    }

    @Test
    void shouldOfferValuesAsConfigurationAndProperties() {
        ParameterTool params = ParameterTool.fromMap(Map.of("parallelism.default", "3"));

        assertThat(params.getConfiguration().toMap()).isEqualTo(params.toMap());
        assertThat(params.getProperties()).isEqualTo(params.toMap());
    }

    @Test
    void shouldKeepAllValuesOfAKey() {
        String[] args = {"--in", "a", "--x", "1", "-in", "b", "--flag", "--flag"};

        MultipleParameterTool params = MultipleParameterTool.fromArgs(args);

        assertThat(params.getMultiParameter("in")).containsExactly("a", "b");
        assertThat(params.get("x")).isEqualTo("1");
        assertThat(params.toMap()).isEqualTo(Map.of("in", "b", "x", "1", "flag", "__NO_VALUE_KEY"));
        assertThatThrownBy(() -> params.get("in"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Key in should has only one value.");
        assertThat(params.getMultiParameter("none")).isNull();
        assertThatThrownBy(() -> params.getMultiParameterRequired("none"))
                .hasMessage("No data for required key 'none'");
        assertThat(params.getUnrequestedParameters()).containsExactly("flag");
    }

    @Test
    void shouldAppendValuesWhenMultiplesAreMerged() {
        MultipleParameterTool left =
                MultipleParameterTool.fromArgs(new String[] {"--a", "1", "--b", "2"});
        MultipleParameterTool right =
                MultipleParameterTool.fromArgs(new String[] {"--a", "3", "--c", "4"});
        right.get("c");

        MultipleParameterTool merged = left.mergeWith(right);

        assertThat(merged.getMultiParameter("a")).containsExactly("1", "3");
        assertThat(left.getMultiParameter("a")).containsExactly("1");
        assertThat(merged.getUnrequestedParameters()).containsExactly("b");
    }
}
