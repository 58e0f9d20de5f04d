// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class SpscRingTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "3,4", "4,4", "5,8", "64,64", "65,128"})
    void shouldRoundCapacityUpToPowerOfTwo(int wanted, int capacity) {
        assertThat(new SpscRing<>(wanted).capacity()).isEqualTo(capacity);
    }

    @Test
    void shouldRefuseWhatDoesNotFit() {
        SpscRing<Integer> ring = new SpscRing<>(2);

        assertThat(ring.offer(1)).isTrue();
        assertThat(ring.offer(2)).isTrue();
        assertThat(ring.offer(3)).isFalse();
        assertThat(ring.size()).isEqualTo(2);

        assertThat(ring.poll()).isEqualTo(1);
        assertThat(ring.offer(3)).isTrue();
        assertThat(ring.poll()).isEqualTo(2);
        assertThat(ring.poll()).isEqualTo(3);
        assertThat(ring.poll()).isNull();
        assertThat(ring.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void shouldKeepOrderWhenItWrapsAround(int capacity) {
        SpscRing<Integer> ring = new SpscRing<>(capacity);
        int next = 0;
        int expected = 0;

        for (int round = 0; round < 1_000; round++) {
            int fill = 1 + round % capacity;
            for (int i = 0; i < fill; i++) {
                assertThat(ring.offer(next++)).isTrue();
            }
            for (int i = 0; i < fill; i++) {
                assertThat(ring.poll()).isEqualTo(expected++);
            }
        }
    }

    /** Each element is an array written just before the offer: seeing less than all of it would show. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 256})
    void shouldHandOverAllElementsBetweenTwoThreads(int capacity) throws Exception {
        int count = 200_000;
        SpscRing<int[]> ring = new SpscRing<>(capacity);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);

        CompletableFuture<Void> producer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < count; i++) {
                int[] element = {i, -i};
                while (!ring.offer(element)) {
                    assertThat(System.nanoTime()).isLessThan(deadline);
                    Thread.yield();
                }
            }
        });

        for (int i = 0; i < count; i++) {
            int[] element;
            while ((element = ring.poll()) == null) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.yield();
            }
            if (element[0] != i || element[1] != -i) {
                assertThat(element).containsExactly(i, -i);
            }
        }
        producer.get(10, TimeUnit.SECONDS);
        assertThat(ring.poll()).isNull();
    }
}
