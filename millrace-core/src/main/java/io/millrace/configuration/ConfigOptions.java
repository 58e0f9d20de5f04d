// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds options: {@code key("a.b").intType().defaultValue(1)}. Mirrors Flink 1.14's {@code ConfigOptions}. */
public class ConfigOptions {

    private ConfigOptions() {}

    /**
     * Begins an option.
     *
     * @param key name of the option
     * @return a builder
     */
    public static OptionBuilder key(String key) {
        return new OptionBuilder(Objects.requireNonNull(key));
    }

    /** An option whose type is not known yet. */
    public static final class OptionBuilder {

        private final String key;

        OptionBuilder(String key) {
            this.key = key;
        }

        /**
         * A flag.
         *
         * @return a builder
         */
        public TypedConfigOptionBuilder<Boolean> booleanType() {
            return new TypedConfigOptionBuilder<>(key, Boolean.class);
        }

        /**
         * An int.
         *
         * @return a builder
         */
        public TypedConfigOptionBuilder<Integer> intType() {
            return new TypedConfigOptionBuilder<>(key, Integer.class);
        }

        /**
         * A long.
         *
         * @return a builder
         */
        public TypedConfigOptionBuilder<Long> longType() {
            return new TypedConfigOptionBuilder<>(key, Long.class);
        }

        /**
         * A float.
         *
         * @return a builder
         */
        public TypedConfigOptionBuilder<Float> floatType() {
            return new TypedConfigOptionBuilder<>(key, Float.class);
        }

        /**
         * A double.
         *
         * @return a builder
         */
        public TypedConfigOptionBuilder<Double> doubleType() {
            return new TypedConfigOptionBuilder<>(key, Double.class);
        }

        /**
         * A text.
         *
         * @return a builder
         */
        public TypedConfigOptionBuilder<String> stringType() {
            return new TypedConfigOptionBuilder<>(key, String.class);
        }

        /**
         * A duration such as {@code 10 s}.
         *
         * @return a builder
         */
        public TypedConfigOptionBuilder<Duration> durationType() {
            return new TypedConfigOptionBuilder<>(key, Duration.class);
        }

        /**
         * A size of memory such as {@code 64 mb}.
         *
         * @return a builder
         */
        public TypedConfigOptionBuilder<MemorySize> memoryType() {
            return new TypedConfigOptionBuilder<>(key, MemorySize.class);
        }

        /**
         * An enum constant; case does not matter.
         *
         * @param <T> type of the enum
         * @param enumClass class of the enum
         * @return a builder
         */
        public <T extends Enum<T>> TypedConfigOptionBuilder<T> enumType(Class<T> enumClass) {
            return new TypedConfigOptionBuilder<>(key, enumClass);
        }

        /**
         * A map such as {@code a:1,b:2}.
         *
         * @return a builder
         */
        @SuppressWarnings({"unchecked", "rawtypes"})
        public TypedConfigOptionBuilder<Map<String, String>> mapType() {
            return new TypedConfigOptionBuilder<>(
                    key, (Class<Map<String, String>>) (Class) Map.class);
        }

        /**
         * An option of the type of its default.
         *
         * @param <T> type of the value
         * @param value the default, not null
         * @return the option
         * @deprecated name the type, as in {@code key("k").intType().defaultValue(1)}
         */
        @Deprecated
        public <T> ConfigOption<T> defaultValue(T value) {
            Objects.requireNonNull(value);
            return new ConfigOption<>(key, value.getClass(), "", value, false);
        }

        /**
         * A text without default.
         *
         * @return the option
         * @deprecated name the type, as in {@code key("k").stringType().noDefaultValue()}
         */
        @Deprecated
        public ConfigOption<String> noDefaultValue() {
            return stringType().noDefaultValue();
        }
    }

    /**
     * An option whose type is known.
     *
     * @param <T> type of the value
     */
    public static class TypedConfigOptionBuilder<T> {

        private final String key;
        private final Class<T> clazz;

        TypedConfigOptionBuilder(String key, Class<T> clazz) {
            this.key = key;
            this.clazz = clazz;
        }

        /**
         * A list of such values, such as {@code 1;2;3}.
         *
         * @return a builder
         */
        public ListConfigOptionBuilder<T> asList() {
            return new ListConfigOptionBuilder<>(key, clazz);
        }

        /**
         * An option with a default.
         *
         * @param value the default
         * @return the option
         */
        public ConfigOption<T> defaultValue(T value) {
            return new ConfigOption<>(key, clazz, "", value, false);
        }

        /**
         * An option without default.
         *
         * @return the option
         */
        public ConfigOption<T> noDefaultValue() {
            return new ConfigOption<>(key, clazz, "", null, false);
        }
    }

    /**
     * An option that holds a list.
     *
     * @param <E> type of the elements
     */
    public static class ListConfigOptionBuilder<E> {

        private final String key;
        private final Class<E> clazz;

        ListConfigOptionBuilder(String key, Class<E> clazz) {
            this.key = key;
            this.clazz = clazz;
        }

        /**
         * An option with a default.
         *
         * @param values the default
         * @return the option
         */
        @SafeVarargs
        public final ConfigOption<List<E>> defaultValues(E... values) {
            return new ConfigOption<>(key, clazz, "", Arrays.asList(values), true);
        }

        /**
         * An option without default.
         *
         * @return the option
         */
        public ConfigOption<List<E>> noDefaultValue() {
            return new ConfigOption<>(key, clazz, "", null, true);
        }
    }
}
