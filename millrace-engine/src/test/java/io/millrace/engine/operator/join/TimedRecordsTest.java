// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class TimedRecordsTest {

    private record Entry(long timestamp, Object value) {}

    private static List<Entry> contents(TimedRecords records, long from) {
        List<Entry> entries = new ArrayList<>();
        for (int i = records.indexFrom(from); i < records.end(); i++) {
            entries.add(new Entry(records.timestamp(i), records.value(i)));
        }
        return entries;
    }

    @Test
    void shouldKeepRecordsInOrderOfTimeAndThenOfArrival() {
        TimedRecords records = new TimedRecords();

        records.add("a", 5);
        records.add("b", 3);
        records.add("c", 5);
        records.add("d", 4);
        records.add("e", 3);
        records.add("f", Long.MAX_VALUE);
        records.add("g", Long.MAX_VALUE);

        assertThat(contents(records, Long.MIN_VALUE).stream().map(Entry::value))
                .containsExactly("b", "e", "d", "a", "c", "f", "g");
        assertThat(contents(records, 4).stream().map(Entry::value))
                .containsExactly("d", "a", "c", "f", "g");
    }

    @Test
    void shouldHoldWhatASortedListHoldsThroughAnyNumberOfChanges() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            TimedRecords records = new TimedRecords();
            List<Entry> model = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                long time = i / 4 + random.nextInt(20);
                if (random.nextInt(6) == 0) {
                    long limit = time - random.nextInt(30);
                    records.removeUpTo(limit);
                    model.removeIf(entry -> entry.timestamp() <= limit);
                } else {
                    records.add(i, time);
                    model.add(new Entry(time, i));
                    model.sort(Comparator.comparingLong(Entry::timestamp));
                }
                long from = time - 5;

                assertThat(contents(records, from))
                        .as("seed %d, step %d", seed, i)
                        .isEqualTo(model.stream()
                                .filter(entry -> entry.timestamp() >= from)
                                .toList());
                assertThat(records.isEmpty()).isEqualTo(model.isEmpty());
            }
        }
    }
}
