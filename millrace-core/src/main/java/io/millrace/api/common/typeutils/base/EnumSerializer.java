// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSchemaCompatibility;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.InstantiationUtil;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Serializes the constants of an enum by number; null is not allowed.
 *
 * <p>Numbers are those of the first serializer that wrote the state, so constants may be added and
 * reordered, but not removed. Mirrors Flink 1.14's {@code EnumSerializer}; no known differences.
 *
 * @param <T> the enum
 */
public final class EnumSerializer<T extends Enum<T>> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> enumClass;

    /** Constants by number. */
    private T[] values;

    /** Numbers by ordinal. */
    private transient int[] numbers;

    /**
     * Creates a serializer that numbers constants as they are declared.
     *
     * @param enumClass the enum, with at least one constant
     */
    public EnumSerializer(Class<T> enumClass) {
        this(enumClass, enumClass.getEnumConstants());
    }

    private EnumSerializer(Class<T> enumClass, T[] values) {
        Preconditions.checkArgument(Enum.class.isAssignableFrom(enumClass), "not an enum");
        this.enumClass = enumClass;
        this.values = Preconditions.checkNotNull(values);
        Preconditions.checkArgument(values.length > 0, "cannot use an empty enum");
        this.numbers = numbersOf(values);
    }

    private static int[] numbersOf(Enum<?>[] values) {
        int[] numbers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[values[i].ordinal()] = i;
        }
        return numbers;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public EnumSerializer<T> duplicate() {
        return this;
    }

    @Override
    public T createInstance() {
        return values[0];
    }

    @Override
    public T copy(T from) {
        return from;
    }

    @Override
    public T copy(T from, T reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 4;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        target.writeInt(numbers[record.ordinal()]);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return values[source.readInt()];
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 4);
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof EnumSerializer)) {
            return false;
        }
        EnumSerializer<?> that = (EnumSerializer<?>) obj;
        return enumClass == that.enumClass && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return enumClass.hashCode();
    }

    @Override
    public EnumSerializerSnapshot<T> snapshotConfiguration() {
        return new EnumSerializerSnapshot<>(enumClass, values);
    }

    @Override
    public String toString() {
        return "EnumSerializer{enumClass=" + enumClass + ", values=" + Arrays.toString(values)
                + "}";
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        values = completed(enumClass, values);
        numbers = numbersOf(values);
    }

    /** Returns the constants in the given order, followed by those that were declared since. */
    @SuppressWarnings("unchecked")
    private static <T extends Enum<T>> T[] completed(Class<T> enumClass, T[] former) {
        Set<T> all = new LinkedHashSet<>(Arrays.asList(former));
        all.addAll(Arrays.asList(enumClass.getEnumConstants()));
        return all.toArray((T[]) Array.newInstance(enumClass, 0));
    }

    /**
     * Describes an {@link EnumSerializer} in stored state: the enum and the names of its constants.
     *
     * @param <T> the enum
     */
    public static final class EnumSerializerSnapshot<T extends Enum<T>>
            implements TypeSerializerSnapshot<T> {
        private static final int CURRENT_VERSION = 3;

        private Class<T> enumClass;
        private T[] previousEnums;

        /** Creates a snapshot that is about to be read. */
        public EnumSerializerSnapshot() {}

        EnumSerializerSnapshot(Class<T> enumClass, T[] enums) {
            this.enumClass = enumClass;
            this.previousEnums = enums;
        }

        @Override
        public int getCurrentVersion() {
            return CURRENT_VERSION;
        }

        @Override
        public void writeSnapshot(DataOutputView out) throws IOException {
            Preconditions.checkState(enumClass != null, "The snapshot was not read yet.");
            out.writeUTF(enumClass.getName());
            out.writeInt(previousEnums.length);
            for (T constant : previousEnums) {
                out.writeUTF(constant.name());
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public void readSnapshot(int readVersion, DataInputView in, ClassLoader userCodeClassLoader)
                throws IOException {
            enumClass = InstantiationUtil.resolveClassByName(in, userCodeClassLoader);
            previousEnums = (T[]) Array.newInstance(enumClass, in.readInt());
            for (int i = 0; i < previousEnums.length; i++) {
                String name = in.readUTF();
                try {
                    previousEnums[i] = Enum.valueOf(enumClass, name);
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(
                            "State was written with constant " + name + " of enum "
                                    + enumClass.getName()
                                    + ", which was removed; constants may only be added and reordered.",
                            e);
                }
            }
        }

        @Override
        public TypeSerializer<T> restoreSerializer() {
            Preconditions.checkState(enumClass != null, "The snapshot was not read yet.");
            return new EnumSerializer<>(enumClass, completed(enumClass, previousEnums));
        }

        @Override
        public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
                TypeSerializer<T> newSerializer) {
            if (!(newSerializer instanceof EnumSerializer)
                    || ((EnumSerializer<?>) newSerializer).enumClass != enumClass) {
                return TypeSerializerSchemaCompatibility.incompatible();
            }
            EnumSerializer<T> newEnumSerializer = (EnumSerializer<T>) newSerializer;
            if (Arrays.equals(previousEnums, newEnumSerializer.values)) {
                return TypeSerializerSchemaCompatibility.compatibleAsIs();
            }
            return TypeSerializerSchemaCompatibility.compatibleWithReconfiguredSerializer(
                    new EnumSerializer<>(enumClass, completed(enumClass, previousEnums)));
        }
    }
}
