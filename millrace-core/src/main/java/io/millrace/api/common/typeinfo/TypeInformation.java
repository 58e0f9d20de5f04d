// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.util.FlinkRuntimeException;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;

/**
 * What the system knows about the type of the records of a stream: its class, its fields, whether
 * it may be a key, and how to make its serializer.
 *
 * <p>A type is <i>basic</i> (a number, a string and the like), a <i>tuple</i>, or neither. The
 * <i>arity</i> counts its direct fields; the <i>total fields</i> also count the fields of nested
 * types. A type without fields counts as one field of itself.
 *
 * <p>Instances are immutable, serializable, and compared by value. Mirrors Flink 1.14's {@code
 * TypeInformation}; no known differences.
 *
 * @param <T> the described type
 */
public abstract class TypeInformation<T> implements Serializable {
    private static final long serialVersionUID = -7742311969684489493L;

    /** Creates a description. */
    public TypeInformation() {}

    /**
     * Tells whether the type is one of the basic types of {@link BasicTypeInfo}.
     *
     * @return true for basic types
     */
    public abstract boolean isBasicType();

    /**
     * Tells whether the type is a tuple, a subclass of {@link io.millrace.api.java.tuple.Tuple}.
     *
     * @return true for tuples
     */
    public abstract boolean isTupleType();

    /**
     * Returns the number of fields without those of nested types.
     *
     * @return the number of direct fields
     */
    public abstract int getArity();

    /**
     * Returns the number of fields including those of nested types, at least one for most types.
     *
     * @return the number of flat fields
     */
    public abstract int getTotalFields();

    /**
     * Returns the class of the described type.
     *
     * @return the class, without type arguments
     */
    public abstract Class<T> getTypeClass();

    /**
     * Returns what is known about the type parameters of the type, by the parameters' names; used
     * to infer the types of functions that have them as arguments.
     *
     * @return descriptions by parameter name; empty unless the type overrides this
     */
    public Map<String, TypeInformation<?>> getGenericParameters() {
        return Collections.emptyMap();
    }

    /**
     * Tells whether the type may be a key: values are hashable and comparable for equality.
     *
     * @return true if the type may be a key
     */
    public abstract boolean isKeyType();

    /**
     * Tells whether the type has an order and may be a key to sort by.
     *
     * @return by default the same as {@link #isKeyType()}
     */
    public boolean isSortKeyType() {
        return isKeyType();
    }

    /**
     * Creates a serializer for the type.
     *
     * @param config settings that choose between serializers and register classes
     * @return a serializer that the caller owns
     */
    public abstract TypeSerializer<T> createSerializer(ExecutionConfig config);

    @Override
    public abstract String toString();

    @Override
    public abstract boolean equals(Object obj);

    @Override
    public abstract int hashCode();

    /**
     * Tells whether an object is of a kind that can equal this one; keeps equality symmetric across
     * subclasses.
     *
     * @param obj the other object, may be null
     * @return true if {@code obj} may be compared with this
     */
    public abstract boolean canEqual(Object obj);

    /**
     * Describes a class that is not generic. Use {@link #of(TypeHint)} for generic types, whose
     * arguments a class does not tell.
     *
     * @param <T> the described type
     * @param typeClass the class
     * @return its description
     * @throws FlinkRuntimeException if the class is generic and a type argument is missing
     */
    public static <T> TypeInformation<T> of(Class<T> typeClass) {
        try {
            return TypeExtractor.createTypeInfo(typeClass);
        } catch (InvalidTypesException e) {
            throw new FlinkRuntimeException(
                    "Cannot extract TypeInformation from Class alone, because generic parameters are missing: "
                            + typeClass
                            + ". Use TypeInformation.of(TypeHint) or another method that takes a TypeHint, such as"
                            + " new TypeHint<Tuple2<Long, String>>(){} for a Tuple2<Long, String>.",
                    e);
        }
    }

    /**
     * Describes a type, generic or not, that is spelled out as the argument of a hint:
     *
     * <pre>{@code
     * TypeInformation<Tuple2<String, Long>> info = TypeInformation.of(new TypeHint<Tuple2<String, Long>>() {});
     * }</pre>
     *
     * @param <T> the described type
     * @param typeHint the hint, an anonymous subclass
     * @return the description
     */
    public static <T> TypeInformation<T> of(TypeHint<T> typeHint) {
        return typeHint.getTypeInfo();
    }
}
