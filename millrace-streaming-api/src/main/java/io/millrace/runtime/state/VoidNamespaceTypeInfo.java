// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;

/** Type of the only namespace. Mirrors Flink 1.14's {@code VoidNamespaceTypeInfo}; no known differences. Immutable. */
public class VoidNamespaceTypeInfo extends TypeInformation<VoidNamespace> {

    private static final long serialVersionUID = 1L;

    /** The only one that is needed. */
    public static final VoidNamespaceTypeInfo INSTANCE = new VoidNamespaceTypeInfo();

    /** Another one, equal to {@link #INSTANCE}. */
    public VoidNamespaceTypeInfo() {}

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
    public Class<VoidNamespace> getTypeClass() {
        return VoidNamespace.class;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<VoidNamespace> createSerializer(ExecutionConfig config) {
        return VoidNamespaceSerializer.INSTANCE;
    }

    @Override
    public String toString() {
        return "VoidNamespaceTypeInfo";
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj || obj instanceof VoidNamespaceTypeInfo;
    }

    @Override
    public int hashCode() {
        return VoidNamespaceTypeInfo.class.hashCode();
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof VoidNamespaceTypeInfo;
    }
}
