// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeComparator;

/**
 * Marks a type description whose type has no fields for the system and is hashed and compared as a
 * whole. Mirrors Flink 1.14's {@code AtomicType}.
 *
 * @param <T> the described type
 */
public interface AtomicType<T> {

    /**
     * Makes a comparator, as batch programs use it.
     *
     * @param sortOrderAscending whether the order is the natural one
     * @param executionConfig settings for a serializer that it may need
     * @return a new comparator
     */
    TypeComparator<T> createComparator(boolean sortOrderAscending, ExecutionConfig executionConfig);
}
