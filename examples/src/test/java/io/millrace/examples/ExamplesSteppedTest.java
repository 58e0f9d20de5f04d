// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.simulation.Simulation;
import io.millrace.examples.common.ExampleData;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;

/** Every example on a part of its data, step by step in a hundred orders. */
class ExamplesSteppedTest {

    private static final int SEEDS = 100;
    private static final int[] PARALLELISMS = {1, 2, 4};

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void shouldGiveTheRowsOfThePlainLoopUnderEverySeed(ExampleProgram program) {
        program.cutTo(directory);
        List<String> expected = program.loop(directory);

        for (int seed = 0; seed < SEEDS; seed++) {
            int parallelism =
                    program.isAboutLateness() ? 1 : PARALLELISMS[seed % PARALLELISMS.length];
            List<String> rows = run(program, seed, parallelism);

            assertThat(rows)
                    .as("%s under seed %s at parallelism %s", program, seed, parallelism)
                    .isEqualTo(expected);
        }
    }

    private List<String> run(ExampleProgram program, int seed, int parallelism) {
        StreamExecutionEnvironment env = Simulation.environment(seed, parallelism);
        env.getConfig().setAutoWatermarkInterval(ExampleProgram.WATERMARK_INTERVAL_MS);
        try {
            return program.run(env, ExampleData.inDirectory(directory));
        } catch (Exception | Error e) {
            throw new AssertionError(
                    program + " fails under seed " + seed + " at parallelism " + parallelism, e);
        }
    }
}
