// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.coordinator;

import io.millrace.api.connector.source.ReaderInfo;
import io.millrace.api.connector.source.SourceEvent;
import io.millrace.api.connector.source.SourceSplit;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.api.connector.source.SplitsAssignment;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.engine.common.SerializedObject;
import io.millrace.engine.operator.CoordinatorLink.ToReader;
import io.millrace.metrics.groups.SplitEnumeratorMetricGroup;
import io.millrace.util.FlinkRuntimeException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * What a user's enumerator sees of its coordinator. Methods may come from any thread: what they do is done on the
 * coordinator's, and the caller waits for that.
 */
final class EnumeratorContext implements SplitEnumeratorContext<SourceSplit> {

    /** What the context needs of its coordinator. */
    interface Host {

        /** Does something on the coordinator's thread and waits for it; at once if the caller is that thread. */
        void call(Action action) throws Throwable;

        /** Does something on the coordinator's thread, later. */
        void run(String what, Action action);

        /** Sends to a reader of the current attempt; coordinator's thread only. */
        void send(int subtask, ToReader message);
    }

    /** Something to do on the coordinator's thread. */
    interface Action {
        void run() throws Throwable;
    }

    private final int parallelism;
    private final SimpleVersionedSerializer<SourceSplit> splitSerializer;
    private final SplitAssignments<SourceSplit> assignments;
    private final SplitEnumeratorMetricGroup metrics;
    private final AsyncCalls calls;
    private final Host host;
    /** Written by the coordinator's thread; user code may look from any. */
    private final Map<Integer, ReaderInfo> readers = new ConcurrentHashMap<>();

    EnumeratorContext(
            int parallelism,
            SimpleVersionedSerializer<SourceSplit> splitSerializer,
            SplitAssignments<SourceSplit> assignments,
            SplitEnumeratorMetricGroup metrics,
            AsyncCalls calls,
            Host host) {
        this.parallelism = parallelism;
        this.splitSerializer = splitSerializer;
        this.assignments = assignments;
        this.metrics = metrics;
        this.calls = calls;
        this.host = host;
    }

    void register(ReaderInfo reader) {
        ReaderInfo before = readers.put(reader.getSubtaskId(), reader);
        if (before != null) {
            throw new IllegalStateException("Overwriting " + before + " with " + reader);
        }
    }

    void unregisterAll() {
        readers.clear();
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return metrics;
    }

    @Override
    public int currentParallelism() {
        return parallelism;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return Collections.unmodifiableMap(readers);
    }

    @Override
    public void sendEventToSourceReader(int subtaskId, SourceEvent event) {
        checkSubtask(subtaskId);
        call(String.format("Failed to send event %s to subtask %d", event, subtaskId), () -> {
            checkReady(subtaskId);
            host.send(subtaskId, new ToReader.Event(SerializedObject.of(event)));
        });
    }

    @Override
    public void assignSplits(SplitsAssignment<SourceSplit> newSplitAssignments) {
        call(
                String.format("Failed to assign splits %s due to ", newSplitAssignments),
                () -> assign(newSplitAssignments.assignment()));
    }

    private void assign(Map<Integer, List<SourceSplit>> bySubtask) throws IOException {
        for (Map.Entry<Integer, List<SourceSplit>> entry : bySubtask.entrySet()) {
            if (!readers.containsKey(entry.getKey())) {
                throw new IllegalArgumentException(String.format(
                        "Cannot assign splits %s to subtask %d because the subtask is not registered.",
                        entry.getValue(), entry.getKey()));
            }
        }
        for (Map.Entry<Integer, List<SourceSplit>> entry : bySubtask.entrySet()) {
            List<byte[]> bytes = new ArrayList<>();
            for (SourceSplit split : entry.getValue()) {
                bytes.add(splitSerializer.serialize(split));
            }
            assignments.add(entry.getKey(), entry.getValue());
            host.send(entry.getKey(), new ToReader.Splits(splitSerializer.getVersion(), bytes));
        }
    }

    @Override
    public void signalNoMoreSplits(int subtask) {
        checkSubtask(subtask);
        call("Failed to send 'NoMoreSplits' to reader " + subtask, () -> {
            checkReady(subtask);
            host.send(subtask, new ToReader.NoMoreSplits());
        });
    }

    private void checkSubtask(int subtask) {
        if (subtask < 0 || subtask >= parallelism) {
            throw new IllegalArgumentException(String.format(
                    "Subtask index %d is out of bounds [0, %s)", subtask, parallelism));
        }
    }

    private void checkReady(int subtask) {
        if (!readers.containsKey(subtask)) {
            throw new IllegalStateException(
                    String.format("Subtask %d is not ready yet to receive events.", subtask));
        }
    }

    private void call(String whatFails, Action action) {
        try {
            host.call(action);
        } catch (Throwable e) {
            throw new FlinkRuntimeException(whatFails, e);
        }
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        calls.submit(() -> call(callable, handler));
    }

    @Override
    public <T> void callAsync(
            Callable<T> callable,
            BiConsumer<T, Throwable> handler,
            long initialDelay,
            long period) {
        calls.submit(() -> call(callable, handler), initialDelay, period);
    }

    /** On the thread of blocking calls. */
    private <T> void call(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        T result;
        try {
            result = callable.call();
        } catch (Throwable e) {
            host.run("handling the failure of an asynchronous call", () -> handler.accept(null, e));
            return;
        }
        host.run("handling the result of an asynchronous call", () -> handler.accept(result, null));
    }

    @Override
    public void runInCoordinatorThread(Runnable runnable) {
        host.run("running what was handed to runInCoordinatorThread", runnable::run);
    }
}
