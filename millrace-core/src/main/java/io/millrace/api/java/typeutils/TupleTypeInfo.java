// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkArgument;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.BasicTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple0;
import io.millrace.api.java.typeutils.runtime.Tuple0Serializer;
import io.millrace.api.java.typeutils.runtime.TupleComparator;
import io.millrace.api.java.typeutils.runtime.TupleSerializer;
import io.millrace.types.Value;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes a tuple class or a subclass of one, with fields f0, f1 and so on. A key type if all its
 * fields are. Mirrors Flink 1.14's {@code TupleTypeInfo}, without the comparators, which only its
 * batch programs use.
 *
 * @param <T> the described type
 */
public final class TupleTypeInfo<T extends Tuple> extends TupleTypeInfoBase<T> {
    private static final long serialVersionUID = 1L;

    /** Names of the fields, f0, f1 and so on. */
    protected final String[] fieldNames;

    /**
     * Describes the tuple class that has as many fields as types are given.
     *
     * @param types types of the fields
     * @throws IllegalArgumentException if there are more than 25
     */
    @SuppressWarnings("unchecked")
    public TupleTypeInfo(TypeInformation<?>... types) {
        this((Class<T>) Tuple.getTupleClass(types.length), types);
    }

    /**
     * Describes a tuple class or a subclass of one.
     *
     * @param tupleType the class
     * @param types types of its fields
     * @throws IllegalArgumentException if there are more than 25
     */
    public TupleTypeInfo(Class<T> tupleType, TypeInformation<?>... types) {
        super(tupleType, types);
        checkArgument(
                types.length <= Tuple.MAX_ARITY,
                "The tuple type exceeds the maximum supported arity.");
        this.fieldNames = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            fieldNames[i] = "f" + i;
        }
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
    @SuppressWarnings("unchecked")
    public TupleSerializer<T> createSerializer(ExecutionConfig executionConfig) {
        if (getTypeClass() == (Class<?>) Tuple0.class) {
            return (TupleSerializer<T>) Tuple0Serializer.INSTANCE;
        }
        TypeSerializer<?>[] fieldSerializers = new TypeSerializer<?>[types.length];
        for (int i = 0; i < types.length; i++) {
            fieldSerializers[i] = types[i].createSerializer(executionConfig);
        }
        return new TupleSerializer<>(getTypeClass(), fieldSerializers);
    }

    @Override
    protected TypeComparatorBuilder<T> createTypeComparatorBuilder() {
        return new TupleTypeComparatorBuilder();
    }

    @Override
    public Map<String, TypeInformation<?>> getGenericParameters() {
        Map<String, TypeInformation<?>> parameters = new HashMap<>();
        for (int i = 0; i < types.length; i++) {
            parameters.put("T" + i, types[i]);
        }
        return parameters;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof TupleTypeInfo
                && ((TupleTypeInfo<?>) obj).canEqual(this)
                && super.equals(obj)
                && Arrays.equals(fieldNames, ((TupleTypeInfo<?>) obj).fieldNames);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof TupleTypeInfo;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Arrays.hashCode(fieldNames);
    }

    @Override
    public String toString() {
        return "Java " + super.toString();
    }

    /**
     * Describes a tuple of basic types.
     *
     * @param <X> the tuple type, trusted to be right
     * @param basicTypes classes of the fields, at least one
     * @return the description
     * @throws IllegalArgumentException if no class is given, or one is null or not basic
     */
    public static <X extends Tuple> TupleTypeInfo<X> getBasicTupleTypeInfo(Class<?>... basicTypes) {
        TypeInformation<?>[] infos = emptyInfosFor(basicTypes);
        for (int i = 0; i < infos.length; i++) {
            infos[i] = BasicTypeInfo.getInfoFor(checkPresent(basicTypes, i));
            checkArgument(infos[i] != null, "Type at position " + i + " is not a basic type.");
        }
        return new TupleTypeInfo<>(infos);
    }

    private static TypeInformation<?>[] emptyInfosFor(Class<?>[] classes) {
        checkArgument(classes != null && classes.length > 0);
        return new TypeInformation<?>[classes.length];
    }

    private static Class<?> checkPresent(Class<?>[] classes, int index) {
        checkArgument(classes[index] != null, "Type at position " + index + " is null.");
        return classes[index];
    }

    /**
     * Describes a tuple of basic types and of the value classes that the system brings.
     *
     * @param <X> the tuple type, trusted to be right
     * @param basicTypes classes of the fields, at least one
     * @return the description
     * @throws IllegalArgumentException if no class is given, or one is null or of another kind
     */
    public static <X extends Tuple> TupleTypeInfo<X> getBasicAndBasicValueTupleTypeInfo(
            Class<?>... basicTypes) {
        TypeInformation<?>[] infos = emptyInfosFor(basicTypes);
        for (int i = 0; i < infos.length; i++) {
            infos[i] = BasicTypeInfo.getInfoFor(checkPresent(basicTypes, i));
            if (infos[i] == null) {
                infos[i] = basicValueInfo(basicTypes[i], i);
            }
        }
        return new TupleTypeInfo<>(infos);
    }

    @SuppressWarnings("unchecked")
    private static TypeInformation<?> basicValueInfo(Class<?> type, int index) {
        String message = "Type at position " + index + " is not a basic or value type.";
        try {
            TypeInformation<?> info = ValueTypeInfo.getValueTypeInfo((Class<Value>) type);
            checkArgument(((ValueTypeInfo<?>) info).isBasicValueType(), message);
            return info;
        } catch (InvalidTypesException e) {
            throw new IllegalArgumentException(message, e);
        }
    }

    private final class TupleTypeComparatorBuilder implements TypeComparatorBuilder<T> {

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
                    "No keys were defined for the TupleTypeComparatorBuilder.");
            return new TupleComparator<>(
                    positions.stream().mapToInt(Integer::intValue).toArray(),
                    comparators.toArray(new TypeComparator<?>[0]),
                    createSerializer(config));
        }
    }
}
