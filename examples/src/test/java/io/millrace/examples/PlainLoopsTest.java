// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;

/** The plain loops judge the examples on parts of the data; here they are judged on the whole. */
class PlainLoopsTest {

    @ParameterizedTest
    @EnumSource
    void shouldGiveTheExpectedRows(ExampleProgram program) throws Exception {
        List<String> rows = program.loop(ExampleProgram.wholeData());

        assertThat(rows).isEqualTo(program.expectedRows());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveEnoughToSayAboutThePart(ExampleProgram program, @TempDir Path directory) {
        program.cutTo(directory);

        List<String> rows = program.loop(directory);

        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(program == ExampleProgram.TAXI_LATE_TOTALS ? 3 : 8);
        assertThat(rows).doesNotHaveDuplicates();
    }
}
