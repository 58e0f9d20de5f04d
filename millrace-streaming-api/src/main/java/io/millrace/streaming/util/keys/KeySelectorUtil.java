// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.util.keys;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.operators.Keys;
import io.millrace.api.common.typeinfo.BasicArrayTypeInfo;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.typeutils.ResultTypeQueryable;
import io.millrace.api.java.typeutils.TupleTypeInfo;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Key selectors for keys that are named by fields. Mirrors Flink 1.14's {@code KeySelectorUtil}. */
public final class KeySelectorUtil {

    private KeySelectorUtil() {}

    /**
     * A selector whose key is a tuple of fields, of one field even.
     *
     * @param <X> type of the records
     * @param keys the fields
     * @param typeInfo type of the records
     * @param executionConfig of the job
     * @return the selector
     * @throws InvalidTypesException if the records have no fields
     * @throws IllegalStateException if the key has no fields
     */
    public static <X> KeySelector<X, Tuple> getSelectorForKeys(
            Keys<X> keys, TypeInformation<X> typeInfo, ExecutionConfig executionConfig) {
        if (!(typeInfo instanceof CompositeType)) {
            throw new InvalidTypesException(
                    "This key operation requires a composite type such as Tuples, POJOs, or Case Classes.");
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(
                    "No field comparators were defined for the TupleTypeComparatorBuilder.");
        }
        return new ComparableKeySelector<>(
                fieldsOf(keys, typeInfo), new TupleTypeInfo<>(keys.getKeyFieldTypes()));
    }

    /**
     * A selector whose key is a tuple of elements of an array.
     *
     * @param <X> type of the arrays
     * @param positions of the elements, from 0
     * @param typeInfo type of the arrays
     * @return the selector
     * @throws IllegalArgumentException if there are too many positions or the elements are neither primitive nor basic
     */
    public static <X> ArrayKeySelector<X> getSelectorForArray(
            int[] positions, TypeInformation<X> typeInfo) {
        if (positions == null || positions.length == 0 || positions.length > Tuple.MAX_ARITY) {
            throw new IllegalArgumentException(
                    "Array keys must have between 1 and " + Tuple.MAX_ARITY + " fields.");
        }
        TypeInformation<?> component;
        if (typeInfo instanceof BasicArrayTypeInfo<?, ?> array) {
            component = array.getComponentInfo();
        } else if (typeInfo instanceof PrimitiveArrayTypeInfo<?> array) {
            component = array.getComponentType();
        } else {
            throw new IllegalArgumentException(
                    "This method only supports arrays of primitives and boxed primitives.");
        }
        TypeInformation<?>[] types = new TypeInformation<?>[positions.length];
        Arrays.fill(types, component);
        return new ArrayKeySelector<>(positions, new TupleTypeInfo<>(types));
    }

    /**
     * A selector whose key is one field by itself.
     *
     * @param <X> type of the records
     * @param <K> type of the key
     * @param keys the field
     * @param partitioner takes the key
     * @param typeInfo type of the records
     * @param executionConfig of the job
     * @return the selector
     * @throws InvalidTypesException if the records have no fields
     * @throws IllegalArgumentException if there is not exactly one field
     */
    public static <X, K> KeySelector<X, K> getSelectorForOneKey(
            Keys<X> keys,
            Partitioner<K> partitioner,
            TypeInformation<X> typeInfo,
            ExecutionConfig executionConfig) {
        if (!(typeInfo instanceof CompositeType)) {
            throw new InvalidTypesException(
                    "This key operation requires a composite type such as Tuples, POJOs, case classes, etc");
        }
        if (partitioner != null) {
            keys.validateCustomPartitioner(partitioner, null);
        }
        if (keys.getNumberOfKeyFields() != 1) {
            throw new IllegalArgumentException("There must be exactly 1 key specified");
        }
        return new OneKeySelector<>(fieldsOf(keys, typeInfo)[0]);
    }

    private static KeyField[] fieldsOf(Keys<?> keys, TypeInformation<?> type) {
        return Arrays.stream(keys.computeLogicalKeyPositions())
                .mapToObj(position -> KeyField.at(type, position))
                .toArray(KeyField[]::new);
    }

    private static Tuple newTuple(int arity) {
        try {
            return Tuple.getTupleClass(arity).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot create a tuple of " + arity + " fields", e);
        }
    }

    /**
     * Computes tuples of fields.
     *
     * @param <IN> type of the records
     */
    public static final class ComparableKeySelector<IN>
            implements KeySelector<IN, Tuple>, ResultTypeQueryable<Tuple> {

        private static final long serialVersionUID = 1L;

        /** How to reach each field. */
        private final KeyField[] fields;
        // Only asked for while the job is built.
        private final transient TupleTypeInfo<Tuple> keyType;

        ComparableKeySelector(KeyField[] fields, TupleTypeInfo<Tuple> keyType) {
            this.fields = fields;
            this.keyType = keyType;
        }

        @Override
        public Tuple getKey(IN value) {
            Tuple key = newTuple(fields.length);
            for (int i = 0; i < fields.length; i++) {
                key.setField(fields[i].get(value), i);
            }
            return key;
        }

        @Override
        public TypeInformation<Tuple> getProducedType() {
            return typeOrFail(keyType);
        }
    }

    /**
     * Computes one field.
     *
     * @param <IN> type of the records
     * @param <K> type of the key
     */
    public static final class OneKeySelector<IN, K> implements KeySelector<IN, K> {

        private static final long serialVersionUID = 1L;

        /** How to reach the field. */
        private final KeyField field;

        OneKeySelector(KeyField field) {
            this.field = field;
        }

        @Override
        @SuppressWarnings("unchecked")
        public K getKey(IN value) {
            return (K) field.get(value);
        }
    }

    /**
     * Computes tuples of elements of arrays.
     *
     * @param <IN> type of the arrays
     */
    public static final class ArrayKeySelector<IN>
            implements KeySelector<IN, Tuple>, ResultTypeQueryable<Tuple> {

        private static final long serialVersionUID = 1L;

        /** Positions of the elements, from 0. */
        private final int[] positions;
        // Only asked for while the job is built.
        private final transient TupleTypeInfo<Tuple> keyType;

        ArrayKeySelector(int[] positions, TupleTypeInfo<Tuple> keyType) {
            this.positions = positions.clone();
            this.keyType = keyType;
        }

        @Override
        public Tuple getKey(IN value) {
            Tuple key = newTuple(positions.length);
            for (int i = 0; i < positions.length; i++) {
                key.setField(Array.get(value, positions[i]), i);
            }
            return key;
        }

        @Override
        public TypeInformation<Tuple> getProducedType() {
            return typeOrFail(keyType);
        }
    }

    private static TypeInformation<Tuple> typeOrFail(TupleTypeInfo<Tuple> keyType) {
        if (keyType == null) {
            throw new IllegalStateException(
                    "The return type information is not available after serialization");
        }
        return keyType;
    }
}
