// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.MapSerializer;
import io.millrace.api.java.typeutils.MapTypeInfo;

import java.util.Map;

/**
 * Describes {@link MapState}. Mirrors Flink 1.14's {@code MapStateDescriptor}.
 *
 * @param <UK> type of the keys
 * @param <UV> type of the values
 */
public class MapStateDescriptor<UK, UV> extends StateDescriptor<MapState<UK, UV>, Map<UK, UV>> {

    private static final long serialVersionUID = 1L;

    /**
     * With serializers.
     *
     * @param name of the state
     * @param keySerializer of the keys
     * @param valueSerializer of the values
     */
    public MapStateDescriptor(
            String name, TypeSerializer<UK> keySerializer, TypeSerializer<UV> valueSerializer) {
        super(name, new MapSerializer<>(keySerializer, valueSerializer), null);
    }

    /**
     * With types.
     *
     * @param name of the state
     * @param keyTypeInfo of the keys
     * @param valueTypeInfo of the values
     */
    public MapStateDescriptor(
            String name, TypeInformation<UK> keyTypeInfo, TypeInformation<UV> valueTypeInfo) {
        super(name, new MapTypeInfo<>(keyTypeInfo, valueTypeInfo), null);
    }

    /**
     * With classes.
     *
     * @param name of the state
     * @param keyClass of the keys
     * @param valueClass of the values
     */
    public MapStateDescriptor(String name, Class<UK> keyClass, Class<UV> valueClass) {
        super(name, new MapTypeInfo<>(keyClass, valueClass), null);
    }

    /**
     * Serializer of the keys.
     *
     * @return the serializer
     */
    public TypeSerializer<UK> getKeySerializer() {
        return mapSerializer().getKeySerializer();
    }

    /**
     * Serializer of the values.
     *
     * @return the serializer
     */
    public TypeSerializer<UV> getValueSerializer() {
        return mapSerializer().getValueSerializer();
    }

    private MapSerializer<UK, UV> mapSerializer() {
        if (!(getSerializer() instanceof MapSerializer<UK, UV> serializer)) {
            throw new IllegalStateException(
                    "The serializer of a map state must be a MapSerializer.");
        }
        return serializer;
    }

    @Override
    public Type getType() {
        return Type.MAP;
    }
}
