// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Counts records. Written by the task's thread, without a fence; read by any. Hot path. */
public final class RecordCounter implements Counter {

    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(RecordCounter.class, "count", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private long count;

    @Override
    public void inc() {
        COUNT.setOpaque(this, count + 1);
    }

    @Override
    public void inc(long n) {
        COUNT.setOpaque(this, count + n);
    }

    @Override
    public void dec() {
        inc(-1);
    }

    @Override
    public void dec(long n) {
        inc(-n);
    }

    @Override
    public long getCount() {
        return (long) COUNT.getOpaque(this);
    }
}
