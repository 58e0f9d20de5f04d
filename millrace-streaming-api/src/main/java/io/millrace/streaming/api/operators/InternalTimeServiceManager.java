// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.watermark.Watermark;

/**
 * All services of timers of one operator. Mirrors part of Flink 1.14's {@code InternalTimeServiceManager}. Used on the
 * task's thread.
 *
 * @param <K> type of the keys
 */
public interface InternalTimeServiceManager<K> {

    /**
     * A service of timers.
     *
     * @param name the same name gives the same service
     * @param keySerializer writes keys
     * @param namespaceSerializer writes namespaces
     * @param triggerable is called when timers fire
     * @param <N> type of the namespaces
     * @return the service
     */
    <N> InternalTimerService<N> getInternalTimerService(
            String name,
            TypeSerializer<K> keySerializer,
            TypeSerializer<N> namespaceSerializer,
            Triggerable<K, N> triggerable);

    /**
     * Fires all timers in event time that are due.
     *
     * @param watermark the time of events now
     * @throws Exception if what fires throws
     */
    void advanceWatermark(Watermark watermark) throws Exception;
}
