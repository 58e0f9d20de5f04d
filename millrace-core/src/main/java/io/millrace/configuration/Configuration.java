// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.logging.LazyLogger;
import io.millrace.util.TimeUtils;

import org.slf4j.Logger;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values by key. A value set as text is read as the type that an option asks for. Mirrors the common part of Flink 1.14's
 * {@code Configuration}. Reads and writes are synchronized.
 */
public class Configuration extends ExecutionConfig.GlobalJobParameters
        implements Serializable, Cloneable, ReadableConfig, WritableConfig {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LazyLogger.of(Configuration.class);

    /** The values, as they were set. */
    protected final HashMap<String, Object> confData;

    /** Without values. */
    public Configuration() {
        this.confData = new HashMap<>();
    }

    /**
     * A copy.
     *
     * @param other the original
     */
    public Configuration(Configuration other) {
        synchronized (other.confData) {
            this.confData = new HashMap<>(other.confData);
        }
    }

    /**
     * From text values.
     *
     * @param map text by key
     * @return a new configuration
     */
    public static Configuration fromMap(Map<String, String> map) {
        Configuration configuration = new Configuration();
        map.forEach(configuration::setString);
        return configuration;
    }

    @Override
    public <T> T get(ConfigOption<T> option) {
        return getOptional(option).orElseGet(option::defaultValue);
    }

    @Override
    public <T> Optional<T> getOptional(ConfigOption<T> option) {
        Object raw = findRaw(option);
        if (raw == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(convert(raw, option));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "Could not parse value '" + raw + "' for key '" + option.key() + "': "
                            + e.getMessage(),
                    e);
        }
    }

    private Object findRaw(ConfigOption<?> option) {
        synchronized (confData) {
            Object value = confData.get(option.key());
            if (value != null || !option.hasFallbackKeys()) {
                return value;
            }
            for (FallbackKey key : option.fallbackKeys()) {
                Object other = confData.get(key.getKey());
                if (other != null) {
                    if (key.isDeprecated()) {
                        LOG.warn(
                                "Config uses deprecated configuration key '{}' instead of proper key '{}'",
                                key.getKey(),
                                option.key());
                    }
                    return other;
                }
            }
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T convert(Object raw, ConfigOption<T> option) {
        if (!option.isList()) {
            return (T) convert(raw, option.getClazz());
        }
        if (raw instanceof List) {
            return (T) raw;
        }
        List<Object> values = new ArrayList<>();
        for (String part : split(raw.toString(), ';')) {
            values.add(convert(part, option.getClazz()));
        }
        return (T) values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object convert(Object raw, Class<?> type) {
        if (type.isInstance(raw)) {
            return raw;
        }
        String text = raw.toString();
        if (type == String.class) {
            return text;
        }
        if (type == Integer.class) {
            return raw instanceof Long number
                    ? Math.toIntExact(number)
                    : (Object) Integer.parseInt(text);
        }
        if (type == Long.class) {
            return Long.parseLong(text);
        }
        if (type == Boolean.class) {
            return parseBoolean(text);
        }
        if (type == Float.class) {
            return Float.parseFloat(text);
        }
        if (type == Double.class) {
            return Double.parseDouble(text);
        }
        if (type == Duration.class) {
            return TimeUtils.parseDuration(text);
        }
        if (type.isEnum()) {
            return parseEnum(text, (Class<? extends Enum>) type);
        }
        if (type == Map.class) {
            return parseMap(text);
        }
        throw new IllegalArgumentException("Unsupported type: " + type.getName());
    }

    private static Boolean parseBoolean(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default ->
                throw new IllegalArgumentException("Unrecognized option for boolean: " + text
                        + ". Expected either true or false(case insensitive)");
        };
    }

    private static <E extends Enum<E>> E parseEnum(String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("Could not parse value for enum " + type
                + ". Expected one of: " + Arrays.toString(type.getEnumConstants()));
    }

    private static Map<String, String> parseMap(String text) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String entry : split(text, ',')) {
            List<String> parts = split(entry, ':');
            if (parts.size() != 2) {
                throw new IllegalArgumentException(
                        "Map item is not a key-value pair (missing ':'?): " + entry);
            }
            map.put(parts.get(0), parts.get(1));
        }
        return map;
    }

    /** Splits a text; separators between single or double quotes do not count, a doubled quote stands for itself. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (quote != 0) {
                if (ch != quote) {
                    part.append(ch);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                    part.append(ch);
                    i++;
                } else {
                    quote = 0;
                }
            } else if (ch == '\'' || ch == '"') {
                quote = ch;
            } else if (ch == separator) {
                addPart(parts, part);
            } else {
                part.append(ch);
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException(
                    "Could not split string. Quoting was not closed properly.");
        }
        addPart(parts, part);
        return parts;
    }

    private static void addPart(List<String> parts, StringBuilder part) {
        String text = part.toString().trim();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }

    @Override
    public <T> Configuration set(ConfigOption<T> option, T value) {
        put(option.key(), value);
        return this;
    }

    private void put(String key, Object value) {
        if (key == null) {
            throw new NullPointerException("Key must not be null.");
        }
        if (value == null) {
            throw new NullPointerException("Value must not be null.");
        }
        synchronized (confData) {
            confData.put(key, value);
        }
    }

    /**
     * A value as text.
     *
     * @param key the key
     * @param defaultValue if there is none
     * @return the value
     */
    public String getString(String key, String defaultValue) {
        synchronized (confData) {
            Object value = confData.get(key);
            return value == null ? defaultValue : toText(value);
        }
    }

    /**
     * The value of an option.
     *
     * @param configOption the option
     * @return the value, or the default
     */
    public String getString(ConfigOption<String> configOption) {
        return get(configOption);
    }

    /**
     * Sets a value.
     *
     * @param key the key
     * @param value the value
     */
    public void setString(String key, String value) {
        put(key, value);
    }

    /**
     * Sets an option.
     *
     * @param key the option
     * @param value the value
     */
    public void setString(ConfigOption<String> key, String value) {
        put(key.key(), value);
    }

    /**
     * A value as an int.
     *
     * @param key the key
     * @param defaultValue if there is none
     * @return the value
     */
    public int getInteger(String key, int defaultValue) {
        return getOptional(ConfigOptions.key(key).intType().noDefaultValue()).orElse(defaultValue);
    }

    /**
     * The value of an option.
     *
     * @param configOption the option
     * @return the value, or the default
     */
    public int getInteger(ConfigOption<Integer> configOption) {
        return get(configOption);
    }

    /**
     * Sets a value.
     *
     * @param key the key
     * @param value the value
     */
    public void setInteger(String key, int value) {
        put(key, value);
    }

    /**
     * Sets an option.
     *
     * @param key the option
     * @param value the value
     */
    public void setInteger(ConfigOption<Integer> key, int value) {
        put(key.key(), value);
    }

    /**
     * A value as a long.
     *
     * @param key the key
     * @param defaultValue if there is none
     * @return the value
     */
    public long getLong(String key, long defaultValue) {
        return getOptional(ConfigOptions.key(key).longType().noDefaultValue()).orElse(defaultValue);
    }

    /**
     * Sets a value.
     *
     * @param key the key
     * @param value the value
     */
    public void setLong(String key, long value) {
        put(key, value);
    }

    /**
     * A value as a flag.
     *
     * @param key the key
     * @param defaultValue if there is none
     * @return the value
     */
    public boolean getBoolean(String key, boolean defaultValue) {
        return getOptional(ConfigOptions.key(key).booleanType().noDefaultValue())
                .orElse(defaultValue);
    }

    /**
     * The value of an option.
     *
     * @param configOption the option
     * @return the value, or the default
     */
    public boolean getBoolean(ConfigOption<Boolean> configOption) {
        return get(configOption);
    }

    /**
     * Sets a value.
     *
     * @param key the key
     * @param value the value
     */
    public void setBoolean(String key, boolean value) {
        put(key, value);
    }

    /**
     * Sets an option.
     *
     * @param key the option
     * @param value the value
     */
    public void setBoolean(ConfigOption<Boolean> key, boolean value) {
        put(key.key(), value);
    }

    /**
     * A value as a double.
     *
     * @param key the key
     * @param defaultValue if there is none
     * @return the value
     */
    public double getDouble(String key, double defaultValue) {
        return getOptional(ConfigOptions.key(key).doubleType().noDefaultValue())
                .orElse(defaultValue);
    }

    /**
     * Sets a value.
     *
     * @param key the key
     * @param value the value
     */
    public void setDouble(String key, double value) {
        put(key, value);
    }

    /**
     * All keys.
     *
     * @return a copy
     */
    public Set<String> keySet() {
        synchronized (confData) {
            return Set.copyOf(confData.keySet());
        }
    }

    /**
     * Adds all values as text.
     *
     * @param props takes them
     */
    public void addAllToProperties(Properties props) {
        toMap().forEach(props::put);
    }

    /**
     * Takes over all values.
     *
     * @param other has the values
     */
    public void addAll(Configuration other) {
        Configuration copy = new Configuration(other);
        synchronized (confData) {
            confData.putAll(copy.confData);
        }
    }

    /**
     * Whether there is a value.
     *
     * @param key the key
     * @return whether there is
     */
    public boolean containsKey(String key) {
        synchronized (confData) {
            return confData.containsKey(key);
        }
    }

    /**
     * Whether an option was set, under any of its keys.
     *
     * @param configOption the option
     * @return whether it was
     */
    public boolean contains(ConfigOption<?> configOption) {
        return findRaw(configOption) != null;
    }

    /**
     * Removes the value of an option.
     *
     * @param <T> type of the value
     * @param configOption the option
     * @return whether there was one
     */
    public <T> boolean removeConfig(ConfigOption<T> configOption) {
        synchronized (confData) {
            if (confData.remove(configOption.key()) != null) {
                return true;
            }
            for (FallbackKey key : configOption.fallbackKeys()) {
                if (confData.remove(key.getKey()) != null) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public Map<String, String> toMap() {
        synchronized (confData) {
            Map<String, String> map = new HashMap<>();
            confData.forEach((key, value) -> map.put(key, toText(value)));
            return map;
        }
    }

    private static String toText(Object value) {
        if (value instanceof Duration duration) {
            return TimeUtils.formatWithHighestUnit(duration);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Configuration::toText).collect(Collectors.joining(";"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> toText(entry.getKey()) + ":" + toText(entry.getValue()))
                    .collect(Collectors.joining(","));
        }
        return value.toString();
    }

    @Override
    public Configuration clone() {
        return new Configuration(this);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (String key : keySet()) {
            hash ^= key.hashCode();
        }
        return hash;
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this || obj instanceof Configuration other && toMap().equals(other.toMap());
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
