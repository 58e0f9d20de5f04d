// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.functions.Subtask;
import io.millrace.streaming.api.functions.source.CollectingSourceContext;
import io.millrace.streaming.api.functions.source.ListStates;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class DataGeneratorSourceTest {

    /** Its time passes while it waits, and 10 ms with each record. */
    private static final class Clocked<T> extends DataGeneratorSource<T> {

        private final List<String> log = new ArrayList<>();
        private final int cancelAfter;
        private long nowMs = 5_000;
        private int records;

        Clocked(DataGenerator<T> generator, long perSecond, Long rows, int cancelAfter) {
            super(generator, perSecond, rows);
            this.cancelAfter = cancelAfter;
        }

        @Override
        long nowMs() {
            return nowMs;
        }

        @Override
        void pause(long durationMs) {
            log.add("pause " + durationMs);
            nowMs += durationMs;
        }

        private void take(T record) {
            log.add(String.valueOf(record));
            nowMs += 10;
            if (++records == cancelAfter) {
                cancel();
            }
        }
    }

    private static <T> Clocked<T> run(Clocked<T> source, int index, int subtasks, ListStates states)
            throws Exception {
        source.setRuntimeContext(Subtask.context(index, subtasks));
        source.initializeState(states);
        source.open(new Configuration());
        source.run(new CollectingSourceContext<>(source::take));
        return source;
    }

    @Test
    @Tag("row:U13")
    void shouldEmitItsShareOfTheRatePerSecond() throws Exception {
        var alone = new Clocked<>(SequenceGenerator.longGenerator(1, 5), 2, null, -1);
        var oneOfTwo = new Clocked<>(SequenceGenerator.longGenerator(1, 9), 3, 8L, -1);

        run(alone, 0, 1, new ListStates());
        run(oneOfTwo, 1, 2, new ListStates());

        assertThat(alone.log).containsExactly("1", "2", "pause 980", "3", "4", "pause 980", "5");
        assertThat(oneOfTwo.log).containsExactly("2", "4", "pause 980", "6", "8", "pause 980");
    }

    @Test
    @Tag("row:U13")
    void shouldEmitItsShareOfTheRows() throws Exception {
        for (int subtask = 0; subtask < 3; subtask++) {
            var source = new Clocked<>(RandomGenerator.booleanGenerator(), 1_000_000, 8L, -1);

            run(source, subtask, 3, new ListStates());

            assertThat(source.log).hasSize(subtask < 2 ? 3 : 2);
        }
    }

    @Test
    @Tag("row:U13")
    void shouldGoOnBehindTheRecordsOfRestoredCheckpoint() throws Exception {
        ListStates states = new ListStates();
        var first = new Clocked<>(SequenceGenerator.longGenerator(1, 5), 1_000_000, null, 2);
        run(first, 0, 1, states);
        first.snapshotState(Subtask.checkpoint(1));
        var second = new Clocked<>(SequenceGenerator.longGenerator(1, 5), 1_000_000, null, -1);

        run(second, 0, 1, states.restored());

        assertThat(first.log).containsExactly("1", "2");
        assertThat(second.log).containsExactly("3", "4", "5");
    }

    @Test
    void shouldStoreTheGeneratorsThatMapsAndArraysAreMadeOf() throws Exception {
        ListStates states = new ListStates();
        var first = new Clocked<>(
                RandomGenerator.mapGenerator(
                        SequenceGenerator.longGenerator(1, 9),
                        RandomGenerator.arrayGenerator(SequenceGenerator.intGenerator(1, 9), 1),
                        1),
                1_000_000,
                null,
                2);
        run(first, 0, 1, states);
        first.snapshotState(Subtask.checkpoint(1));

        assertThat(states.getRegisteredStateNames())
                .containsExactlyInAnyOrder(
                        "DataGenerator.key-sequence-state", "DataGenerator.value-sequence-state");
        assertThat(states.restored()
                        .getListState(new io.millrace.api.common.state.ListStateDescriptor<>(
                                "DataGenerator.key-sequence-state", Long.class))
                        .get())
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void shouldRefuseToBeInitializedTwiceOrNotAtAll() throws Exception {
        SequenceGenerator<Long> generator = new SequenceGenerator<>(1, 3) {
            @Override
            public Long next() {
                return valuesToEmit.poll();
            }
        };
        assertThatThrownBy(() -> generator.snapshotState(Subtask.checkpoint(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The  state has not been properly initialized.");

        generator.open("g", new ListStates(), Subtask.context(0, 1));

        assertThatThrownBy(() -> generator.open("g", new ListStates(), Subtask.context(0, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The  has already been initialized.");
    }
}
