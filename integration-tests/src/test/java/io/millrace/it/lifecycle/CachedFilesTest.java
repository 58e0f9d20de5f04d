// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.FlinkException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that a program registers, as its functions find them. */
class CachedFilesTest {

    @TempDir
    private Path directory;

    private static final class Reading extends RichMapFunction<String, String> {

        @Override
        public String map(String name) throws Exception {
            return Files.readString(
                    getRuntimeContext().getDistributedCache().getFile(name).toPath());
        }
    }

    private static final class AskingForBatch extends RichMapFunction<String, String> {

        @Override
        public String map(String name) {
            try {
                return String.valueOf(getRuntimeContext().hasBroadcastVariable(name));
            } catch (UnsupportedOperationException e) {
                return e.getMessage() + getRuntimeContext().getExternalResourceInfos("gpu");
            }
        }
    }

    @Test
    void shouldBeFoundByFunctions() throws Exception {
        Path one = Files.writeString(directory.resolve("one.txt"), "eins");
        Path two = Files.writeString(directory.resolve("two.sh"), "zwei");

        List<String> read = Jobs.everywhere(env -> {
            env.registerCachedFile(one.toUri().toString(), "one");
            env.registerCachedFile(two.toString(), "two", true);
            return env.fromElements("one", "two", "one").map(new Reading());
        });

        assertThat(read).containsExactly("eins", "eins", "zwei");
    }

    @Test
    void shouldKeepJobFromStartingIfTheyAreNotThere() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.registerCachedFile(directory.resolve("nope").toString(), "x");
        env.fromElements("x").map(new Reading()).print();

        assertThatThrownBy(() -> env.execute("reader"))
                .isInstanceOf(FlinkException.class)
                .hasMessage("Failed to execute job 'reader'.")
                .cause()
                .hasMessage("Could not upload job files.")
                .hasCauseInstanceOf(FileNotFoundException.class);
    }

    @Test
    void shouldFailJobThatAsksForOthers() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromElements("y").map(new Reading()).print();

        assertThatThrownBy(env::execute)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "File with name 'y' is not available. Did you forget to register the file?");
    }

    @Test
    void shouldRefuseWhatOnlyBatchProgramsHave() throws Exception {
        List<String> seen = Jobs.inOrder(env -> env.fromElements("x").map(new AskingForBatch()));

        assertThat(seen)
                .containsExactly("Broadcast variables can only be used in DataSet programs[]");
    }
}
