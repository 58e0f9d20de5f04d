// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.synchronization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

class FutureCompletingBlockingQueueTest {

    private final FutureCompletingBlockingQueue<String> queue =
            new FutureCompletingBlockingQueue<>(2);

    @Test
    void shouldCompleteFutureWhenSomethingComes() throws Exception {
        CompletableFuture<Void> before = queue.getAvailabilityFuture();

        assertThat(before).isNotDone();
        queue.put(0, "a");

        assertThat(before).isDone();
        assertThat(queue.getAvailabilityFuture()).isSameAs(FutureCompletingBlockingQueue.AVAILABLE);
        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.getAvailabilityFuture()).isNotDone();
        assertThat(queue.poll()).isNull();
    }

    @Test
    void shouldBeAvailableAfterANoticeUntilSomebodyLooks() {
        queue.notifyAvailable();

        assertThat(queue.getAvailabilityFuture()).isDone();
        assertThat(queue.poll()).isNull();
        assertThat(queue.getAvailabilityFuture()).isNotDone();
    }

    @Test
    void shouldReturnFromPutThatWasWokenUp() throws Exception {
        queue.put(3, "a");
        queue.wakeUpPuttingThread(3);

        assertThat(queue.put(3, "b")).as("there is room").isTrue();
        assertThat(queue.put(3, "c")).as("woken up").isFalse();
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.remainingCapacity()).isZero();
        assertThat(queue.peek()).isEqualTo("a");
    }

    @Test
    void shouldLetPutGoOnWhenThereIsRoom() throws Exception {
        queue.put(0, "a");
        queue.put(0, "b");
        FutureTask<Boolean> third = new FutureTask<>(() -> queue.put(1, "c"));
        new Thread(third).start();

        assertThat(queue.take()).isEqualTo("a");

        assertThat(third.get()).isTrue();
        assertThat(queue.take()).isEqualTo("b");
        assertThat(queue.take()).isEqualTo("c");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertThatThrownBy(() -> new FutureCompletingBlockingQueue<String>(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capacity must be > 0");
        assertThatThrownBy(() -> queue.put(0, null)).isInstanceOf(NullPointerException.class);
        assertThat(new FutureCompletingBlockingQueue<String>().remainingCapacity())
                .isEqualTo(2);
    }
}
