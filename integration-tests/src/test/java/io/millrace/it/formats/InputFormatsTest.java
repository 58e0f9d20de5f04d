// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.io.GenericInputFormat;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.io.LocalCollectionOutputFormat;
import io.millrace.api.java.io.RowCsvInputFormat;
import io.millrace.api.java.io.TextInputFormat;
import io.millrace.api.java.tuple.Tuple1;
import io.millrace.core.fs.Path;
import io.millrace.core.io.GenericInputSplit;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.FileProcessingMode;
import io.millrace.util.CloseableIterator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class InputFormatsTest {
    @TempDir
    java.nio.file.Path dir;

    /** Twelve splits, however many are wanted, of three numbers each; the record is always the same object. */
    private static class Numbers extends GenericInputFormat<Tuple1<Integer>> {
        private int next;

        @Override
        public GenericInputSplit[] createInputSplits(int numSplits) {
            GenericInputSplit[] splits = new GenericInputSplit[12];
            for (int i = 0; i < splits.length; i++) {
                splits[i] = new GenericInputSplit(i, splits.length);
            }
            return splits;
        }

        @Override
        public void open(GenericInputSplit split) throws IOException {
            super.open(split);
            next = 0;
        }

        @Override
        public boolean reachedEnd() {
            return next == 3;
        }

        @Override
        public Tuple1<Integer> nextRecord(Tuple1<Integer> reuse) {
            reuse.f0 = partitionNumber * 3 + next++;
            return reuse;
        }
    }

    private static final AtomicInteger FAILURES = new AtomicInteger();

    /** Fails once, in the midst. */
    private static final class FailingOnce extends Numbers {
        @Override
        public Tuple1<Integer> nextRecord(Tuple1<Integer> reuse) {
            Tuple1<Integer> record = super.nextRecord(reuse);
            if (record.f0 == 20 && FAILURES.getAndIncrement() == 0) {
                throw new IllegalStateException("once");
            }
            return record;
        }
    }

    private static final class Broken extends Numbers {
        @Override
        public GenericInputSplit[] createInputSplits(int numSplits) {
            throw new IllegalStateException("no splits today");
        }
    }

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            numbers.add("(" + i + ")");
        }
        return numbers.stream().sorted().toList();
    }

    @Test
    void shouldReadEverySplitOnce() throws Exception {
        List<String> records =
                Jobs.everywhere(env -> env.createInput(new Numbers(), Types.TUPLE(Types.INT))
                        .rebalance()
                        .map(Tuple1::toString));

        assertThat(records).isEqualTo(numbers());
    }

    @Test
    @SuppressWarnings("deprecation")
    void shouldHandOutAllSplitsAgainAfterAFailure() throws Exception {
        FAILURES.set(0);

        List<Tuple1<Integer>> records = new ArrayList<>();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        env.setRestartStrategy(RestartStrategies.fixedDelayRestart(1, 0));
        env.createInput(new FailingOnce(), Types.TUPLE(Types.INT))
                .writeUsingOutputFormat(new LocalCollectionOutputFormat<>(records));

        env.execute();

        assertThat(FAILURES).hasValueGreaterThan(0);
        assertThat(records.stream().map(Tuple1::toString).toList()).containsAll(numbers());
    }

    @Test
    void shouldFailBeforeAnythingRunsIfThereAreNoSplits() {
        assertThatThrownBy(() -> Jobs.threaded(1, env -> {
                    env.setRestartStrategy(
                            RestartStrategies.fixedDelayRestart(Integer.MAX_VALUE, 0));
                    return env.createInput(new Broken(), Types.TUPLE(Types.INT));
                }))
                .hasStackTraceContaining(
                        "Creating the input splits caused an error: no splits today");
    }

    @Test
    void shouldReadFilesWithAnyFormatInParallel() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add(i + ",x" + i);
        }
        Files.write(dir.resolve("a.csv"), lines);

        List<String> texts =
                Jobs.everywhere(env -> env.readFile(new TextInputFormat(null), dir.toString()));
        List<String> rows = Jobs.everywhere(env -> env.createInput(new RowCsvInputFormat(
                        new Path(dir.resolve("a.csv").toString()),
                        new TypeInformation[] {Types.INT, Types.STRING}))
                .map(row -> row.getField(0) + "," + row.getField(1)));

        assertThat(texts).isEqualTo(lines.stream().sorted().toList());
        assertThat(rows).isEqualTo(texts);
    }

    @Test
    @Timeout(60)
    void shouldReadNewFilesAndChangedOnesAsAWhole() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        write("f1", "1\n2\n", 1_000_000);
        List<String> records = new ArrayList<>();

        try (CloseableIterator<String> results = env.readFile(
                        new TextInputFormat(null),
                        dir.toString(),
                        FileProcessingMode.PROCESS_CONTINUOUSLY,
                        5)
                .executeAndCollect()) {
            take(results, 2, records);
            write("f2", "3\n", 2_000_000);
            take(results, 1, records);
            write("older", "never\n", 1_500_000);
            write("f1", "1\n2\n4\n", 3_000_000);
            take(results, 3, records);
        }

        assertThat(records).containsExactly("1", "2", "3", "1", "2", "4");
    }

    /** Appears as a whole, with its time. */
    private void write(String name, String text, long modifiedMs) throws IOException {
        java.nio.file.Path hidden = dir.resolve("_" + name);
        Files.writeString(hidden, text);
        Files.setLastModifiedTime(hidden, FileTime.fromMillis(modifiedMs));
        Files.move(hidden, dir.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void take(CloseableIterator<String> results, int count, List<String> to) {
        for (int i = 0; i < count; i++) {
            to.add(results.next());
        }
    }

    @Test
    void shouldRefuseWhatCannotBeRead() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        TextInputFormat format = new TextInputFormat(null);

        assertThatThrownBy(() -> env.readFile(format, " "))
                .hasMessage("The file path must not be null or blank.");
        assertThatThrownBy(
                        () -> env.readFile(format, "x", FileProcessingMode.PROCESS_CONTINUOUSLY, 0))
                .hasMessage("The path monitoring interval cannot be less than 1 ms.");
        String missing = dir.resolve("missing").toString();
        assertThatThrownBy(() -> Jobs.run(env, e -> e.readFile(format, missing)))
                .satisfies(failure -> assertThat(Jobs.rootOf(failure))
                        .isInstanceOf(FileNotFoundException.class)
                        .hasMessage("The provided file path " + missing + " does not exist."));
    }

    @Test
    void shouldNameMonitorAndReaderAsInFlink() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        env.readFile(new TextInputFormat(null), dir.toString()).print();

        String plan = env.getExecutionPlan();

        assertThat(plan).contains("Source: Custom File Source", "Split Reader: Custom File Source");
    }
}
