// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.utils;

import static io.millrace.util.Preconditions.checkNotNull;
import static io.millrace.util.Preconditions.checkState;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parameters of which each may have several values: {@code --input a --input b}. Mirrors Flink
 * 1.14's {@code MultipleParameterTool}; differs in that merging leaves the merged ones as they
 * were.
 */
public class MultipleParameterTool extends AbstractParameterTool {
    private static final long serialVersionUID = 1L;

    /** The values by key, unmodifiable. */
    protected final Map<String, Collection<String>> data;

    private MultipleParameterTool(Map<String, Collection<String>> data) {
        this.data = Collections.unmodifiableMap(new HashMap<>(data));
        this.defaultData = new ConcurrentHashMap<>(data.size());
        this.unrequestedParameters =
                Collections.newSetFromMap(new ConcurrentHashMap<>(data.size()));
        this.unrequestedParameters.addAll(data.keySet());
    }

    /**
     * Reads a program's arguments: {@code --key value} or {@code -key value}; a key may come more
     * than once. A key that is followed by a key, or by nothing, has the value {@code
     * __NO_VALUE_KEY}. Negative numbers are values.
     *
     * @param args the arguments
     * @return the parameters
     * @throws IllegalArgumentException if a value stands without a key, or a key is empty
     */
    public static MultipleParameterTool fromArgs(String[] args) {
        Map<String, Collection<String>> values = new HashMap<>(args.length / 2);
        Arguments.read(
                args,
                (key, value) ->
                        values.computeIfAbsent(key, k -> new ArrayList<>()).add(value));
        return fromMultiMap(values);
    }

    /**
     * Takes parameters from a map.
     *
     * @param multiMap the values by key
     * @return the parameters
     */
    public static MultipleParameterTool fromMultiMap(Map<String, Collection<String>> multiMap) {
        checkNotNull(multiMap, "Unable to initialize from empty map");
        return new MultipleParameterTool(multiMap);
    }

    @Override
    public boolean equals(Object o) {
        if (this == o) {
            return true;
        }
        if (o == null || getClass() != o.getClass()) {
            return false;
        }
        MultipleParameterTool other = (MultipleParameterTool) o;
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

    /**
     * Returns the value of a key that has one, and notes that it was asked for.
     *
     * @param key the key
     * @return its value, or null if there is none
     * @throws IllegalStateException if the key has several values
     */
    @Override
    public String get(String key) {
        addToDefaults(key, null);
        unrequestedParameters.remove(key);
        if (!data.containsKey(key)) {
            return null;
        }
        Collection<String> values = data.get(key);
        checkState(values.size() == 1, "Key %s should has only one value.", key);
        return values.iterator().next();
    }

    @Override
    public boolean has(String value) {
        addToDefaults(value, null);
        unrequestedParameters.remove(value);
        return data.containsKey(value);
    }

    /**
     * Returns all values of a key, and notes that it was asked for.
     *
     * @param key the key
     * @return its values, or null if there are none
     */
    public Collection<String> getMultiParameter(String key) {
        addToDefaults(key, null);
        unrequestedParameters.remove(key);
        return data.get(key);
    }

    /**
     * Returns all values of a key that must be there.
     *
     * @param key the key
     * @return its values
     * @throws RuntimeException if the key has no value
     */
    public Collection<String> getMultiParameterRequired(String key) {
        addToDefaults(key, null);
        Collection<String> values = getMultiParameter(key);
        if (values == null) {
            throw new RuntimeException("No data for required key '" + key + "'");
        }
        return values;
    }

    /**
     * Returns all values of all keys.
     *
     * @return an unmodifiable map
     */
    public Map<String, Collection<String>> toMultiMap() {
        return data;
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        return new MultipleParameterTool(data);
    }

    /**
     * Returns these parameters and others in one; a key of both has all values, these first. What
     * either side was asked for counts as asked for in the result.
     *
     * @param other the others
     * @return new parameters
     */
    public MultipleParameterTool mergeWith(MultipleParameterTool other) {
        Map<String, Collection<String>> merged = new HashMap<>();
        data.forEach((key, values) -> merged.put(key, new ArrayList<>(values)));
        other.data.forEach((key, values) ->
                merged.computeIfAbsent(key, k -> new ArrayList<>()).addAll(values));
        MultipleParameterTool result = new MultipleParameterTool(merged);
        result.unrequestedParameters.removeAll(requested());
        result.unrequestedParameters.removeAll(other.requested());
        return result;
    }

    private Set<String> requested() {
        Set<String> requested = new HashSet<>(data.keySet());
        requested.removeAll(unrequestedParameters);
        return requested;
    }

    /**
     * Returns one value of each key: the last one.
     *
     * @return a new map
     */
    @Override
    public Map<String, String> toMap() {
        Map<String, String> last = new HashMap<>();
        data.forEach((key, values) -> {
            String value = NO_VALUE_KEY;
            for (String each : values) {
                value = each;
            }
            last.put(key, value);
        });
        return last;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        defaultData = new ConcurrentHashMap<>(data.size());
        unrequestedParameters = Collections.newSetFromMap(new ConcurrentHashMap<>(data.size()));
    }
}
