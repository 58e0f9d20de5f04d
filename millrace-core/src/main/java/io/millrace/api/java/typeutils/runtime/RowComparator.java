// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.types.NullKeyFieldException;
import io.millrace.types.Row;

/** Compares rows by some of their fields, which may be null. */
public final class RowComparator extends FieldsComparator<Row> {

    private static final long serialVersionUID = 1L;

    private final int[] positions;

    /**
     * By fields.
     *
     * @param positions of the fields, the most important first
     * @param comparators one per field; none of them sees null
     * @param orders whether fields are in their natural order
     * @param serializer of the rows
     */
    public RowComparator(
            int[] positions,
            TypeComparator<?>[] comparators,
            boolean[] orders,
            TypeSerializer<Row> serializer) {
        this(positions, nullAware(comparators, orders), serializer);
    }

    private RowComparator(
            int[] positions, TypeComparator<?>[] comparators, TypeSerializer<Row> serializer) {
        super(comparators, serializer);
        this.positions = positions;
    }

    private static TypeComparator<?>[] nullAware(
            TypeComparator<?>[] comparators, boolean[] orders) {
        TypeComparator<?>[] aware = new TypeComparator<?>[comparators.length];
        for (int i = 0; i < aware.length; i++) {
            aware[i] = new NullAwareComparator<>(comparators[i], orders[i]);
        }
        return aware;
    }

    @Override
    Object field(Row record, int key) {
        return record.getField(positions[key]);
    }

    @Override
    NullKeyFieldException nullKey(int key) {
        return new NullKeyFieldException(positions[key]);
    }

    @Override
    public TypeComparator<Row> duplicate() {
        return new RowComparator(positions, duplicateComparators(), duplicateSerializer());
    }
}
