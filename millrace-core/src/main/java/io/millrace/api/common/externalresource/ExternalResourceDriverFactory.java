// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.externalresource;

import io.millrace.configuration.Configuration;

/** Makes the driver of a kind of devices. Mirrors Flink 1.14's {@code ExternalResourceDriverFactory}. */
public interface ExternalResourceDriverFactory {

    /**
     * Makes a driver.
     *
     * @param config settings of the kind
     * @return the driver
     * @throws Exception if the settings do not fit or the devices cannot be reached
     */
    ExternalResourceDriver createExternalResourceDriver(Configuration config) throws Exception;
}
