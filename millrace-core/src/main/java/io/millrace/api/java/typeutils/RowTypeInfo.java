// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkArgument;
import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.RowComparator;
import io.millrace.api.java.typeutils.runtime.RowSerializer;
import io.millrace.types.Row;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes rows: fields in a fixed order with names, f0, f1 and so on unless given. Field
 * expressions name a field by its name or by its number. Two descriptions with the same field types
 * are equal whatever the names; {@link #schemaEquals} also compares these. A key type if all its
 * fields are.
 *
 * <p>Mirrors Flink 1.14's {@code RowTypeInfo}, without the comparators, which only its batch
 * programs use.
 */
public class RowTypeInfo extends TupleTypeInfoBase<Row> {
    private static final long serialVersionUID = 9158518989896601963L;

    private static final Pattern FIELD =
            Pattern.compile("(" + FieldExpressions.NAME + "|\\d+)" + FieldExpressions.NESTED);

    /** Names of the fields. */
    protected final String[] fieldNames;

    /** Of the comparator that is being made; null in between. */
    private transient boolean[] comparatorOrders;

    /**
     * Describes rows with fields f0, f1 and so on.
     *
     * @param types types of the fields
     */
    public RowTypeInfo(TypeInformation<?>... types) {
        super(Row.class, types);
        this.fieldNames = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            fieldNames[i] = "f" + i;
        }
    }

    /**
     * Describes rows with named fields.
     *
     * @param types types of the fields
     * @param fieldNames names of the fields
     * @throws IllegalArgumentException if the numbers differ or a name is there twice
     */
    public RowTypeInfo(TypeInformation<?>[] types, String[] fieldNames) {
        super(Row.class, types);
        checkNotNull(fieldNames, "FieldNames should not be null.");
        checkArgument(
                types.length == fieldNames.length, "Number of field types and names is different.");
        checkArgument(
                new HashSet<>(Arrays.asList(fieldNames)).size() == fieldNames.length,
                "Field names are not unique.");
        this.fieldNames = Arrays.copyOf(fieldNames, fieldNames.length);
    }

    @Override
    public void getFlatFields(
            String fieldExpression, int offset, List<FlatFieldDescriptor> result) {
        if (FieldExpressions.isWildcard(fieldExpression)) {
            FieldExpressions.addAll(this, offset, result);
            return;
        }
        Matcher matcher = FIELD.matcher(fieldExpression);
        if (!matcher.matches()) {
            throw new InvalidFieldReferenceException(
                    "Invalid tuple field reference \"" + fieldExpression + "\".");
        }
        FieldExpressions.addField(
                this, indexOf(matcher.group(1)), matcher.group(2), offset, result);
    }

    private int indexOf(String field) {
        return Character.isDigit(field.charAt(0)) ? Integer.parseInt(field) : getFieldIndex(field);
    }

    @Override
    public <X> TypeInformation<X> getTypeAt(String fieldExpression) {
        Matcher matcher = FIELD.matcher(fieldExpression);
        if (matcher.matches()) {
            return FieldExpressions.typeAt(this, indexOf(matcher.group(1)), matcher.group(2));
        }
        if (FieldExpressions.isWildcard(fieldExpression)) {
            throw FieldExpressions.wildcardNotAllowed();
        }
        throw new InvalidFieldReferenceException(
                "Invalid format of Row field expression \"" + fieldExpression + "\".");
    }

    @Override
    public String[] getFieldNames() {
        return fieldNames;
    }

    @Override
    public int getFieldIndex(String fieldName) {
        return Arrays.asList(fieldNames).indexOf(fieldName);
    }

    @Override
    public TypeSerializer<Row> createSerializer(ExecutionConfig config) {
        LinkedHashMap<String, Integer> positionByName = new LinkedHashMap<>();
        for (int i = 0; i < fieldNames.length; i++) {
            positionByName.put(fieldNames[i], i);
        }
        return new RowSerializer(fieldSerializers(config), positionByName);
    }

    @Override
    public TypeComparator<Row> createComparator(
            int[] logicalKeyFields,
            boolean[] orders,
            int logicalFieldOffset,
            ExecutionConfig config) {
        comparatorOrders = orders;
        TypeComparator<Row> comparator =
                super.createComparator(logicalKeyFields, orders, logicalFieldOffset, config);
        comparatorOrders = null;
        return comparator;
    }

    @Override
    protected TypeComparatorBuilder<Row> createTypeComparatorBuilder() {
        if (comparatorOrders == null) {
            throw new IllegalStateException("Cannot create comparator builder without orders.");
        }
        return new RowTypeComparatorBuilder(comparatorOrders);
    }

    /**
     * Creates a serializer in the format without row kinds, which older state is written in.
     *
     * @param config settings for the serializers of the fields
     * @return the serializer; a row comes back with kind INSERT, whatever it was
     */
    public TypeSerializer<Row> createLegacySerializer(ExecutionConfig config) {
        return new RowSerializer(fieldSerializers(config), null, false);
    }

    private TypeSerializer<?>[] fieldSerializers(ExecutionConfig config) {
        TypeSerializer<?>[] fieldSerializers = new TypeSerializer<?>[types.length];
        for (int i = 0; i < types.length; i++) {
            fieldSerializers[i] = types[i].createSerializer(config);
        }
        return fieldSerializers;
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof RowTypeInfo;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof RowTypeInfo && super.equals(obj);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Row");
        for (int i = 0; i < types.length; i++) {
            text.append(i == 0 ? "(" : ", ").append(fieldNames[i]).append(": ").append(types[i]);
        }
        return types.length == 0 ? text.toString() : text.append(')').toString();
    }

    /**
     * Tells whether another description is equal and has the same field names.
     *
     * @param obj the other description, may be null
     * @return true if types and names are the same
     */
    public boolean schemaEquals(Object obj) {
        return equals(obj) && Arrays.equals(fieldNames, ((RowTypeInfo) obj).fieldNames);
    }

    /**
     * Describes rows with some of the fields of others.
     *
     * @param rowType the description to take fields from
     * @param fieldMapping index of each field to take, in the new order, each at most once
     * @return the new description
     */
    public static RowTypeInfo projectFields(RowTypeInfo rowType, int[] fieldMapping) {
        TypeInformation<?>[] types = new TypeInformation<?>[fieldMapping.length];
        String[] names = new String[fieldMapping.length];
        for (int i = 0; i < fieldMapping.length; i++) {
            types[i] = rowType.getTypeAt(fieldMapping[i]);
            names[i] = rowType.fieldNames[fieldMapping[i]];
        }
        return new RowTypeInfo(types, names);
    }

    private final class RowTypeComparatorBuilder implements TypeComparatorBuilder<Row> {

        /** Whether fields are in their natural order. */
        private final boolean[] orders;

        private final List<Integer> positions = new ArrayList<>();
        private final List<TypeComparator<?>> comparators = new ArrayList<>();

        private RowTypeComparatorBuilder(boolean[] orders) {
            this.orders = orders;
        }

        @Override
        public void initializeTypeComparatorBuilder(int size) {}

        @Override
        public void addComparatorField(int fieldId, TypeComparator<?> comparator) {
            positions.add(fieldId);
            comparators.add(comparator);
        }

        @Override
        public TypeComparator<Row> createTypeComparator(ExecutionConfig config) {
            Preconditions.checkState(
                    !positions.isEmpty(), "No keys were defined for the RowTypeComparatorBuilder.");
            return new RowComparator(
                    positions.stream().mapToInt(Integer::intValue).toArray(),
                    comparators.toArray(new TypeComparator<?>[0]),
                    orders,
                    createSerializer(config));
        }
    }
}
