// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * An iterator over something that has to be closed. Mirrors Flink 1.14's {@code CloseableIterator}.
 *
 * @param <T> type of the elements
 */
public interface CloseableIterator<T> extends Iterator<T>, AutoCloseable {

    /**
     * Makes an iterator closeable.
     *
     * @param <T> type of the elements
     * @param iterator closing it does nothing
     * @return the iterator
     */
    static <T> CloseableIterator<T> adapterForIterator(Iterator<T> iterator) {
        return new IteratorAdapter<>(iterator, () -> {});
    }

    /**
     * Makes an iterator closeable.
     *
     * @param <T> type of the elements
     * @param iterator the iterator
     * @param close what closing does
     * @return the iterator
     */
    static <T> CloseableIterator<T> adapterForIterator(Iterator<T> iterator, AutoCloseable close) {
        return new IteratorAdapter<>(iterator, close);
    }

    /**
     * Over a list.
     *
     * @param <T> type of the elements
     * @param closeNotConsumed called for each element that is left when the iterator is closed
     * @param list the elements
     * @return the iterator
     */
    static <T> CloseableIterator<T> fromList(List<T> list, Consumer<T> closeNotConsumed) {
        Iterator<T> iterator = list.iterator();
        return new IteratorAdapter<>(iterator, () -> iterator.forEachRemaining(closeNotConsumed));
    }

    /**
     * Over nothing.
     *
     * @param <T> type of the elements
     * @return an iterator without elements
     */
    static <T> CloseableIterator<T> empty() {
        return adapterForIterator(Collections.emptyIterator());
    }

    /**
     * Over one element.
     *
     * @param <E> type of the element
     * @param value the element
     * @param consumer called for the element if it is left when the iterator is closed
     * @return the iterator
     */
    static <E> CloseableIterator<E> ofElement(E value, Consumer<E> consumer) {
        return fromList(Collections.singletonList(value), consumer);
    }

    /**
     * An iterator with something to close.
     *
     * @param <E> type of the elements
     */
    final class IteratorAdapter<E> implements CloseableIterator<E> {

        private final Iterator<E> delegate;
        private final AutoCloseable close;

        IteratorAdapter(Iterator<E> delegate, AutoCloseable close) {
            this.delegate = delegate;
            this.close = close;
        }

        @Override
        public boolean hasNext() {
            return delegate.hasNext();
        }

        @Override
        public E next() {
            return delegate.next();
        }

        @Override
        public void close() throws Exception {
            close.close();
        }
    }
}
