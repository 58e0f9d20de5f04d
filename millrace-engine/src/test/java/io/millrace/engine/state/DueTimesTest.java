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
    @ValueSource(ints = {2, 16, 18, 60})
    void shouldDoWhatASetDoes(int range) {
        Random random = new Random(range);
        DueTimes times = new DueTimes();
        Set<Long> model = new HashSet<>();

        for (int i = 0; i < 5_000; i++) {
            long time = random.nextInt(range);
            boolean isFilling = i / 200 % 2 == 0;
            if (random.nextInt(10) < (isFilling ? 7 : 2)) {
                assertThat(times.add(time)).isEqualTo(model.add(time));
            } else {
                assertThat(times.remove(time)).isEqualTo(model.remove(time));
            }
            assertThat(times.isEmpty()).isEqualTo(model.isEmpty());
        }
    }
}
