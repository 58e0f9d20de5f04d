// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.MapSerializer;

import java.util.Map;

/**
 * Describes maps whose keys are of one type and whose values are of one type. Not a key type.
 * Mirrors Flink 1.14's {@code MapTypeInfo}; no known differences.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public class MapTypeInfo<K, V> extends TypeInformation<Map<K, V>> {
    private static final long serialVersionUID = 1L;

    private final TypeInformation<K> keyTypeInfo;
    private final TypeInformation<V> valueTypeInfo;

    /**
     * Describes maps between two types.
     *
     * @param keyTypeInfo type of the keys
     * @param valueTypeInfo type of the values
     */
    public MapTypeInfo(TypeInformation<K> keyTypeInfo, TypeInformation<V> valueTypeInfo) {
        this.keyTypeInfo = checkNotNull(keyTypeInfo, "The key type information cannot be null.");
        this.valueTypeInfo =
                checkNotNull(valueTypeInfo, "The value type information cannot be null.");
    }

    /**
     * Describes maps between two classes that are not generic.
     *
     * @param keyClass class of the keys
     * @param valueClass class of the values
     */
    public MapTypeInfo(Class<K> keyClass, Class<V> valueClass) {
        this.keyTypeInfo = of(checkNotNull(keyClass, "The key class cannot be null."));
        this.valueTypeInfo = of(checkNotNull(valueClass, "The value class cannot be null."));
    }

    /**
     * Returns the type of the keys.
     *
     * @return its description
     */
    public TypeInformation<K> getKeyTypeInfo() {
        return keyTypeInfo;
    }

    /**
     * Returns the type of the values.
     *
     * @return its description
     */
    public TypeInformation<V> getValueTypeInfo() {
        return valueTypeInfo;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 0;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Map<K, V>> getTypeClass() {
        return (Class<Map<K, V>>) (Class<?>) Map.class;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<Map<K, V>> createSerializer(ExecutionConfig config) {
        return new MapSerializer<>(
                keyTypeInfo.createSerializer(config), valueTypeInfo.createSerializer(config));
    }

    @Override
    public String toString() {
        return "Map<" + keyTypeInfo + ", " + valueTypeInfo + ">";
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof MapTypeInfo)) {
            return false;
        }
        MapTypeInfo<?, ?> that = (MapTypeInfo<?, ?>) obj;
        return that.canEqual(this)
                && keyTypeInfo.equals(that.keyTypeInfo)
                && valueTypeInfo.equals(that.valueTypeInfo);
    }

    @Override
    public int hashCode() {
        return 31 * keyTypeInfo.hashCode() + valueTypeInfo.hashCode();
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj != null && obj.getClass() == getClass();
    }
}
