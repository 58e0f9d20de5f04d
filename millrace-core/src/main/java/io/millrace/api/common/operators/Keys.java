// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.operators;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType;
import io.millrace.api.common.typeutils.CompositeType.FlatFieldDescriptor;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.typeutils.GenericTypeInfo;
import io.millrace.api.java.typeutils.TypeExtractor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The fields of a record that are its key. Flat positions count fields inside nested types, too. Mirrors Flink 1.14's
 * {@code Keys}.
 *
 * @param <T> type of the records
 */
public abstract class Keys<T> {

    /** For subclasses. */
    public Keys() {}

    /**
     * How many flat fields the key has.
     *
     * @return the number
     */
    public abstract int getNumberOfKeyFields();

    /**
     * Flat positions of the key fields.
     *
     * @return the positions, from 0
     */
    public abstract int[] computeLogicalKeyPositions();

    /**
     * Types of the flat key fields.
     *
     * @return the types in order of the positions
     */
    public abstract TypeInformation<?>[] getKeyFieldTypes();

    /**
     * Types of the key fields as they were named; a nested one counts once.
     *
     * @return the types
     */
    public abstract TypeInformation<?>[] getOriginalKeyFieldTypes();

    /**
     * Checks that a partitioner takes this key.
     *
     * @param <E> type that the partitioner takes
     * @param partitioner the partitioner
     * @param typeInfo type that it takes, null to find it out
     * @throws InvalidProgramException if it does not take it
     */
    public abstract <E> void validateCustomPartitioner(
            Partitioner<E> partitioner, TypeInformation<E> typeInfo);

    /**
     * Whether there is no key field.
     *
     * @return whether it is empty
     */
    public boolean isEmpty() {
        return getNumberOfKeyFields() == 0;
    }

    /**
     * Checks that keys of two inputs can be compared.
     *
     * @param other keys of the other input
     * @return true
     * @throws IncompatibleKeysException if numbers or types differ
     */
    public boolean areCompatible(Keys<?> other) throws IncompatibleKeysException {
        TypeInformation<?>[] mine = getKeyFieldTypes();
        TypeInformation<?>[] others = other.getKeyFieldTypes();
        if (mine.length != others.length) {
            throw new IncompatibleKeysException(IncompatibleKeysException.SIZE_MISMATCH_MESSAGE);
        }
        for (int i = 0; i < mine.length; i++) {
            if (!mine[i].equals(others[i])) {
                throw new IncompatibleKeysException(mine[i], others[i]);
            }
        }
        return true;
    }

    private static int[] positionsOf(List<FlatFieldDescriptor> fields) {
        return fields.stream().mapToInt(FlatFieldDescriptor::getPosition).toArray();
    }

    private static TypeInformation<?>[] typesOf(List<FlatFieldDescriptor> fields) {
        return fields.stream().map(FlatFieldDescriptor::getType).toArray(TypeInformation<?>[]::new);
    }

    private static <E> void checkPartitioner(
            TypeInformation<?> keyType, Partitioner<E> partitioner, TypeInformation<E> typeInfo) {
        TypeInformation<?> taken = typeInfo;
        if (taken == null) {
            try {
                taken = TypeExtractor.getPartitionerTypes(partitioner);
            } catch (RuntimeException e) {
                // Lambdas and generic classes may hide the type; then there is nothing to compare.
                return;
            }
        }
        if (taken != null && !(taken instanceof GenericTypeInfo) && !keyType.equals(taken)) {
            throw new InvalidProgramException(
                    "The partitioner is incompatible with the key type. Partitioner type: " + taken
                            + " , key type: " + keyType);
        }
    }

    private static void checkSingle(int numberOfFields) {
        if (numberOfFields != 1) {
            throw new InvalidProgramException(
                    "Custom partitioners can only be used with keys that have one key field.");
        }
    }

    /**
     * A key that a function computes.
     *
     * @param <T> type of the records
     * @param <K> type of the key
     */
    public static class SelectorFunctionKeys<T, K> extends Keys<T> {

        private final KeySelector<T, K> keyExtractor;
        private final TypeInformation<T> inputType;
        private final TypeInformation<K> keyType;
        private final List<FlatFieldDescriptor> keyFields;

        /**
         * With a function.
         *
         * @param keyExtractor computes the key
         * @param inputType type of the records
         * @param keyType type of the key
         * @throws InvalidProgramException if the type cannot be a key
         */
        public SelectorFunctionKeys(
                KeySelector<T, K> keyExtractor,
                TypeInformation<T> inputType,
                TypeInformation<K> keyType) {
            this.keyExtractor = checkNotNull(keyExtractor, "Key extractor must not be null.");
            this.inputType = checkNotNull(inputType, "Input type must not be null.");
            this.keyType = checkNotNull(keyType, "Key type must not be null.");
            if (!keyType.isKeyType()) {
                throw new InvalidProgramException("Return type " + keyType + " of KeySelector "
                        + keyExtractor.getClass() + " is not a valid key type");
            }
            this.keyFields = keyType instanceof CompositeType
                    ? ((CompositeType<K>) keyType).getFlatFields(ExpressionKeys.SELECT_ALL_CHAR)
                    : List.of(new FlatFieldDescriptor(0, keyType));
        }

        /**
         * Type of the key.
         *
         * @return the type
         */
        public TypeInformation<K> getKeyType() {
            return keyType;
        }

        /**
         * Type of the records.
         *
         * @return the type
         */
        public TypeInformation<T> getInputType() {
            return inputType;
        }

        /**
         * The function.
         *
         * @return the function
         */
        public KeySelector<T, K> getKeyExtractor() {
            return keyExtractor;
        }

        @Override
        public int getNumberOfKeyFields() {
            return keyFields.size();
        }

        @Override
        public int[] computeLogicalKeyPositions() {
            return positionsOf(keyFields);
        }

        @Override
        public TypeInformation<?>[] getKeyFieldTypes() {
            return typesOf(keyFields);
        }

        @Override
        public TypeInformation<?>[] getOriginalKeyFieldTypes() {
            return new TypeInformation<?>[] {keyType};
        }

        @Override
        public <E> void validateCustomPartitioner(
                Partitioner<E> partitioner, TypeInformation<E> typeInfo) {
            checkSingle(keyFields.size());
            checkPartitioner(keyType, partitioner, typeInfo);
        }

        @Override
        public String toString() {
            return "Key function (Type: " + keyType + ")";
        }
    }

    /**
     * A key of fields, named by position or by expression.
     *
     * @param <T> type of the records
     */
    public static class ExpressionKeys<T> extends Keys<T> {

        /** Selects all fields. */
        public static final String SELECT_ALL_CHAR = "*";

        /** Selects all fields, as Scala writes it. */
        public static final String SELECT_ALL_CHAR_SCALA = "_";

        private static final String TRAILING_WILDCARD = "\\.?[*_]$";

        private final List<FlatFieldDescriptor> keyFields = new ArrayList<>();
        private final TypeInformation<?>[] originalKeyTypes;

        /**
         * All fields.
         *
         * @param type type of the records
         */
        public ExpressionKeys(TypeInformation<T> type) {
            this(SELECT_ALL_CHAR, type);
        }

        /**
         * One field of a tuple.
         *
         * @param keyPosition of the field, from 0
         * @param type type of the records
         */
        public ExpressionKeys(int keyPosition, TypeInformation<T> type) {
            this(new int[] {keyPosition}, type, false);
        }

        /**
         * Fields of a tuple.
         *
         * @param keyPositions of the fields, from 0
         * @param type type of the records
         */
        public ExpressionKeys(int[] keyPositions, TypeInformation<T> type) {
            this(keyPositions, type, false);
        }

        /**
         * Fields of a tuple.
         *
         * @param keyPositions of the fields, from 0
         * @param type type of the records
         * @param allowEmpty whether no position means all fields
         * @throws InvalidProgramException if the type is no tuple or a field cannot be a key
         * @throws IndexOutOfBoundsException if there is no such field
         */
        public ExpressionKeys(int[] keyPositions, TypeInformation<T> type, boolean allowEmpty) {
            checkTuple(type);
            boolean empty = keyPositions == null || keyPositions.length == 0;
            if (empty && !allowEmpty) {
                throw new IllegalArgumentException("The grouping fields must not be empty.");
            }
            int[] positions = empty ? IntStream.range(0, type.getArity()).toArray() : keyPositions;
            CompositeType<T> tuple = (CompositeType<T>) type;
            originalKeyTypes = new TypeInformation<?>[positions.length];
            for (int position : positions) {
                checkPosition(position, tuple);
            }
            for (int i = 0; i < positions.length; i++) {
                List<FlatFieldDescriptor> fields = new ArrayList<>();
                tuple.getFlatFields(tuple.getFieldNames()[positions[i]], 0, fields);
                addKeys(fields);
                originalKeyTypes[i] = tuple.getTypeAt(positions[i]);
            }
        }

        /**
         * One field.
         *
         * @param keyExpression names the field
         * @param type type of the records
         */
        public ExpressionKeys(String keyExpression, TypeInformation<T> type) {
            this(new String[] {keyExpression}, type);
        }

        /**
         * Some fields.
         *
         * @param keyExpressions name the fields, such as {@code address.city} or {@code *}
         * @param type type of the records
         * @throws InvalidProgramException if an expression is wrong or a field cannot be a key
         */
        public ExpressionKeys(String[] keyExpressions, TypeInformation<T> type) {
            checkNotNull(keyExpressions, "Field expression cannot be null.");
            originalKeyTypes = new TypeInformation<?>[keyExpressions.length];
            if (type instanceof CompositeType) {
                for (int i = 0; i < keyExpressions.length; i++) {
                    originalKeyTypes[i] =
                            addKey(trimmed(keyExpressions[i]), (CompositeType<T>) type);
                }
                return;
            }
            checkKeyType(type);
            for (int i = 0; i < keyExpressions.length; i++) {
                checkWildcard(trimmed(keyExpressions[i]), "non-composite");
                originalKeyTypes[i] = type;
            }
            keyFields.add(new FlatFieldDescriptor(0, type));
        }

        private TypeInformation<?> addKey(String expression, CompositeType<T> type) {
            List<FlatFieldDescriptor> fields = type.getFlatFields(expression);
            if (fields.isEmpty()) {
                throw new InvalidProgramException("Unable to extract key from expression '"
                        + expression + "' on key " + type);
            }
            addKeys(fields);
            String selected = expression.replaceAll(TRAILING_WILDCARD, "");
            return selected.isEmpty() ? type : type.getTypeAt(selected);
        }

        private void addKeys(List<FlatFieldDescriptor> fields) {
            for (FlatFieldDescriptor field : fields) {
                checkKeyType(field.getType());
            }
            keyFields.addAll(fields);
        }

        private static String trimmed(String expression) {
            if (expression == null) {
                throw new InvalidProgramException("Expression key may not be null.");
            }
            return expression.trim();
        }

        private static void checkKeyType(TypeInformation<?> type) {
            if (!type.isKeyType()) {
                throw new InvalidProgramException(
                        "This type (" + type + ") cannot be used as key.");
            }
        }

        private static void checkWildcard(String expression, String kind) {
            if (!expression.equals(SELECT_ALL_CHAR) && !expression.equals(SELECT_ALL_CHAR_SCALA)) {
                throw new InvalidProgramException(
                        "Field expression must be equal to '*' or '_' for " + kind + " types.");
            }
        }

        private static void checkTuple(TypeInformation<?> type) {
            if (!type.isTupleType() || !(type instanceof CompositeType)) {
                throw new InvalidProgramException(
                        "Specifying keys via field positions is only valid for tuple data types. Type: "
                                + type);
            }
            if (type.getArity() == 0) {
                throw new InvalidProgramException(
                        "Tuple size must be greater than 0. Size: " + type.getArity());
            }
        }

        private static void checkPosition(int position, TypeInformation<?> type) {
            if (position < 0 || position >= type.getArity()) {
                throw new IndexOutOfBoundsException("Tuple position is out of range: " + position);
            }
        }

        @Override
        public int getNumberOfKeyFields() {
            return keyFields.size();
        }

        @Override
        public int[] computeLogicalKeyPositions() {
            return positionsOf(keyFields);
        }

        @Override
        public TypeInformation<?>[] getKeyFieldTypes() {
            return typesOf(keyFields);
        }

        @Override
        public TypeInformation<?>[] getOriginalKeyFieldTypes() {
            return originalKeyTypes.clone();
        }

        @Override
        public <E> void validateCustomPartitioner(
                Partitioner<E> partitioner, TypeInformation<E> typeInfo) {
            checkSingle(keyFields.size());
            checkPartitioner(keyFields.get(0).getType(), partitioner, typeInfo);
        }

        @Override
        public String toString() {
            return "ExpressionKeys: "
                    + keyFields.stream().map(Object::toString).collect(Collectors.joining("."));
        }

        /**
         * Whether records can be sorted by a field of a tuple.
         *
         * @param fieldPos position of the field, from 0
         * @param type type of the records
         * @return whether its type has an order
         */
        public static boolean isSortKey(int fieldPos, TypeInformation<?> type) {
            checkTuple(type);
            checkPosition(fieldPos, type);
            return ((CompositeType<?>) type).getTypeAt(fieldPos).isSortKeyType();
        }

        /**
         * Whether records can be sorted by fields.
         *
         * @param fieldExpr names the fields
         * @param type type of the records
         * @return whether the type of each has an order
         */
        public static boolean isSortKey(String fieldExpr, TypeInformation<?> type) {
            String expression = trimmed(fieldExpr);
            if (type instanceof CompositeType) {
                return ((CompositeType<?>) type)
                        .getFlatFields(expression).stream()
                                .allMatch(field -> field.getType().isSortKeyType());
            }
            checkWildcard(expression, "atomic");
            return type.isSortKeyType();
        }
    }

    /** Keys of two inputs cannot be compared. */
    public static class IncompatibleKeysException extends Exception {

        /** The message if the numbers of fields differ. */
        public static final String SIZE_MISMATCH_MESSAGE =
                "The number of specified keys is different.";

        private static final long serialVersionUID = 1L;

        /**
         * With a message.
         *
         * @param message what is wrong
         */
        public IncompatibleKeysException(String message) {
            super(message);
        }

        /**
         * Two types that differ.
         *
         * @param typeInformation1 of the first input
         * @param typeInformation2 of the second input
         */
        public IncompatibleKeysException(
                TypeInformation<?> typeInformation1, TypeInformation<?> typeInformation2) {
            super(typeInformation1 + " and " + typeInformation2 + " are not compatible");
        }
    }
}
