// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.source.PolledSource;
import io.millrace.engine.record.Receiver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A source that does at each poll what the test said; without an instruction it has nothing to give. */
final class ScriptedSource implements PolledSource {

    /** What a poll does. */
    interface Poll {
        int poll(Receiver<Object> output) throws Exception;
    }

    final List<String> log = new ArrayList<>();
    final Deque<Poll> polls = new ArrayDeque<>();
    Exception openFailure;
    Exception disposeFailure;
    Runnable whileDisposing = () -> {};
    long timerMs = Long.MAX_VALUE;
    private final OperatorContext context;
    private long records;

    ScriptedSource(OperatorContext context) {
        this.context = context;
    }

    void thenEmit(Object value) {
        polls.add(output -> {
            records++;
            output.receive(value, 0);
            return 1;
        });
    }

    void thenFail(Throwable failure) {
        polls.add(output -> {
            records++;
            throw context.failed(failure);
        });
    }

    void thenEnd() {
        polls.add(output -> ENDED);
    }

    @Override
    public void open() throws Exception {
        log.add("open");
        if (openFailure != null) {
            throw openFailure;
        }
    }

    @Override
    public int poll(int maxRecords) throws Exception {
        log.add("poll");
        Poll next = polls.poll();
        return next == null ? 0 : next.poll(context.output());
    }

    @Override
    public long recordCount() {
        return records;
    }

    @Override
    public long nextProcessingTimeMs() {
        return timerMs;
    }

    @Override
    public void onProcessingTime(long nowMs) {
        log.add("timer");
        timerMs = Long.MAX_VALUE;
    }

    @Override
    public void onEndOfInput(int index) {
        log.add("end of input");
    }

    @Override
    public void dispose() throws Exception {
        log.add("dispose");
        whileDisposing.run();
        if (disposeFailure != null) {
            throw disposeFailure;
        }
    }
}
