// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connector.sink.Committer;
import io.millrace.api.connector.sink.GlobalCommitter;
import io.millrace.api.connector.sink.Sink;
import io.millrace.api.connector.sink.SinkWriter;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.ChainBuilder;
import io.millrace.engine.operator.ChainBuilder.Reader;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.TaskScope;
import io.millrace.engine.testing.ManualClock;
import io.millrace.engine.testing.TaskScopes;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.streaming.api.description.OperatorDescription;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** When the writer and the committers of a sink are called around checkpoints and ends, in one chain. */
class SinkCommitsTest {

    private final ManualClock clock = new ManualClock();
    private final Attention attention = new Attention();
    private final List<String> log = new ArrayList<>();
    private final List<Operator> operators = new ArrayList<>();
    /** How many calls of a committer fail from now on. */
    private int failures;

    private boolean hasCommitter = true;
    private boolean hasGlobalCommitter;

    private Chain open(boolean isBatch) throws Exception {
        TestSink sink = new TestSink();
        boolean isBehind = hasGlobalCommitter || isBatch;
        List<ChainBuilder.Step> steps = new ArrayList<>();
        steps.add(step(
                context -> new SinkWriterOperator(
                        new OperatorDescription.SinkWriter(sink, isBatch, isBehind), context),
                isBehind ? List.of(Reader.chained(null, 1, null)) : List.of()));
        if (isBehind) {
            steps.add(step(
                    context -> new SinkCommitterOperator(
                            new OperatorDescription.SinkCommitter(sink, isBatch), context),
                    List.of()));
        }
        Chain chain = new ChainBuilder(Specializer.of(false, null)).build(steps);
        chain.open();
        return chain;
    }

    private ChainBuilder.Step step(
            Function<OperatorContext, Operator> factory, List<Reader> readers) {
        TaskScope scope = TaskScopes.single(clock, attention);
        return new ChainBuilder.Step(
                scope, "sink", new OperatorID(), readers, null, List.of(), context -> {
                    Operator operator = factory.apply(context);
                    operators.add(operator);
                    return operator;
                });
    }

    private void write(Chain chain, String... values) throws Exception {
        for (String value : values) {
            chain.input(0).receive(value, 1);
        }
    }

    private static void end(Chain chain) throws Exception {
        chain.onEndOfInput(0);
        chain.endBehindHead();
    }

    /** Operators are made from last to first, and told from first to last. */
    private void complete(long checkpointId) throws Exception {
        for (int i = operators.size() - 1; i >= 0; i--) {
            operators.get(i).onCheckpointComplete(checkpointId);
        }
    }

    @Test
    void shouldCommitWhatCameBeforeABarrierWhenItsCheckpointIsComplete() throws Exception {
        Chain chain = open(false);
        write(chain, "a", "b");
        chain.beforeBarrier(1);
        write(chain, "c");
        chain.beforeBarrier(2);
        write(chain, "d");
        assertThat(log).containsExactly("prepare false", "prepare false");
        complete(1);

        complete(2);
        end(chain);

        assertThat(log)
                .containsExactly(
                        "prepare false",
                        "prepare false",
                        "commit [a, b]",
                        "commit [c]",
                        "prepare true");
    }

    @Test
    void shouldCommitAllUpToACheckpointAtOnce() throws Exception {
        Chain chain = open(false);
        write(chain, "a");
        chain.beforeBarrier(1);
        write(chain, "b");
        chain.beforeBarrier(2);

        complete(2);

        assertThat(log).endsWith("commit [a, b]");
    }

    @Test
    void shouldNotPrepareOnceMoreBehindTheEnd() throws Exception {
        Chain chain = open(false);
        write(chain, "a");
        end(chain);

        chain.beforeBarrier(1);
        complete(1);

        assertThat(log).containsExactly("prepare true", "commit [a]");
    }

    @Test
    void shouldTryAgainEverySecondWhatFailed() throws Exception {
        Chain chain = open(false);
        write(chain, "a");
        chain.beforeBarrier(1);
        failures = 2;
        complete(1);
        clock.advance(1000);
        assertThat(chain.nextProcessingTimeMs()).isGreaterThan(clock.nowMs());

        clock.advance(1);
        chain.onProcessingTime(clock.nowMs());
        clock.advance(1000);
        chain.onProcessingTime(clock.nowMs());

        assertThat(log).containsExactly("prepare false", "commit [a]", "commit [a]", "commit [a]");
        assertThat(chain.nextProcessingTimeMs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldTryAgainWithTheNextCheckpointWhatFailed() throws Exception {
        Chain chain = open(false);
        write(chain, "a");
        chain.beforeBarrier(1);
        failures = 1;
        complete(1);
        write(chain, "b");

        chain.beforeBarrier(2);
        complete(2);

        assertThat(log).endsWith("commit [a]", "prepare false", "commit [a, b]");
    }

    @Test
    void shouldTryAgainAtTheEndUntilItSucceeds() throws Exception {
        Chain chain = open(false);
        write(chain, "a");
        chain.beforeBarrier(1);
        failures = 3;
        complete(1);

        end(chain);

        assertThat(log).endsWith("prepare true", "commit [a]", "commit [a]", "commit [a]");
    }

    @Test
    void shouldGiveUpWhenTheJobIsCancelled() throws Exception {
        Chain chain = open(false);
        write(chain, "a");
        chain.beforeBarrier(1);
        failures = Integer.MAX_VALUE;
        complete(1);
        attention.cancel();

        assertThatThrownBy(() -> end(chain))
                .isInstanceOf(UserCodeException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void shouldCombineOnceCommittedAndCommitGloballyOneCheckpointLater() throws Exception {
        hasGlobalCommitter = true;
        Chain chain = open(false);
        write(chain, "a", "b");
        chain.beforeBarrier(1);
        complete(1);
        end(chain);

        chain.beforeBarrier(2);
        complete(2);

        assertThat(log)
                .containsExactly(
                        "filter []",
                        "prepare false",
                        "commit [a, b]",
                        "commit globally []",
                        "filter []",
                        "prepare true",
                        "combine [a, b]",
                        "commit []",
                        "commit globally [a+b]",
                        "filter []",
                        "end globally");
    }

    @Test
    void shouldCombineAtOnceWithoutCommittersOfSubtasks() throws Exception {
        hasCommitter = false;
        hasGlobalCommitter = true;
        Chain chain = open(false);
        write(chain, "a", "b");

        chain.beforeBarrier(1);
        complete(1);

        assertThat(log)
                .containsExactly(
                        "filter []",
                        "prepare false",
                        "combine [a, b]",
                        "commit globally [a+b]",
                        "filter []");
    }

    @Test
    void shouldCommitABatchAtItsEndFirstSinglyThenGlobally() throws Exception {
        hasGlobalCommitter = true;
        Chain chain = open(true);
        write(chain, "a", "b");
        failures = 1;

        end(chain);

        assertThat(log)
                .containsExactly(
                        "prepare true",
                        "commit [a, b]",
                        "combine [a, b]",
                        "commit globally [a+b]",
                        "end globally",
                        "commit [a, b]",
                        "commit globally []");
    }

    @Test
    void shouldCloseCommittersBeforeTheWriter() throws Exception {
        hasGlobalCommitter = true;
        Chain chain = open(false);

        chain.dispose();

        assertThat(log)
                .containsExactly(
                        "filter []", "close global committer", "close committer", "close writer");
    }

    /** Commits what was written; notes each call. */
    private final class TestSink implements Sink<String, String, String, String> {

        @Override
        public SinkWriter<String, String, String> createWriter(
                InitContext context, List<String> states) {
            return new Writer();
        }

        @Override
        public Optional<SimpleVersionedSerializer<String>> getWriterStateSerializer() {
            return Optional.empty();
        }

        @Override
        public Optional<Committer<String>> createCommitter() {
            return hasCommitter ? Optional.of(new SingleCommitter()) : Optional.empty();
        }

        @Override
        public Optional<GlobalCommitter<String, String>> createGlobalCommitter() {
            return hasGlobalCommitter ? Optional.of(new CombiningCommitter()) : Optional.empty();
        }

        @Override
        public Optional<SimpleVersionedSerializer<String>> getCommittableSerializer() {
            return Optional.of(new Text());
        }

        @Override
        public Optional<SimpleVersionedSerializer<String>> getGlobalCommittableSerializer() {
            return Optional.of(new Text());
        }
    }

    private final class Writer implements SinkWriter<String, String, String> {

        private final List<String> written = new ArrayList<>();

        @Override
        public void write(String element, Context context) {
            written.add(element);
        }

        @Override
        public List<String> prepareCommit(boolean flush) {
            log.add("prepare " + flush);
            List<String> prepared = new ArrayList<>(written);
            written.clear();
            return prepared;
        }

        @Override
        public void close() {
            log.add("close writer");
        }
    }

    private final class SingleCommitter implements Committer<String> {

        @Override
        public List<String> commit(List<String> committables) {
            log.add("commit " + committables);
            return failures-- > 0 ? List.copyOf(committables) : List.of();
        }

        @Override
        public void close() {
            log.add("close committer");
        }
    }

    private final class CombiningCommitter implements GlobalCommitter<String, String> {

        @Override
        public List<String> filterRecoveredCommittables(List<String> globalCommittables) {
            log.add("filter " + globalCommittables);
            return globalCommittables;
        }

        @Override
        public String combine(List<String> committables) {
            log.add("combine " + committables);
            return String.join("+", committables);
        }

        @Override
        public List<String> commit(List<String> globalCommittables) {
            log.add("commit globally " + globalCommittables);
            return List.of();
        }

        @Override
        public void endOfInput() {
            log.add("end globally");
        }

        @Override
        public void close() {
            log.add("close global committer");
        }
    }

    private static final class Text implements SimpleVersionedSerializer<String> {

        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String deserialize(int version, byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
