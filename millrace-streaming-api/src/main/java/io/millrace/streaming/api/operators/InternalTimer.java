// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.runtime.state.KeyExtractorFunction;
import io.millrace.runtime.state.Keyed;
import io.millrace.runtime.state.PriorityComparable;
import io.millrace.runtime.state.PriorityComparator;

/**
 * A timer of a key in a namespace. Mirrors Flink 1.14's {@code InternalTimer}; no known differences.
 *
 * @param <K> type of the keys
 * @param <N> type of the namespaces
 */
public interface InternalTimer<K, N> extends PriorityComparable<InternalTimer<?, ?>>, Keyed<K> {

    /** Takes the key out of a timer. */
    KeyExtractorFunction<InternalTimer<?, ?>> KEY_EXTRACTOR_FUNCTION = InternalTimer::getKey;

    /** The earlier timer comes first. */
    PriorityComparator<InternalTimer<?, ?>> TIMER_COMPARATOR =
            (left, right) -> Long.compare(left.getTimestamp(), right.getTimestamp());

    /**
     * When it fires.
     *
     * @return milliseconds since the epoch
     */
    long getTimestamp();

    @Override
    K getKey();

    /**
     * The namespace.
     *
     * @return as given when the timer was set
     */
    N getNamespace();
}
