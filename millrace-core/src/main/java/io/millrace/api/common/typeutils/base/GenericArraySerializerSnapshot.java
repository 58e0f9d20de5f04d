// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.InstantiationUtil;

import java.io.IOException;

/**
 * Describes a {@link GenericArraySerializer} in stored state.
 *
 * <p>Mirrors Flink 1.14's {@code GenericArraySerializerSnapshot}; no known differences.
 *
 * @param <C> type of the elements
 */
public final class GenericArraySerializerSnapshot<C>
        extends CompositeTypeSerializerSnapshot<C[], GenericArraySerializer<C>> {
    private static final int CURRENT_VERSION = 1;

    private Class<C> componentClass;

    /** Creates a snapshot that is about to be read. */
    public GenericArraySerializerSnapshot() {
        super(GenericArraySerializer.class);
    }

    /**
     * Creates the snapshot of a serializer.
     *
     * @param genericArraySerializer the serializer
     */
    public GenericArraySerializerSnapshot(GenericArraySerializer<C> genericArraySerializer) {
        super(genericArraySerializer);
        this.componentClass = genericArraySerializer.getComponentClass();
    }

    @Override
    protected int getCurrentOuterSnapshotVersion() {
        return CURRENT_VERSION;
    }

    @Override
    protected void writeOuterSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(componentClass.getName());
    }

    @Override
    protected void readOuterSnapshot(
            int readOuterSnapshotVersion, DataInputView in, ClassLoader userCodeClassLoader)
            throws IOException {
        componentClass = InstantiationUtil.resolveClassByName(in, userCodeClassLoader);
    }

    @Override
    protected OuterSchemaCompatibility resolveOuterSchemaCompatibility(
            GenericArraySerializer<C> newSerializer) {
        return componentClass == newSerializer.getComponentClass()
                ? OuterSchemaCompatibility.COMPATIBLE_AS_IS
                : OuterSchemaCompatibility.INCOMPATIBLE;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected GenericArraySerializer<C> createOuterSerializerWithNestedSerializers(
            TypeSerializer<?>[] nestedSerializers) {
        return new GenericArraySerializer<>(
                componentClass, (TypeSerializer<C>) nestedSerializers[0]);
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(GenericArraySerializer<C> outerSerializer) {
        return new TypeSerializer<?>[] {outerSerializer.getComponentSerializer()};
    }
}
