// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.types.Nothing;

/**
 * Describes the type without values, for a place where no record ever passes. It has no serializer.
 * Mirrors Flink 1.14's {@code NothingTypeInfo}; no known differences.
 */
public class NothingTypeInfo extends TypeInformation<Nothing> {
    private static final long serialVersionUID = 1L;

    /** Creates the description. */
    public NothingTypeInfo() {}

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
        return 0;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<Nothing> getTypeClass() {
        return Nothing.class;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<Nothing> createSerializer(ExecutionConfig executionConfig) {
        throw new RuntimeException("The Nothing type cannot have a serializer.");
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof NothingTypeInfo && ((NothingTypeInfo) obj).canEqual(this);
    }

    @Override
    public int hashCode() {
        return NothingTypeInfo.class.hashCode();
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof NothingTypeInfo;
    }
}
