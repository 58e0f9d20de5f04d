// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.configuration.description.Description;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key with a type, a default and older names. Immutable. Mirrors Flink 1.14's {@code ConfigOption}.
 *
 * @param <T> type of the value; of the elements for a list
 */
public class ConfigOption<T> {

    private static final FallbackKey[] EMPTY = new FallbackKey[0];

    private final String key;
    private final FallbackKey[] fallbackKeys;
    private final T defaultValue;

    /** A {@link Description}, or the text of one that nobody has asked for yet. */
    private final Object description;

    private final Class<?> clazz;
    private final boolean isList;

    ConfigOption(
            String key,
            Class<?> clazz,
            Object description,
            T defaultValue,
            boolean isList,
            FallbackKey... fallbackKeys) {
        this.key = Objects.requireNonNull(key, "key");
        this.clazz = Objects.requireNonNull(clazz, "clazz");
        this.description = description;
        this.defaultValue = defaultValue;
        this.isList = isList;
        this.fallbackKeys = fallbackKeys.length == 0 ? EMPTY : fallbackKeys;
    }

    Class<?> getClazz() {
        return clazz;
    }

    boolean isList() {
        return isList;
    }

    /**
     * The same option with other keys that are looked at if its own is not set, before those that it already has.
     *
     * @param fallbackKeys in the order in which they are looked at
     * @return a new option
     */
    public ConfigOption<T> withFallbackKeys(String... fallbackKeys) {
        return withKeys(Stream.concat(
                Arrays.stream(fallbackKeys).map(FallbackKey::createFallbackKey),
                Arrays.stream(this.fallbackKeys)));
    }

    /**
     * The same option with older names, which are looked at after the other keys that it already has.
     *
     * @param deprecatedKeys in the order in which they are looked at
     * @return a new option
     */
    public ConfigOption<T> withDeprecatedKeys(String... deprecatedKeys) {
        return withKeys(Stream.concat(
                Arrays.stream(fallbackKeys),
                Arrays.stream(deprecatedKeys).map(FallbackKey::createDeprecatedKey)));
    }

    private ConfigOption<T> withKeys(Stream<FallbackKey> keys) {
        return new ConfigOption<>(
                key, clazz, description, defaultValue, isList, keys.toArray(FallbackKey[]::new));
    }

    /**
     * The same option with a description.
     *
     * @param description for people
     * @return a new option
     */
    public ConfigOption<T> withDescription(String description) {
        return new ConfigOption<>(key, clazz, description, defaultValue, isList, fallbackKeys);
    }

    /**
     * The same option with a description.
     *
     * @param description for people, with structure
     * @return a new option
     */
    public ConfigOption<T> withDescription(Description description) {
        return new ConfigOption<>(key, clazz, description, defaultValue, isList, fallbackKeys);
    }

    /**
     * Name of the option.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * Whether there is a default.
     *
     * @return whether there is
     */
    public boolean hasDefaultValue() {
        return defaultValue != null;
    }

    /**
     * Value if none is given.
     *
     * @return the default, or null
     */
    public T defaultValue() {
        return defaultValue;
    }

    /**
     * Whether there are older names.
     *
     * @return whether there are
     * @deprecated see {@link #hasFallbackKeys}
     */
    @Deprecated
    public boolean hasDeprecatedKeys() {
        return Arrays.stream(fallbackKeys).anyMatch(FallbackKey::isDeprecated);
    }

    /**
     * Older names.
     *
     * @return the names
     * @deprecated see {@link #fallbackKeys}
     */
    @Deprecated
    public Iterable<String> deprecatedKeys() {
        return Arrays.stream(fallbackKeys)
                .filter(FallbackKey::isDeprecated)
                .map(FallbackKey::getKey)
                .collect(Collectors.toList());
    }

    /**
     * Whether other keys are looked at too.
     *
     * @return whether there are any
     */
    public boolean hasFallbackKeys() {
        return fallbackKeys.length > 0;
    }

    /**
     * Other keys that are looked at.
     *
     * @return in their order
     */
    public Iterable<FallbackKey> fallbackKeys() {
        return Collections.unmodifiableList(Arrays.asList(fallbackKeys));
    }

    /**
     * What the option is for.
     *
     * @return for people; one empty text if there is none
     */
    public Description description() {
        return description instanceof Description structured
                ? structured
                : Description.builder().text((String) description).build();
    }

    @Override
    public boolean equals(Object o) {
        return o == this
                || o instanceof ConfigOption<?> other
                        && key.equals(other.key)
                        && Arrays.equals(fallbackKeys, other.fallbackKeys)
                        && Objects.equals(defaultValue, other.defaultValue);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode()
                + 17 * Arrays.hashCode(fallbackKeys)
                + Objects.hashCode(defaultValue);
    }

    @Override
    public String toString() {
        return String.format(
                "Key: '%s' , default: %s (fallback keys: %s)",
                key, defaultValue, Arrays.toString(fallbackKeys));
    }
}
