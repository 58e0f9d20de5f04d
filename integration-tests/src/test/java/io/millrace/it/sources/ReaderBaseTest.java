// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.configuration.Configuration;
import io.millrace.connector.base.source.reader.RecordsBySplits;
import io.millrace.connector.base.source.reader.RecordsWithSplitIds;
import io.millrace.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.splitreader.SplitsChange;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

class ReaderBaseTest {

    private static final class Position {

        private final TestSplit split;
        private int next;

        private Position(TestSplit split) {
            this.split = split;
        }
    }

    /** Fetches ten records at a time; blocks while it has no split, and every other time before it fetches. */
    private static final class Client implements SplitReader<Integer, TestSplit> {

        private final Deque<Position> splits = new ArrayDeque<>();
        private final LinkedBlockingQueue<String> bell = new LinkedBlockingQueue<>();

        @Override
        public RecordsWithSplitIds<Integer> fetch() throws IOException {
            RecordsBySplits.Builder<Integer> fetched = new RecordsBySplits.Builder<>();
            Position current = splits.poll();
            if (current == null) {
                try {
                    bell.take();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return fetched.build();
            }
            if (current.split.splitId().equals("broken")) {
                throw new IOException("the client broke");
            }
            for (int i = 0; i < 10 && current.next < current.split.size(); i++) {
                fetched.add(current.split, current.next++);
            }
            if (current.next == current.split.size()) {
                fetched.addFinishedSplit(current.split.splitId());
            } else {
                splits.add(current);
            }
            return fetched.build();
        }

        @Override
        public void handleSplitsChanges(SplitsChange<TestSplit> change) {
            change.splits().forEach(split -> splits.add(new Position(split)));
        }

        @Override
        public void wakeUp() {
            bell.add("rung");
        }

        @Override
        public void close() {}
    }

    private static final class Reader
            extends SingleThreadMultiplexSourceReaderBase<Integer, String, TestSplit, Position> {

        private Reader(SourceReaderContext context) {
            super(
                    Client::new,
                    (index, output, position) -> {
                        assertThat(index).isEqualTo(position.next);
                        position.next++;
                        output.collect(
                                position.split.record(index),
                                position.split.timestamps().get(index));
                    },
                    new Configuration(),
                    context);
        }

        @Override
        public void start() {
            context.sendSplitRequest();
        }

        @Override
        protected void onSplitFinished(Map<String, Position> finished) {
            finished.forEach(
                    (id, position) -> assertThat(position.next).isEqualTo(position.split.size()));
            context.sendSplitRequest();
        }

        @Override
        protected Position initializedState(TestSplit split) {
            return new Position(split);
        }

        @Override
        protected TestSplit toSplitType(String splitId, Position position) {
            return position.split;
        }
    }

    @Test
    @Tag("row:U7")
    void shouldEmitWhatFetchersReadOfSplitsOneAfterTheOther() throws Exception {
        TestSplit[] splits = IntStream.range(0, 8)
                .mapToObj(i -> TestSplit.counted("abcdefgh".substring(i, i + 1), i * 9))
                .toArray(TestSplit[]::new);
        long total = IntStream.range(0, 8).map(i -> i * 9).sum();

        List<String> seen = Jobs.everywhere(env -> env.fromSource(
                new TestSource(context -> new TestEnumerator(context, splits), Reader::new),
                WatermarkStrategy.forMonotonousTimestamps(),
                "fetched"));

        assertThat(seen).hasSize((int) total).doesNotHaveDuplicates().startsWith("b0", "b1");
    }

    @Test
    void shouldFailJobWhenFetcherFails() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromSource(
                        new TestSource(
                                context -> new TestEnumerator(
                                        context,
                                        TestSplit.counted("a", 5),
                                        TestSplit.counted("broken", 1)),
                                Reader::new),
                        WatermarkStrategy.noWatermarks(),
                        "fetched")
                .addSink(new DiscardingSink<>());

        assertThatThrownBy(env::execute)
                .rootCause()
                .isInstanceOf(IOException.class)
                .hasMessage("the client broke");
    }
}
