// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.description.TextElement;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compares options with those that {@code tools/record-options} has read from Flink's jars. */
class OptionsOfFlinkTest {

    private static final String RECORDED = "/configuration/flink-1.14.4-options.tsv";

    @Test
    void shouldHaveKeysTypesDefaultsAndOtherKeysOfFlink() throws Exception {
        List<String> recorded = recorded();

        List<String> actual = new ArrayList<>();
        for (String line : recorded) {
            actual.add(describe(fieldOf(line)));
        }

        assertThat(actual).hasSizeGreaterThan(680).containsExactlyElementsOf(recorded);
    }

    @Test
    void shouldHaveNoOptionsThatFlinkDoesNotHave() throws Exception {
        List<String> recorded = new ArrayList<>();
        List<Class<?>> holders = new ArrayList<>();
        for (String line : recorded()) {
            Field field = fieldOf(line);
            recorded.add(field.toString());
            if (!holders.contains(field.getDeclaringClass())) {
                holders.add(field.getDeclaringClass());
            }
        }

        List<String> actual = new ArrayList<>();
        for (Class<?> holder : holders) {
            for (Field field : holder.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers())) {
                    actual.add(field.toString());
                }
            }
        }

        assertThat(actual).containsExactlyInAnyOrderElementsOf(recorded);
    }

    @Test
    void shouldDescribeEveryOption() throws Exception {
        for (String line : recorded()) {
            Field field = fieldOf(line);
            if (field.getDeclaringClass() != ConfigConstants.class
                    && field.get(null) instanceof ConfigOption<?> option) {
                assertThat(option.description().getBlocks())
                        .as(option.key())
                        .singleElement()
                        .extracting(block -> ((TextElement) block).getFormat().endsWith("."))
                        .isEqualTo(true);
            }
        }
    }

    private static List<String> recorded() throws IOException {
        try (InputStream in = OptionsOfFlinkTest.class.getResourceAsStream(RECORDED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("org.apache.flink", "io.millrace")
                    .replace("/the/temporary/directory", System.getProperty("java.io.tmpdir"))
                    .lines()
                    .toList();
        }
    }

    private static Field fieldOf(String line) throws ReflectiveOperationException {
        String[] columns = line.split("\t");
        return Class.forName(columns[0]).getField(columns[1]);
    }

    private static String describe(Field field) throws IllegalAccessException {
        return field.getDeclaringClass().getName()
                + "\t" + field.getName()
                + "\t" + describe(field.get(null))
                + "\t" + (field.isAnnotationPresent(Deprecated.class) ? "deprecated" : "");
    }

    private static String describe(Object constant) {
        if (!(constant instanceof ConfigOption<?> option)) {
            return text(constant) + "\t" + constant.getClass().getSimpleName() + "\t\t";
        }
        List<String> others = new ArrayList<>();
        for (FallbackKey key : option.fallbackKeys()) {
            others.add((key.isDeprecated() ? "deprecated:" : "fallback:") + key.getKey());
        }
        return option.key()
                + "\t" + (option.isList() ? "list of " : "") + option.getClazz().getName()
                + "\t" + text(option.defaultValue())
                + "\t" + String.join(" ", others);
    }

    private static String text(Object value) {
        return value == null ? "none" : "=" + value.toString().replace("\n", "\\n");
    }
}
