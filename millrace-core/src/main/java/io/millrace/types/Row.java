// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.util.StringUtils;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record of any number of fields, of any types, null included, with a {@link RowKind}.
 *
 * <p>Fields are addressed by position, or by name, or (for rows that the system makes) both.
 * Mirrors Flink 1.14's {@code Row}; no known differences.
 */
public final class Row implements Serializable {
    private static final long serialVersionUID = 3L;

    private RowKind kind;

    /** Set in rows with positions, else null. */
    private final Object[] fieldByPosition;

    /** Set in rows with names only, else null. */
    private final Map<String, Object> fieldByName;

    /** May be set in rows with positions: the name of each. */
    private final LinkedHashMap<String, Integer> positionByName;

    Row(
            RowKind kind,
            Object[] fieldByPosition,
            Map<String, Object> fieldByName,
            LinkedHashMap<String, Integer> positionByName) {
        this.kind = Objects.requireNonNull(kind, "A row needs a kind, got null.");
        this.fieldByPosition = fieldByPosition;
        this.fieldByName = fieldByName;
        this.positionByName = positionByName;
    }

    /**
     * Creates a row with positions; all fields are null.
     *
     * @param kind what the row says
     * @param arity number of fields
     */
    public Row(RowKind kind, int arity) {
        this(kind, new Object[arity], null, null);
    }

    /**
     * Creates an insert row with positions; all fields are null.
     *
     * @param arity number of fields
     */
    public Row(int arity) {
        this(RowKind.INSERT, arity);
    }

    /**
     * Returns a row with positions; all fields are null.
     *
     * @param kind what the row says
     * @param arity number of fields
     * @return the row
     */
    public static Row withPositions(RowKind kind, int arity) {
        return new Row(kind, arity);
    }

    /**
     * Returns an insert row with positions; all fields are null.
     *
     * @param arity number of fields
     * @return the row
     */
    public static Row withPositions(int arity) {
        return new Row(arity);
    }

    /**
     * Returns a row without fields that takes fields by name.
     *
     * @param kind what the row says
     * @return the row
     */
    public static Row withNames(RowKind kind) {
        return new Row(kind, null, new HashMap<>(), null);
    }

    /**
     * Returns an insert row without fields that takes fields by name.
     *
     * @return the row
     */
    public static Row withNames() {
        return withNames(RowKind.INSERT);
    }

    /**
     * Returns an insert row with positions of the given fields.
     *
     * @param values the fields
     * @return the row
     */
    public static Row of(Object... values) {
        return ofKind(RowKind.INSERT, values);
    }

    /**
     * Returns a row with positions of the given fields.
     *
     * @param kind what the row says
     * @param values the fields
     * @return the row
     */
    public static Row ofKind(RowKind kind, Object... values) {
        return new Row(kind, Arrays.copyOf(values, values.length, Object[].class), null, null);
    }

    /**
     * Returns a row that refers to the same field values.
     *
     * @param row the row
     * @return the shallow copy
     */
    public static Row copy(Row row) {
        return new Row(
                row.kind,
                row.fieldByPosition == null ? null : row.fieldByPosition.clone(),
                row.fieldByName == null ? null : new HashMap<>(row.fieldByName),
                row.positionByName == null ? null : new LinkedHashMap<>(row.positionByName));
    }

    /**
     * Returns a row with positions of some fields of another one.
     *
     * @param row the other row
     * @param fieldPositions which fields, in the new order
     * @return the new row
     */
    public static Row project(Row row, int[] fieldPositions) {
        Row projected = withPositions(row.kind, fieldPositions.length);
        for (int i = 0; i < fieldPositions.length; i++) {
            projected.setField(i, row.getField(fieldPositions[i]));
        }
        return projected;
    }

    /**
     * Returns a row with names of some fields of another one.
     *
     * @param row the other row
     * @param fieldNames which fields
     * @return the new row
     */
    public static Row project(Row row, String[] fieldNames) {
        Row projected = withNames(row.kind);
        for (String name : fieldNames) {
            projected.setField(name, row.getField(name));
        }
        return projected;
    }

    /**
     * Returns a row with the fields of several rows, one after the other.
     *
     * @param first the first row, whose kind is taken
     * @param remainings the other rows
     * @return the new row
     */
    public static Row join(Row first, Row... remainings) {
        int arity = first.fieldsToJoin().length;
        for (Row row : remainings) {
            arity += row.fieldsToJoin().length;
        }
        Object[] fields = Arrays.copyOf(first.fieldByPosition, arity, Object[].class);
        int at = first.fieldByPosition.length;
        for (Row row : remainings) {
            System.arraycopy(row.fieldByPosition, 0, fields, at, row.fieldByPosition.length);
            at += row.fieldByPosition.length;
        }
        return new Row(first.kind, fields, null, null);
    }

    private Object[] fieldsToJoin() {
        if (fieldByPosition == null) {
            throw new IllegalArgumentException(
                    "Only rows with positions can be joined, one has names only.");
        }
        return fieldByPosition;
    }

    /**
     * Returns what the row says.
     *
     * @return the kind
     */
    public RowKind getKind() {
        return kind;
    }

    /**
     * Sets what the row says.
     *
     * @param kind the new kind
     */
    public void setKind(RowKind kind) {
        this.kind = Objects.requireNonNull(kind, "A row needs a kind, got null.");
    }

    /**
     * Returns the number of fields.
     *
     * @return the number of fields
     */
    public int getArity() {
        return fieldByPosition != null ? fieldByPosition.length : fieldByName.size();
    }

    /**
     * Returns a field by position.
     *
     * @param pos position, from 0
     * @return the field, or null
     * @throws IllegalArgumentException if the row has names only
     */
    public Object getField(int pos) {
        checkPositions();
        return fieldByPosition[pos];
    }

    /**
     * Returns a field by position as the type the caller expects.
     *
     * @param pos position, from 0
     * @param <T> the type; not checked here
     * @return the field, or null
     * @throws IllegalArgumentException if the row has names only
     */
    @SuppressWarnings("unchecked")
    public <T> T getFieldAs(int pos) {
        return (T) getField(pos);
    }

    /**
     * Returns a field by name.
     *
     * @param name the name
     * @return the field, or null; also null for an unknown name in a row with names only
     * @throws IllegalArgumentException if the row has no names, or positions but none of this name
     */
    public Object getField(String name) {
        return fieldByName != null ? fieldByName.get(name) : fieldByPosition[positionOf(name)];
    }

    /**
     * Returns a field by name as the type the caller expects.
     *
     * @param name the name
     * @param <T> the type; not checked here
     * @return the field, or null
     * @throws IllegalArgumentException if the row has no names, or positions but none of this name
     */
    @SuppressWarnings("unchecked")
    public <T> T getFieldAs(String name) {
        return (T) getField(name);
    }

    /**
     * Sets a field by position.
     *
     * @param pos position, from 0
     * @param value the new value, may be null
     * @throws IllegalArgumentException if the row has names only
     */
    public void setField(int pos, Object value) {
        checkPositions();
        fieldByPosition[pos] = value;
    }

    /**
     * Sets a field by name; a row with names only takes any name.
     *
     * @param name the name
     * @param value the new value, may be null
     * @throws IllegalArgumentException if the row has no names, or positions but none of this name
     */
    public void setField(String name, Object value) {
        if (fieldByName != null) {
            fieldByName.put(name, value);
        } else {
            fieldByPosition[positionOf(name)] = value;
        }
    }

    private void checkPositions() {
        if (fieldByPosition == null) {
            throw new IllegalArgumentException(
                    "This row has names only, its fields have no positions:"
                            + " accessing a field by position is not supported in name-based field mode.");
        }
    }

    private int positionOf(String name) {
        if (positionByName == null) {
            throw new IllegalArgumentException(
                    "This row has positions only, its fields have no names:"
                            + " accessing a field by name is not supported in position-based field mode.");
        }
        Integer position = positionByName.get(name);
        if (position == null) {
            throw new IllegalArgumentException("Unknown field name '" + name
                    + "'. Available names are: " + positionByName.keySet());
        }
        return position;
    }

    /**
     * Returns the names of the fields.
     *
     * @param includeNamedPositions whether names that stand beside positions count
     * @return the names, or null if there are none
     */
    public Set<String> getFieldNames(boolean includeNamedPositions) {
        if (fieldByName != null) {
            return Collections.unmodifiableSet(fieldByName.keySet());
        }
        if (includeNamedPositions && positionByName != null) {
            return Collections.unmodifiableSet(positionByName.keySet());
        }
        return null;
    }

    /** Sets all positions to null; a row with names only loses its fields. */
    public void clear() {
        if (fieldByPosition != null) {
            Arrays.fill(fieldByPosition, null);
        } else {
            fieldByName.clear();
        }
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Row)) {
            return false;
        }
        Row that = (Row) other;
        if (kind != that.kind) {
            return false;
        }
        if (fieldByPosition != null && that.fieldByPosition != null) {
            return DeepFields.equal(fieldByPosition, that.fieldByPosition);
        }
        Map<String, Object> mine = byName();
        return mine != null && DeepFields.equal(mine, that.byName());
    }

    /** Returns the fields by name, or null if there are no names. */
    private Map<String, Object> byName() {
        if (fieldByName != null || positionByName == null) {
            return fieldByName;
        }
        Map<String, Object> named = new HashMap<>();
        positionByName.forEach((name, position) -> named.put(name, fieldByPosition[position]));
        return named;
    }

    @Override
    public int hashCode() {
        return 31 * kind.toByteValue()
                + DeepFields.hash(fieldByPosition != null ? fieldByPosition : fieldByName);
    }

    @Override
    public String toString() {
        if (RowUtils.USE_LEGACY_TO_STRING && fieldByPosition != null) {
            return Arrays.stream(fieldByPosition)
                    .map(StringUtils::arrayAwareToString)
                    .collect(Collectors.joining(","));
        }
        return kind.shortString()
                + DeepFields.print(fieldByPosition != null ? fieldByPosition : fieldByName);
    }
}
