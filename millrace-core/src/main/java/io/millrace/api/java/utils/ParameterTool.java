// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.utils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.configuration.Configuration;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parameters of which each has one value. Registered with {@code
 * getConfig().setGlobalJobParameters(...)} every rich function sees them. Immutable but for the
 * track of what was asked for. Mirrors Flink 1.14's {@code ParameterTool}; no known differences.
 *
 * <pre>{@code
 * ParameterTool params = ParameterTool.fromArgs(args);
 * String input = params.getRequired("input");
 * int parallelism = params.getInt("parallelism", 4);
 * }</pre>
 */
public class ParameterTool extends AbstractParameterTool {
    private static final long serialVersionUID = 1L;

    /** The values by key, unmodifiable. */
    protected final Map<String, String> data;

    private ParameterTool(Map<String, String> data) {
        this.data = Collections.unmodifiableMap(new HashMap<>(data));
        this.defaultData = new ConcurrentHashMap<>(data.size());
        this.unrequestedParameters =
                Collections.newSetFromMap(new ConcurrentHashMap<>(data.size()));
        this.unrequestedParameters.addAll(data.keySet());
    }

    /**
     * Reads a program's arguments: {@code --key value} or {@code -key value}. A key that is
     * followed by a key, or by nothing, has the value {@code __NO_VALUE_KEY}. Negative numbers are
     * values. Of equal keys the last one counts.
     *
     * @param args the arguments
     * @return the parameters
     * @throws IllegalArgumentException if a value stands without a key, or a key is empty
     */
    public static ParameterTool fromArgs(String[] args) {
        Map<String, String> values = new HashMap<>(args.length / 2);
        Arguments.read(args, values::put);
        return fromMap(values);
    }

    /**
     * Reads a properties file.
     *
     * @param path the file's path
     * @return the parameters
     * @throws IOException if the file is not there or cannot be read
     */
    public static ParameterTool fromPropertiesFile(String path) throws IOException {
        return fromPropertiesFile(new File(path));
    }

    /**
     * Reads a properties file.
     *
     * @param file the file
     * @return the parameters
     * @throws IOException if the file is not there or cannot be read
     */
    public static ParameterTool fromPropertiesFile(File file) throws IOException {
        if (!file.exists()) {
            throw new FileNotFoundException(
                    "Properties file " + file.getAbsolutePath() + " does not exist");
        }
        try (FileInputStream in = new FileInputStream(file)) {
            return fromPropertiesFile(in);
        }
    }

    /**
     * Reads what stands in the form of a properties file.
     *
     * @param inputStream where it comes from; stays open
     * @return the parameters
     * @throws IOException if reading fails
     */
    public static ParameterTool fromPropertiesFile(InputStream inputStream) throws IOException {
        Properties properties = new Properties();
        properties.load(inputStream);
        return fromProperties(properties);
    }

    /**
     * Takes parameters from a map.
     *
     * @param map the values by key; copied
     * @return the parameters
     */
    public static ParameterTool fromMap(Map<String, String> map) {
        checkNotNull(map, "Unable to initialize from empty map");
        return new ParameterTool(map);
    }

    /**
     * Takes the system properties of this JVM.
     *
     * @return the parameters
     */
    public static ParameterTool fromSystemProperties() {
        return fromProperties(System.getProperties());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ParameterTool fromProperties(Properties properties) {
        return fromMap((Map) properties);
    }

    @Override
    public boolean equals(Object o) {
        if (this == o) {
            return true;
        }
        if (o == null || getClass() != o.getClass()) {
            return false;
        }
        ParameterTool other = (ParameterTool) o;
        return Objects.equals(data, other.data)
                && Objects.equals(defaultData, other.defaultData)
                && Objects.equals(unrequestedParameters, other.unrequestedParameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(data, defaultData, unrequestedParameters);
    }

    @Override
    public int getNumberOfParameters() {
        return data.size();
    }

    @Override
    public String get(String key) {
        addToDefaults(key, null);
        unrequestedParameters.remove(key);
        return data.get(key);
    }

    @Override
    public boolean has(String value) {
        addToDefaults(value, null);
        unrequestedParameters.remove(value);
        return data.containsKey(value);
    }

    /**
     * Returns the values as a configuration.
     *
     * @return a new one, all values as strings
     */
    public Configuration getConfiguration() {
        Configuration configuration = new Configuration();
        data.forEach(configuration::setString);
        return configuration;
    }

    /**
     * Returns the values as properties.
     *
     * @return new ones
     */
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.putAll(data);
        return properties;
    }

    /**
     * Writes a properties file with the defaults of all keys that were asked for so far; an
     * existing file is overwritten.
     *
     * @param pathToFile where to write
     * @throws IOException if writing fails
     */
    public void createPropertiesFile(String pathToFile) throws IOException {
        createPropertiesFile(pathToFile, true);
    }

    /**
     * Writes a properties file with the defaults of all keys that were asked for so far, {@code
     * <undefined>} for those without.
     *
     * @param pathToFile where to write
     * @param overwrite whether an existing file may be overwritten
     * @throws IOException if writing fails
     * @throws RuntimeException if the file exists and may not be overwritten
     */
    public void createPropertiesFile(String pathToFile, boolean overwrite) throws IOException {
        File file = new File(pathToFile);
        if (file.exists()) {
            if (!overwrite) {
                throw new RuntimeException(
                        "File " + pathToFile + " exists and overwriting is not allowed");
            }
            file.delete();
        }
        Properties defaults = new Properties();
        defaults.putAll(defaultData);
        try (OutputStream out = new FileOutputStream(file)) {
            defaults.store(out, "Defaults of the parameters this program has asked for");
        }
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        return new ParameterTool(data);
    }

    /**
     * Returns these parameters and others in one. What either side was asked for counts as asked
     * for in the result.
     *
     * @param other the others; their values win
     * @return new parameters
     */
    public ParameterTool mergeWith(ParameterTool other) {
        Map<String, String> merged = new HashMap<>(data);
        merged.putAll(other.data);
        ParameterTool result = new ParameterTool(merged);
        result.unrequestedParameters.removeAll(requested());
        result.unrequestedParameters.removeAll(other.requested());
        return result;
    }

    private Set<String> requested() {
        Set<String> requested = new HashSet<>(data.keySet());
        requested.removeAll(unrequestedParameters);
        return requested;
    }

    @Override
    public Map<String, String> toMap() {
        return data;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        defaultData = new ConcurrentHashMap<>(data.size());
        unrequestedParameters = Collections.newSetFromMap(new ConcurrentHashMap<>(data.size()));
    }
}
