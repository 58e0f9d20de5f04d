// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.Either;

import java.io.IOException;

/**
 * Serializes an {@link Either} as a flag, true for left, and its value; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code EitherSerializer}; no known differences.
 *
 * @param <L> type of the left value
 * @param <R> type of the right value
 */
public class EitherSerializer<L, R> extends TypeSerializer<Either<L, R>> {
    private static final long serialVersionUID = 1L;

    private final TypeSerializer<L> leftSerializer;
    private final TypeSerializer<R> rightSerializer;

    /**
     * Creates a serializer.
     *
     * @param leftSerializer serializes left values
     * @param rightSerializer serializes right values
     */
    public EitherSerializer(TypeSerializer<L> leftSerializer, TypeSerializer<R> rightSerializer) {
        this.leftSerializer = leftSerializer;
        this.rightSerializer = rightSerializer;
    }

    /**
     * Returns the serializer of right values.
     *
     * @return the serializer
     */
    public TypeSerializer<R> getRightSerializer() {
        return rightSerializer;
    }

    /**
     * Returns the serializer of left values.
     *
     * @return the serializer
     */
    public TypeSerializer<L> getLeftSerializer() {
        return leftSerializer;
    }

    @Override
    public boolean isImmutableType() {
        return leftSerializer.isImmutableType() && rightSerializer.isImmutableType();
    }

    @Override
    public TypeSerializer<Either<L, R>> duplicate() {
        TypeSerializer<L> left = leftSerializer.duplicate();
        TypeSerializer<R> right = rightSerializer.duplicate();
        return left == leftSerializer && right == rightSerializer
                ? this
                : new EitherSerializer<>(left, right);
    }

    @Override
    public Either<L, R> createInstance() {
        return Either.Right(rightSerializer.createInstance());
    }

    @Override
    public Either<L, R> copy(Either<L, R> from) {
        return from.isLeft()
                ? Either.Left(leftSerializer.copy(from.left()))
                : Either.Right(rightSerializer.copy(from.right()));
    }

    @Override
    public Either<L, R> copy(Either<L, R> from, Either<L, R> reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(Either<L, R> record, DataOutputView target) throws IOException {
        target.writeBoolean(record.isLeft());
        if (record.isLeft()) {
            leftSerializer.serialize(record.left(), target);
        } else {
            rightSerializer.serialize(record.right(), target);
        }
    }

    @Override
    public Either<L, R> deserialize(DataInputView source) throws IOException {
        return source.readBoolean()
                ? Either.Left(leftSerializer.deserialize(source))
                : Either.Right(rightSerializer.deserialize(source));
    }

    @Override
    public Either<L, R> deserialize(Either<L, R> reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        boolean isLeft = source.readBoolean();
        target.writeBoolean(isLeft);
        if (isLeft) {
            leftSerializer.copy(source, target);
        } else {
            rightSerializer.copy(source, target);
        }
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof EitherSerializer)) {
            return false;
        }
        EitherSerializer<?, ?> that = (EitherSerializer<?, ?>) obj;
        return leftSerializer.equals(that.leftSerializer)
                && rightSerializer.equals(that.rightSerializer);
    }

    @Override
    public int hashCode() {
        return 17 * leftSerializer.hashCode() + rightSerializer.hashCode();
    }

    @Override
    public JavaEitherSerializerSnapshot<L, R> snapshotConfiguration() {
        return new JavaEitherSerializerSnapshot<>(this);
    }
}
