// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Threads of the web interface. They belong to no job: neither to its group of threads nor to its class loader. */
final class OwnThreads {

    private static final ThreadGroup GROUP = new ThreadGroup(root(), "millrace-web");

    private OwnThreads() {}

    private static ThreadGroup root() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /** Opens something, and makes threads by that. */
    interface Opening<T> {

        T open() throws IOException;
    }

    /**
     * What was opened, and the threads that it made.
     *
     * @param result what was opened
     * @param threads that live as long as it
     */
    record Started<T>(T result, List<Thread> threads) {}

    static Thread newThread(String name, Runnable body) {
        Thread thread = new Thread(GROUP, body, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(OwnThreads.class.getClassLoader());
        return thread;
    }

    /** Opens something on a thread of its own, and waits for it. One call at a time. */
    static <T> Started<T> start(String name, Opening<T> opening) throws IOException {
        List<Thread> before = alive();
        List<T> opened = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        Thread thread = newThread(name, () -> {
            try {
                opened.add(opening.open());
            } catch (Throwable e) {
                failures.add(e);
            }
        });
        thread.start();
        if (join(List.of(thread), Long.MAX_VALUE)) {
            Thread.currentThread().interrupt();
        }
        if (!failures.isEmpty()) {
            if (failures.get(0) instanceof IOException failure) {
                throw failure;
            }
            throw new IOException("The web interface could not be opened.", failures.get(0));
        }
        List<Thread> made = new ArrayList<>(alive());
        made.removeAll(before);
        return new Started<>(opened.get(0), made);
    }

    private static List<Thread> alive() {
        Thread[] found = new Thread[64];
        int count = GROUP.enumerate(found);
        while (count == found.length) {
            found = new Thread[2 * found.length];
            count = GROUP.enumerate(found);
        }
        return Arrays.asList(found).subList(0, count);
    }

    /**
     * Waits until threads are gone.
     *
     * @param maxMs for so long altogether
     * @return whether this thread was interrupted meanwhile
     */
    static boolean join(List<Thread> threads, long maxMs) {
        long startNanos = System.nanoTime();
        boolean wasInterrupted = false;
        for (Thread thread : threads) {
            long leftMs;
            while (thread.isAlive()
                    && (leftMs = maxMs - (System.nanoTime() - startNanos) / 1_000_000) > 0) {
                try {
                    thread.join(leftMs);
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        }
        return wasInterrupted;
    }
}
