// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;

import java.util.List;

/**
 * Describes a {@link ListSerializer} in stored state.
 *
 * <p>Mirrors Flink 1.14's {@code ListSerializerSnapshot}; no known differences.
 *
 * @param <T> type of the elements
 */
public class ListSerializerSnapshot<T>
        extends CompositeTypeSerializerSnapshot<List<T>, ListSerializer<T>> {
    private static final int CURRENT_VERSION = 1;

    /** Creates a snapshot that is about to be read. */
    public ListSerializerSnapshot() {
        super(ListSerializer.class);
    }

    /**
     * Creates the snapshot of a serializer.
     *
     * @param listSerializer the serializer
     */
    public ListSerializerSnapshot(ListSerializer<T> listSerializer) {
        super(listSerializer);
    }

    @Override
    public int getCurrentOuterSnapshotVersion() {
        return CURRENT_VERSION;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected ListSerializer<T> createOuterSerializerWithNestedSerializers(
            TypeSerializer<?>[] nestedSerializers) {
        return new ListSerializer<>((TypeSerializer<T>) nestedSerializers[0]);
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(ListSerializer<T> outerSerializer) {
        return new TypeSerializer<?>[] {outerSerializer.getElementSerializer()};
    }
}
