// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.math.BigInteger;

/**
 * Serializes big integers with short forms for null, 0, 1 and 10.
 *
 * <p>Mirrors Flink 1.14's {@code BigIntSerializer}; no known differences.
 */
public final class BigIntSerializer extends TypeSerializerSingleton<BigInteger> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final BigIntSerializer INSTANCE = new BigIntSerializer();

    /** Headers up to this one stand for null, 0, 1 and 10; larger ones hold the length beyond it. */
    private static final int SHORT_FORMS = 4;

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public BigIntSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public BigInteger createInstance() {
        return BigInteger.ZERO;
    }

    @Override
    public BigInteger copy(BigInteger from) {
        return from;
    }

    @Override
    public BigInteger copy(BigInteger from, BigInteger reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(BigInteger record, DataOutputView target) throws IOException {
        writeBigInteger(record, target);
    }

    @Override
    public BigInteger deserialize(DataInputView source) throws IOException {
        return readBigInteger(source);
    }

    @Override
    public BigInteger deserialize(BigInteger reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        copyBigInteger(source, target);
    }

    /**
     * Writes a number.
     *
     * @param record the number, or null
     * @param target where to write
     * @throws IOException if writing fails
     */
    public static void writeBigInteger(BigInteger record, DataOutputView target)
            throws IOException {
        if (record == null) {
            target.writeInt(0);
        } else if (record.equals(BigInteger.ZERO)) {
            target.writeInt(1);
        } else if (record.equals(BigInteger.ONE)) {
            target.writeInt(2);
        } else if (record.equals(BigInteger.TEN)) {
            target.writeInt(3);
        } else {
            byte[] bytes = record.toByteArray();
            target.writeInt(bytes.length + SHORT_FORMS);
            target.write(bytes);
        }
    }

    /**
     * Reads a number.
     *
     * @param source where to read
     * @return the number, or null
     * @throws IOException if reading fails
     */
    public static BigInteger readBigInteger(DataInputView source) throws IOException {
        int header = source.readInt();
        switch (header) {
            case 0:
                return null;
            case 1:
                return BigInteger.ZERO;
            case 2:
                return BigInteger.ONE;
            case 3:
                return BigInteger.TEN;
            default:
                byte[] bytes = new byte[header - SHORT_FORMS];
                source.readFully(bytes);
                return new BigInteger(bytes);
        }
    }

    /**
     * Copies the bytes of a number.
     *
     * @param source where to read
     * @param target where to write
     * @return whether the number is null
     * @throws IOException if reading or writing fails
     */
    public static boolean copyBigInteger(DataInputView source, DataOutputView target)
            throws IOException {
        int header = source.readInt();
        target.writeInt(header);
        if (header > SHORT_FORMS) {
            target.write(source, header - SHORT_FORMS);
        }
        return header == 0;
    }

    @Override
    public TypeSerializerSnapshot<BigInteger> snapshotConfiguration() {
        return new BigIntSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class BigIntSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<BigInteger> {

        /** Creates the snapshot. */
        public BigIntSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
