// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.logging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * Starts the logging backend, once, on a thread of its own for that moment.
 *
 * <p>The first message often comes from a task that is being cancelled, on an interrupted thread. A backend that is
 * interrupted while it starts is broken for the rest of the process (Log4j's classes fail to initialize), and so would
 * be every job that logs.
 */
final class BackendStart {

    /** Set once, by whoever comes first; others wait in the initialization of this class. */
    private static final boolean IS_STARTED = start();

    private BackendStart() {}

    /** The backend's logger of a name; one that says nothing if the backend could not be started. */
    static Logger logger(String name) {
        return IS_STARTED ? LoggerFactory.getLogger(name) : NOPLogger.NOP_LOGGER;
    }

    private static boolean start() {
        Starter start = new Starter();
        // It inherits the context class loader, by which backends find the program's configuration.
        Thread starter = new Thread(start, "logging-start");
        starter.setDaemon(true);
        starter.start();
        awaitEnd(starter);
        if (start.failure != null) {
            System.err.println(
                    "Logging could not be started, so nothing will be logged: " + start.failure);
        }
        return start.failure == null;
    }

    /** A class of its own, no lambda: code of the outer class would wait for its initialization, which waits for this. */
    private static final class Starter implements Runnable {

        /** Written before the thread ends, read after it has been joined. */
        private Throwable failure;

        @Override
        public void run() {
            try {
                LoggerFactory.getLogger(LazyLogger.class);
            } catch (Throwable e) {
                failure = e;
            }
        }
    }

    private static void awaitEnd(Thread starter) {
        boolean wasInterrupted = false;
        while (true) {
            try {
                starter.join();
                break;
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
