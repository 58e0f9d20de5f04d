// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.io.Serializable;

/**
 * Copies the values of one type, writes them as bytes, and reads them back.
 *
 * <p>A serializer may keep state between calls and belongs to one thread; {@link #duplicate} gives
 * other threads theirs. It is itself shipped by Java serialization. Mirrors Flink 1.14's {@code
 * TypeSerializer}; no known differences. The engine also relies on {@link #isImmutableType} to
 * decide whether a record can be handed over without a copy, so it must be true only for types that
 * are immutable all the way down.
 *
 * @param <T> type of the values
 */
public abstract class TypeSerializer<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Creates a serializer. */
    public TypeSerializer() {}

    /**
     * Tells whether values of the type can never change.
     *
     * @return true if values may be shared instead of copied
     */
    public abstract boolean isImmutableType();

    /**
     * Returns a serializer that another thread can use.
     *
     * @return this object if it keeps no state, else a deep copy
     */
    public abstract TypeSerializer<T> duplicate();

    /**
     * Returns a value that can be handed to the methods that fill one.
     *
     * @return a new value, or null for types that have no such value
     */
    public abstract T createInstance();

    /**
     * Returns a deep copy of a value.
     *
     * @param from the value
     * @return a copy that shares nothing mutable with it
     */
    public abstract T copy(T from);

    /**
     * Returns a deep copy of a value, filling another value if possible.
     *
     * @param from the value
     * @param reuse a value that may be overwritten
     * @return the copy, which may be {@code reuse} or not
     */
    public abstract T copy(T from, T reuse);

    /**
     * Returns the number of bytes of each value.
     *
     * @return the length, or -1 if it differs from value to value
     */
    public abstract int getLength();

    /**
     * Writes a value.
     *
     * @param record the value
     * @param target where to write
     * @throws IOException if writing fails
     */
    public abstract void serialize(T record, DataOutputView target) throws IOException;

    /**
     * Reads a value.
     *
     * @param source where to read
     * @return a new value
     * @throws IOException if reading fails
     */
    public abstract T deserialize(DataInputView source) throws IOException;

    /**
     * Reads a value, filling another value if possible.
     *
     * @param reuse a value that may be overwritten
     * @param source where to read
     * @return the value, which may be {@code reuse} or not
     * @throws IOException if reading fails
     */
    public abstract T deserialize(T reuse, DataInputView source) throws IOException;

    /**
     * Copies the bytes of one value.
     *
     * @param source where to read
     * @param target where to write
     * @throws IOException if reading or writing fails
     */
    public abstract void copy(DataInputView source, DataOutputView target) throws IOException;

    @Override
    public abstract boolean equals(Object obj);

    @Override
    public abstract int hashCode();

    /**
     * Returns a description of this serializer's format that is stored with state.
     *
     * @return the snapshot, able to restore this serializer and to judge a newer one
     */
    public abstract TypeSerializerSnapshot<T> snapshotConfiguration();
}
