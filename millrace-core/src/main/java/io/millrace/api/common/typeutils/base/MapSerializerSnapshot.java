// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;

import java.util.Map;

/**
 * Describes a {@link MapSerializer} in stored state.
 *
 * <p>Mirrors Flink 1.14's {@code MapSerializerSnapshot}; no known differences.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public class MapSerializerSnapshot<K, V>
        extends CompositeTypeSerializerSnapshot<Map<K, V>, MapSerializer<K, V>> {
    private static final int CURRENT_VERSION = 1;

    /** Creates a snapshot that is about to be read. */
    public MapSerializerSnapshot() {
        super(MapSerializer.class);
    }

    /**
     * Creates the snapshot of a serializer.
     *
     * @param mapSerializer the serializer
     */
    public MapSerializerSnapshot(MapSerializer<K, V> mapSerializer) {
        super(mapSerializer);
    }

    @Override
    public int getCurrentOuterSnapshotVersion() {
        return CURRENT_VERSION;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected MapSerializer<K, V> createOuterSerializerWithNestedSerializers(
            TypeSerializer<?>[] nestedSerializers) {
        return new MapSerializer<>(
                (TypeSerializer<K>) nestedSerializers[0], (TypeSerializer<V>) nestedSerializers[1]);
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(MapSerializer<K, V> outerSerializer) {
        return new TypeSerializer<?>[] {
            outerSerializer.getKeySerializer(), outerSerializer.getValueSerializer()
        };
    }

    /**
     * Returns the snapshot of the serializer of the keys.
     *
     * @return the snapshot
     */
    @SuppressWarnings("unchecked")
    public TypeSerializerSnapshot<K> getKeySerializerSnapshot() {
        return (TypeSerializerSnapshot<K>) getNestedSerializerSnapshots()[0];
    }
}
