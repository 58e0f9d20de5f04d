// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/** Bytes are those that Flink 1.14.4 wrote. */
class ConfigurationBytesTest {

    private static String write(Configuration configuration) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        configuration.write(out);
        return HexFormat.of().formatHex(out.getCopyOfBuffer());
    }

    private static Configuration read(String hex) throws IOException {
        Configuration configuration = new Configuration();
        configuration.read(new DataInputDeserializer(HexFormat.of().parseHex(hex)));
        return configuration;
    }

    private static void check(Configuration configuration, String hex) throws IOException {
        assertThat(write(configuration)).isEqualTo(hex);
        assertThat(read(hex)).isEqualTo(configuration);
    }

    @Test
    void shouldWriteEveryTypeAsFlinkDoes() throws IOException {
        Configuration text = new Configuration();
        text.setString("s", "text \u00fc");
        Configuration number = new Configuration();
        number.setInteger("i", 7);
        Configuration big = new Configuration();
        big.setLong("l", 8);
        Configuration flag = new Configuration();
        flag.setBoolean("b", true);
        Configuration small = new Configuration();
        small.setFloat("f", 1.5f);
        Configuration real = new Configuration();
        real.setDouble("d", 2.5);
        Configuration bytes = new Configuration();
        bytes.setBytes("by", new byte[] {1, 2, 3});

        check(text, "00000001027300077465787420fc01");
        check(number, "0000000102690100000007");
        check(big, "00000001026c020000000000000008");
        check(flag, "0000000102620301");
        check(small, "000000010266043fc00000");
        check(real, "00000001026405" + "4004000000000000");
        check(bytes, "000000010362790600000003010203");
    }

    @Test
    void shouldKeepWhatItDoesNotRead() throws IOException {
        Configuration configuration = new Configuration();
        configuration.setString("z", "2");
        configuration.setString("i", "3");

        configuration.read(
                new DataInputDeserializer(HexFormat.of().parseHex("0000000102690100000007")));

        assertThat(configuration.toMap()).isEqualTo(Map.of("z", "2", "i", "7"));
    }

    @Test
    void shouldRefuseOtherTypes() {
        Configuration configuration = new Configuration();
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofSeconds(1));

        assertThatThrownBy(() -> write(configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Unrecognized type. This method is deprecated and might not work for all"
                                + " supported types.");
        assertThatThrownBy(() -> read("00000001026109000000"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "Unrecognized type: 9. This method is deprecated and might not work for all"
                                + " supported types.");
    }

    @Test
    void shouldRefuseToChangeTheUnmodifiable() {
        Configuration base = new Configuration();
        base.setString("k", "v");
        UnmodifiableConfiguration configuration = new UnmodifiableConfiguration(base);
        String message = "The configuration is unmodifiable; its contents cannot be changed.";

        assertThatThrownBy(() -> configuration.setString("k", "w")).hasMessage(message);
        assertThatThrownBy(() -> configuration.setBytes("k", new byte[1])).hasMessage(message);
        assertThatThrownBy(() -> configuration.setClass("k", String.class)).hasMessage(message);
        assertThatThrownBy(() -> configuration.set(CoreOptions.DEFAULT_PARALLELISM, 1))
                .hasMessage(message);
        assertThatThrownBy(() -> configuration.removeConfig(CoreOptions.DEFAULT_PARALLELISM))
                .hasMessage(message);
        assertThatThrownBy(() -> configuration.addAll(base))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> configuration.addAll(base, "p")).hasMessage(message);
        assertThat(configuration.toMap()).isEqualTo(Map.of("k", "v"));
    }

    @Test
    void shouldLetCopiesOfTheUnmodifiableBeChanged() {
        Configuration base = new Configuration();
        base.setString("k", "v");
        UnmodifiableConfiguration configuration = new UnmodifiableConfiguration(base);
        Properties properties = new Properties();

        Configuration copy = configuration.clone();
        copy.setString("k", "w");
        configuration.addAllToProperties(properties);

        assertThat(copy.toMap()).isEqualTo(Map.of("k", "w"));
        assertThat(configuration).isEqualTo(base);
        assertThat(properties).containsEntry("k", "v");
    }
}
