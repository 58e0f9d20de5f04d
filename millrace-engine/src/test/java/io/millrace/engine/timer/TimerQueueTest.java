// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.engine.state.HeapKeyedStore;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

class TimerQueueTest {

    private final HeapKeyedStore store =
            new HeapKeyedStore(IntSerializer.INSTANCE, new ManualClock());
    private final TimerQueue queue = new TimerQueue(true);
    private final List<String> fired = new ArrayList<>();

    private KeyRow row(int key) {
        store.selectKey(key);
        return store.currentRow();
    }

    private void record(StateSlots holder, long time) {
        fired.add(holder.row().key() + "@" + time);
    }

    @Test
    void shouldFireByTimeAndInOrderOfRegistrationAmongEquals() throws Exception {
        queue.register(row(3), 20);
        queue.register(row(1), 10);
        queue.register(row(2), 20);
        queue.register(row(4), 10);
        queue.register(row(5), 30);

        queue.advanceTo(20, this::record);

        assertThat(fired).containsExactly("1@10", "4@10", "3@20", "2@20");
        assertThat(queue.nextTime()).isEqualTo(30);
    }

    @Test
    void shouldFireOnceHoweverOftenRegistered() throws Exception {
        KeyRow row = row(1);
        queue.register(row, 10);
        queue.register(row, 10);

        queue.advanceTo(10, this::record);
        queue.advanceTo(10, this::record);

        assertThat(fired).containsExactly("1@10");
    }

    @Test
    void shouldNotFireWhatWasDeleted() throws Exception {
        KeyRow first = row(1);
        KeyRow second = row(2);
        queue.register(first, 10);
        queue.register(second, 10);
        queue.delete(first, 10);
        queue.delete(first, 11);

        queue.advanceTo(100, this::record);

        assertThat(fired).containsExactly("2@10");
    }

    @Test
    void shouldFireOnceWhatWasDeletedAndRegisteredAgain() throws Exception {
        KeyRow first = row(1);
        queue.register(first, 10);
        queue.register(row(2), 10);
        queue.delete(first, 10);
        queue.register(first, 10);

        queue.advanceTo(10, this::record);

        assertThat(fired).containsExactlyInAnyOrder("1@10", "2@10");
    }

    @Test
    void shouldForgetTimeWhenItsOnlyTimerIsDeleted() {
        KeyRow row = row(1);
        queue.register(row, 10);

        queue.delete(row, 10);

        assertThat(queue.nextTime()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldFireInTheSameAdvanceWhatIsRegisteredWhileFiring() throws Exception {
        KeyRow row = row(1);
        queue.register(row, 10);

        queue.advanceTo(30, (holder, time) -> {
            record(holder, time);
            queue.register(holder, time + 10);
        });

        assertThat(fired).containsExactly("1@10", "1@20", "1@30");
        assertThat(queue.nextTime()).isEqualTo(40);
    }

    @Test
    void shouldFireEarlierTimeRegisteredWhileFiringBeforeTheRest() throws Exception {
        queue.register(row(1), 10);
        queue.register(row(2), 10);
        queue.register(row(3), 10);
        KeyRow other = row(9);

        queue.advanceTo(30, (holder, time) -> {
            record(holder, time);
            if (holder.row().key().equals(1)) {
                queue.register(other, 4);
                queue.register(other, 10);
            }
        });

        assertThat(fired).containsExactly("1@10", "9@4", "2@10", "3@10", "9@10");
    }

    @Test
    void shouldRegisterTheFiringTimeAnew() throws Exception {
        KeyRow row = row(1);
        queue.register(row, 10);

        queue.advanceTo(10, (holder, time) -> {
            record(holder, time);
            if (fired.size() < 3) {
                queue.register(holder, time);
            }
        });

        assertThat(fired).containsExactly("1@10", "1@10", "1@10");
    }

    @Test
    void shouldLetFiringTimerDeleteAnotherOfTheSameTime() throws Exception {
        KeyRow second = row(2);
        queue.register(row(1), 10);
        queue.register(second, 10);

        queue.advanceTo(10, (holder, time) -> {
            record(holder, time);
            queue.delete(second, 10);
        });

        assertThat(fired).containsExactly("1@10");
    }

    @Test
    void shouldFireTheRestAfterManyWereDeleted() throws Exception {
        List<KeyRow> rows = new ArrayList<>();
        for (int key = 0; key < 500; key++) {
            rows.add(row(key));
            queue.register(rows.get(key), 10);
        }
        for (int key = 0; key < 400; key++) {
            queue.delete(rows.get(key), 10);
        }
        for (int key = 0; key < 10; key++) {
            queue.register(rows.get(key), 10);
        }

        queue.advanceTo(10, this::record);

        assertThat(fired).hasSize(110).doesNotHaveDuplicates().contains("9@10", "400@10", "499@10");
    }

    @Test
    void shouldHoldExtremeTimes() throws Exception {
        KeyRow row = row(1);
        queue.register(row, Long.MIN_VALUE);
        queue.register(row, -5);
        queue.register(row, Long.MAX_VALUE);

        queue.advanceTo(0, this::record);
        queue.advanceTo(Long.MAX_VALUE, this::record);

        assertThat(fired).containsExactly("1@" + Long.MIN_VALUE, "1@-5", "1@" + Long.MAX_VALUE);
    }

    @Test
    void shouldForgetTimesThatNobodyWantsAnyMore() throws Exception {
        KeyRow row = row(1);
        for (int time = 0; time < 100_000; time++) {
            queue.register(row, time * 7L);
            if (time % 1_000 != 0) {
                queue.delete(row, time * 7L);
            }
        }
        assertThat(queue.times()).isLessThan(1_000);

        queue.register(row, 7);
        queue.advanceTo(Long.MAX_VALUE, this::record);

        assertThat(fired).hasSize(101).startsWith("1@0", "1@7", "1@7000").endsWith("1@693000");
        assertThat(queue.times()).isZero();
    }

    @Test
    void shouldFireAHundredThousandTimesInOrder() throws Exception {
        Random random = new Random(1);
        List<KeyRow> rows = new ArrayList<>();
        for (int key = 0; key < 1_000; key++) {
            rows.add(row(key));
        }
        Set<List<Long>> model = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            long key = random.nextInt(1_000);
            long time = random.nextInt() * 4L;
            queue.register(rows.get((int) key), time);
            model.add(List.of(key, time));
        }
        long[] last = {Long.MIN_VALUE};

        queue.advanceTo(Long.MAX_VALUE, (holder, time) -> {
            assertThat(time >= last[0]).isTrue();
            last[0] = time;
            assertThat(model.remove(List.of((long) (Integer) holder.row().key(), time)))
                    .isTrue();
        });

        assertThat(model).isEmpty();
    }

    /** Timers as a plain sorted map would hold them. */
    private static final class Model {

        private final TreeMap<Long, Set<Object>> timers = new TreeMap<>();

        void register(Object key, long time) {
            timers.computeIfAbsent(time, t -> new HashSet<>()).add(key);
        }

        boolean delete(Object key, long time) {
            Set<Object> keys = timers.get(time);
            boolean removed = keys != null && keys.remove(key);
            if (keys != null && keys.isEmpty()) {
                timers.remove(time);
            }
            return removed;
        }

        long firstTime() {
            return timers.isEmpty() ? Long.MAX_VALUE : timers.firstKey();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldDoWhatASortedMapDoes(long seed) throws Exception {
        Random random = new Random(seed);
        Model model = new Model();
        int keys = seed % 2 == 0 ? 3 : 300;
        long step = seed % 3 == 0 ? random.nextInt(50) + 1 : 1;
        List<KeyRow> rows = new ArrayList<>();
        for (int key = 0; key < keys; key++) {
            rows.add(row(key));
        }
        long now = 0;

        for (int round = 0; round < 300; round++) {
            for (int i = 0; i < 60; i++) {
                change(random, model, rows, now + (random.nextInt(12) - 2) * step);
            }
            long target = now + random.nextInt(4) * step;
            int[] budget = {200};
            queue.advanceTo(target, (holder, time) -> {
                assertThat(time).isLessThanOrEqualTo(target).isEqualTo(model.firstTime());
                assertThat(model.delete(holder.row().key(), time)).isTrue();
                if (budget[0]-- > 0) {
                    change(random, model, rows, time + (random.nextInt(8) - 3) * step);
                }
            });
            assertThat(model.firstTime()).isGreaterThan(target);
            assertThat(queue.nextTime()).isLessThanOrEqualTo(model.firstTime());
            now = target;
        }
    }

    private void change(Random random, Model model, List<KeyRow> rows, long time) {
        KeyRow row = rows.get(random.nextInt(rows.size()));
        if (random.nextInt(5) < 3) {
            queue.register(row, time);
            model.register(row.key(), time);
        } else {
            queue.delete(row, time);
            model.delete(row.key(), time);
        }
    }
}
