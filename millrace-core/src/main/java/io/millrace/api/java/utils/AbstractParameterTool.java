// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.utils;

import io.millrace.api.common.ExecutionConfig;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Parameters by name, with values that are read as numbers on demand; keeps track of which ones
 * were asked for, and with which default. Serializable; the track stays behind. Safe for use by
 * several threads. Mirrors Flink 1.14's {@code AbstractParameterTool}; no known differences.
 */
public abstract class AbstractParameterTool extends ExecutionConfig.GlobalJobParameters
        implements Serializable, Cloneable {
    private static final long serialVersionUID = 1L;

    /** The value of a key that stands without one. */
    protected static final String NO_VALUE_KEY = "__NO_VALUE_KEY";

    /** Stands in {@link #defaultData} for keys that were asked for without a default. */
    protected static final String DEFAULT_UNDEFINED = "<undefined>";

    /** The default with which a key was asked for first, by key. */
    protected transient Map<String, String> defaultData;

    /** The keys nobody has asked for yet. */
    protected transient Set<String> unrequestedParameters;

    /** Creates it; the subclass sets the fields. */
    public AbstractParameterTool() {}

    /**
     * Returns the keys that have a value and that nobody has asked for: often a misspelling.
     *
     * @return an unmodifiable view
     */
    public Set<String> getUnrequestedParameters() {
        return Collections.unmodifiableSet(unrequestedParameters);
    }

    /**
     * Returns how many keys there are.
     *
     * @return the number
     */
    protected abstract int getNumberOfParameters();

    /**
     * Returns the value of a key, and notes that it was asked for.
     *
     * @param key the key
     * @return its value, or null if there is none
     */
    protected abstract String get(String key);

    /**
     * Says whether a key is there, with or without a value, and notes that it was asked for.
     *
     * @param value the key
     * @return true if it is there
     */
    public abstract boolean has(String value);

    /**
     * Returns the value of a key that must be there.
     *
     * @param key the key
     * @return its value
     * @throws RuntimeException if the key has no value
     */
    public String getRequired(String key) {
        addToDefaults(key, null);
        String value = get(key);
        if (value == null) {
            throw new RuntimeException("No data for required key '" + key + "'");
        }
        return value;
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param defaultValue what is returned if the key has no value, may be null
     * @return its value
     */
    public String get(String key, String defaultValue) {
        addToDefaults(key, defaultValue);
        String value = get(key);
        return value == null ? defaultValue : value;
    }

    /**
     * Returns the value of a key that must be there.
     *
     * @param key the key
     * @return its value as int
     * @throws RuntimeException if the key has no value
     * @throws NumberFormatException if the value is not a number of this type
     */
    public int getInt(String key) {
        addToDefaults(key, null);
        return Integer.parseInt(getRequired(key));
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param defaultValue what is returned if the key has no value
     * @return its value as int
     * @throws NumberFormatException if the value is not a number of this type
     */
    public int getInt(String key, int defaultValue) {
        addToDefaults(key, Integer.toString(defaultValue));
        String value = get(key);
        return value == null ? defaultValue : Integer.parseInt(value);
    }

    /**
     * Returns the value of a key that must be there.
     *
     * @param key the key
     * @return its value as long
     * @throws RuntimeException if the key has no value
     * @throws NumberFormatException if the value is not a number of this type
     */
    public long getLong(String key) {
        addToDefaults(key, null);
        return Long.parseLong(getRequired(key));
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param defaultValue what is returned if the key has no value
     * @return its value as long
     * @throws NumberFormatException if the value is not a number of this type
     */
    public long getLong(String key, long defaultValue) {
        addToDefaults(key, Long.toString(defaultValue));
        String value = get(key);
        return value == null ? defaultValue : Long.parseLong(value);
    }

    /**
     * Returns the value of a key that must be there.
     *
     * @param key the key
     * @return its value as float
     * @throws RuntimeException if the key has no value
     * @throws NumberFormatException if the value is not a number of this type
     */
    public float getFloat(String key) {
        addToDefaults(key, null);
        return Float.parseFloat(getRequired(key));
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param defaultValue what is returned if the key has no value
     * @return its value as float
     * @throws NumberFormatException if the value is not a number of this type
     */
    public float getFloat(String key, float defaultValue) {
        addToDefaults(key, Float.toString(defaultValue));
        String value = get(key);
        return value == null ? defaultValue : Float.parseFloat(value);
    }

    /**
     * Returns the value of a key that must be there.
     *
     * @param key the key
     * @return its value as double
     * @throws RuntimeException if the key has no value
     * @throws NumberFormatException if the value is not a number of this type
     */
    public double getDouble(String key) {
        addToDefaults(key, null);
        return Double.parseDouble(getRequired(key));
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param defaultValue what is returned if the key has no value
     * @return its value as double
     * @throws NumberFormatException if the value is not a number of this type
     */
    public double getDouble(String key, double defaultValue) {
        addToDefaults(key, Double.toString(defaultValue));
        String value = get(key);
        return value == null ? defaultValue : Double.parseDouble(value);
    }

    /**
     * Returns the value of a key that must be there.
     *
     * @param key the key
     * @return its value as boolean
     * @throws RuntimeException if the key has no value
     */
    public boolean getBoolean(String key) {
        addToDefaults(key, null);
        return Boolean.parseBoolean(getRequired(key));
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param defaultValue what is returned if the key has no value
     * @return its value as boolean
     */
    public boolean getBoolean(String key, boolean defaultValue) {
        addToDefaults(key, Boolean.toString(defaultValue));
        String value = get(key);
        return value == null ? defaultValue : Boolean.parseBoolean(value);
    }

    /**
     * Returns the value of a key that must be there.
     *
     * @param key the key
     * @return its value as short
     * @throws RuntimeException if the key has no value
     * @throws NumberFormatException if the value is not a number of this type
     */
    public short getShort(String key) {
        addToDefaults(key, null);
        return Short.parseShort(getRequired(key));
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param defaultValue what is returned if the key has no value
     * @return its value as short
     * @throws NumberFormatException if the value is not a number of this type
     */
    public short getShort(String key, short defaultValue) {
        addToDefaults(key, Short.toString(defaultValue));
        String value = get(key);
        return value == null ? defaultValue : Short.parseShort(value);
    }

    /**
     * Returns the value of a key that must be there.
     *
     * @param key the key
     * @return its value as byte
     * @throws RuntimeException if the key has no value
     * @throws NumberFormatException if the value is not a number of this type
     */
    public byte getByte(String key) {
        addToDefaults(key, null);
        return Byte.parseByte(getRequired(key));
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param defaultValue what is returned if the key has no value
     * @return its value as byte
     * @throws NumberFormatException if the value is not a number of this type
     */
    public byte getByte(String key, byte defaultValue) {
        addToDefaults(key, Byte.toString(defaultValue));
        String value = get(key);
        return value == null ? defaultValue : Byte.parseByte(value);
    }

    /**
     * Notes with which default a key was asked for; the first one stays.
     *
     * @param key the key
     * @param value the default, or null if there is none
     */
    protected void addToDefaults(String key, String value) {
        String known = defaultData.get(key);
        if (known == null) {
            defaultData.put(key, value == null ? DEFAULT_UNDEFINED : value);
        } else if (known.equals(DEFAULT_UNDEFINED) && value != null) {
            defaultData.put(key, value);
        }
    }

    /**
     * Returns a copy with the same values, of which none was asked for yet.
     *
     * @return the copy
     * @throws CloneNotSupportedException if a subclass cannot be copied
     */
    @Override
    protected abstract Object clone() throws CloneNotSupportedException;

    @Override
    public abstract Map<String, String> toMap();
}
