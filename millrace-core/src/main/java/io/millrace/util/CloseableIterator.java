// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * An iterator over something that has to be closed. Mirrors Flink 1.14's {@code CloseableIterator}.
 *
 * @param <T> type of the elements
 */
public interface CloseableIterator<T> extends Iterator<T>, AutoCloseable {

    /** Over nothing. */
    CloseableIterator<?> EMPTY_INSTANCE =
            CloseableIterator.adapterForIterator(Collections.emptyIterator());

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
     * @param list the elements
     * @param closeNotConsumed called for each element that is left when the iterator is closed, also after it failed for
     *     another; the first failure is thrown
     * @return the iterator
     */
    static <T> CloseableIterator<T> fromList(List<T> list, Consumer<T> closeNotConsumed) {
        Iterator<T> iterator = list.iterator();
        return new IteratorAdapter<>(iterator, () -> {
            Exception failure = null;
            while (iterator.hasNext()) {
                try {
                    closeNotConsumed.accept(iterator.next());
                } catch (Exception e) {
                    failure = ExceptionUtils.firstOrSuppressed(e, failure);
                }
            }
            if (failure != null) {
                throw failure;
            }
        });
    }

    /**
     * One iterator after another.
     *
     * @param <T> type of the elements
     * @param iterators the iterators, which are all closed with this one
     * @return the iterator
     */
    @SafeVarargs
    static <T> CloseableIterator<T> flatten(CloseableIterator<T>... iterators) {
        Queue<CloseableIterator<T>> left = new ArrayDeque<>(Arrays.asList(iterators));
        Iterator<T> all = new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (!left.isEmpty() && !left.peek().hasNext()) {
                    left.remove();
                }
                return !left.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return left.peek().next();
            }
        };
        return new IteratorAdapter<>(all, () -> IOUtils.closeAll(iterators));
    }

    /**
     * Over nothing.
     *
     * @param <T> type of the elements
     * @return an iterator without elements
     */
    @SuppressWarnings("unchecked")
    static <T> CloseableIterator<T> empty() {
        return (CloseableIterator<T>) EMPTY_INSTANCE;
    }

    /**
     * Over some elements.
     *
     * @param <T> type of the elements
     * @param closeNotConsumed called for each element that is left when the iterator is closed
     * @param elements the elements
     * @return the iterator
     */
    @SafeVarargs
    static <T> CloseableIterator<T> ofElements(Consumer<T> closeNotConsumed, T... elements) {
        return fromList(Arrays.asList(elements), closeNotConsumed);
    }

    /**
     * Over one element.
     *
     * @param <E> type of the element
     * @param element the element
     * @param closeIfNotConsumed called for the element if it is left when the iterator is closed
     * @return the iterator
     */
    static <E> CloseableIterator<E> ofElement(E element, Consumer<E> closeIfNotConsumed) {
        return fromList(Collections.singletonList(element), closeIfNotConsumed);
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
