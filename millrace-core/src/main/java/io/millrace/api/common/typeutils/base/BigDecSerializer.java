// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Serializes big decimals as unscaled value and scale; null is allowed.
 *
 * <p>Mirrors Flink 1.14's {@code BigDecSerializer}; no known differences.
 */
public final class BigDecSerializer extends TypeSerializerSingleton<BigDecimal> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final BigDecSerializer INSTANCE = new BigDecSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public BigDecSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public BigDecimal createInstance() {
        return BigDecimal.ZERO;
    }

    @Override
    public BigDecimal copy(BigDecimal from) {
        return from;
    }

    @Override
    public BigDecimal copy(BigDecimal from, BigDecimal reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(BigDecimal record, DataOutputView target) throws IOException {
        BigIntSerializer.writeBigInteger(record == null ? null : record.unscaledValue(), target);
        if (record != null) {
            target.writeInt(record.scale());
        }
    }

    @Override
    public BigDecimal deserialize(DataInputView source) throws IOException {
        return readBigDecimal(source);
    }

    @Override
    public BigDecimal deserialize(BigDecimal reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        boolean isNull = BigIntSerializer.copyBigInteger(source, target);
        if (!isNull) {
            target.writeInt(source.readInt());
        }
    }

    /**
     * Reads a number.
     *
     * @param source where to read
     * @return the number, or null
     * @throws IOException if reading fails
     */
    public static BigDecimal readBigDecimal(DataInputView source) throws IOException {
        BigInteger unscaled = BigIntSerializer.readBigInteger(source);
        return unscaled == null ? null : new BigDecimal(unscaled, source.readInt());
    }

    @Override
    public TypeSerializerSnapshot<BigDecimal> snapshotConfiguration() {
        return new BigDecSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class BigDecSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<BigDecimal> {

        /** Creates the snapshot. */
        public BigDecSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
