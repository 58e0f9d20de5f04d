// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.java.typeutils.runtime.ImmutableSerializers;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Serializes lists as size and elements; the list is not null, elements if their serializer can.
 *
 * <p>Lists come back as {@link ArrayList}. Mirrors Flink 1.14's {@code ListSerializer}; no known
 * differences.
 *
 * @param <T> type of the elements
 */
public final class ListSerializer<T> extends TypeSerializer<List<T>> {
    private static final long serialVersionUID = 1119562170939152304L;

    private final TypeSerializer<T> elementSerializer;
    private final boolean sharesElements;

    /**
     * Creates a serializer.
     *
     * @param elementSerializer serializes the elements
     */
    public ListSerializer(TypeSerializer<T> elementSerializer) {
        this.elementSerializer = Preconditions.checkNotNull(elementSerializer);
        this.sharesElements = ImmutableSerializers.contain(elementSerializer);
    }

    /**
     * Returns the serializer of the elements.
     *
     * @return the serializer
     */
    public TypeSerializer<T> getElementSerializer() {
        return elementSerializer;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public TypeSerializer<List<T>> duplicate() {
        TypeSerializer<T> duplicate = elementSerializer.duplicate();
        return duplicate == elementSerializer ? this : new ListSerializer<>(duplicate);
    }

    @Override
    public List<T> createInstance() {
        return new ArrayList<>(0);
    }

    @Override
    public List<T> copy(List<T> from) {
        if (sharesElements) {
            return new ArrayList<>(from);
        }
        List<T> copy = new ArrayList<>(from.size());
        for (T element : from) {
            copy.add(elementSerializer.copy(element));
        }
        return copy;
    }

    @Override
    public List<T> copy(List<T> from, List<T> reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(List<T> list, DataOutputView target) throws IOException {
        target.writeInt(list.size());
        for (T element : list) {
            elementSerializer.serialize(element, target);
        }
    }

    @Override
    public List<T> deserialize(DataInputView source) throws IOException {
        int size = source.readInt();
        List<T> list = new ArrayList<>(size + 1);
        for (int i = 0; i < size; i++) {
            list.add(elementSerializer.deserialize(source));
        }
        return list;
    }

    @Override
    public List<T> deserialize(List<T> reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int size = source.readInt();
        target.writeInt(size);
        for (int i = 0; i < size; i++) {
            elementSerializer.copy(source, target);
        }
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this
                || obj instanceof ListSerializer
                        && elementSerializer.equals(((ListSerializer<?>) obj).elementSerializer);
    }

    @Override
    public int hashCode() {
        return elementSerializer.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<List<T>> snapshotConfiguration() {
        return new ListSerializerSnapshot<>(this);
    }
}
