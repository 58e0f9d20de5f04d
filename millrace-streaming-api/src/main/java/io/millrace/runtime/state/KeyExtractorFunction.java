// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * Takes the key out of an object. Mirrors Flink 1.14's {@code KeyExtractorFunction}; no known differences.
 *
 * @param <T> type of the objects
 */
@FunctionalInterface
public interface KeyExtractorFunction<T> {

    /** Takes the key out of what has one. */
    KeyExtractorFunction<? extends Keyed<?>> FOR_KEYED_OBJECTS = Keyed::getKey;

    /**
     * Takes the key out of an object.
     *
     * @param element the object
     * @return its key
     */
    Object extractKeyFromElement(T element);

    /**
     * Takes the key out of what has one.
     *
     * @param <T> type of the objects
     * @return {@link #FOR_KEYED_OBJECTS}
     */
    @SuppressWarnings("unchecked")
    static <T extends Keyed<?>> KeyExtractorFunction<T> forKeyedObjects() {
        return (KeyExtractorFunction<T>) FOR_KEYED_OBJECTS;
    }
}
