// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.examples.common.ExampleData;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every example on all of its data, on threads. */
class ExamplesThreadedTest {

    static Stream<Arguments> programsAndParallelisms() {
        return Stream.of(ExampleProgram.values())
                .flatMap(program -> parallelismsOf(program)
                        .mapToObj(parallelism -> Arguments.of(program, parallelism)));
    }

    private static IntStream parallelismsOf(ExampleProgram program) {
        return program.isAboutLateness() ? IntStream.of(1) : IntStream.of(1, 2, 4);
    }

    @ParameterizedTest(name = "{0} at parallelism {1}")
    @MethodSource("programsAndParallelisms")
    void shouldGiveTheExpectedRows(ExampleProgram program, int parallelism) throws Exception {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        env.getConfig().setAutoWatermarkInterval(ExampleProgram.WATERMARK_INTERVAL_MS);

        List<String> rows = program.run(env, ExampleData.inJar());

        assertThat(rows).isEqualTo(program.expectedRows());
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameTheExpectedColumns(ExampleProgram program) {
        String header = program.header;

        assertThat(header).isEqualTo(program.expectedHeader());
    }
}
