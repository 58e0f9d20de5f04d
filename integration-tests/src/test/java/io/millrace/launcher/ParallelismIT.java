// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.launcher.Launcher.Result;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Operator before environment before option before setting before cores: what the tasks themselves see. */
class ParallelismIT {

    private static final String LEVELS = """
            import io.millrace.api.common.functions.RichMapFunction;
            import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
            import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
            import io.millrace.streaming.api.functions.sink.DiscardingSink;

            public class Levels {

                public static class Tell extends RichMapFunction<Long, Long> {
                    @Override
                    public Long map(Long value) {
                        System.out.println(getRuntimeContext().getTaskName() + " "
                                + getRuntimeContext().getNumberOfParallelSubtasks());
                        return value;
                    }
                }

                public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    if (!args[0].equals("-")) {
                        env.setParallelism(Integer.parseInt(args[0]));
                    }
                    SingleOutputStreamOperator<Long> own =
                            env.fromElements(1L).rebalance().map(new Tell()).name("own");
                    if (!args[1].equals("-")) {
                        own.setParallelism(Integer.parseInt(args[1]));
                    }
                    own.rebalance().map(new Tell()).name("general").disableChaining()
                            .addSink(new DiscardingSink<>());
                    env.execute();
                }
            }
            """;

    @TempDir
    private static Path directory;

    private static Launcher launcher;
    private static Path levels;

    @BeforeAll
    static void compile() throws IOException {
        launcher = Launcher.ofProject(directory)
                .with("MILLRACE_JAVA_OPTS", "-XX:ActiveProcessorCount=3");
        String classpath = launcher.run("classpath").stdout().strip();
        levels =
                new JobJars(directory, classpath).jar("levels", "Levels", Map.of("Levels", LEVELS));
    }

    @ParameterizedTest
    @CsvSource({
        // options, environment, operator, as seen by that operator, as seen by another
        "'', -, -, 3, 3",
        "-D parallelism.default=5, -, -, 5, 5",
        "-p 4 -D parallelism.default=5, -, -, 4, 4",
        "-p 4 -D parallelism.default=5, 2, -, 2, 2",
        "-p 4 -D parallelism.default=5, 2, 1, 1, 2",
        "-p 4 -D parallelism.default=5, -, 1, 1, 4",
        "-p 4 -D parallelism.default=5, 2, -1, 2, 2",
        "-p 4 -D parallelism.default=5, -1, -1, 1, 1",
        "'', -, 6, 6, 3"
    })
    @Tag("row:T17")
    void shouldPreferWhatIsNearerToTheOperator(
            String options, String environment, String operator, int own, int general) {
        List<String> arguments = new ArrayList<>(List.of("run"));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        arguments.addAll(List.of(levels.toString(), environment, operator));

        Result result = launcher.run(arguments.toArray(new String[0]));

        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdoutLines())
                .containsExactlyInAnyOrder("own " + own, "general " + general);
    }
}
