// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;
import io.millrace.streaming.api.functions.source.RichSourceFunction;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A job source, map, sink whose functions tell {@link Events} of their lives and do something odd at one place. */
final class Tracked {

    private static final long FOREVER_MS = 600_000;

    /** A lock that will never be free: who took it is gone. */
    private static final ReentrantLock HELD = heldForEver();

    private static ReentrantLock heldForEver() {
        ReentrantLock lock = new ReentrantLock();
        Thread owner = new Thread(lock::lock);
        owner.start();
        try {
            owner.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return lock;
    }

    /** What one of the functions does when it gets there; all but a few never come back by themselves. */
    enum Deed {
        NOTHING {
            @Override
            void perform() {}
        },
        SLEEP {
            @Override
            void perform() throws Exception {
                Thread.sleep(FOREVER_MS);
            }
        },
        WAIT_ON_MONITOR {
            @Override
            void perform() throws Exception {
                Object monitor = new Object();
                synchronized (monitor) {
                    while (!Events.isReleased()) {
                        monitor.wait();
                    }
                }
            }
        },
        TAKE_FROM_QUEUE {
            @Override
            void perform() throws Exception {
                new ArrayBlockingQueue<String>(1).take();
            }
        },
        WAIT_FOR_LOCK {
            @Override
            void perform() throws Exception {
                HELD.lockInterruptibly();
            }
        },
        HIDE_INTERRUPT {
            @Override
            void perform() {
                try {
                    Thread.sleep(FOREVER_MS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("something else", e);
                }
            }
        },
        THROW_ERROR_ON_INTERRUPT {
            @Override
            void perform() {
                try {
                    Thread.sleep(FOREVER_MS);
                } catch (InterruptedException e) {
                    throw new AssertionError("something worse", e);
                }
            }
        },
        PARK_UNTIL_INTERRUPTED {
            @Override
            void perform() {
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.park();
                }
            }
        },
        IGNORE_INTERRUPTS {
            @Override
            void perform() {
                Events.awaitReleaseStubbornly();
            }
        },
        WAIT_FOR_RELEASE {
            @Override
            void perform() throws Exception {
                Events.awaitRelease();
            }
        },
        FAIL {
            @Override
            void perform() {
                throw new IllegalStateException("as asked");
            }
        };

        abstract void perform() throws Exception;
    }

    /** Where a function does it. */
    enum Place {
        SOURCE_OPEN,
        SOURCE_RUN,
        SOURCE_UNDER_LOCK,
        SOURCE_CANCEL,
        SOURCE_CLOSE,
        MAP_OPEN,
        MAP,
        MAP_CLOSE,
        SINK_OPEN,
        SINK,
        SINK_CLOSE
    }

    /** What is odd about a job: what happens where, how many records come first, and whether the map stands on its own. */
    record Oddity(Place place, Deed deed, long records, boolean isChained)
            implements java.io.Serializable {

        void at(Place here) throws Exception {
            if (here == place) {
                Events.count("reached");
                deed.perform();
            }
        }
    }

    private Tracked() {}

    static JobClient start(StreamExecutionEnvironment environment, Oddity oddity) throws Exception {
        build(environment, oddity);
        return environment.executeAsync("tracked");
    }

    static void build(StreamExecutionEnvironment environment, Oddity oddity) {
        var records = environment.addSource(new Source(oddity)).name("numbers");
        var mapped = (oddity.isChained() ? records : records.rebalance())
                .map(new Mapper(oddity))
                .name("map");
        (oddity.isChained() ? mapped : mapped.rebalance())
                .addSink(new Sink(oddity))
                .name("sink");
    }

    private static final class Source extends RichSourceFunction<Long> {
        private final Oddity oddity;
        private volatile boolean isRunning = true;

        Source(Oddity oddity) {
            this.oddity = oddity;
        }

        @Override
        public void open(Configuration parameters) throws Exception {
            Events.count("open source");
            oddity.at(Place.SOURCE_OPEN);
        }

        @Override
        public void run(SourceContext<Long> context) throws Exception {
            Events.count("run");
            for (long n = 0; isRunning && n < oddity.records(); n++) {
                context.collect(n);
                Events.count("emitted");
            }
            if (isRunning) {
                oddity.at(Place.SOURCE_RUN);
            }
            synchronized (context.getCheckpointLock()) {
                if (oddity.place() == Place.SOURCE_UNDER_LOCK && oddity.deed() == Deed.NOTHING) {
                    Events.count("reached");
                    // Only cancel() ends this, and it must not need the lock.
                    while (isRunning) {
                        LockSupport.parkNanos(1_000_000);
                    }
                }
                oddity.at(Place.SOURCE_UNDER_LOCK);
            }
        }

        @Override
        public void cancel() {
            Events.count("cancel source");
            isRunning = false;
            if (oddity.place() == Place.SOURCE_CANCEL) {
                throw new IllegalStateException("cancel() fails");
            }
        }

        @Override
        public void close() throws Exception {
            Events.count("close source");
            oddity.at(Place.SOURCE_CLOSE);
        }
    }

    private static final class Mapper extends RichMapFunction<Long, Long> {
        private final Oddity oddity;

        Mapper(Oddity oddity) {
            this.oddity = oddity;
        }

        @Override
        public void open(Configuration parameters) throws Exception {
            Events.count("open map");
            oddity.at(Place.MAP_OPEN);
        }

        @Override
        public Long map(Long value) throws Exception {
            oddity.at(Place.MAP);
            return value;
        }

        @Override
        public void close() throws Exception {
            Events.count("close map");
            oddity.at(Place.MAP_CLOSE);
        }
    }

    private static final class Sink extends RichSinkFunction<Long> {
        private final Oddity oddity;

        Sink(Oddity oddity) {
            this.oddity = oddity;
        }

        @Override
        public void open(Configuration parameters) throws Exception {
            Events.count("open sink");
            oddity.at(Place.SINK_OPEN);
        }

        @Override
        public void invoke(Long value, Context context) throws Exception {
            oddity.at(Place.SINK);
        }

        @Override
        public void close() throws Exception {
            Events.count("close sink");
            oddity.at(Place.SINK_CLOSE);
        }
    }
}
