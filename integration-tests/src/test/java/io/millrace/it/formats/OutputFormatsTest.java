// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.io.CleanupWhenUnsuccessful;
import io.millrace.api.common.io.FinalizeOnMaster;
import io.millrace.api.common.io.InitializeOnMaster;
import io.millrace.api.common.io.OutputFormat;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.FileSystem.WriteMode;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@SuppressWarnings("deprecation")
class OutputFormatsTest {
    private static final List<String> CALLS = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    java.nio.file.Path dir;

    /** Notes its calls; fails at one of them. */
    private record Recording(String failing)
            implements OutputFormat<String>,
                    InitializeOnMaster,
                    FinalizeOnMaster,
                    CleanupWhenUnsuccessful {

        private void call(String name) throws IOException {
            CALLS.add(name);
            if (name.equals(failing)) {
                throw new IOException(name + " fails");
            }
        }

        @Override
        public void configure(Configuration parameters) {}

        @Override
        public void open(int taskNumber, int numTasks) throws IOException {
            call("open");
        }

        @Override
        public void writeRecord(String record) throws IOException {
            call("write " + record);
        }

        @Override
        public void close() throws IOException {
            call("close");
        }

        @Override
        public void initializeGlobal(int parallelism) throws IOException {
            call("initialize " + parallelism);
        }

        @Override
        public void finalizeGlobal(int parallelism) throws IOException {
            call("finalize " + parallelism);
        }

        @Override
        public void tryCleanupOnError() throws IOException {
            call("clean up");
        }
    }

    @BeforeEach
    void forgetCalls() {
        CALLS.clear();
    }

    private static StreamExecutionEnvironment env(int parallelism) {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        env.setRestartStrategy(RestartStrategies.noRestart());
        return env;
    }

    private static void run(String failing) throws Exception {
        StreamExecutionEnvironment env = env(1);
        env.fromElements("a", "b").writeUsingOutputFormat(new Recording(failing));
        env.execute();
    }

    @Test
    void shouldPrepareAndFinishOnce() throws Exception {
        run("nothing");

        assertThat(CALLS)
                .containsExactly(
                        "initialize 1", "open", "write a", "write b", "close", "finalize 1");
    }

    @Test
    void shouldCleanUpAndNotFinishAfterAFailure() {
        assertThatThrownBy(() -> run("write b"))
                .satisfies(failure -> assertThat(Jobs.rootOf(failure)).hasMessage("write b fails"));

        assertThat(CALLS)
                .containsExactly("initialize 1", "open", "write a", "write b", "clean up", "close");
    }

    @Test
    void shouldRunNothingIfPreparingFails() {
        assertThatThrownBy(() -> run("initialize 1"))
                .hasStackTraceContaining(
                        "Cannot initialize task 'Source: Collection Source -> Sink: Unnamed':"
                                + " initialize 1 fails");

        assertThat(CALLS).containsExactly("initialize 1");
    }

    @Test
    void shouldFailIfFinishingFails() {
        assertThatThrownBy(() -> run("finalize 1"))
                .hasStackTraceContaining("Failed to finalize execution on master");

        assertThat(CALLS).endsWith("close", "finalize 1");
    }

    @Test
    void shouldWriteTextToAFileOrAFolder() throws Exception {
        String file = dir.resolve("file").toString();
        StreamExecutionEnvironment env = env(1);
        env.fromElements("a", "b").writeAsText(file);
        env.fromElements("c", "d").writeAsText(dir.resolve("folder").toString()).setParallelism(2);

        env.execute();

        assertThat(Files.readAllLines(dir.resolve("file"))).containsExactly("a", "b");
        List<String> lines = new ArrayList<>(Files.readAllLines(dir.resolve("folder/1")));
        lines.addAll(Files.readAllLines(dir.resolve("folder/2")));
        assertThat(lines).containsExactlyInAnyOrder("c", "d");
        StreamExecutionEnvironment again = env(1);
        again.fromElements("x").writeAsText(file);
        assertThatThrownBy(again::execute)
                .satisfies(failure ->
                        assertThat(Jobs.rootOf(failure)).hasMessageContaining("already exists"));
        StreamExecutionEnvironment over = env(1);
        over.fromElements("x").writeAsText(file, WriteMode.OVERWRITE);
        over.execute();
        assertThat(Files.readAllLines(dir.resolve("file"))).containsExactly("x");
    }

    @Test
    void shouldWriteTuplesAsDelimitedText() throws Exception {
        StreamExecutionEnvironment env = env(1);
        env.fromElements(Tuple2.of(1, "x"), Tuple2.of(2, "y,z"))
                .writeAsCsv(dir.resolve("csv").toString());

        env.execute();

        assertThat(Files.readAllLines(dir.resolve("csv"))).containsExactly("1,x", "2,y,z");
        assertThatThrownBy(() -> env(1).fromElements("a").writeAsCsv("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The writeAsCsv() method can only be used on data streams of tuples.");
    }
}
