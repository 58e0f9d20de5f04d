// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * A copy of a configuration that refuses to be changed; its {@code clone()} can be changed again. Mirrors Flink 1.14's class
 * of this name.
 */
public class UnmodifiableConfiguration extends Configuration {

    private static final long serialVersionUID = -8151292629158972280L;

    /**
     * A copy.
     *
     * @param config what to copy
     */
    public UnmodifiableConfiguration(Configuration config) {
        super(config);
    }

    @Override
    public final void addAll(Configuration other) {
        throw unmodifiable();
    }

    @Override
    public final void addAll(Configuration other, String prefix) {
        throw unmodifiable();
    }

    @Override
    public <T> boolean removeConfig(ConfigOption<T> configOption) {
        throw unmodifiable();
    }

    @Override
    final void put(String key, Object value) {
        throw unmodifiable();
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException(
                "The configuration is unmodifiable; its contents cannot be changed.");
    }
}
