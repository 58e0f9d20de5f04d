// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.externalresource;

import java.util.Collection;
import java.util.Optional;

/** Describes one device. Mirrors Flink 1.14's {@code ExternalResourceInfo}. */
public interface ExternalResourceInfo {

    /**
     * A property of the device.
     *
     * @param key name of the property
     * @return its value, or empty if the device has no such property
     */
    Optional<String> getProperty(String key);

    /**
     * Names of all properties.
     *
     * @return the names
     */
    Collection<String> getKeys();
}
