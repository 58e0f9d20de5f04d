// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** What is expected here, Flink 1.14.4 answered to the same calls. */
class ConfigurationTest {

    private static final ConfigOption<List<String>> LIST =
            ConfigOptions.key("list").stringType().asList().noDefaultValue();
    private static final ConfigOption<Map<String, String>> MAP =
            ConfigOptions.key("map").mapType().noDefaultValue();
    private static final ConfigOption<List<Map<String, String>>> MAPS =
            ConfigOptions.key("maps").mapType().asList().noDefaultValue();
    private static final ConfigOption<List<Duration>> DURATIONS =
            ConfigOptions.key("durations").durationType().asList().noDefaultValue();
    private static final ConfigOption<Integer> INT =
            ConfigOptions.key("int").intType().noDefaultValue();
    private static final ConfigOption<Float> FLOAT =
            ConfigOptions.key("float").floatType().noDefaultValue();
    private static final ConfigOption<Color> COLOR =
            ConfigOptions.key("color").enumType(Color.class).noDefaultValue();

    private enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "g";
            }
        }
    }

    private final Configuration configuration = new Configuration();

    private static Configuration of(String key, String value) {
        return Configuration.fromMap(Map.of(key, value));
    }

    @Test
    void shouldQuoteListsAndMapsAsText() {
        configuration.set(LIST, List.of("a;b", "c", "d'e"));
        configuration.set(MAP, Map.of("k:1", "v,2"));
        configuration.set(DURATIONS, List.of(Duration.ofSeconds(90), Duration.ofDays(1)));

        assertThat(configuration.toMap())
                .containsEntry("list", "'a;b';c;'d''e'")
                .containsEntry("map", "'''k:1'':v,2'")
                .containsEntry("durations", "90 s;86400000 ms");
        assertThat(configuration.getString("list", "")).isEqualTo("'a;b';c;'d''e'");
        assertThat(configuration.toString())
                .contains("list=[a;b, c, d'e]")
                .contains("durations=[PT1M30S, PT24H]");
    }

    @Test
    void shouldReadBackWhatItWrote() {
        Map<String, String> quoted = new LinkedHashMap<>();
        quoted.put("a", "1;2");
        quoted.put("b", "x'y");
        configuration.set(LIST, Arrays.asList("a,b", "a:b", "a\"b", "a'b", "", ";", "a b"));
        configuration.set(MAP, Map.of("k:1", "v,2", "b\"c", "1;2", "u", "http://x:80/"));
        configuration.set(MAPS, List.of(quoted, Map.of("c", "3")));
        configuration.set(DURATIONS, List.of(Duration.ofDays(1), Duration.ofNanos(5)));

        Configuration copy = Configuration.fromMap(configuration.toMap());

        assertThat(configuration.toMap())
                .containsEntry("list", "a,b;a:b;'a\"b';'a''b';;';';a b")
                .containsEntry("maps", "'a:1;2,''b:''''x''''''''y''''''';c:3");
        assertThat(copy.get(LIST)).isEqualTo(configuration.get(LIST));
        assertThat(copy.get(MAP)).isEqualTo(configuration.get(MAP));
        assertThat(copy.get(MAPS)).isEqualTo(configuration.get(MAPS));
        assertThat(copy.get(DURATIONS)).isEqualTo(configuration.get(DURATIONS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;;b; c ;'d;e'|[a, , b, c, d;e]",
                "\"a;b\";c|[a;b, c]",
                "a'b;c|[a'b, c]",
                "a 'b;c' d|[a 'b, c' d]",
                "` ' a ';b`|[ a , b]",
                "'a''b'|[a'b]",
                "a''b|[a''b]",
                "'a';;b;|[a, , b]",
                ";;|[]",
                "` ; `|[]",
                "x;''|[x, ]",
                "\"it's\";b|[it's, b]"
            })
    void shouldSplitLists(String text, String expected) {
        assertThat(of("list", text).get(LIST)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;'b|Could not split string. Quoting was not closed properly.",
                "'a'b|Could not split string. Illegal quoting at position: 2",
                "'a'  'b'|Could not split string. Illegal quoting at position: 4",
                "a;\"b\"c|Could not split string. Illegal quoting at position: 4"
            })
    void shouldRejectListsWhoseQuotesDoNotMatch(String text, String reason) {
        assertThatThrownBy(() -> of("list", text).get(LIST))
                .hasMessage("Could not parse value '" + text + "' for key 'list'.")
                .cause()
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b:2,a:1|{a=1, b=2}",
                "`a: b , c :d`|{a=b, c=d}",
                "a:'http://x:80/'|{a=http://x:80/}",
                "'a:''x:y'''|{a=x:y}",
                "\"a:'x,y:z'\"|{a=x,y:z}",
                ",a:b,|{a=b}",
                "``|{}"
            })
    void shouldSplitMaps(String text, String expected) {
        assertThat(of("map", text).get(MAP)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a|Could not parse pair in the map [a]",
                "a:|Could not parse pair in the map [a]",
                "a:1:2|Could not parse pair in the map [a, 1, 2]",
                "a:1,b:'x,y:z'|Could not split string. Quoting was not closed properly.",
                "'a':'b'|Could not split string. Illegal quoting at position: 2",
                "a:b,a:c|Duplicate key a (attempted merging values b and c)"
            })
    void shouldRejectWrongMaps(String text, String reason) {
        assertThatThrownBy(() -> of("map", text).get(MAP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Could not parse value '" + text + "' for key 'map'.")
                .cause()
                .hasMessage(reason);
    }

    @Test
    void shouldTakeEntriesOfAMapOneByOne() {
        configuration.setString("map.a", "1");
        configuration.setInteger("map.b.c", 2);
        configuration.setString("mapping", "3");

        assertThat(configuration.get(MAP)).isEqualTo(Map.of("a", "1", "b.c", "2"));
        assertThat(configuration.contains(MAP)).isTrue();
        assertThat(configuration.containsKey("map")).isFalse();

        configuration.set(MAP, Map.of("x", "y"));

        assertThat(configuration.keySet()).containsExactlyInAnyOrder("map", "mapping");
        assertThat(configuration.removeConfig(MAP)).isTrue();
        assertThat(configuration.removeConfig(MAP)).isFalse();
    }

    @Test
    void shouldSayWhichValueItCannotRead() {
        Configuration wrong = of("parallelism.default", "abc");

        assertThatThrownBy(() -> wrong.get(CoreOptions.DEFAULT_PARALLELISM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Could not parse value 'abc' for key 'parallelism.default'.")
                .cause()
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("For input string: \"abc\"");
    }

    @Test
    void shouldReadEnumsByTheirText() {
        assertThat(of("color", "red").get(COLOR)).isEqualTo(Color.RED);
        assertThat(of("color", "G").get(COLOR)).isEqualTo(Color.GREEN);
        assertThatThrownBy(() -> of("color", "green").get(COLOR))
                .hasMessage("Could not parse value 'green' for key 'color'.")
                .cause()
                .hasMessage("Could not parse value for enum " + Color.class
                        + ". Expected one of: [[RED, g]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x", " 12 ", "0x12", "12345678901"})
    void shouldThrowTheBareReasonForKeysWithoutOption(String text) {
        assertThatThrownBy(() -> of("a", text).getInteger("a", 3))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageStartingWith("For input string: \"" + text + "\"");
    }

    @Test
    void shouldRejectNumbersThatDoNotFit() {
        configuration.setLong("int", 1L << 40);
        configuration.setDouble("float", 1e39);

        assertThatThrownBy(() -> configuration.getInteger("int", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Configuration value 1099511627776 overflows/underflows the integer type.");
        assertThatThrownBy(() -> configuration.get(INT))
                .hasMessage("Could not parse value '1099511627776' for key 'int'.")
                .cause()
                .hasMessage(
                        "Configuration value 1099511627776 overflows/underflows the integer type.");
        assertThatThrownBy(() -> configuration.getFloat("float", 1f))
                .hasMessage("Configuration value 1.0E39 overflows/underflows the float type.");
        assertThatThrownBy(() -> configuration.get(FLOAT))
                .hasMessage("Could not parse value '1.0E39' for key 'float'.");
    }

    @Test
    void shouldConvertNumbersOfOtherTypes() {
        configuration.setInteger("a", 3);
        configuration.setFloat("b", 0.1f);
        configuration.setDouble("c", -2.5);
        configuration.setLong("d", 7);

        assertThat(configuration.getLong("a", 1)).isEqualTo(3);
        assertThat(configuration.getDouble("b", 1)).isEqualTo(0.10000000149011612);
        assertThat(configuration.getFloat("c", 1)).isEqualTo(-2.5f);
        assertThat(configuration.getInteger("d", 1)).isEqualTo(7);
        assertThat(configuration.getDouble("none", 1.5)).isEqualTo(1.5);
    }

    @Test
    void shouldPreferAnotherDefaultToThatOfTheOption() {
        ConfigOption<Long> option = ConfigOptions.key("long").longType().defaultValue(1L);

        assertThat(configuration.getLong(option)).isEqualTo(1);
        assertThat(configuration.getLong(option, 2)).isEqualTo(2);
        configuration.setLong(option, 3);
        assertThat(configuration.getLong(option, 2)).isEqualTo(3);
    }

    @Test
    void shouldKeepBytesAndClasses() throws Exception {
        configuration.setBytes("bytes", new byte[] {1, 2});
        configuration.setClass("class", String.class);
        configuration.setInteger("int", 1);

        ClassLoader loader = getClass().getClassLoader();
        assertThat(configuration.getBytes("bytes", null)).containsExactly(1, 2);
        assertThat(configuration.getBytes("none", null)).isNull();
        assertThat(configuration.<Object>getClass("class", null, loader)).isEqualTo(String.class);
        assertThat(configuration.getValue(INT)).isEqualTo("1");
        assertThatThrownBy(() -> configuration.getBytes("int", null))
                .hasMessage("Configuration cannot evaluate value 1 as a byte[] value");
        assertThatThrownBy(() -> configuration.getClass("int", null, loader))
                .hasMessage("Configuration cannot evaluate object of class"
                        + " class java.lang.Integer as a class name");
    }

    @Test
    void shouldReadTextOptionsAsEnums() {
        ConfigOption<String> option = ConfigOptions.key("c").stringType().defaultValue("red");

        assertThat(configuration.getEnum(Color.class, option)).isEqualTo(Color.RED);
        configuration.setString(option, "GREEN");
        assertThatThrownBy(() -> configuration.getEnum(Color.class, option))
                .hasMessage("Value for config option c must be one of [RED, g] (was GREEN)");
    }

    @Test
    void shouldHandOutKeysThatMayBeChanged() {
        configuration.setString("a", "1");

        Set<String> keys = configuration.keySet();
        keys.add("b");

        assertThat(keys).containsExactlyInAnyOrder("a", "b");
        assertThat(configuration.keySet()).containsExactly("a");
    }

    @Test
    void shouldCompareValuesAsTheyWereSet() {
        configuration.setInteger("a", 1);
        Configuration text = of("a", "1");
        Configuration bytes = new Configuration();
        bytes.setBytes("b", new byte[] {1});
        Configuration sameBytes = new Configuration();
        sameBytes.setBytes("b", new byte[] {1});

        assertThat(configuration).isNotEqualTo(text).hasSameHashCodeAs(text);
        assertThat(configuration).isEqualTo(configuration.clone());
        assertThat(bytes).isEqualTo(sameBytes);
        assertThat(text).isNotEqualTo(of("b", "1"));
        text.setString("b", "2");
        assertThat(of("a", "1")).isNotEqualTo(text);
    }

    @Test
    void shouldAddValuesAsTheyWereSet() {
        configuration.setInteger("a", 1);
        Properties properties = new Properties();
        Configuration longer = new Configuration();

        configuration.addAllToProperties(properties);
        longer.addAll(configuration, "p.");

        assertThat(properties).containsEntry("a", 1);
        assertThat(longer.toMap()).isEqualTo(Map.of("p.a", "1"));
    }

    @Test
    void shouldLookAtNewFallbackKeysFirstAndAtOldNamesLast() {
        ConfigOption<Integer> option = INT.withDeprecatedKeys("p")
                .withFallbackKeys("x")
                .withFallbackKeys("y")
                .withDeprecatedKeys("q");

        assertThat(option.fallbackKeys())
                .extracting(FallbackKey::getKey)
                .containsExactly("y", "x", "p", "q");
        assertThat(Configuration.fromMap(Map.of("x", "2", "y", "3", "p", "4")).get(option))
                .isEqualTo(3);
        assertThat(Configuration.fromMap(Map.of("p", "4", "q", "5")).get(option))
                .isEqualTo(4);
    }
}
