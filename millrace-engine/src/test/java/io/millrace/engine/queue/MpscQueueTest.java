// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class MpscQueueTest {

    @Test
    void shouldKeepTheOrderOfEachProducer() throws Exception {
        MpscQueue<int[]> queue = new MpscQueue<>();
        List<CompletableFuture<Void>> producers = new ArrayList<>();
        for (int producer = 0; producer < 3; producer++) {
            int id = producer;
            producers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 1_000; i++) {
                    queue.offer(new int[] {id, i});
                }
            }));
        }
        for (CompletableFuture<Void> producer : producers) {
            producer.get(10, TimeUnit.SECONDS);
        }

        int[] next = new int[3];
        int[] element;
        while ((element = queue.poll()) != null) {
            assertThat(element[1]).isEqualTo(next[element[0]]++);
        }

        assertThat(next).containsExactly(1_000, 1_000, 1_000);
    }
}
