// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.ImmutableSerializers;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * Serializes arrays of objects as length and elements; elements may be null, the array not.
 *
 * <p>Mirrors Flink 1.14's {@code GenericArraySerializer}; no known differences.
 *
 * @param <C> type of the elements
 */
public final class GenericArraySerializer<C> extends TypeSerializer<C[]> {
    private static final long serialVersionUID = 1L;

    private final Class<C> componentClass;
    private final TypeSerializer<C> componentSerializer;
    private final boolean sharesComponents;

    /**
     * Creates a serializer.
     *
     * @param componentClass class of the elements, not a primitive type
     * @param componentSerializer serializes elements that are not null
     */
    public GenericArraySerializer(Class<C> componentClass, TypeSerializer<C> componentSerializer) {
        this.componentClass = Preconditions.checkNotNull(componentClass);
        this.componentSerializer = Preconditions.checkNotNull(componentSerializer);
        this.sharesComponents = ImmutableSerializers.contain(componentSerializer);
    }

    /**
     * Returns the class of the elements.
     *
     * @return the class
     */
    public Class<C> getComponentClass() {
        return componentClass;
    }

    /**
     * Returns the serializer of the elements.
     *
     * @return the serializer
     */
    public TypeSerializer<C> getComponentSerializer() {
        return componentSerializer;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public GenericArraySerializer<C> duplicate() {
        TypeSerializer<C> duplicate = componentSerializer.duplicate();
        return duplicate == componentSerializer
                ? this
                : new GenericArraySerializer<>(componentClass, duplicate);
    }

    @Override
    public C[] createInstance() {
        return create(0);
    }

    @Override
    public C[] copy(C[] from) {
        C[] copy = Arrays.copyOf(from, from.length);
        if (!sharesComponents) {
            for (int i = 0; i < copy.length; i++) {
                if (copy[i] != null) {
                    copy[i] = componentSerializer.copy(copy[i]);
                }
            }
        }
        return copy;
    }

    @Override
    public C[] copy(C[] from, C[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(C[] value, DataOutputView target) throws IOException {
        target.writeInt(value.length);
        for (C element : value) {
            target.writeBoolean(element != null);
            if (element != null) {
                componentSerializer.serialize(element, target);
            }
        }
    }

    @Override
    public C[] deserialize(DataInputView source) throws IOException {
        C[] array = create(source.readInt());
        for (int i = 0; i < array.length; i++) {
            if (source.readBoolean()) {
                array[i] = componentSerializer.deserialize(source);
            }
        }
        return array;
    }

    @Override
    public C[] deserialize(C[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        for (int i = 0; i < length; i++) {
            boolean present = source.readBoolean();
            target.writeBoolean(present);
            if (present) {
                componentSerializer.copy(source, target);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private C[] create(int length) {
        return (C[]) Array.newInstance(componentClass, length);
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof GenericArraySerializer)) {
            return false;
        }
        GenericArraySerializer<?> that = (GenericArraySerializer<?>) obj;
        return componentClass == that.componentClass
                && componentSerializer.equals(that.componentSerializer);
    }

    @Override
    public int hashCode() {
        return 31 * componentClass.hashCode() + componentSerializer.hashCode();
    }

    @Override
    public String toString() {
        return "Serializer " + componentClass.getName() + "[]";
    }

    @Override
    public GenericArraySerializerSnapshot<C> snapshotConfiguration() {
        return new GenericArraySerializerSnapshot<>(this);
    }
}
