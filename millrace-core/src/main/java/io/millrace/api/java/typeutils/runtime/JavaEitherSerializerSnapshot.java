// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.types.Either;

/**
 * Describes an {@link EitherSerializer} in stored state.
 *
 * <p>Mirrors Flink 1.14's {@code JavaEitherSerializerSnapshot}; no known differences.
 *
 * @param <L> type of the left value
 * @param <R> type of the right value
 */
public class JavaEitherSerializerSnapshot<L, R>
        extends CompositeTypeSerializerSnapshot<Either<L, R>, EitherSerializer<L, R>> {
    private static final int CURRENT_VERSION = 1;

    /** Creates a snapshot that is about to be read. */
    public JavaEitherSerializerSnapshot() {
        super(EitherSerializer.class);
    }

    /**
     * Creates the snapshot of a serializer.
     *
     * @param eitherSerializer the serializer
     */
    public JavaEitherSerializerSnapshot(EitherSerializer<L, R> eitherSerializer) {
        super(eitherSerializer);
    }

    @Override
    protected int getCurrentOuterSnapshotVersion() {
        return CURRENT_VERSION;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected EitherSerializer<L, R> createOuterSerializerWithNestedSerializers(
            TypeSerializer<?>[] nestedSerializers) {
        return new EitherSerializer<>(
                (TypeSerializer<L>) nestedSerializers[0], (TypeSerializer<R>) nestedSerializers[1]);
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(EitherSerializer<L, R> outerSerializer) {
        return new TypeSerializer<?>[] {
            outerSerializer.getLeftSerializer(), outerSerializer.getRightSerializer()
        };
    }
}
