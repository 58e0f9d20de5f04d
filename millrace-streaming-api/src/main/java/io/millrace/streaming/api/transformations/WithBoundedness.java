// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.connector.source.Boundedness;

/** A source that says whether it ends by itself. Mirrors Flink 1.14's interface of this name. */
public interface WithBoundedness {

    /**
     * Whether the source ends by itself.
     *
     * @return whether it does
     */
    Boundedness getBoundedness();
}
