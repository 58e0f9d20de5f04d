// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

import java.util.Properties;

/** The settings of one reporter, without their common prefix. Mirrors Flink 1.14's {@code MetricConfig}. */
public class MetricConfig extends Properties {

    private static final long serialVersionUID = 1L;

    /** No settings. */
    public MetricConfig() {}

    /**
     * A setting as text.
     *
     * @param key name of the setting
     * @param defaultValue what is returned if it is not set
     * @return the value
     */
    public String getString(String key, String defaultValue) {
        return getProperty(key, defaultValue);
    }

    /**
     * A setting as an int.
     *
     * @param key name of the setting
     * @param defaultValue what is returned if it is not set
     * @return the value
     * @throws NumberFormatException if it is no such number
     */
    public int getInteger(String key, int defaultValue) {
        String value = getProperty(key);
        return value == null ? defaultValue : Integer.parseInt(value);
    }

    /**
     * A setting as a long.
     *
     * @param key name of the setting
     * @param defaultValue what is returned if it is not set
     * @return the value
     * @throws NumberFormatException if it is no such number
     */
    public long getLong(String key, long defaultValue) {
        String value = getProperty(key);
        return value == null ? defaultValue : Long.parseLong(value);
    }

    /**
     * A setting as a float.
     *
     * @param key name of the setting
     * @param defaultValue what is returned if it is not set
     * @return the value
     * @throws NumberFormatException if it is no such number
     */
    public float getFloat(String key, float defaultValue) {
        String value = getProperty(key);
        return value == null ? defaultValue : Float.parseFloat(value);
    }

    /**
     * A setting as a double.
     *
     * @param key name of the setting
     * @param defaultValue what is returned if it is not set
     * @return the value
     * @throws NumberFormatException if it is no such number
     */
    public double getDouble(String key, double defaultValue) {
        String value = getProperty(key);
        return value == null ? defaultValue : Double.parseDouble(value);
    }

    /**
     * A setting as a truth value; all but "true" is false.
     *
     * @param key name of the setting
     * @param defaultValue what is returned if it is not set
     * @return the value
     */
    public boolean getBoolean(String key, boolean defaultValue) {
        String value = getProperty(key);
        return value == null ? defaultValue : Boolean.parseBoolean(value);
    }
}
