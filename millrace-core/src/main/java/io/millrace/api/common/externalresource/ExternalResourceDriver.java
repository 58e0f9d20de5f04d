// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.externalresource;

import java.util.Set;

/** Finds the devices of a kind on this machine. Mirrors Flink 1.14's {@code ExternalResourceDriver}. */
public interface ExternalResourceDriver {

    /**
     * Finds devices.
     *
     * @param amount how many are wanted, positive
     * @return the devices
     * @throws Exception if they cannot be found
     */
    Set<? extends ExternalResourceInfo> retrieveResourceInfo(long amount) throws Exception;
}
