// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import java.util.Map;
import java.util.function.Function;

/** Finds the comparators of arrays; apart from their descriptions, which streams load and these not. */
public final class PrimitiveArrayComparators {

    private static final Map<Class<?>, Function<Boolean, PrimitiveArrayComparator<?, ?>>> OF =
            Map.of(
                    boolean[].class, BooleanPrimitiveArrayComparator::new,
                    byte[].class, BytePrimitiveArrayComparator::new,
                    short[].class, ShortPrimitiveArrayComparator::new,
                    int[].class, IntPrimitiveArrayComparator::new,
                    long[].class, LongPrimitiveArrayComparator::new,
                    float[].class, FloatPrimitiveArrayComparator::new,
                    double[].class, DoublePrimitiveArrayComparator::new,
                    char[].class, CharPrimitiveArrayComparator::new);

    private PrimitiveArrayComparators() {}

    /**
     * The comparator of an array type.
     *
     * @param <T> the type
     * @param type its class, an array of primitives
     * @param ascending whether the order is the natural one
     * @return a new comparator
     */
    @SuppressWarnings("unchecked")
    public static <T> PrimitiveArrayComparator<T, ?> of(Class<T> type, boolean ascending) {
        return (PrimitiveArrayComparator<T, ?>) OF.get(type).apply(ascending);
    }
}
