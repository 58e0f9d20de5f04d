// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;

import java.util.Objects;

/**
 * Stands for a type that could not be found out. It keeps the reason until the program names the
 * type or needs it; nothing else can be asked of it. Mirrors Flink 1.14's {@code MissingTypeInfo};
 * no known differences.
 */
public class MissingTypeInfo extends TypeInformation<InvalidTypesException> {
    private static final long serialVersionUID = -4212082837126702723L;

    private static final String UNUSABLE =
            "The missing type information cannot be used as a type information.";

    private final String functionName;
    private final InvalidTypesException typeException;

    /**
     * Marks a type as missing for no known reason.
     *
     * @param functionName what the type belongs to
     */
    public MissingTypeInfo(String functionName) {
        this(functionName, new InvalidTypesException("An unknown error occurred."));
    }

    /**
     * Marks a type as missing.
     *
     * @param functionName what the type belongs to
     * @param typeException why it is missing
     */
    public MissingTypeInfo(String functionName, InvalidTypesException typeException) {
        this.functionName = functionName;
        this.typeException = typeException;
    }

    /**
     * Returns what the type belongs to.
     *
     * @return name of the function, as a location in the program
     */
    public String getFunctionName() {
        return functionName;
    }

    /**
     * Returns why the type is missing.
     *
     * @return the exception to throw when the type is needed
     */
    public InvalidTypesException getTypeException() {
        return typeException;
    }

    @Override
    public boolean isBasicType() {
        throw new UnsupportedOperationException(UNUSABLE);
    }

    @Override
    public boolean isTupleType() {
        throw new UnsupportedOperationException(UNUSABLE);
    }

    @Override
    public int getArity() {
        throw new UnsupportedOperationException(UNUSABLE);
    }

    @Override
    public int getTotalFields() {
        throw new UnsupportedOperationException(UNUSABLE);
    }

    @Override
    public Class<InvalidTypesException> getTypeClass() {
        throw new UnsupportedOperationException(UNUSABLE);
    }

    @Override
    public boolean isKeyType() {
        throw new UnsupportedOperationException(UNUSABLE);
    }

    @Override
    public TypeSerializer<InvalidTypesException> createSerializer(ExecutionConfig executionConfig) {
        throw new UnsupportedOperationException(UNUSABLE);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "<" + functionName + ", " + typeException.getMessage()
                + ">";
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof MissingTypeInfo)) {
            return false;
        }
        MissingTypeInfo that = (MissingTypeInfo) obj;
        return that.canEqual(this)
                && Objects.equals(functionName, that.functionName)
                && Objects.equals(typeException, that.typeException);
    }

    @Override
    public int hashCode() {
        return Objects.hash(functionName, typeException);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof MissingTypeInfo;
    }
}
