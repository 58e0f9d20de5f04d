// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkArgument;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.PojoComparator;
import io.millrace.api.java.typeutils.runtime.PojoSerializer;
import io.millrace.api.java.typeutils.runtime.kryo.KryoSerializer;
import io.millrace.util.Preconditions;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Describes a class whose fields the system sees, in the order of their names. A key type if all
 * its fields are. Mirrors Flink 1.14's {@code PojoTypeInfo}, without the comparators, which only
 * its batch programs use.
 *
 * @param <T> the described type
 */
public class PojoTypeInfo<T> extends CompositeType<T> {
    private static final long serialVersionUID = 1L;

    private static final Pattern FIELD =
            Pattern.compile("(" + FieldExpressions.NAME + ")" + FieldExpressions.NESTED);

    private final PojoField[] fields;
    private final int totalFields;

    /**
     * Describes a class with some or all of its fields.
     *
     * @param typeClass the class, public
     * @param fields the fields in any order
     * @throws IllegalArgumentException if the class is not public
     */
    public PojoTypeInfo(Class<T> typeClass, List<PojoField> fields) {
        super(typeClass);
        checkArgument(
                Modifier.isPublic(typeClass.getModifiers()), "POJO %s is not public", typeClass);
        this.fields = fields.toArray(new PojoField[0]);
        Arrays.sort(this.fields, Comparator.comparing(field -> field.getField().getName()));
        int total = 0;
        for (PojoField field : this.fields) {
            total += field.getTypeInformation().getTotalFields();
        }
        this.totalFields = total;
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
        return fields.length;
    }

    @Override
    public int getTotalFields() {
        return totalFields;
    }

    @Override
    public boolean isSortKeyType() {
        return false;
    }

    @Override
    public void getFlatFields(
            String fieldExpression, int offset, List<FlatFieldDescriptor> result) {
        if (FieldExpressions.isWildcard(fieldExpression)) {
            addAll(offset, result);
            return;
        }
        Matcher matcher = FIELD.matcher(fieldExpression);
        if (!matcher.matches()) {
            throw new InvalidFieldReferenceException(
                    "Invalid POJO field reference \"" + fieldExpression + "\".");
        }
        FieldExpressions.addField(
                this, indexOf(matcher.group(1)), matcher.group(2), offset, result);
    }

    private void addAll(int offset, List<FlatFieldDescriptor> result) {
        int position = offset;
        for (PojoField field : fields) {
            TypeInformation<?> type = field.getTypeInformation();
            if (type instanceof CompositeType) {
                ((CompositeType<?>) type).getFlatFields("*", position, result);
            } else {
                result.add(
                        new NamedFlatFieldDescriptor(field.getField().getName(), position, type));
            }
            position += type.getTotalFields();
        }
    }

    private int indexOf(String name) {
        int index = getFieldIndex(name);
        if (index < 0) {
            throw new InvalidFieldReferenceException(
                    "Unable to find field \"" + name + "\" in type " + this + ".");
        }
        return index;
    }

    @Override
    public <X> TypeInformation<X> getTypeAt(String fieldExpression) {
        Matcher matcher = FIELD.matcher(fieldExpression);
        if (matcher.matches()) {
            return FieldExpressions.typeAt(this, indexOf(matcher.group(1)), matcher.group(2));
        }
        if (fieldExpression.startsWith("*") || fieldExpression.startsWith("_")) {
            throw FieldExpressions.wildcardNotAllowed();
        }
        throw new InvalidFieldReferenceException(
                "Invalid format of POJO field expression \"" + fieldExpression + "\".");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <X> TypeInformation<X> getTypeAt(int pos) {
        return (TypeInformation<X>) getPojoFieldAt(pos).getTypeInformation();
    }

    /**
     * Returns a field.
     *
     * @param pos index of the field in the order of names, from 0
     * @return the field
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public PojoField getPojoFieldAt(int pos) {
        if (pos < 0 || pos >= fields.length) {
            throw new IndexOutOfBoundsException();
        }
        return fields[pos];
    }

    @Override
    public String[] getFieldNames() {
        String[] names = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            names[i] = fields[i].getField().getName();
        }
        return names;
    }

    @Override
    public int getFieldIndex(String fieldName) {
        return Arrays.asList(getFieldNames()).indexOf(fieldName);
    }

    @Override
    public TypeSerializer<T> createSerializer(ExecutionConfig config) {
        if (config.isForceKryoEnabled()) {
            return new KryoSerializer<>(getTypeClass(), config);
        }
        return createPojoSerializer(config);
    }

    @Override
    protected TypeComparatorBuilder<T> createTypeComparatorBuilder() {
        return new PojoTypeComparatorBuilder();
    }

    /**
     * Creates the serializer that writes field by field, whatever the settings prefer.
     *
     * @param config settings for the serializers of the fields
     * @return the serializer
     */
    public PojoSerializer<T> createPojoSerializer(ExecutionConfig config) {
        TypeSerializer<?>[] fieldSerializers = new TypeSerializer<?>[fields.length];
        Field[] reflectedFields = new Field[fields.length];
        for (int i = 0; i < fields.length; i++) {
            fieldSerializers[i] = fields[i].getTypeInformation().createSerializer(config);
            reflectedFields[i] = fields[i].getField();
        }
        return new PojoSerializer<>(getTypeClass(), fieldSerializers, reflectedFields, config);
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof PojoTypeInfo)) {
            return false;
        }
        PojoTypeInfo<?> that = (PojoTypeInfo<?>) obj;
        return that.canEqual(this) && super.equals(that) && Arrays.equals(fields, that.fields);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Arrays.hashCode(fields);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof PojoTypeInfo;
    }

    @Override
    public String toString() {
        return Arrays.stream(fields)
                .map(field -> field.getField().getName() + ": " + field.getTypeInformation())
                .collect(Collectors.joining(
                        ", ", "PojoType<" + getTypeClass().getName() + ", fields = [", "]>"));
    }

    /** A flat field that is a direct field of a POJO, with its name. */
    public static class NamedFlatFieldDescriptor extends FlatFieldDescriptor {

        private final String fieldName;

        /**
         * Describes a flat field.
         *
         * @param name name of the field
         * @param keyPosition number of the flat field, from 0
         * @param type type of the field, not composite
         */
        public NamedFlatFieldDescriptor(String name, int keyPosition, TypeInformation<?> type) {
            super(keyPosition, type);
            this.fieldName = name;
        }

        /**
         * Returns the name of the field.
         *
         * @return the name
         */
        public String getFieldName() {
            return fieldName;
        }

        @Override
        public String toString() {
            return "NamedFlatFieldDescriptor [name=" + fieldName + " position=" + getPosition()
                    + " typeInfo=" + getType() + "]";
        }
    }

    private final class PojoTypeComparatorBuilder implements TypeComparatorBuilder<T> {

        private final List<Integer> positions = new ArrayList<>();
        private final List<TypeComparator<?>> comparators = new ArrayList<>();

        @Override
        public void initializeTypeComparatorBuilder(int size) {}

        @Override
        public void addComparatorField(int fieldId, TypeComparator<?> comparator) {
            positions.add(fieldId);
            comparators.add(comparator);
        }

        @Override
        public TypeComparator<T> createTypeComparator(ExecutionConfig config) {
            Preconditions.checkState(
                    !positions.isEmpty(),
                    "No keys were defined for the PojoTypeComparatorBuilder.");
            PojoField[] keys =
                    positions.stream().map(position -> fields[position]).toArray(PojoField[]::new);
            return new PojoComparator<>(
                    keys, comparators.toArray(new TypeComparator<?>[0]), createSerializer(config));
        }
    }
}
