// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.Scratch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** An environment without threads: keeps blocking bodies until the test runs them on its own thread. */
public final class FakeEnvironment implements EngineEnvironment {

    public final ManualClock clock = new ManualClock();
    public final List<FakeWorker> workers = new ArrayList<>();
    /** Duty cycles by the names of their threads, if they are allowed; the test steps them. */
    public final Map<String, DutyCycle> cycles = new LinkedHashMap<>();

    public boolean allowsCycles;

    /** Somebody who would run. */
    public static final class FakeWorker implements Worker, Waiter {

        private final BlockingBody body;
        public int rings;
        public int interrupts;
        public int endsAwaited;

        FakeWorker(BlockingBody body) {
            this.body = body;
        }

        /** Runs the blocking body to its end, here. */
        public void run() {
            body.run(this);
        }

        @Override
        public Doorbell doorbell() {
            return this;
        }

        @Override
        public void interrupt() {
            interrupts++;
        }

        @Override
        public void awaitEnd() {
            endsAwaited++;
        }

        @Override
        public void yieldTurn() {}

        @Override
        public void ring() {
            rings++;
        }

        @Override
        public void await(long deadlineNanos) {
            throw new AssertionError("nobody was to wait");
        }
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public RandomGenerator newRandom() {
        return new SplittableRandom(1);
    }

    @Override
    public Worker start(String name, Function<Doorbell, DutyCycle> factory) {
        if (!allowsCycles) {
            throw new AssertionError("no duty cycle was to be started: " + name);
        }
        FakeWorker worker = new FakeWorker(null);
        cycles.put(name, factory.apply(worker));
        return worker;
    }

    @Override
    public Worker startBlocking(String name, BlockingBody body) {
        FakeWorker worker = new FakeWorker(body);
        workers.add(worker);
        return worker;
    }

    @Override
    public Scratch newScratch(List<String> directories) {
        throw new AssertionError("nothing was to be written away");
    }

    @Override
    public boolean ringsGrow() {
        return false;
    }

    @Override
    public boolean isSimulated() {
        return false;
    }
}
