// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one fetch has brought, in collections. Mirrors Flink 1.14's {@code RecordsBySplits}.
 *
 * @param <E> type of the elements
 */
public class RecordsBySplits<E> implements RecordsWithSplitIds<E> {

    private final Iterator<Map.Entry<String, Collection<E>>> splits;
    private final Set<String> finishedSplits;
    /** Of the current split; null between splits. */
    private Iterator<E> elements;

    /**
     * What was fetched.
     *
     * @param recordsBySplit elements by the id of their split
     * @param finishedSplits ids of splits that have ended
     */
    public RecordsBySplits(Map<String, Collection<E>> recordsBySplit, Set<String> finishedSplits) {
        this.splits = Preconditions.checkNotNull(recordsBySplit, "recordsBySplit")
                .entrySet()
                .iterator();
        this.finishedSplits = Preconditions.checkNotNull(finishedSplits, "finishedSplits");
    }

    @Override
    public String nextSplit() {
        if (!splits.hasNext()) {
            elements = null;
            return null;
        }
        Map.Entry<String, Collection<E>> next = splits.next();
        elements = next.getValue().iterator();
        return next.getKey();
    }

    @Override
    public E nextRecordFromSplit() {
        if (elements == null) {
            throw new IllegalStateException();
        }
        return elements.hasNext() ? elements.next() : null;
    }

    @Override
    public Set<String> finishedSplits() {
        return finishedSplits;
    }

    /**
     * Collects what a fetch brings.
     *
     * @param <E> type of the elements
     */
    public static class Builder<E> {

        private final Map<String, Collection<E>> recordsBySplit = new LinkedHashMap<>();
        private final Set<String> finishedSplits = new HashSet<>();

        /** Begins with nothing. */
        public Builder() {}

        /**
         * Adds an element.
         *
         * @param splitId id of its split
         * @param record the element
         */
        public void add(String splitId, E record) {
            recordsBySplit.computeIfAbsent(splitId, id -> new ArrayList<>()).add(record);
        }

        /**
         * Adds an element.
         *
         * @param split its split
         * @param record the element
         */
        public void add(SourceSplit split, E record) {
            add(split.splitId(), record);
        }

        /**
         * Adds elements of one split.
         *
         * @param splitId id of their split
         * @param records the elements
         */
        public void addAll(String splitId, Collection<E> records) {
            recordsBySplit.computeIfAbsent(splitId, id -> new ArrayList<>()).addAll(records);
        }

        /**
         * Adds elements of one split.
         *
         * @param split their split
         * @param records the elements
         */
        public void addAll(SourceSplit split, Collection<E> records) {
            addAll(split.splitId(), records);
        }

        /**
         * Says that a split has ended with what is added.
         *
         * @param splitId id of the split
         */
        public void addFinishedSplit(String splitId) {
            finishedSplits.add(splitId);
        }

        /**
         * Says that splits have ended with what is added.
         *
         * @param splitIds ids of the splits
         */
        public void addFinishedSplits(Collection<String> splitIds) {
            finishedSplits.addAll(splitIds);
        }

        /**
         * All that was added.
         *
         * @return what a fetcher hands over
         */
        public RecordsBySplits<E> build() {
            return new RecordsBySplits<>(recordsBySplit, finishedSplits);
        }
    }
}
