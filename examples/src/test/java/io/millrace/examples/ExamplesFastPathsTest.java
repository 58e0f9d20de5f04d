// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.engine.simulation.Simulation;
import io.millrace.examples.common.ExampleData;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Every example gives its rows with whatever mixture of the engine's short cuts. */
class ExamplesFastPathsTest {

    private static final int RANDOM_MIXTURES = 6;
    private static final int[] PARALLELISMS = {1, 2, 4};

    @TempDir
    private Path directory;

    /** All on, all off, each off alone, and some random ones that are others for every program. */
    private static List<Configuration> mixtures(long seed) {
        List<Configuration> mixtures = new ArrayList<>();
        mixtures.add(new Configuration());
        mixtures.add(without(FastPathOptions.all()));
        FastPathOptions.all().forEach(option -> mixtures.add(without(List.of(option))));
        Random random = new Random(seed);
        for (int i = 0; i < RANDOM_MIXTURES; i++) {
            mixtures.add(without(FastPathOptions.all().stream()
                    .filter(option -> random.nextBoolean())
                    .toList()));
        }
        return mixtures;
    }

    private static Configuration without(List<ConfigOption<Boolean>> options) {
        Configuration configuration = new Configuration();
        options.forEach(option -> configuration.set(option, false));
        return configuration;
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveTheRowsOfThePlainLoopWithEveryMixture(ExampleProgram program) throws Exception {
        program.cutTo(directory);
        List<String> expected = program.loop(directory);

        int seed = program.ordinal();
        for (Configuration mixture : mixtures(program.ordinal())) {
            seed++;
            int parallelism =
                    program.isAboutLateness() ? 1 : PARALLELISMS[seed % PARALLELISMS.length];
            List<String> stepped = program.run(
                    timed(Simulation.environment(seed, parallelism, mixture)),
                    ExampleData.inDirectory(directory));
            List<String> threaded = program.run(
                    timed(StreamExecutionEnvironment.createLocalEnvironment(parallelism, mixture)),
                    ExampleData.inDirectory(directory));

            assertThat(stepped)
                    .as("under seed %s at parallelism %s with %s", seed, parallelism, mixture)
                    .isEqualTo(expected);
            assertThat(threaded)
                    .as("on threads at parallelism %s with %s", parallelism, mixture)
                    .isEqualTo(expected);
        }
    }

    @Test
    void shouldGiveTheExpectedRowsOfAllDataWithoutAnyShortCut() throws Exception {
        Configuration none = without(FastPathOptions.all());

        for (ExampleProgram program : ExampleProgram.values()) {
            int parallelism = program.isAboutLateness() ? 1 : 2;
            List<String> rows = program.run(
                    timed(StreamExecutionEnvironment.createLocalEnvironment(parallelism, none)),
                    ExampleData.inJar());

            assertThat(rows).as("%s", program).isEqualTo(program.expectedRows());
        }
    }

    private static StreamExecutionEnvironment timed(StreamExecutionEnvironment env) {
        env.getConfig().setAutoWatermarkInterval(ExampleProgram.WATERMARK_INTERVAL_MS);
        return env;
    }
}
