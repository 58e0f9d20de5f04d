// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.PriorityQueue;
import java.util.Random;

class LongHeapTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1_000_000})
    void shouldDoWhatAPriorityQueueDoes(int range) {
        Random random = new Random(range);
        LongHeap heap = new LongHeap();
        PriorityQueue<Long> model = new PriorityQueue<>();

        for (int i = 0; i < 20_000; i++) {
            boolean isFilling = i / 1_000 % 2 == 0;
            if (random.nextInt(10) < (isFilling ? 7 : 3)) {
                long value = random.nextInt(range) - range / 2;
                heap.add(value);
                model.add(value);
            } else if (!model.isEmpty()) {
                assertThat(heap.first()).isEqualTo(model.peek());
                assertThat(heap.removeFirst()).isEqualTo(model.poll());
            }
            assertThat(heap.isEmpty()).isEqualTo(model.isEmpty());
        }
    }
}
