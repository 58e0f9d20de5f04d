// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.SourceOutput;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SplitEnumerator;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.api.connector.source.SplitsAssignment;
import io.millrace.core.io.InputStatus;
import io.millrace.core.io.SimpleVersionedSerializer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Reads scripts: a step of each of a reader's splits in turn. Every reader gets all its splits at once when it is up. */
class ScriptSource implements Source<String, Script, ArrayList<Script>> {

    private static final long serialVersionUID = 1L;

    private final boolean hasOutputPerSplit;
    private final ArrayList<Script> scripts = new ArrayList<>();

    ScriptSource(boolean hasOutputPerSplit, Script... scripts) {
        this.hasOutputPerSplit = hasOutputPerSplit;
        Collections.addAll(this.scripts, scripts);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<String, Script> createReader(SourceReaderContext context) {
        return new Reader(hasOutputPerSplit);
    }

    @Override
    public SplitEnumerator<Script, ArrayList<Script>> createEnumerator(
            SplitEnumeratorContext<Script> context) {
        return new Enumerator(context, scripts);
    }

    @Override
    public SplitEnumerator<Script, ArrayList<Script>> restoreEnumerator(
            SplitEnumeratorContext<Script> context, ArrayList<Script> checkpoint) {
        return new Enumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<Script> getSplitSerializer() {
        return new JavaSerializer<>();
    }

    @Override
    public SimpleVersionedSerializer<ArrayList<Script>> getEnumeratorCheckpointSerializer() {
        return new JavaSerializer<>();
    }

    private static class Enumerator implements SplitEnumerator<Script, ArrayList<Script>> {

        private final SplitEnumeratorContext<Script> context;
        private final ArrayList<Script> scripts;

        Enumerator(SplitEnumeratorContext<Script> context, ArrayList<Script> scripts) {
            this.context = context;
            this.scripts = scripts;
        }

        @Override
        public void start() {}

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {}

        @Override
        public void addSplitsBack(List<Script> splits, int subtaskId) {}

        @Override
        public void addReader(int subtaskId) {
            List<Script> own = new ArrayList<>();
            for (int i = subtaskId; i < scripts.size(); i += context.currentParallelism()) {
                own.add(scripts.get(i));
            }
            context.assignSplits(new SplitsAssignment<>(Collections.singletonMap(subtaskId, own)));
            context.signalNoMoreSplits(subtaskId);
        }

        @Override
        public ArrayList<Script> snapshotState(long checkpointId) {
            return scripts;
        }

        @Override
        public void close() {}
    }

    private static class Progress {

        final Script script;
        int position;

        Progress(Script script) {
            this.script = script;
        }
    }

    private static class Reader implements SourceReader<String, Script> {

        private final boolean hasOutputPerSplit;
        private final Queue<Progress> splits = new ArrayDeque<>();
        private boolean isLastAssigned;
        private CompletableFuture<Void> available = new CompletableFuture<>();

        Reader(boolean hasOutputPerSplit) {
            this.hasOutputPerSplit = hasOutputPerSplit;
        }

        @Override
        public void start() {}

        @Override
        public InputStatus pollNext(ReaderOutput<String> output) {
            Progress next = splits.poll();
            if (next == null) {
                if (isLastAssigned) {
                    return InputStatus.END_OF_INPUT;
                }
                if (available.isDone()) {
                    available = new CompletableFuture<>();
                }
                return InputStatus.NOTHING_AVAILABLE;
            }
            if (next.position == next.script.steps.size()) {
                if (hasOutputPerSplit) {
                    output.releaseOutputForSplit(next.script.id);
                }
                return InputStatus.MORE_AVAILABLE;
            }
            play(
                    next.script.steps.get(next.position++),
                    hasOutputPerSplit ? output.createOutputForSplit(next.script.id) : output);
            splits.add(next);
            return InputStatus.MORE_AVAILABLE;
        }

        private static void play(Script.Step step, SourceOutput<String> output) {
            switch (step.kind) {
                case RECORD:
                    output.collect(step.value, step.timestamp);
                    break;
                case WITHOUT_TIMESTAMP:
                    output.collect(step.value);
                    break;
                case WATERMARK:
                    output.emitWatermark(
                            new io.millrace.api.common.eventtime.Watermark(step.timestamp));
                    break;
                case IDLE:
                    output.markIdle();
                    break;
                default:
                    output.markActive();
            }
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
        public void addSplits(List<Script> added) {
            added.forEach(script -> splits.add(new Progress(script)));
            available.complete(null);
        }

        @Override
        public void notifyNoMoreSplits() {
            isLastAssigned = true;
            available.complete(null);
        }

        @Override
        public void close() {}
    }
}
