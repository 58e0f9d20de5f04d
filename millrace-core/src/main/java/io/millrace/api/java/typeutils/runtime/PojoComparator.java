// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.PojoField;
import io.millrace.types.NullKeyFieldException;

import java.lang.reflect.Field;

/**
 * Compares POJOs by some of their fields, which must not be null.
 *
 * @param <T> type of the POJOs
 */
public final class PojoComparator<T> extends FieldsComparator<T> {

    private static final long serialVersionUID = 1L;

    /** What the fields are, in the order of their importance. */
    private final PojoField[] fields;

    /** The same, open; made when they are needed. */
    private transient Field[] open;

    /**
     * By fields.
     *
     * @param fields the most important first
     * @param comparators one per field
     * @param serializer of the POJOs
     */
    public PojoComparator(
            PojoField[] fields, TypeComparator<?>[] comparators, TypeSerializer<T> serializer) {
        super(comparators, serializer);
        this.fields = fields;
    }

    @Override
    Object field(T record, int key) {
        if (open == null) {
            open = openFields();
        }
        if (record == null) {
            throw new NullKeyFieldException(
                    "Unable to access field " + open[key] + " on object null");
        }
        try {
            return open[key].get(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + open[key] + " was opened before.", e);
        }
    }

    @Override
    int hashOfField(T record, int key) {
        try {
            return super.hashOfField(record, key);
        } catch (NullPointerException e) {
            throw new RuntimeException(
                    "A NullPointerException occurred while accessing a key field in a POJO. Most likely, the"
                            + " value grouped/joined on is null. Field name: "
                            + open[key].getName());
        }
    }

    private Field[] openFields() {
        Field[] all = new Field[fields.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = fields[i].getField();
            all[i].setAccessible(true);
        }
        return all;
    }

    @Override
    NullKeyFieldException nullKey(int key) {
        return new NullKeyFieldException(open[key].toString());
    }

    @Override
    public TypeComparator<T> duplicate() {
        return new PojoComparator<>(fields, duplicateComparators(), duplicateSerializer());
    }
}
