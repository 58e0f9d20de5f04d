// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares values by some of their fields. Mirrors Flink 1.14's {@code CompositeTypeComparator}.
 *
 * @param <T> type of the values
 */
@SuppressWarnings("rawtypes")
public abstract class CompositeTypeComparator<T> extends TypeComparator<T> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public CompositeTypeComparator() {}

    @Override
    public TypeComparator[] getFlatComparators() {
        List<TypeComparator> flat = new ArrayList<>();
        getFlatComparator(flat);
        return flat.toArray(new TypeComparator[0]);
    }

    /**
     * Adds the comparators of the fields; of a field that has fields itself, those of its fields.
     *
     * @param flatComparators takes them
     */
    public abstract void getFlatComparator(List<TypeComparator> flatComparators);
}
