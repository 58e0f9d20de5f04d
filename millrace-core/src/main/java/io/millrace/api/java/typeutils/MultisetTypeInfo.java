// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.typeinfo.BasicTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;

/**
 * Describes multisets, held as maps from element to its count. Mirrors Flink 1.14's {@code
 * MultisetTypeInfo}; no known differences.
 *
 * @param <T> type of the elements
 */
public final class MultisetTypeInfo<T> extends MapTypeInfo<T, Integer> {
    private static final long serialVersionUID = 1L;

    /**
     * Describes multisets of a class that is not generic.
     *
     * @param elementTypeClass class of the elements
     */
    public MultisetTypeInfo(Class<T> elementTypeClass) {
        super(elementTypeClass, Integer.class);
    }

    /**
     * Describes multisets of a type.
     *
     * @param elementTypeInfo type of the elements
     */
    public MultisetTypeInfo(TypeInformation<T> elementTypeInfo) {
        super(elementTypeInfo, BasicTypeInfo.INT_TYPE_INFO);
    }

    /**
     * Returns the type of the elements.
     *
     * @return its description
     */
    public TypeInformation<T> getElementTypeInfo() {
        return getKeyTypeInfo();
    }

    @Override
    public String toString() {
        return "Multiset<" + getKeyTypeInfo() + ">";
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof MultisetTypeInfo)) {
            return false;
        }
        MultisetTypeInfo<?> that = (MultisetTypeInfo<?>) obj;
        return that.canEqual(this) && getKeyTypeInfo().equals(that.getKeyTypeInfo());
    }

    @Override
    public int hashCode() {
        return 31 * getKeyTypeInfo().hashCode() + 1;
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj != null && obj.getClass() == getClass();
    }

    /**
     * Describes multisets of a type.
     *
     * @param <C> type of the elements
     * @param componentInfo type of the elements
     * @return the description
     */
    public static <C> MultisetTypeInfo<C> getInfoFor(TypeInformation<C> componentInfo) {
        return new MultisetTypeInfo<>(checkNotNull(componentInfo));
    }
}
