// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.SourceEvent;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SplitEnumerator;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.core.io.InputStatus;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * Readers and enumerator talk: events both ways, requests for splits, calls that run apart from the enumerator. Readers emit
 * what they hear.
 */
@RunsAt(
        value = {1, 2, 4},
        because = "each reader's talk with the enumerator is its own")
public class Conversation implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        results.anyOrder(
                "heard", env.fromSource(new Talk(), WatermarkStrategy.noWatermarks(), "talk"));
        env.execute();
    }

    private static class Word implements SourceEvent {

        private static final long serialVersionUID = 1L;

        private final String text;

        Word(String text) {
            this.text = text;
        }
    }

    private static class Talk implements Source<String, Script, ArrayList<Script>> {

        private static final long serialVersionUID = 1L;

        @Override
        public Boundedness getBoundedness() {
            return Boundedness.BOUNDED;
        }

        @Override
        public SourceReader<String, Script> createReader(SourceReaderContext context) {
            return new Reader(context);
        }

        @Override
        public SplitEnumerator<Script, ArrayList<Script>> createEnumerator(
                SplitEnumeratorContext<Script> context) {
            return new Enumerator(context);
        }

        @Override
        public SplitEnumerator<Script, ArrayList<Script>> restoreEnumerator(
                SplitEnumeratorContext<Script> context, ArrayList<Script> checkpoint) {
            return new Enumerator(context);
        }

        @Override
        public SimpleVersionedSerializer<Script> getSplitSerializer() {
            return new JavaSerializer<>();
        }

        @Override
        public SimpleVersionedSerializer<ArrayList<Script>> getEnumeratorCheckpointSerializer() {
            return new JavaSerializer<>();
        }
    }

    private static class Enumerator implements SplitEnumerator<Script, ArrayList<Script>> {

        private final SplitEnumeratorContext<Script> context;
        private final List<Integer> requests = new ArrayList<>();
        private int discovered;
        private boolean hasStarted;

        Enumerator(SplitEnumeratorContext<Script> context) {
            this.context = context;
        }

        @Override
        public void start() {
            hasStarted = true;
            String thread = Thread.currentThread().getName();
            context.callAsync(
                    () -> {
                        if (Thread.currentThread().getName().equals(thread)) {
                            throw new IllegalStateException("on the same thread");
                        }
                        throw new java.io.IOException("out there");
                    },
                    (result, failure) -> discovered +=
                            failure instanceof java.io.IOException && result == null ? 0 : 1000);
            context.callAsync(
                    () -> "found",
                    (result, failure) -> {
                        discovered += result.length();
                        serve();
                    },
                    1,
                    2);
        }

        private void serve() {
            // Only after some rounds, so that it went on.
            if (discovered < 15) {
                return;
            }
            for (int subtask : requests) {
                context.assignSplit(new Script("split of " + subtask).at(subtask), subtask);
                context.runInCoordinatorThread(() -> context.signalNoMoreSplits(subtask));
            }
            requests.clear();
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            requests.add(subtaskId);
        }

        @Override
        public void handleSourceEvent(int subtaskId, SourceEvent event) {
            context.sendEventToSourceReader(
                    subtaskId,
                    new Word("you, " + subtaskId + ", said " + ((Word) event).text
                            + (hasStarted ? " after" : " before") + " the start; registered "
                            + new TreeSet<>(context.registeredReaders().keySet())
                                    .contains(subtaskId)
                            + " of " + context.currentParallelism()));
            refuse(subtaskId, "out of range", () -> context.signalNoMoreSplits(99));
            refuse(subtaskId, "not registered", () -> context.assignSplit(new Script("lost"), 99));
        }

        private void refuse(int subtask, String what, Runnable call) {
            String outcome;
            try {
                call.run();
                outcome = "nothing";
            } catch (RuntimeException e) {
                outcome = e.getClass().getSimpleName() + ": " + e.getMessage()
                        + (e.getCause() == null
                                ? ""
                                : " < " + e.getCause().getClass().getSimpleName());
            }
            context.sendEventToSourceReader(subtask, new Word(what + " gives " + outcome));
        }

        @Override
        public void addSplitsBack(List<Script> splits, int subtaskId) {}

        @Override
        public void addReader(int subtaskId) {
            context.sendEventToSourceReader(subtaskId, new Word("welcome, " + subtaskId));
        }

        @Override
        public ArrayList<Script> snapshotState(long checkpointId) {
            return new ArrayList<>();
        }

        @Override
        public void close() {}
    }

    private static class Reader implements SourceReader<String, Script> {

        private final SourceReaderContext context;
        private final Queue<String> heard = new ArrayDeque<>();
        private int answers;
        private boolean isLastAssigned;
        private CompletableFuture<Void> available = new CompletableFuture<>();

        Reader(SourceReaderContext context) {
            this.context = context;
        }

        @Override
        public void start() {
            context.sendSourceEventToCoordinator(new Word("hello"));
            context.sendSourceEventToCoordinator(new Word("how are you"));
        }

        @Override
        public InputStatus pollNext(ReaderOutput<String> output) {
            String next = heard.poll();
            if (next != null) {
                output.collect(context.getIndexOfSubtask() + " heard: " + next, 0);
                return InputStatus.MORE_AVAILABLE;
            }
            if (isLastAssigned) {
                return InputStatus.END_OF_INPUT;
            }
            if (available.isDone()) {
                available = new CompletableFuture<>();
            }
            return InputStatus.NOTHING_AVAILABLE;
        }

        private void hear(String what) {
            heard.add(what);
            available.complete(null);
        }

        @Override
        public List<Script> snapshotState(long checkpointId) {
            return Collections.emptyList();
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            return available;
        }

        @Override
        public void addSplits(List<Script> splits) {
            hear("splits " + splits);
        }

        @Override
        public void notifyNoMoreSplits() {
            isLastAssigned = true;
            hear("no more splits");
        }

        @Override
        public void handleSourceEvents(SourceEvent event) {
            hear("event " + ((Word) event).text);
            if (++answers == 7) {
                context.sendSplitRequest();
            }
        }

        @Override
        public void close() {}
    }
}
