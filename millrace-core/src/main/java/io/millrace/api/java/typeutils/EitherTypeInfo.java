// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.EitherSerializer;
import io.millrace.types.Either;

import java.util.HashMap;
import java.util.Map;

/**
 * Describes values that are of one of two types. Not a key type. Mirrors Flink 1.14's {@code
 * EitherTypeInfo}; no known differences.
 *
 * @param <L> type of left values
 * @param <R> type of right values
 */
public class EitherTypeInfo<L, R> extends TypeInformation<Either<L, R>> {
    private static final long serialVersionUID = 1L;

    private final TypeInformation<L> leftType;
    private final TypeInformation<R> rightType;

    /**
     * Describes values of one of two types.
     *
     * @param leftType type of left values
     * @param rightType type of right values
     */
    public EitherTypeInfo(TypeInformation<L> leftType, TypeInformation<R> rightType) {
        this.leftType = checkNotNull(leftType);
        this.rightType = checkNotNull(rightType);
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
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Either<L, R>> getTypeClass() {
        return (Class<Either<L, R>>) (Class<?>) Either.class;
    }

    @Override
    public Map<String, TypeInformation<?>> getGenericParameters() {
        Map<String, TypeInformation<?>> parameters = new HashMap<>();
        parameters.put("L", leftType);
        parameters.put("R", rightType);
        return parameters;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<Either<L, R>> createSerializer(ExecutionConfig config) {
        return new EitherSerializer<>(
                leftType.createSerializer(config), rightType.createSerializer(config));
    }

    @Override
    public String toString() {
        return "Either <" + leftType + ", " + rightType + ">";
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof EitherTypeInfo)) {
            return false;
        }
        EitherTypeInfo<?, ?> that = (EitherTypeInfo<?, ?>) obj;
        return that.canEqual(this)
                && leftType.equals(that.leftType)
                && rightType.equals(that.rightType);
    }

    @Override
    public int hashCode() {
        return 17 * leftType.hashCode() + rightType.hashCode();
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof EitherTypeInfo;
    }

    /**
     * Returns the type of left values.
     *
     * @return its description
     */
    public TypeInformation<L> getLeftType() {
        return leftType;
    }

    /**
     * Returns the type of right values.
     *
     * @return its description
     */
    public TypeInformation<R> getRightType() {
        return rightType;
    }
}
