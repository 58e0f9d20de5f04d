// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.windows;

/**
 * A finite bucket of records; implementations must have value equality, as windows scope state.
 *
 * <p>Mirrors Flink 1.14's {@code Window}; no known differences.
 */
public abstract class Window {

    /** Creates a window. */
    public Window() {}

    /**
     * Returns the greatest timestamp that still belongs to this window.
     *
     * @return milliseconds since the epoch
     */
    public abstract long maxTimestamp();
}
