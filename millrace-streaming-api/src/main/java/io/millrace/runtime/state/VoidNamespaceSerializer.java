// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.common.typeutils.base.TypeSerializerSingleton;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/** Writes the only namespace as one byte. Mirrors Flink 1.14's {@code VoidNamespaceSerializer}. Immutable. */
public final class VoidNamespaceSerializer extends TypeSerializerSingleton<VoidNamespace> {

    private static final long serialVersionUID = 1L;

    /** The only one that is needed. */
    public static final VoidNamespaceSerializer INSTANCE = new VoidNamespaceSerializer();

    /** Another one, equal to {@link #INSTANCE}. */
    public VoidNamespaceSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public VoidNamespace createInstance() {
        return VoidNamespace.INSTANCE;
    }

    @Override
    public VoidNamespace copy(VoidNamespace from) {
        return VoidNamespace.INSTANCE;
    }

    @Override
    public VoidNamespace copy(VoidNamespace from, VoidNamespace reuse) {
        return VoidNamespace.INSTANCE;
    }

    @Override
    public int getLength() {
        return 0;
    }

    @Override
    public void serialize(VoidNamespace value, DataOutputView target) throws IOException {
        target.write(0);
    }

    @Override
    public VoidNamespace deserialize(DataInputView source) throws IOException {
        source.readByte();
        return VoidNamespace.INSTANCE;
    }

    @Override
    public VoidNamespace deserialize(VoidNamespace reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source.readByte());
    }

    @Override
    public TypeSerializerSnapshot<VoidNamespace> snapshotConfiguration() {
        return new VoidNamespaceSerializerSnapshot();
    }

    /** What is stored of the serializer: its class. */
    public static final class VoidNamespaceSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<VoidNamespace> {

        /** Creates a snapshot. */
        public VoidNamespaceSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
