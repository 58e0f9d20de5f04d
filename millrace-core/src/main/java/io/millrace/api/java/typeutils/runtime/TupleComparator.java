// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.types.KeyFieldOutOfBoundsException;
import io.millrace.types.NullFieldException;
import io.millrace.types.NullKeyFieldException;

/**
 * Compares tuples by some of their fields, which must not be null.
 *
 * @param <T> type of the tuples
 */
public final class TupleComparator<T extends Tuple> extends FieldsComparator<T> {

    private static final long serialVersionUID = 1L;

    private final int[] positions;

    /**
     * By fields.
     *
     * @param positions of the fields, the most important first
     * @param comparators one per field
     * @param serializer of the tuples
     */
    public TupleComparator(
            int[] positions, TypeComparator<?>[] comparators, TypeSerializer<T> serializer) {
        super(comparators, serializer);
        this.positions = positions;
    }

    @Override
    Object field(T record, int key) {
        try {
            return record.getFieldNotNull(positions[key]);
        } catch (NullFieldException e) {
            throw new NullKeyFieldException(e);
        } catch (IndexOutOfBoundsException e) {
            throw new KeyFieldOutOfBoundsException(positions[key], e);
        }
    }

    @Override
    Object fieldOrNull(T record, int key) {
        return record.getField(positions[key]);
    }

    @Override
    NullKeyFieldException nullKey(int key) {
        return new NullKeyFieldException(positions[key]);
    }

    @Override
    public TypeComparator<T> duplicate() {
        return new TupleComparator<>(positions, duplicateComparators(), duplicateSerializer());
    }
}
