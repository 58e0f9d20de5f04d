// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.BasicArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeType;
import io.millrace.api.java.typeutils.GenericTypeInfo;
import io.millrace.api.java.typeutils.ObjectArrayTypeInfo;
import io.millrace.api.java.typeutils.PojoTypeInfo;

/** Finds the types that go through Kryo, at any depth. */
final class GenericTypes {

    private GenericTypes() {}

    /** Whether some part of a type is written by Kryo. */
    static boolean areIn(TypeInformation<?> type, ExecutionConfig executionConfig) {
        if (type instanceof GenericTypeInfo) {
            return true;
        }
        if (type instanceof PojoTypeInfo && executionConfig.isForceKryoEnabled()) {
            return true;
        }
        if (type instanceof CompositeType<?> composite) {
            for (int i = 0; i < composite.getArity(); i++) {
                if (areIn(composite.getTypeAt(i), executionConfig)) {
                    return true;
                }
            }
            return false;
        }
        if (type instanceof ObjectArrayTypeInfo<?, ?> array) {
            return areIn(array.getComponentInfo(), executionConfig);
        }
        if (type.isBasicType() || type instanceof BasicArrayTypeInfo) {
            return false;
        }
        for (TypeInformation<?> parameter : type.getGenericParameters().values()) {
            if (areIn(parameter, executionConfig)) {
                return true;
            }
        }
        return false;
    }
}
