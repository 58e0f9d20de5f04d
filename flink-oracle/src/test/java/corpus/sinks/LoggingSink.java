// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sinks;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.connector.sink.Committer;
import io.millrace.api.connector.sink.GlobalCommitter;
import io.millrace.api.connector.sink.Sink;
import io.millrace.api.connector.sink.SinkWriter;
import io.millrace.core.io.SimpleVersionedSerializer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes every call; what is committed is what was written, and some of it fails the first time. */
final class LoggingSink implements Sink<String, String, String, String> {

    private static final long serialVersionUID = 1L;

    private final long run;
    private boolean hasCommitter;
    private boolean hasGlobalCommitter;
    private boolean hasSerializer;
    private boolean hasGlobalSerializer;
    private boolean hasState;

    LoggingSink(long run) {
        this.run = run;
    }

    LoggingSink committing() {
        hasCommitter = true;
        hasSerializer = true;
        return this;
    }

    LoggingSink committingGlobally() {
        hasGlobalCommitter = true;
        hasSerializer = true;
        hasGlobalSerializer = true;
        return this;
    }

    LoggingSink withState() {
        hasState = true;
        return this;
    }

    LoggingSink withoutSerializer() {
        hasSerializer = false;
        return this;
    }

    LoggingSink withoutGlobalCommitter() {
        hasGlobalCommitter = false;
        return this;
    }

    private void add(String call) {
        Calls.add(run, call);
    }

    @Override
    public SinkWriter<String, String, String> createWriter(
            InitContext context, List<String> states) {
        add("writer " + context.getSubtaskId() + "/" + context.getNumberOfParallelSubtasks() + " "
                + states + " " + context.getRestoredCheckpointId() + " "
                + (context.getUserCodeClassLoader().asClassLoader() != null) + " "
                + (context.getMailboxExecutor() != null) + " "
                + (context.getProcessingTimeService().getCurrentProcessingTime() > 0));
        context.getUserCodeClassLoader().registerReleaseHookIfAbsent("logging", () -> {});
        context.metricGroup().getNumRecordsOutErrorsCounter().inc();
        context.metricGroup().setCurrentSendTimeGauge(() -> 1L);
        return new Writer(context);
    }

    @Override
    public Optional<SimpleVersionedSerializer<String>> getWriterStateSerializer() {
        return hasState ? Optional.of(new Text()) : Optional.empty();
    }

    @Override
    public Optional<Committer<String>> createCommitter() {
        if (!hasCommitter) {
            return Optional.empty();
        }
        add("create committer");
        return Optional.of(new LoggingCommitter());
    }

    @Override
    public Optional<GlobalCommitter<String, String>> createGlobalCommitter() {
        if (!hasGlobalCommitter) {
            return Optional.empty();
        }
        add("create global committer");
        return Optional.of(new LoggingGlobalCommitter());
    }

    @Override
    public Optional<SimpleVersionedSerializer<String>> getCommittableSerializer() {
        return hasSerializer ? Optional.of(new Text()) : Optional.empty();
    }

    @Override
    public Optional<SimpleVersionedSerializer<String>> getGlobalCommittableSerializer() {
        return hasGlobalSerializer ? Optional.of(new Text()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "LoggingSink";
    }

    private final class Writer implements SinkWriter<String, String, String> {

        private final List<String> written = new ArrayList<>();

        private Writer(InitContext context) {
            long now = context.getProcessingTimeService().getCurrentProcessingTime();
            context.getMailboxExecutor().execute(() -> add("mail"), "first mail");
            context.getProcessingTimeService().registerProcessingTimer(now + 100_000_000, time -> {
                throw new IllegalStateException("too late for this job");
            });
        }

        @Override
        public void write(String element, Context context) {
            if (element.equals("poison")) {
                throw new IllegalStateException("poison");
            }
            add("write " + element + " " + context.timestamp() + " " + context.currentWatermark());
            written.add(element);
        }

        @Override
        public void writeWatermark(Watermark watermark) {
            add("watermark " + watermark.getTimestamp());
        }

        @Override
        public List<String> prepareCommit(boolean flush) {
            add("prepare " + flush + " " + written);
            return new ArrayList<>(written);
        }

        @Override
        public List<String> snapshotState(long checkpointId) {
            add("snapshot");
            return written;
        }

        @Override
        public void close() {
            add("close writer");
        }
    }

    private final class LoggingCommitter implements Committer<String> {

        private boolean hasFailed;

        @Override
        public List<String> commit(List<String> committables) {
            add("commit " + committables);
            List<String> failed = new ArrayList<>();
            if (!hasFailed && !committables.isEmpty()) {
                failed.add(committables.get(0));
            }
            hasFailed = true;
            return failed;
        }

        @Override
        public void close() {
            add("close committer");
        }
    }

    private final class LoggingGlobalCommitter implements GlobalCommitter<String, String> {

        private boolean hasFailed;

        @Override
        public List<String> filterRecoveredCommittables(List<String> globalCommittables) {
            add("filter " + globalCommittables);
            return globalCommittables;
        }

        @Override
        public String combine(List<String> committables) {
            List<String> sorted = new ArrayList<>(committables);
            sorted.sort(null);
            add("combine " + sorted);
            return String.join("+", sorted);
        }

        @Override
        public List<String> commit(List<String> globalCommittables) {
            add("commit globally " + globalCommittables);
            List<String> failed = hasFailed ? new ArrayList<>() : globalCommittables;
            hasFailed = true;
            return failed;
        }

        @Override
        public void endOfInput() {
            add("end globally");
        }

        @Override
        public void close() {
            add("close global committer");
        }
    }

    private final class Text implements SimpleVersionedSerializer<String> {

        @Override
        public int getVersion() {
            return 7;
        }

        @Override
        public byte[] serialize(String text) {
            add("serialize " + text);
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String deserialize(int version, byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            add("deserialize " + version + " " + text);
            return text;
        }
    }
}
