// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.web;

import io.millrace.streaming.api.functions.source.SourceFunction;

/** Emits the numbers from 0, and then nothing more until it is cancelled. */
final class HeldSource implements SourceFunction<Integer> {

    private static final long serialVersionUID = 1L;

    private final int count;
    private volatile boolean isCancelled;

    HeldSource(int count) {
        this.count = count;
    }

    @Override
    public void run(SourceContext<Integer> context) throws Exception {
        for (int number = 0; number < count; number++) {
            context.collect(number);
        }
        synchronized (this) {
            while (!isCancelled) {
                wait();
            }
        }
    }

    @Override
    public synchronized void cancel() {
        isCancelled = true;
        notifyAll();
    }
}
