// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.NullFieldException;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A serializer whose work per record is generated code; made by {@link GeneratedSerializers}.
 *
 * <p>The generated subclass copies, writes and reads records of exactly one class. Null it leaves
 * to the plain serializer that it stands for, POJOs of a subclass to a generated serializer of that.
 * To the plain one it is equal, and as that one it is written to a plan. It is public because
 * generated classes live in the packages of the users' classes; it is of no use to programs.
 *
 * <p>Hot path. Owned by one thread, as any serializer.
 *
 * @param <T> type of the records
 */
public abstract class GeneratedSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    /** Does the same without generated code. */
    @SuppressWarnings("serial") // only the plain serializer itself is written
    protected final TypeSerializer<T> plain;

    /** By the plain serializer of the subclass, itself. */
    private final transient Map<TypeSerializer<T>, TypeSerializer<T>> specializedForSubclasses =
            new IdentityHashMap<>(0);

    /**
     * Creates a serializer.
     *
     * @param plain serializer to stand for
     */
    protected GeneratedSerializer(TypeSerializer<T> plain) {
        this.plain = plain;
    }

    /** Returns the plain serializer behind a generated one, and any other object itself. */
    static Object unwrap(Object serializer) {
        return serializer instanceof GeneratedSerializer
                ? ((GeneratedSerializer<?>) serializer).plain
                : serializer;
    }

    /**
     * Copies null or a record of another class.
     *
     * @param from record to copy
     * @return the copy
     */
    protected final T copyRare(T from) {
        return isOfSubclass(from) ? specializedFor(from).copy(from) : plain.copy(from);
    }

    /**
     * Copies null or a record of another class, or one into such an object.
     *
     * @param from record to copy
     * @param reuse object that may be overwritten
     * @return the copy
     */
    protected final T copyRare(T from, T reuse) {
        if (!(plain instanceof PojoSerializer)) {
            return plain.copy(from, reuse);
        }
        return from != null && reuse != null && reuse.getClass() == from.getClass()
                ? specializedFor(from).copy(from, reuse)
                : copy(from);
    }

    /**
     * Writes null or a record of another class.
     *
     * @param record record to write
     * @param target where to write
     * @throws IOException if writing fails
     */
    protected final void serializeRare(T record, DataOutputView target) throws IOException {
        if (!isOfSubclass(record)) {
            plain.serialize(record, target);
            return;
        }
        ((PojoSerializer<T>) plain).writeSubclass(record, target);
        specializedFor(record).serialize(record, target);
    }

    /**
     * Reads a POJO that is null or of a subclass.
     *
     * @param flags what stands before the POJO, read already
     * @param reuse POJO that may be overwritten, or null
     * @param source where to read
     * @return the POJO
     * @throws IOException if reading fails
     */
    protected final T deserializeRare(int flags, T reuse, DataInputView source) throws IOException {
        if (PojoSerializer.isNull(flags)) {
            return null;
        }
        PojoSerializer<T> pojos = (PojoSerializer<T>) plain;
        TypeSerializer<T> subclassSerializer = pojos.readSubclass(flags, source);
        return subclassSerializer == null
                ? pojos.deserializeFields(reuse, source)
                : specialized(subclassSerializer).deserialize(source);
    }

    private boolean isOfSubclass(T record) {
        return record != null
                && plain instanceof PojoSerializer
                && record.getClass() != ((PojoSerializer<T>) plain).getPojoClass();
    }

    private TypeSerializer<T> specializedFor(T record) {
        return specialized(((PojoSerializer<T>) plain).subclassSerializer(record));
    }

    private TypeSerializer<T> specialized(TypeSerializer<T> subclassSerializer) {
        TypeSerializer<T> known = specializedForSubclasses.get(subclassSerializer);
        if (known == null) {
            known = GeneratedSerializers.specialize(subclassSerializer);
            specializedForSubclasses.put(subclassSerializer, known);
        }
        return known;
    }

    /**
     * Returns what to throw when a field of a tuple must not be null.
     *
     * @param cause thrown while the field was written
     * @param position of the field
     * @return the exception
     */
    protected static RuntimeException nullField(NullPointerException cause, int position) {
        return new NullFieldException(position, cause);
    }

    /**
     * Returns what to throw when a primitive field is to become null, which is what reflection throws.
     *
     * @param message the message
     * @return the exception
     */
    protected static RuntimeException nullInPrimitive(String message) {
        return new IllegalArgumentException(message);
    }

    /**
     * Returns what to throw when a constructor fails, which is what reflection makes of it.
     *
     * @param cause thrown by the constructor
     * @param message the message
     * @return the exception
     */
    protected static RuntimeException notInstantiated(Throwable cause, String message) {
        return new RuntimeException(message, new InvocationTargetException(cause));
    }

    @Override
    public final boolean isImmutableType() {
        return plain.isImmutableType();
    }

    @Override
    public final TypeSerializer<T> duplicate() {
        TypeSerializer<T> duplicate = plain.duplicate();
        return duplicate == plain ? this : GeneratedSerializers.specialize(duplicate);
    }

    @Override
    public final T createInstance() {
        return plain.createInstance();
    }

    @Override
    public final int getLength() {
        return plain.getLength();
    }

    @Override
    public final void copy(DataInputView source, DataOutputView target) throws IOException {
        plain.copy(source, target);
    }

    @Override
    public final TypeSerializerSnapshot<T> snapshotConfiguration() {
        return plain.snapshotConfiguration();
    }

    @Override
    public final boolean equals(Object obj) {
        return plain.equals(unwrap(obj));
    }

    @Override
    public final int hashCode() {
        return plain.hashCode();
    }

    @Override
    public final String toString() {
        return plain.toString();
    }

    /**
     * Leaves the plain serializer to Java serialization: generated classes stay in their process.
     *
     * @return the plain serializer
     */
    protected final Object writeReplace() {
        return plain;
    }
}
