// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.engine.common.Attention;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.KeyedStores;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Timers and state where keys come sorted, and end. */
class TimersOfOneKeyTest {

    private final ManualClock clock = new ManualClock();
    private final List<String> seen = new ArrayList<>();
    private final KeyedStore store =
            KeyedStores.create(KeyedStores.Kind.SINGLE, IntSerializer.INSTANCE, clock, 1);
    private final int slot = store.states().newSlot();
    private KeyedTimers timers;

    @BeforeEach
    void makeTimers() {
        timers = new KeyedTimers(
                clock,
                new KeyedTimers.Listener() {
                    @Override
                    public void onEventTime(StateSlots holder, long time) {
                        see("event", holder, time);
                        timers.registerEventTime(holder, time + 1);
                        timers.registerProcessingTime(holder, time + 1);
                    }

                    @Override
                    public void onProcessingTime(StateSlots holder, long time) {
                        see("processing", holder, time);
                    }
                },
                new Attention(),
                store);
    }

    private void see(String kind, StateSlots holder, long time) {
        seen.add(kind + " " + holder.row().key() + "@" + time + " at " + timers.currentWatermark()
                + " with " + holder.row().get(slot));
    }

    @Test
    void shouldFireAllTimersOfAKeyWhenTheNextComesAndNoneThatIsSetThen() {
        store.selectKey(1);
        store.currentRow().set(slot, "one");
        timers.registerProcessingTime(store.currentRow(), 5);
        timers.registerEventTime(store.currentRow(), Long.MAX_VALUE);
        timers.registerEventTime(store.currentRow(), 7);
        store.selectKey(1);
        assertThat(seen).isEmpty();

        store.selectKey(2);

        assertThat(seen)
                .containsExactly(
                        "event 1@7 at 9223372036854775807 with one",
                        "event 1@9223372036854775807 at 9223372036854775807 with one",
                        "processing 1@5 at 9223372036854775807 with one");
        assertThat(timers.currentWatermark()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void shouldFireByNoOtherWatermarkThanTheLastAndNotByTheClock() throws Exception {
        store.selectKey(1);
        timers.registerEventTime(store.currentRow(), 7);
        timers.registerProcessingTime(store.currentRow(), 5);

        timers.onWatermark(100);

        assertThat(timers.nextProcessingTimeMs()).isEqualTo(Long.MAX_VALUE);
        assertThat(timers.currentWatermark()).isEqualTo(Long.MIN_VALUE);
        assertThat(seen).isEmpty();
        timers.onWatermark(Long.MAX_VALUE);
        assertThat(seen).hasSize(2);
    }

    @Test
    void shouldDropTheStateOfAKeyWithItsLastRecord() {
        store.selectKey(1);
        store.currentRow().set(slot, "one");
        store.selectKey(2);
        store.currentRow().set(slot, "two");

        store.selectKey(1);

        assertThat(store.currentRow().get(slot)).isNull();
        assertThat(store.size()).isEqualTo(1);
        assertThat(store.rowsWith(slot)).isEmpty();
    }
}
