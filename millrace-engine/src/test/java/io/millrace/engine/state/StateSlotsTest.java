// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

class StateSlotsTest {

    private final KeyRow row = new KeyRow("key", 0, new ValueColumn());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20, 200})
    void shouldHoldTimesOfBothDomainsAsSetsDo(int range) {
        Random random = new Random(range);
        Set<Long> eventTimes = new HashSet<>();
        Set<Long> processingTimes = new HashSet<>();

        for (int i = 0; i < 20_000; i++) {
            // The smallest longs stand for something inside.
            long time = Long.MIN_VALUE + random.nextInt(range);
            boolean isEventTime = random.nextBoolean();
            Set<Long> model = isEventTime ? eventTimes : processingTimes;
            boolean isFilling = i / 500 % 2 == 0;
            if (random.nextInt(10) < (isFilling ? 7 : 2)) {
                assertThat(row.addTime(isEventTime, time)).isEqualTo(model.add(time));
            } else {
                assertThat(row.removeTime(isEventTime, time)).isEqualTo(model.remove(time));
            }
            assertThat(row.isEmpty()).isEqualTo(eventTimes.isEmpty() && processingTimes.isEmpty());
        }
    }

    @Test
    void shouldHoldValuesInAnyOrderOfSlots() {
        row.set(3, "three");
        row.set(0, "zero");
        row.set(1, "one", 8);

        assertThat(row.get(0)).isEqualTo("zero");
        assertThat(row.get(1)).isEqualTo("one");
        assertThat(row.get(2)).isNull();
        assertThat(row.get(3)).isEqualTo("three");
        assertThat(row.get(9)).isNull();

        row.set(0, null);
        row.set(1, null);
        row.set(9, null);
        assertThat(row.isEmpty()).isFalse();
        row.set(3, null);
        assertThat(row.isEmpty()).isTrue();
    }
}
