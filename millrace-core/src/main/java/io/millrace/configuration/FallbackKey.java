// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.util.Objects;

/** Another key under which an option is looked for. Mirrors Flink 1.14's {@code FallbackKey}. */
public class FallbackKey {

    private final String key;
    private final boolean isDeprecated;

    private FallbackKey(String key, boolean isDeprecated) {
        this.key = key;
        this.isDeprecated = isDeprecated;
    }

    static FallbackKey createFallbackKey(String key) {
        return new FallbackKey(key, false);
    }

    static FallbackKey createDeprecatedKey(String key) {
        return new FallbackKey(key, true);
    }

    /**
     * The key.
     *
     * @return the key
     */
    public String getKey() {
        return key;
    }

    /**
     * Whether the key is an older name.
     *
     * @return whether it is
     */
    public boolean isDeprecated() {
        return isDeprecated;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof FallbackKey other
                && key.equals(other.key)
                && isDeprecated == other.isDeprecated;
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, isDeprecated);
    }

    @Override
    public String toString() {
        return "{key=" + key + ", isDeprecated=" + isDeprecated + '}';
    }
}
