// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.engine.common.Attention;
import io.millrace.engine.state.HeapKeyedStore;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class KeyedTimersTest {

    private final ManualClock clock = new ManualClock();
    private final List<String> fired = new ArrayList<>();
    private final HeapKeyedStore store =
            new HeapKeyedStore(IntSerializer.INSTANCE, new ManualClock());
    private final Attention attention = new Attention();
    private Runnable whileFiring = () -> {};
    private final KeyedTimers timers = new KeyedTimers(
            clock,
            new KeyedTimers.Listener() {
                @Override
                public void onEventTime(StateSlots holder, long time) {
                    fired.add("event " + holder.row().key() + "@" + time + " at "
                            + timers.currentWatermark());
                }

                @Override
                public void onProcessingTime(StateSlots holder, long time) {
                    fired.add("processing " + holder.row().key() + "@" + time);
                    whileFiring.run();
                }
            },
            attention,
            store);

    private KeyRow row(int key) {
        store.selectKey(key);
        return store.currentRow();
    }

    @Test
    void shouldKeepEventAndProcessingTimeApart() throws Exception {
        KeyRow row = row(1);
        timers.registerEventTime(row, 10);
        timers.registerProcessingTime(row, 10);

        timers.onWatermark(10);
        assertThat(fired).containsExactly("event 1@10 at 10");

        timers.onProcessingTime(11);
        assertThat(fired).containsExactly("event 1@10 at 10", "processing 1@10");
    }

    /** One that sets itself again may be due for ever. */
    @Test
    void shouldStopFiringBehindATickUntilItIsAskedAgain() throws Exception {
        for (int time = 1; time <= 3; time++) {
            timers.registerProcessingTime(row(time), time);
        }
        whileFiring = attention::tick;

        timers.onProcessingTime(10);
        assertThat(fired).containsExactly("processing 1@1");
        assertThat(timers.nextProcessingTimeMs()).isEqualTo(3);
        whileFiring = () -> {};
        attention.lookAbout();
        timers.onProcessingTime(10);

        assertThat(fired).containsExactly("processing 1@1", "processing 2@2", "processing 3@3");
    }

    @Test
    void shouldShowTheNewWatermarkWhileFiring() throws Exception {
        timers.registerEventTime(row(1), 10);
        assertThat(timers.currentWatermark()).isEqualTo(Long.MIN_VALUE);

        timers.onWatermark(9);
        assertThat(fired).isEmpty();
        timers.onWatermark(50);

        assertThat(fired).containsExactly("event 1@10 at 50");
    }

    @Test
    void shouldDeleteInOneDomainOnly() throws Exception {
        KeyRow row = row(1);
        timers.registerEventTime(row, 10);
        timers.registerProcessingTime(row, 10);
        timers.deleteEventTime(row, 10);

        timers.onWatermark(100);
        timers.onProcessingTime(100);

        assertThat(fired).containsExactly("processing 1@10");
    }

    @Test
    void shouldWantTheClockBehindTheMillisecondOfItsFirstProcessingTimer() throws Exception {
        assertThat(timers.nextProcessingTimeMs()).isEqualTo(Long.MAX_VALUE);

        timers.registerEventTime(row(1), 5);
        timers.registerProcessingTime(row(1), 30);
        timers.registerProcessingTime(row(1), 20);

        assertThat(timers.nextProcessingTimeMs()).isEqualTo(21);
        timers.onProcessingTime(20);
        assertThat(fired).isEmpty();
        timers.onProcessingTime(21);
        assertThat(fired).containsExactly("processing 1@20");
    }

    /** A row with a timer holds something, so it survives that another key becomes current. */
    @Test
    void shouldKeepTheRowOfATimer() throws Exception {
        KeyRow row = row(1);
        timers.registerEventTime(row, 10);
        row(2);

        assertThat(row(1)).isSameAs(row);

        timers.onWatermark(10);
        row(2);
        assertThat(row(1)).isNotSameAs(row);
    }

    @Test
    void shouldTellTheTimeOfTheClock() {
        clock.advance(7);

        assertThat(timers.nowMs()).isEqualTo(7);
    }
}
