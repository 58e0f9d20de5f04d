// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkArgument;
import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.AtomicType;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.BooleanValueSerializer;
import io.millrace.api.common.typeutils.base.ByteValueSerializer;
import io.millrace.api.common.typeutils.base.CharValueSerializer;
import io.millrace.api.common.typeutils.base.DoubleValueSerializer;
import io.millrace.api.common.typeutils.base.FloatValueSerializer;
import io.millrace.api.common.typeutils.base.IntValueSerializer;
import io.millrace.api.common.typeutils.base.LongValueSerializer;
import io.millrace.api.common.typeutils.base.NullValueSerializer;
import io.millrace.api.common.typeutils.base.ShortValueSerializer;
import io.millrace.api.common.typeutils.base.StringValueSerializer;
import io.millrace.api.java.typeutils.runtime.CopyableValueSerializer;
import io.millrace.api.java.typeutils.runtime.GenericTypeComparator;
import io.millrace.api.java.typeutils.runtime.ValueSerializer;
import io.millrace.types.BooleanValue;
import io.millrace.types.ByteValue;
import io.millrace.types.CharValue;
import io.millrace.types.CopyableValue;
import io.millrace.types.DoubleValue;
import io.millrace.types.FloatValue;
import io.millrace.types.IntValue;
import io.millrace.types.LongValue;
import io.millrace.types.NullValue;
import io.millrace.types.ShortValue;
import io.millrace.types.StringValue;
import io.millrace.types.Value;

import java.util.HashMap;
import java.util.Map;

/**
 * Describes a class that reads and writes itself. A key type if the class is comparable. Mirrors
 * Flink 1.14's {@code ValueTypeInfo}, without the comparators, which only its batch programs use.
 *
 * @param <T> the described type
 */
public class ValueTypeInfo<T extends Value> extends TypeInformation<T> implements AtomicType<T> {
    private static final long serialVersionUID = 1L;

    /** Describes {@link BooleanValue}. */
    public static final ValueTypeInfo<BooleanValue> BOOLEAN_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(BooleanValue.class);

    /** Describes {@link ByteValue}. */
    public static final ValueTypeInfo<ByteValue> BYTE_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(ByteValue.class);

    /** Describes {@link CharValue}. */
    public static final ValueTypeInfo<CharValue> CHAR_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(CharValue.class);

    /** Describes {@link DoubleValue}. */
    public static final ValueTypeInfo<DoubleValue> DOUBLE_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(DoubleValue.class);

    /** Describes {@link FloatValue}. */
    public static final ValueTypeInfo<FloatValue> FLOAT_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(FloatValue.class);

    /** Describes {@link IntValue}. */
    public static final ValueTypeInfo<IntValue> INT_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(IntValue.class);

    /** Describes {@link LongValue}. */
    public static final ValueTypeInfo<LongValue> LONG_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(LongValue.class);

    /** Describes {@link NullValue}. */
    public static final ValueTypeInfo<NullValue> NULL_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(NullValue.class);

    /** Describes {@link ShortValue}. */
    public static final ValueTypeInfo<ShortValue> SHORT_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(ShortValue.class);

    /** Describes {@link StringValue}. */
    public static final ValueTypeInfo<StringValue> STRING_VALUE_TYPE_INFO =
            new ValueTypeInfo<>(StringValue.class);

    /** The serializers of the value classes that the system brings. */
    private static final Map<Class<?>, TypeSerializer<?>> BASIC_VALUE_SERIALIZERS = new HashMap<>();

    static {
        BASIC_VALUE_SERIALIZERS.put(BooleanValue.class, BooleanValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(ByteValue.class, ByteValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(CharValue.class, CharValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(DoubleValue.class, DoubleValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(FloatValue.class, FloatValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(IntValue.class, IntValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(LongValue.class, LongValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(NullValue.class, NullValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(ShortValue.class, ShortValueSerializer.INSTANCE);
        BASIC_VALUE_SERIALIZERS.put(StringValue.class, StringValueSerializer.INSTANCE);
    }

    private final Class<T> typeClass;

    /**
     * Describes a value class.
     *
     * @param type the class
     * @throws IllegalArgumentException if it does not implement {@link Value}
     */
    public ValueTypeInfo(Class<T> type) {
        this.typeClass = checkNotNull(type);
        checkArgument(
                Value.class.isAssignableFrom(type),
                "ValueTypeInfo can only be used for subclasses of %s",
                Value.class.getName());
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    /**
     * Tells whether the class is one of the value classes that the system brings.
     *
     * @return true for the classes with a constant here
     */
    public boolean isBasicValueType() {
        return BASIC_VALUE_SERIALIZERS.containsKey(typeClass);
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public boolean isKeyType() {
        return Comparable.class.isAssignableFrom(typeClass);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public TypeSerializer<T> createSerializer(ExecutionConfig executionConfig) {
        TypeSerializer<?> basic = BASIC_VALUE_SERIALIZERS.get(typeClass);
        if (basic != null) {
            return (TypeSerializer<T>) basic;
        }
        if (CopyableValue.class.isAssignableFrom(typeClass)) {
            return new CopyableValueSerializer(typeClass);
        }
        return new ValueSerializer<>(typeClass);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public TypeComparator<T> createComparator(
            boolean sortOrderAscending, ExecutionConfig executionConfig) {
        if (!isKeyType()) {
            throw new RuntimeException("The type " + typeClass.getName() + " is not Comparable.");
        }
        return new GenericTypeComparator(
                sortOrderAscending, createSerializer(executionConfig), typeClass);
    }

    @Override
    public int hashCode() {
        return typeClass.hashCode();
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof ValueTypeInfo)) {
            return false;
        }
        ValueTypeInfo<?> that = (ValueTypeInfo<?>) obj;
        return that.canEqual(this) && typeClass == that.typeClass;
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof ValueTypeInfo;
    }

    @Override
    public String toString() {
        return "ValueType<" + typeClass.getSimpleName() + ">";
    }

    /** Describes a class if it is a value class; for the type extraction. */
    static <X extends Value> TypeInformation<X> getValueTypeInfo(Class<X> typeClass) {
        if (!Value.class.isAssignableFrom(typeClass) || typeClass == (Class<?>) Value.class) {
            throw new InvalidTypesException(
                    "The given class is no subclass of " + Value.class.getName());
        }
        return new ValueTypeInfo<>(typeClass);
    }
}
