// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.GenericInputFormat;
import io.millrace.api.common.io.NonParallelInput;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.io.GenericInputSplit;
import io.millrace.core.memory.DataInputViewStreamWrapper;
import io.millrace.core.memory.DataOutputViewStreamWrapper;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Reads the elements of a collection, in one subtask; they travel in the form of a serializer.
 * Mirrors Flink 1.14's {@code CollectionInputFormat}; no known differences.
 *
 * @param <T> type of the elements
 */
public class CollectionInputFormat<T> extends GenericInputFormat<T> implements NonParallelInput {
    private static final long serialVersionUID = 1L;

    private static final int MAX_TEXT = 100;

    private TypeSerializer<T> serializer;
    private transient Collection<T> elements;
    private transient Iterator<T> iterator;

    /**
     * Creates a format.
     *
     * @param dataSet the elements
     * @param serializer writes and reads them
     */
    public CollectionInputFormat(Collection<T> dataSet, TypeSerializer<T> serializer) {
        this.elements = Objects.requireNonNull(dataSet);
        this.serializer = serializer;
    }

    @Override
    public void open(GenericInputSplit split) throws IOException {
        super.open(split);
        iterator = elements.iterator();
    }

    @Override
    public boolean reachedEnd() throws IOException {
        return !iterator.hasNext();
    }

    @Override
    public T nextRecord(T record) throws IOException {
        return iterator.next();
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeInt(elements.size());
        DataOutputViewStreamWrapper view = new DataOutputViewStreamWrapper(out);
        for (T element : elements) {
            serializer.serialize(element, view);
        }
        view.flush();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        int count = in.readInt();
        List<T> read = new ArrayList<>(count);
        try {
            DataInputViewStreamWrapper view = new DataInputViewStreamWrapper(in);
            for (int i = 0; i < count; i++) {
                read.add(serializer.deserialize(view));
            }
        } catch (Throwable e) {
            throw new IOException("Error while deserializing element from collection", e);
        }
        elements = read;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        Iterator<T> each = elements.iterator();
        while (each.hasNext()) {
            text.append(each.next());
            if (each.hasNext()) {
                text.append(", ");
            }
            if (text.length() > MAX_TEXT) {
                text.append("...");
                break;
            }
        }
        return text.append(']').toString();
    }

    /**
     * Makes sure that elements are of a type.
     *
     * @param elements the elements
     * @param viewedAs the type
     * @param <X> the type
     * @throws NullPointerException if an element, or an argument, is null
     * @throws IllegalArgumentException if an element is of another type
     */
    public static <X> void checkCollection(Collection<X> elements, Class<X> viewedAs) {
        Objects.requireNonNull(elements);
        Objects.requireNonNull(viewedAs);
        for (X element : elements) {
            Objects.requireNonNull(element, "The collection must not contain null elements.");
            if (!viewedAs.isAssignableFrom(element.getClass())) {
                throw new IllegalArgumentException(
                        "The elements in the collection are not all subclasses of "
                                + viewedAs.getCanonicalName());
            }
        }
    }
}
