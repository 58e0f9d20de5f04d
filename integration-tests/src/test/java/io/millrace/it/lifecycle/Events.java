// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What functions of the running test have told. Static, as functions are copied for each of their tasks; every test begins
 * with {@link #reset}. Thread-safe.
 */
final class Events {

    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();
    private static volatile CountDownLatch release = new CountDownLatch(1);

    private Events() {}

    static void reset() {
        COUNTS.clear();
        release = new CountDownLatch(1);
    }

    static void count(String event) {
        COUNTS.computeIfAbsent(event, key -> new AtomicInteger()).incrementAndGet();
    }

    static int of(String event) {
        AtomicInteger count = COUNTS.get(event);
        return count == null ? 0 : count.get();
    }

    /** All counts so far whose events begin like this, by the rest of the name. */
    static Map<String, Integer> all(String prefix) {
        Map<String, Integer> counts = new TreeMap<>();
        COUNTS.forEach((event, count) -> {
            if (event.startsWith(prefix)) {
                counts.put(event.substring(prefix.length()), count.get());
            }
        });
        return counts;
    }

    static void awaitEvent(String event) {
        await(event).atMost(MAX_WAIT).pollInterval(Duration.ofMillis(1)).until(() -> of(event) > 0);
    }

    /** Lets everything go on that waits in {@link #awaitRelease}. */
    static void release() {
        release.countDown();
    }

    static boolean isReleased() {
        return release.getCount() == 0;
    }

    static void awaitRelease() throws InterruptedException {
        release.await();
    }

    /** Waits for the release whoever interrupts, and counts the interrupts. */
    static void awaitReleaseStubbornly() {
        while (true) {
            try {
                release.await();
                return;
            } catch (InterruptedException e) {
                count("interrupt");
            }
        }
    }
}
