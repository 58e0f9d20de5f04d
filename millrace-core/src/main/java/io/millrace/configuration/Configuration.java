// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.core.io.IOReadableWritable;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Values by key. A value set as text is read as the type that an option asks for. Mirrors the common part of Flink 1.14's
 * {@code Configuration}. Reads and writes are synchronized.
 */
public class Configuration extends ExecutionConfig.GlobalJobParameters
        implements IOReadableWritable, Serializable, Cloneable, ReadableConfig, WritableConfig {

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
            return Optional.of(ConfigValues.convert(raw, option));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "Could not parse value '" + raw + "' for key '" + option.key() + "'.", e);
        }
    }

    private Object findRaw(ConfigOption<?> option) {
        synchronized (confData) {
            Object value = findRaw(option.key(), option);
            if (value != null || !option.hasFallbackKeys()) {
                return value;
            }
            for (FallbackKey key : option.fallbackKeys()) {
                Object other = findRaw(key.getKey(), option);
                if (other != null) {
                    logOtherKey(key, option);
                    return other;
                }
            }
            return null;
        }
    }

    private static void logOtherKey(FallbackKey key, ConfigOption<?> option) {
        if (key.isDeprecated()) {
            LOG.warn(
                    "Config uses deprecated configuration key '{}' instead of proper key '{}'",
                    key.getKey(),
                    option.key());
        } else {
            LOG.info(
                    "Config uses fallback configuration key '{}' instead of key '{}'",
                    key.getKey(),
                    option.key());
        }
    }

    private Object findRaw(String key, ConfigOption<?> option) {
        Object value = confData.get(key);
        if (value != null || !isMap(option)) {
            return value;
        }
        Map<String, String> entries = new HashMap<>();
        confData.forEach((name, entry) -> {
            if (name.startsWith(key + '.')) {
                entries.put(name.substring(key.length() + 1), ConfigValues.toText(entry));
            }
        });
        return entries.isEmpty() ? null : entries;
    }

    /** Whether the entries may also be given one by one, under the option's key with a dot and their own. */
    private static boolean isMap(ConfigOption<?> option) {
        return option.getClazz() == Map.class && !option.isList();
    }

    private Object findRaw(String key) {
        if (key == null) {
            throw new NullPointerException("Key must not be null.");
        }
        synchronized (confData) {
            return confData.get(key);
        }
    }

    @Override
    public <T> Configuration set(ConfigOption<T> option, T value) {
        synchronized (confData) {
            put(option.key(), value);
            if (isMap(option)) {
                removeEntries(option.key());
            }
        }
        return this;
    }

    private boolean removeEntries(String key) {
        return confData.keySet().removeIf(name -> name.startsWith(key + '.'));
    }

    void put(String key, Object value) {
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
        Object value = findRaw(key);
        return value == null ? defaultValue : ConfigValues.toText(value);
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
     * The value of an option, or another default.
     *
     * @param configOption the option
     * @param overrideDefault if there is none
     * @return the value
     */
    public String getString(ConfigOption<String> configOption, String overrideDefault) {
        return getOptional(configOption).orElse(overrideDefault);
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
        Object value = findRaw(key);
        return value == null ? defaultValue : ConfigValues.toInteger(value);
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
     * The value of an option, or another default.
     *
     * @param configOption the option
     * @param overrideDefault if there is none
     * @return the value
     */
    public int getInteger(ConfigOption<Integer> configOption, int overrideDefault) {
        return getOptional(configOption).orElse(overrideDefault);
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
        Object value = findRaw(key);
        return value == null ? defaultValue : ConfigValues.toLong(value);
    }

    /**
     * The value of an option.
     *
     * @param configOption the option
     * @return the value, or the default
     */
    public long getLong(ConfigOption<Long> configOption) {
        return get(configOption);
    }

    /**
     * The value of an option, or another default.
     *
     * @param configOption the option
     * @param overrideDefault if there is none
     * @return the value
     */
    public long getLong(ConfigOption<Long> configOption, long overrideDefault) {
        return getOptional(configOption).orElse(overrideDefault);
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
     * Sets an option.
     *
     * @param key the option
     * @param value the value
     */
    public void setLong(ConfigOption<Long> key, long value) {
        put(key.key(), value);
    }

    /**
     * A value as a flag.
     *
     * @param key the key
     * @param defaultValue if there is none
     * @return the value
     */
    public boolean getBoolean(String key, boolean defaultValue) {
        Object value = findRaw(key);
        return value == null ? defaultValue : ConfigValues.toBoolean(value);
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
     * The value of an option, or another default.
     *
     * @param configOption the option
     * @param overrideDefault if there is none
     * @return the value
     */
    public boolean getBoolean(ConfigOption<Boolean> configOption, boolean overrideDefault) {
        return getOptional(configOption).orElse(overrideDefault);
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
     * A value as a float.
     *
     * @param key the key
     * @param defaultValue if there is none
     * @return the value
     */
    public float getFloat(String key, float defaultValue) {
        Object value = findRaw(key);
        return value == null ? defaultValue : ConfigValues.toFloat(value);
    }

    /**
     * The value of an option.
     *
     * @param configOption the option
     * @return the value, or the default
     */
    public float getFloat(ConfigOption<Float> configOption) {
        return get(configOption);
    }

    /**
     * The value of an option, or another default.
     *
     * @param configOption the option
     * @param overrideDefault if there is none
     * @return the value
     */
    public float getFloat(ConfigOption<Float> configOption, float overrideDefault) {
        return getOptional(configOption).orElse(overrideDefault);
    }

    /**
     * Sets a value.
     *
     * @param key the key
     * @param value the value
     */
    public void setFloat(String key, float value) {
        put(key, value);
    }

    /**
     * Sets an option.
     *
     * @param key the option
     * @param value the value
     */
    public void setFloat(ConfigOption<Float> key, float value) {
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
        Object value = findRaw(key);
        return value == null ? defaultValue : ConfigValues.toDouble(value);
    }

    /**
     * The value of an option.
     *
     * @param configOption the option
     * @return the value, or the default
     */
    public double getDouble(ConfigOption<Double> configOption) {
        return get(configOption);
    }

    /**
     * The value of an option, or another default.
     *
     * @param configOption the option
     * @param overrideDefault if there is none
     * @return the value
     */
    public double getDouble(ConfigOption<Double> configOption, double overrideDefault) {
        return getOptional(configOption).orElse(overrideDefault);
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
     * Sets an option.
     *
     * @param key the option
     * @param value the value
     */
    public void setDouble(ConfigOption<Double> key, double value) {
        put(key.key(), value);
    }

    /**
     * A value as bytes.
     *
     * @param key the key
     * @param defaultValue if there is none
     * @return the value, not a copy
     * @throws IllegalArgumentException if the value is something else
     */
    public byte[] getBytes(String key, byte[] defaultValue) {
        Object value = findRaw(key);
        if (value == null) {
            return defaultValue;
        }
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalArgumentException(
                "Configuration cannot evaluate value " + value + " as a byte[] value");
    }

    /**
     * Sets a value.
     *
     * @param key the key
     * @param bytes the value, not copied
     */
    public void setBytes(String key, byte[] bytes) {
        put(key, bytes);
    }

    /**
     * The class that a value names.
     *
     * @param <T> type of the class
     * @param key the key
     * @param defaultValue if there is none
     * @param classLoader loads the class
     * @return the class
     * @throws ClassNotFoundException if there is no such class
     * @throws IllegalArgumentException if the value is no text
     */
    @SuppressWarnings("unchecked")
    public <T> Class<T> getClass(
            String key, Class<? extends T> defaultValue, ClassLoader classLoader)
            throws ClassNotFoundException {
        Object value = findRaw(key);
        if (value == null) {
            return (Class<T>) defaultValue;
        }
        if (value instanceof String name) {
            return (Class<T>) Class.forName(name, true, classLoader);
        }
        throw new IllegalArgumentException("Configuration cannot evaluate object of class "
                + value.getClass() + " as a class name");
    }

    /**
     * Sets the name of a class.
     *
     * @param key the key
     * @param klazz the class
     */
    public void setClass(String key, Class<?> klazz) {
        put(key, klazz.getName());
    }

    /**
     * The value of an option as text.
     *
     * @param configOption the option
     * @return what {@code toString} says of the value or the default, null if there is neither
     */
    public String getValue(ConfigOption<?> configOption) {
        Object value = findRaw(configOption);
        if (value == null) {
            value = configOption.defaultValue();
        }
        return value == null ? null : value.toString();
    }

    /**
     * The value of a text option as an enum constant.
     *
     * @param <T> type of the enum
     * @param enumClass class of the enum
     * @param configOption the option
     * @return the constant
     * @throws IllegalArgumentException if there is no such constant
     */
    public <T extends Enum<T>> T getEnum(Class<T> enumClass, ConfigOption<String> configOption) {
        Objects.requireNonNull(enumClass, "enumClass must not be null");
        Objects.requireNonNull(configOption, "configOption must not be null");
        String value = Objects.requireNonNull(getString(configOption), configOption.key());
        for (T constant : enumClass.getEnumConstants()) {
            if (constant.toString().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "Value for config option " + configOption.key() + " must be one of "
                        + Arrays.toString(enumClass.getEnumConstants()) + " (was " + value + ")");
    }

    /**
     * All keys.
     *
     * @return a copy that the caller may change
     */
    public Set<String> keySet() {
        synchronized (confData) {
            return new HashSet<>(confData.keySet());
        }
    }

    /**
     * Adds all values as they were set.
     *
     * @param props takes them
     */
    public void addAllToProperties(Properties props) {
        synchronized (confData) {
            props.putAll(confData);
        }
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
     * Takes over all values under longer keys.
     *
     * @param other has the values
     * @param prefix goes before each key
     */
    public void addAll(Configuration other, String prefix) {
        Configuration copy = new Configuration(other);
        synchronized (confData) {
            copy.confData.forEach((key, value) -> confData.put(prefix + key, value));
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
            if (remove(configOption.key(), configOption)) {
                return true;
            }
            for (FallbackKey key : configOption.fallbackKeys()) {
                if (remove(key.getKey(), configOption)) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean remove(String key, ConfigOption<?> option) {
        boolean hadEntries = isMap(option) && removeEntries(key);
        return confData.remove(key) != null || hadEntries;
    }

    @Override
    public Map<String, String> toMap() {
        synchronized (confData) {
            Map<String, String> map = new HashMap<>(confData.size());
            confData.forEach((key, value) -> map.put(key, ConfigValues.toText(value)));
            return map;
        }
    }

    /**
     * Adds what {@link #write} has written; values of keys that are here already are replaced.
     */
    @Override
    public void read(DataInputView in) throws IOException {
        synchronized (confData) {
            ConfigurationBytes.read(confData, in);
        }
    }

    /**
     * Writes all values, in the format of Flink 1.14.
     *
     * @throws IllegalArgumentException if a value is neither text, number, flag nor bytes
     */
    @Override
    public void write(DataOutputView out) throws IOException {
        synchronized (confData) {
            ConfigurationBytes.write(confData, out);
        }
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
        if (!(obj instanceof Configuration other)) {
            return false;
        }
        Configuration copy = new Configuration(other);
        synchronized (confData) {
            return copy.hasSameData(confData);
        }
    }

    private boolean hasSameData(Map<String, Object> other) {
        return confData.keySet().equals(other.keySet())
                && confData.entrySet().stream()
                        .allMatch(entry ->
                                Objects.deepEquals(entry.getValue(), other.get(entry.getKey())));
    }

    @Override
    public String toString() {
        synchronized (confData) {
            return confData.toString();
        }
    }
}
