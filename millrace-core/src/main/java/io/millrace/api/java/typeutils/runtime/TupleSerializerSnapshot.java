// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.InstantiationUtil;
import io.millrace.util.Preconditions;

import java.io.IOException;

/**
 * Describes a {@link TupleSerializer} in stored state.
 *
 * <p>Mirrors Flink 1.14's {@code TupleSerializerSnapshot}; no known differences.
 *
 * @param <T> type of the tuples
 */
public final class TupleSerializerSnapshot<T extends Tuple>
        extends CompositeTypeSerializerSnapshot<T, TupleSerializer<T>> {
    private static final int VERSION = 2;

    private Class<T> tupleClass;

    /** Creates a snapshot that is about to be read. */
    public TupleSerializerSnapshot() {
        super(TupleSerializer.class);
    }

    TupleSerializerSnapshot(TupleSerializer<T> serializer) {
        super(serializer);
        this.tupleClass = serializer.getTupleClass();
    }

    @Override
    protected int getCurrentOuterSnapshotVersion() {
        return VERSION;
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(TupleSerializer<T> outerSerializer) {
        return outerSerializer.getFieldSerializers();
    }

    @Override
    protected TupleSerializer<T> createOuterSerializerWithNestedSerializers(
            TypeSerializer<?>[] nestedSerializers) {
        Preconditions.checkState(tupleClass != null, "tuple class can not be NULL");
        return new TupleSerializer<>(tupleClass, nestedSerializers);
    }

    @Override
    protected void writeOuterSnapshot(DataOutputView out) throws IOException {
        Preconditions.checkState(tupleClass != null, "tuple class can not be NULL");
        out.writeUTF(tupleClass.getName());
    }

    @Override
    protected void readOuterSnapshot(
            int readOuterSnapshotVersion, DataInputView in, ClassLoader userCodeClassLoader)
            throws IOException {
        tupleClass = InstantiationUtil.resolveClassByName(in, userCodeClassLoader);
    }
}
