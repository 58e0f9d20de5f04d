// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sort;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

/** Several runs as one; of equal records those of the run that comes first. Hot path. */
final class MergedRecords extends SortedRecords {

    private record Head(SortedRecords records, int number) implements Comparable<Head> {

        @Override
        public int compareTo(Head other) {
            int order = records.compareTo(other.records);
            return order != 0 ? order : Integer.compare(number, other.number);
        }
    }

    private final PriorityQueue<Head> heads = new PriorityQueue<>();
    /** Shown now; not in the queue. Null before the first record. */
    private Head current;

    MergedRecords(List<SortedRecords> runs) throws IOException {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).next()) {
                heads.add(new Head(runs.get(i), i));
            }
        }
    }

    @Override
    public boolean next() throws IOException {
        if (current != null && current.records().next()) {
            heads.add(current);
        }
        current = heads.poll();
        if (current == null) {
            return false;
        }
        show(current.records());
        return true;
    }
}
