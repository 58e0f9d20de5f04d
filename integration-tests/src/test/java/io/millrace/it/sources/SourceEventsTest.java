// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.SourceEvent;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.core.io.InputStatus;
import io.millrace.it.Jobs;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

class SourceEventsTest {

    private record Word(String text, Object identity) implements SourceEvent {}

    /** Answers what readers say, and ends them when it has called abroad often enough. */
    private static final class Answering extends TestEnumerator {

        private final Set<Integer> asking = new HashSet<>();
        private int calls;
        private String failure = "none";
        private String thread;

        private Answering(SplitEnumeratorContext<TestSplit> context) {
            super(context);
        }

        @Override
        public void start() {
            thread = Thread.currentThread().getName();
            context.callAsync(
                    () -> {
                        throw new IOException("abroad");
                    },
                    (result, thrown) -> failure = result + " and " + thrown.getMessage());
            context.callAsync(
                    () -> Thread.currentThread().getName(),
                    (result, thrown) -> {
                        assertThat(result).isNotEqualTo(thread);
                        assertThat(Thread.currentThread().getName()).isEqualTo(thread);
                        calls++;
                        end();
                    },
                    0,
                    20);
        }

        private void end() {
            if (calls < 3) {
                return;
            }
            for (int subtask : asking) {
                context.sendEventToSourceReader(subtask, new Word("failed with " + failure, null));
                context.signalNoMoreSplits(subtask);
            }
            asking.clear();
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            asking.add(subtaskId);
        }

        @Override
        public void handleSourceEvent(int subtaskId, SourceEvent event) {
            Word heard = (Word) event;
            context.sendEventToSourceReader(
                    subtaskId, new Word("you said " + heard.text(), heard.identity()));
        }
    }

    /** Says two things, and emits what it hears. */
    private static final class Asking extends TestReader {

        /** What was sent is never the object that arrives. */
        private static final class Identity implements java.io.Serializable {}

        private final Identity identity = new Identity();
        private final Queue<String> heard = new ArrayDeque<>();

        private Asking(SourceReaderContext context) {
            super(context);
        }

        @Override
        public void start() {
            context.sendSourceEventToCoordinator(new Word("one", identity));
            context.sendSourceEventToCoordinator(new Word("two", identity));
            super.start();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<String> output) {
            String next = heard.poll();
            if (next == null) {
                return super.pollNext(output);
            }
            output.collect(context.getIndexOfSubtask() + " " + next);
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public void handleSourceEvents(SourceEvent event) {
            Word word = (Word) event;
            assertThat(word.identity()).isNotSameAs(identity);
            heard.add(word.text());
            wake();
        }
    }

    @Test
    @Tag("row:U6")
    void shouldCarryEventsBothWaysAndCallsThatMayBlock() throws Exception {
        for (int parallelism : new int[] {1, 2, 4}) {
            List<String> expected = new java.util.ArrayList<>();
            for (int i = 0; i < parallelism; i++) {
                expected.add(i + " you said one");
                expected.add(i + " you said two");
                expected.add(i + " failed with null and abroad");
            }
            Jobs.Program<String> program = env -> env.fromSource(
                    new TestSource(Answering::new, Asking::new),
                    WatermarkStrategy.noWatermarks(),
                    "talk");

            for (int seed = 0; seed < 8; seed++) {
                assertThat(Jobs.stepped(seed, parallelism, program))
                        .as("seed %d, parallelism %d", seed, parallelism)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
            assertThat(Jobs.threaded(parallelism, program))
                    .as("on threads, parallelism %d", parallelism)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
