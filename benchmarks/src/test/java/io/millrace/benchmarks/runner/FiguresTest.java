// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

class FiguresTest {

    private final Variant one = new Variant(1, true);
    private final Variant two = new Variant(2, false);
    private final Figures figures = new Figures();

    @Test
    void shouldTakeMedianAndSpreadOverRounds() {
        figures.add(one, "chain", "millrace", sample(30));
        figures.add(one, "chain", "millrace", sample(10));
        figures.add(one, "chain", "millrace", sample(20));

        assertThat(figures.cpu(one, "chain", "millrace")).isEqualTo(20);
        assertThat(figures.cpuSpread(one, "chain", "millrace")).containsExactly(30.0, 10.0, 20.0);
    }

    @Test
    void shouldTakeTheSpreadOfASingleRoundFromItsSegments() {
        figures.add(one, "chain", "millrace", sample(30));

        assertThat(figures.cpuSpread(one, "chain", "millrace")).containsExactly(29.0, 31.0);
    }

    @Test
    void shouldHaveTheLoopByHandOnceForAllVariants() {
        figures.add(one, "chain", "hand", sample(5));

        assertThat(figures.cpu(two, "chain", "hand")).isEqualTo(5);
        assertThat(figures.cpu(two, "chain", "millrace")).isNaN();
    }

    @Test
    void shouldNameTheWorstProgramAndTheMeans() {
        Options options = Options.parse("chain", "timers", "--only", "millrace,flink-1.14");
        figures.add(one, "chain", "millrace", sample(50));
        figures.add(one, "chain", "flink-1.14", sample(100));
        figures.add(one, "timers", "millrace", sample(200));
        figures.add(one, "timers", "flink-1.14", sample(100));
        var out = new ByteArrayOutputStream();

        new Report(options, figures, new PrintStream(out)).print(List.of(one));

        assertThat(out.toString())
                .contains("Geometric mean at parallelism 1: 1.00x of flink-1.14 (2 of 2 rows);")
                .contains("Worst against flink-1.14: 2.00x of it, timers at parallelism 1, object"
                        + " reuse on; MORE CPU than there in 1 of the rows above.");
    }

    @Test
    void shouldSayHowManyRowsAMeanIsOf() {
        Options options = Options.parse("chain", "timers", "--only", "millrace,flink-1.14");
        figures.add(one, "chain", "millrace", sample(50));
        figures.add(one, "chain", "flink-1.14", sample(100));
        figures.add(one, "timers", "millrace", sample(200));
        var out = new ByteArrayOutputStream();

        new Report(options, figures, new PrintStream(out)).print(List.of(one));

        assertThat(out.toString())
                .contains("Geometric mean at parallelism 1: 0.50x of flink-1.14 (1 of 2 rows);");
    }

    private static Sample sample(double cpuNs) {
        return new Sample(cpuNs, List.of(cpuNs - 1, cpuNs + 1), 0, 1e6, 100, true, "1:1");
    }
}
