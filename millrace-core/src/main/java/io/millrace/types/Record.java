// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.InstantiationUtil;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A row of values of any number and of types that only its reader knows; fields may be null. Fields that came as bytes are read
 * when they are asked for. The bytes, in front of which stands their number: the fields that are not null one after the
 * other, where each of them but the first begins (last field first), a bit for each field that is not null, and the number of
 * fields; all behind the fields is meant to be read backwards. Two records are equal only if they are the same object. Not for
 * several threads.
 *
 * <p>Mirrors Flink 1.14's {@code Record}, with its bytes. Known difference: a negative number of fields is refused.
 */
public final class Record implements Value, CopyableValue<Record> {

    private static final long serialVersionUID = 1L;

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    /** A field as bytes, with the value that was read from them last. The bytes never change. */
    private static final class Slice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;
        private final int offset;
        private final int length;
        private Value read;

        Slice(byte[] bytes, int offset, int length) {
            this.bytes = bytes;
            this.offset = offset;
            this.length = length;
        }

        /** The same bytes, without a value that another record hands out. */
        Slice unread() {
            return new Slice(bytes, offset, length);
        }

        void readInto(Value target) {
            try {
                target.read(new DataInputDeserializer(bytes, offset, length));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Cannot read a field of a record as "
                                + target.getClass().getName(),
                        e);
            }
        }
    }

    /** Null, a value that was set, or a {@link Slice}; as many as there are fields. */
    private Object[] fields = new Object[0];
    /** All fields as bytes; null if a field has changed since. */
    private byte[] binary;

    /** A record without fields. */
    public Record() {}

    /**
     * A record with one field.
     *
     * @param value the field, or null
     */
    public Record(Value value) {
        setField(0, value);
    }

    /**
     * A record with two fields.
     *
     * @param val1 the first, or null
     * @param val2 the second, or null
     */
    public Record(Value val1, Value val2) {
        setField(0, val1);
        setField(1, val2);
    }

    /**
     * A record whose fields are null.
     *
     * @param numFields how many
     */
    public Record(int numFields) {
        setNumFields(numFields);
    }

    /**
     * The number of fields.
     *
     * @return with those that are null
     */
    public int getNumFields() {
        return fields.length;
    }

    /**
     * Sets the number of fields: drops those at the end, or adds fields that are null.
     *
     * @param numFields the number
     * @throws IllegalArgumentException if it is negative
     */
    public void setNumFields(int numFields) {
        Preconditions.checkArgument(numFields >= 0, "A record cannot have %s fields.", numFields);
        fields = Arrays.copyOf(fields, numFields);
        binary = null;
    }

    /**
     * Says how many fields there will be. Changes nothing that can be seen.
     *
     * @param numFields the number
     */
    public void makeSpace(int numFields) {
        // Fields take what they need.
    }

    /**
     * A field.
     *
     * @param <T> type of the value
     * @param fieldNum index of the field, from 0
     * @param type class of the value; a field that came as bytes is read as one
     * @return the value that was set, or one that belongs to the record; null if the field is null
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public <T extends Value> T getField(int fieldNum, Class<T> type) {
        if (fieldNum < 0 || fieldNum >= fields.length) {
            throw new IndexOutOfBoundsException(
                    fieldNum + " for range [0.." + (fields.length - 1) + "]");
        }
        Preconditions.checkNotNull(type);
        if (!(fields[fieldNum] instanceof Slice slice)) {
            return type.cast(fields[fieldNum]);
        }
        if (slice.read == null || slice.read.getClass() != type) {
            slice.read = InstantiationUtil.instantiate(type, Value.class);
            slice.readInto(slice.read);
        }
        return type.cast(slice.read);
    }

    /**
     * A field, read into an object if it came as bytes.
     *
     * @param <T> type of the value
     * @param fieldNum index of the field, from 0
     * @param target takes the value
     * @return the value that was set, else the target; null if the field is null
     * @throws IndexOutOfBoundsException if there is no such field
     */
    @SuppressWarnings("unchecked")
    public <T extends Value> T getField(int fieldNum, T target) {
        check(fieldNum);
        if (target == null) {
            throw new NullPointerException("The target object may not be null");
        }
        if (fields[fieldNum] instanceof Slice slice) {
            slice.readInto(target);
            return target;
        }
        return (T) fields[fieldNum];
    }

    /**
     * Reads a field into an object.
     *
     * @param fieldNum index of the field, from 0
     * @param target takes the value
     * @return whether the field is not null
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public boolean getFieldInto(int fieldNum, Value target) {
        check(fieldNum);
        if (fields[fieldNum] == null) {
            return false;
        }
        updateBinaryRepresenation();
        ((Slice) fields[fieldNum]).readInto(target);
        return true;
    }

    /**
     * Reads fields into objects, up to the first that is null.
     *
     * @param positions indexes of the fields
     * @param targets takes the values, in the order of the positions
     * @return whether none of the fields is null
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public boolean getFieldsInto(int[] positions, Value[] targets) {
        for (int i = 0; i < positions.length; i++) {
            if (!getFieldInto(positions[i], targets[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads fields into objects.
     *
     * @param positions indexes of the fields
     * @param targets takes the values, in the order of the positions
     * @throws NullKeyFieldException if one of the fields is null; tells its place among the positions
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public void getFieldsIntoCheckingNull(int[] positions, Value[] targets) {
        for (int i = 0; i < positions.length; i++) {
            if (!getFieldInto(positions[i], targets[i])) {
                throw new NullKeyFieldException(i);
            }
        }
    }

    /**
     * Sets a field. Fields between the last one and this one are null.
     *
     * @param fieldNum index of the field, from 0
     * @param value what the record keeps until it is next written, not a copy; or null
     * @throws IndexOutOfBoundsException if the index is negative
     */
    public void setField(int fieldNum, Value value) {
        if (fieldNum < 0) {
            throw new IndexOutOfBoundsException();
        }
        put(fieldNum, value);
    }

    private void put(int fieldNum, Object field) {
        if (fieldNum >= fields.length) {
            setNumFields(fieldNum + 1);
        }
        fields[fieldNum] = field;
        binary = null;
    }

    /**
     * Adds a field at the end.
     *
     * @param value the field, or null
     */
    public void addField(Value value) {
        setField(fields.length, value);
    }

    /**
     * Removes a field; those behind it move up.
     *
     * @param fieldNum index of the field, from 0
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public void removeField(int fieldNum) {
        check(fieldNum);
        System.arraycopy(fields, fieldNum + 1, fields, fieldNum, fields.length - fieldNum - 1);
        setNumFields(fields.length - 1);
    }

    /**
     * Whether a field is null.
     *
     * @param fieldNum index of the field, from 0
     * @return whether it is
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public final boolean isNull(int fieldNum) {
        check(fieldNum);
        return fields[fieldNum] == null;
    }

    /**
     * Makes a field null.
     *
     * @param field index of the field, from 0
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public void setNull(int field) {
        check(field);
        put(field, null);
    }

    /**
     * Makes fields null, of the first 64.
     *
     * @param fields a bit for each field
     */
    public void setNull(long fields) {
        setNull(new long[] {fields});
    }

    /**
     * Makes fields null.
     *
     * @param fields a bit for each field, those of the first 64 in the first number
     */
    public void setNull(long[] fields) {
        int count = (int) Math.min(this.fields.length, 64L * fields.length);
        for (int i = 0; i < count; i++) {
            if ((fields[i / 64] & 1L << i % 64) != 0) {
                put(i, null);
            }
        }
    }

    /** Removes all fields. */
    public void clear() {
        setNumFields(0);
    }

    /**
     * Not possible, as in Flink.
     *
     * @param record ignored
     * @throws UnsupportedOperationException always
     */
    public void concatenate(Record record) {
        throw new UnsupportedOperationException(
                "Records cannot be concatenated. Add the fields one by one.");
    }

    /**
     * Takes the fields of another record for those that are null or missing here.
     *
     * @param other the other record
     */
    public void unionFields(Record other) {
        other.updateBinaryRepresenation();
        for (int i = 0; i < other.fields.length; i++) {
            if (i >= fields.length || fields[i] == null) {
                put(i, unread(other.fields[i]));
            }
        }
    }

    private static Object unread(Object field) {
        return field == null ? null : ((Slice) field).unread();
    }

    /**
     * Makes another record like this one.
     *
     * @param target the other
     */
    @Override
    public void copyTo(Record target) {
        updateBinaryRepresenation();
        Object[] copies = new Object[fields.length];
        Arrays.setAll(copies, i -> unread(fields[i]));
        target.fields = copies;
        target.binary = binary;
    }

    /**
     * Nobody can tell how long a record is.
     *
     * @return -1
     */
    @Override
    public int getBinaryLength() {
        return -1;
    }

    @Override
    public Record copy() {
        return createCopy();
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = readLength(source);
        writeLength(length, target);
        target.write(source, length);
    }

    /**
     * A copy.
     *
     * @return a new record with fields of its own
     */
    public Record createCopy() {
        Record copy = new Record();
        copyTo(copy);
        return copy;
    }

    /**
     * Takes fields of another record.
     *
     * @param source the other record
     * @param sourcePositions indexes of its fields
     * @param targetPositions indexes here, in the same order
     */
    public void copyFrom(Record source, int[] sourcePositions, int[] targetPositions) {
        source.updateBinaryRepresenation();
        for (int i = 0; i < sourcePositions.length; i++) {
            source.check(sourcePositions[i]);
            put(targetPositions[i], unread(source.fields[sourcePositions[i]]));
        }
    }

    /**
     * Whether fields equal values.
     *
     * @param positions indexes of the fields
     * @param searchValues what they are compared with, in the order of the positions
     * @param deserializationHolders takes the values of the fields, in the order of the positions
     * @return whether all do; a field that is null equals nothing
     */
    public final boolean equalsFields(
            int[] positions, Value[] searchValues, Value[] deserializationHolders) {
        for (int i = 0; i < positions.length; i++) {
            Value value = getField(positions[i], deserializationHolders[i]);
            if (value == null || !value.equals(searchValues[i])) {
                return false;
            }
        }
        return true;
    }

    /** Writes values that have been set into the record's bytes; what is done to these values afterwards is not seen. */
    public void updateBinaryRepresenation() {
        if (binary != null) {
            return;
        }
        DataOutputSerializer out = new DataOutputSerializer(Math.max(16, 8 * fields.length));
        int[] offsets = new int[fields.length];
        int[] lengths = new int[fields.length];
        try {
            for (int i = 0; i < fields.length; i++) {
                offsets[i] = out.length();
                if (fields[i] instanceof Slice slice) {
                    out.write(slice.bytes, slice.offset, slice.length);
                } else if (fields[i] != null) {
                    ((Value) fields[i]).write(out);
                }
                lengths[i] = out.length() - offsets[i];
            }
            writeTrailer(offsets, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the fields of a record", e);
        }
        binary = out.getCopyOfBuffer();
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != null) {
                fields[i] = new Slice(binary, offsets[i], lengths[i]);
            }
        }
    }

    private void writeTrailer(int[] offsets, DataOutputView out) throws IOException {
        int first = 0;
        while (first < fields.length && fields[first] == null) {
            first++;
        }
        for (int i = fields.length - 1; i > first; i--) {
            if (fields[i] != null) {
                writeBackwards(offsets[i], out);
            }
        }
        for (int group = (fields.length + 7) / 8 - 1; group >= 0; group--) {
            int bits = 0;
            for (int i = 8 * group; i < Math.min(fields.length, 8 * group + 8); i++) {
                bits |= fields[i] == null ? 0 : 1 << i % 8;
            }
            out.writeByte(bits);
        }
        writeBackwards(fields.length, out);
    }

    /** Seven bits per byte, so that the lowest come first for who reads backwards. */
    private static void writeBackwards(int number, DataOutputView out) throws IOException {
        if (number > SEVEN_BITS) {
            writeBackwards(number >>> 7, out);
            out.writeByte(number & SEVEN_BITS | MORE);
        } else {
            out.writeByte(number);
        }
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        updateBinaryRepresenation();
        writeLength(binary.length, out);
        out.write(binary);
    }

    /** Seven bits per byte, the lowest first. */
    private static void writeLength(int length, DataOutputView out) throws IOException {
        int left = length;
        while (left > SEVEN_BITS) {
            out.writeByte(left & SEVEN_BITS | MORE);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static int readLength(DataInputView in) throws IOException {
        int length = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while (next >= MORE) {
            length |= (next & SEVEN_BITS) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        return length | next << shift;
    }

    @Override
    public void read(DataInputView in) throws IOException {
        byte[] bytes = new byte[readLength(in)];
        in.readFully(bytes);
        Backwards trailer = new Backwards(bytes);
        Object[] read = new Object[trailer.number()];
        boolean[] isThere = new boolean[read.length];
        for (int i = 0; i < read.length; i += 8) {
            int bits = trailer.next();
            for (int j = i; j < Math.min(read.length, i + 8); j++) {
                isThere[j] = (bits & 1 << j % 8) != 0;
            }
        }
        int[] offsets = new int[read.length];
        boolean isFirst = true;
        for (int i = 0; i < read.length; i++) {
            if (isThere[i]) {
                offsets[i] = isFirst ? 0 : trailer.number();
                isFirst = false;
            }
        }
        int end = trailer.position;
        for (int i = read.length - 1; i >= 0; i--) {
            if (isThere[i]) {
                read[i] = new Slice(bytes, offsets[i], end - offsets[i]);
                end = offsets[i];
            }
        }
        fields = read;
        binary = bytes;
    }

    /** Reads from the end of an array. */
    private static final class Backwards {

        private final byte[] bytes;
        private int position;

        Backwards(byte[] bytes) {
            this.bytes = bytes;
            this.position = bytes.length;
        }

        int next() {
            return bytes[--position] & 0xff;
        }

        int number() {
            int number = 0;
            int shift = 0;
            int next = next();
            while (next >= MORE) {
                number |= (next & SEVEN_BITS) << shift;
                shift += 7;
                next = next();
            }
            return number | next << shift;
        }
    }

    /**
     * Writes the record.
     *
     * @param target takes the bytes
     * @return how many there are
     * @throws IOException if they cannot be written
     */
    public long serialize(DataOutputView target) throws IOException {
        write(target);
        int bytesOfLength = 1;
        for (int left = binary.length; left > SEVEN_BITS; left >>>= 7) {
            bytesOfLength++;
        }
        return bytesOfLength + binary.length;
    }

    /**
     * Reads the record.
     *
     * @param source gives the bytes
     * @throws IOException if they cannot be read
     */
    public void deserialize(DataInputView source) throws IOException {
        read(source);
    }

    private void check(int fieldNum) {
        if (fieldNum < 0 || fieldNum >= fields.length) {
            throw new IndexOutOfBoundsException();
        }
    }
}
