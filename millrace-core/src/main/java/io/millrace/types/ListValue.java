// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

/**
 * A list of values that serializes itself; subclasses name the class of the elements.
 *
 * <p>Mirrors Flink 1.14's {@code ListValue}; no known differences.
 *
 * @param <V> type of the elements
 */
public abstract class ListValue<V extends Value> implements Value, List<V> {
    private static final long serialVersionUID = 1L;

    private transient Constructor<?> elementConstructor;
    private final List<V> list;

    /** Creates an empty list. */
    public ListValue() {
        this.list = new ArrayList<>();
    }

    /**
     * Creates a list of the given elements.
     *
     * @param c the elements
     */
    public ListValue(Collection<V> c) {
        this.list = new ArrayList<>(c);
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeInt(list.size());
        for (V element : list) {
            element.write(out);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void read(DataInputView in) throws IOException {
        if (elementConstructor == null) {
            elementConstructor = TypeArguments.constructorOf(getClass(), ListValue.class, 0);
        }
        list.clear();
        for (int left = in.readInt(); left > 0; left--) {
            V element = (V) TypeArguments.create(elementConstructor);
            element.read(in);
            list.add(element);
        }
    }

    @Override
    public boolean equals(Object obj) {
        return obj != null
                && obj.getClass() == getClass()
                && list.equals(((ListValue<?>) obj).list);
    }

    @Override
    public int hashCode() {
        return 41 + list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public boolean isEmpty() {
        return list.isEmpty();
    }

    @Override
    public V get(int index) {
        return list.get(index);
    }

    @Override
    public V set(int index, V element) {
        return list.set(index, element);
    }

    @Override
    public boolean add(V element) {
        return list.add(element);
    }

    @Override
    public void add(int index, V element) {
        list.add(index, element);
    }

    @Override
    public boolean addAll(Collection<? extends V> c) {
        return list.addAll(c);
    }

    @Override
    public boolean addAll(int index, Collection<? extends V> c) {
        return list.addAll(index, c);
    }

    @Override
    public V remove(int index) {
        return list.remove(index);
    }

    @Override
    public boolean remove(Object o) {
        return list.remove(o);
    }

    @Override
    public boolean removeAll(Collection<?> c) {
        return list.removeAll(c);
    }

    @Override
    public boolean retainAll(Collection<?> c) {
        return list.retainAll(c);
    }

    @Override
    public void clear() {
        list.clear();
    }

    @Override
    public boolean contains(Object o) {
        return list.contains(o);
    }

    @Override
    public boolean containsAll(Collection<?> c) {
        return list.containsAll(c);
    }

    @Override
    public int indexOf(Object o) {
        return list.indexOf(o);
    }

    @Override
    public int lastIndexOf(Object o) {
        return list.lastIndexOf(o);
    }

    @Override
    public Iterator<V> iterator() {
        return list.iterator();
    }

    @Override
    public ListIterator<V> listIterator() {
        return list.listIterator();
    }

    @Override
    public ListIterator<V> listIterator(int index) {
        return list.listIterator(index);
    }

    @Override
    public List<V> subList(int fromIndex, int toIndex) {
        return list.subList(fromIndex, toIndex);
    }

    @Override
    public Object[] toArray() {
        return list.toArray();
    }

    @Override
    public <T> T[] toArray(T[] a) {
        return list.toArray(a);
    }
}
