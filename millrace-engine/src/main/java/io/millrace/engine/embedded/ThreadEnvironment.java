// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.Scratch;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The environment in production: one thread per duty cycle, the system's clock, real chance. Thread-safe. */
final class ThreadEnvironment implements EngineEnvironment {

    /** Longest wait for a thread that has done its work. */
    private static final long MAX_END_MS = 1000;

    private final ClassLoader contextClassLoader;
    private final Clock clock = new SystemClock();

    /**
     * @param contextClassLoader of all threads that are started
     */
    ThreadEnvironment(ClassLoader contextClassLoader) {
        this.contextClassLoader = contextClassLoader;
    }

    private static final class SystemClock implements Clock {

        @Override
        public long nowMs() {
            return System.currentTimeMillis();
        }

        @Override
        public long nowNanos() {
            return System.nanoTime();
        }
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public RandomGenerator newRandom() {
        return new SplittableRandom();
    }

    @Override
    public Scratch newScratch(List<String> directories) {
        List<String> known =
                directories.isEmpty() ? List.of(System.getProperty("java.io.tmpdir")) : directories;
        return new FileScratch(known.stream().map(Path::of).toList());
    }

    @Override
    public Worker start(String name, Function<Doorbell, DutyCycle> factory) {
        ThreadDoorbell doorbell = new ThreadDoorbell();
        DutyCycle cycle = factory.apply(doorbell);
        return startThread(name, doorbell, bell -> run(cycle, bell));
    }

    private static void run(DutyCycle cycle, Doorbell doorbell) {
        while (true) {
            int done = cycle.step();
            if (done == DutyCycle.DONE) {
                return;
            }
            if (done == 0) {
                doorbell.await(cycle.nextDeadlineNanos());
            }
        }
    }

    @Override
    public Worker startBlocking(String name, BlockingBody body) {
        ThreadDoorbell doorbell = new ThreadDoorbell();
        return startThread(name, doorbell, bell -> body.run(new ThreadWaiter(bell)));
    }

    private Worker startThread(
            String name, ThreadDoorbell doorbell, Consumer<ThreadDoorbell> body) {
        Thread thread = new Thread(
                () -> {
                    doorbell.own();
                    body.accept(doorbell);
                },
                name);
        thread.setDaemon(false);
        thread.setContextClassLoader(contextClassLoader);
        thread.start();
        return new ThreadWorker(thread, doorbell);
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public boolean ringsGrow() {
        return false;
    }

    private record ThreadWaiter(ThreadDoorbell doorbell) implements Waiter {

        @Override
        public void ring() {
            doorbell.ring();
        }

        @Override
        public void await(long deadlineNanos) {
            doorbell.await(deadlineNanos);
        }

        @Override
        public void yieldTurn() {}
    }

    private record ThreadWorker(Thread thread, Doorbell doorbell) implements Worker {

        @Override
        public void interrupt() {
            thread.interrupt();
        }

        @Override
        public void awaitEnd() {
            if (thread == Thread.currentThread()) {
                return;
            }
            boolean wasInterrupted = Thread.interrupted();
            try {
                thread.join(MAX_END_MS);
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
