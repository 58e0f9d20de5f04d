// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

class DueTimesTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 18, 60, 2_000})
    void shouldDoWhatASetDoes(int range) {
        Random random = new Random(range);
        DueTimes times = new DueTimes();
        Set<Long> model = new HashSet<>();

        for (int i = 0; i < 20_000; i++) {
            long time = random.nextInt(range) - range / 2;
            boolean isFilling = i / 1_000 % 2 == 0;
            if (random.nextInt(10) < (isFilling ? 7 : 2)) {
                assertThat(times.add(time)).isEqualTo(model.add(time));
            } else {
                assertThat(times.remove(time)).isEqualTo(model.remove(time));
            }
            long other = random.nextInt(range) - range / 2;
            assertThat(times.contains(other)).isEqualTo(model.contains(other));
            assertThat(times.isEmpty()).isEqualTo(model.isEmpty());
        }
    }
}
