// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SplitEnumerator;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.configuration.Configuration;
import io.millrace.connector.base.source.reader.RecordsBySplits;
import io.millrace.connector.base.source.reader.RecordsWithSplitIds;
import io.millrace.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.splitreader.SplitsChange;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;

/** Readers on the base classes for blocking clients; splits come one by one, on request, and one of them is empty. */
@RunsAt(
        value = {1, 2, 4},
        because = "only what comes is compared, per split in order")
public class BlockingClients implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        Script[] scripts = new Script[7];
        for (int i = 0; i < scripts.length; i++) {
            scripts[i] = new Script("abcdefg".substring(i, i + 1));
            for (int j = 0; j < i * i * 20; j++) {
                scripts[i].at(j);
            }
        }
        results.inOrderPerKey(
                "records",
                env.fromSource(
                        new Blocking(scripts),
                        WatermarkStrategy.forGenerator(context -> new EachRecord<>(0)),
                        "blocking"),
                value -> value.substring(0, 1));
        env.execute();
    }

    private static class Blocking implements Source<String, Script, ArrayList<Script>> {

        private static final long serialVersionUID = 1L;

        private final ArrayList<Script> scripts = new ArrayList<>();

        Blocking(Script... scripts) {
            java.util.Collections.addAll(this.scripts, scripts);
        }

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
            return new OnRequest(context, scripts);
        }

        @Override
        public SplitEnumerator<Script, ArrayList<Script>> restoreEnumerator(
                SplitEnumeratorContext<Script> context, ArrayList<Script> checkpoint) {
            return new OnRequest(context, checkpoint);
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

    private static class OnRequest implements SplitEnumerator<Script, ArrayList<Script>> {

        private final SplitEnumeratorContext<Script> context;
        private final Deque<Script> left;

        OnRequest(SplitEnumeratorContext<Script> context, List<Script> scripts) {
            this.context = context;
            this.left = new ArrayDeque<>(scripts);
        }

        @Override
        public void start() {}

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            if (left.isEmpty()) {
                context.signalNoMoreSplits(subtaskId);
            } else {
                context.assignSplit(left.poll(), subtaskId);
            }
        }

        @Override
        public void addSplitsBack(List<Script> splits, int subtaskId) {
            left.addAll(splits);
        }

        @Override
        public void addReader(int subtaskId) {}

        @Override
        public ArrayList<Script> snapshotState(long checkpointId) {
            return new ArrayList<>(left);
        }

        @Override
        public void close() {}
    }

    private static class State {

        final Script script;
        int position;

        State(Script script) {
            this.script = script;
        }
    }

    private static class Reader
            extends SingleThreadMultiplexSourceReaderBase<Script.Step, String, Script, State> {

        Reader(SourceReaderContext context) {
            super(
                    Client::new,
                    (step, output, state) -> {
                        state.position++;
                        output.collect(step.value + "#" + state.position, step.timestamp);
                    },
                    new Configuration(),
                    context);
        }

        @Override
        public void start() {
            context.sendSplitRequest();
            context.sendSplitRequest();
        }

        @Override
        protected void onSplitFinished(Map<String, State> finished) {
            for (State state : finished.values()) {
                if (state.position != state.script.steps.size()) {
                    throw new IllegalStateException(state.script + " ended at " + state.position);
                }
                context.sendSplitRequest();
            }
        }

        @Override
        protected State initializedState(Script split) {
            return new State(split);
        }

        @Override
        protected Script toSplitType(String splitId, State state) {
            return state.script;
        }
    }

    /** Gives at most 30 steps of one split at a time; blocks while it has no split. */
    private static class Client implements SplitReader<Script.Step, Script> {

        private final Deque<State> splits = new ArrayDeque<>();
        private final LinkedBlockingQueue<Boolean> wakeUps = new LinkedBlockingQueue<>();

        @Override
        public RecordsWithSplitIds<Script.Step> fetch() {
            RecordsBySplits.Builder<Script.Step> fetched = new RecordsBySplits.Builder<>();
            State next = splits.poll();
            if (next == null) {
                try {
                    wakeUps.take();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return fetched.build();
            }
            for (int i = 0; i < 30 && next.position < next.script.steps.size(); i++) {
                fetched.add(next.script, next.script.steps.get(next.position++));
            }
            if (next.position == next.script.steps.size()) {
                fetched.addFinishedSplit(next.script.id);
            } else {
                splits.add(next);
            }
            return fetched.build();
        }

        @Override
        public void handleSplitsChanges(SplitsChange<Script> change) {
            change.splits().forEach(split -> splits.add(new State(split)));
        }

        @Override
        public void wakeUp() {
            wakeUps.add(true);
        }

        @Override
        public void close() {}
    }
}
