// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

class OptionsTest {

    @Test
    void shouldRunEverythingWithoutArguments() {
        Options options = Options.parse();

        assertThat(options.programs()).isEqualTo(Options.PROGRAMS);
        assertThat(options.sides()).isEqualTo(Options.SIDES);
        assertThat(options.parallelisms()).containsExactly(1, 2);
        assertThat(options.reuses()).containsExactly(true, false);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.startUp()).isTrue();
        assertThat(options.examples()).isFalse();
        assertThat(options.json()).isNull();
    }

    @Test
    void shouldRunChosenProgramsInOneOrder() {
        Options options = Options.parse("timers", "chain", "timers");

        assertThat(options.programs()).containsExactly("chain", "timers");
        assertThat(options.startUp()).isFalse();
    }

    @Test
    void shouldRunStartUpAlone() {
        Options options = Options.parse("start-up");

        assertThat(options.programs()).isEmpty();
        assertThat(options.startUp()).isTrue();
    }

    @Test
    void shouldRunExamplesAlone() {
        Options options = Options.parse("examples");

        assertThat(options.programs()).isEmpty();
        assertThat(options.startUp()).isFalse();
        assertThat(options.examples()).isTrue();
    }

    @Test
    void shouldReadEachOption() {
        Options options = Options.parse(
                "--quick",
                "--rounds",
                "5",
                "--json",
                "out.json",
                "--only",
                "hand,millrace",
                "--parallelism",
                "4",
                "--reuse",
                "off",
                "--heap",
                "512m",
                "--baseline",
                "a.jar",
                "--jvm",
                "millrace:-Xint",
                "--config",
                "baseline:a.b=c=d");

        assertThat(options.quick()).isTrue();
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.json()).isEqualTo(Path.of("out.json"));
        assertThat(options.sides()).containsExactly("millrace", "baseline", "hand");
        assertThat(options.parallelisms()).containsExactly(4);
        assertThat(options.reuses()).containsExactly(false);
        assertThat(options.heap()).isEqualTo("512m");
        assertThat(options.jvmOptions().get("millrace")).isEqualTo(List.of("-Xint"));
        assertThat(options.settings().get("baseline")).isEqualTo(List.of("a.b=c=d"));
    }

    @Test
    void shouldTakeNoJobsBefore() {
        Options options = Options.parse("--jobs-before", "0");

        assertThat(options.jobsBefore()).isZero();
    }

    @Test
    void shouldTakeOneRoundIfQuick() {
        Options options = Options.parse("--quick");

        assertThat(options.rounds()).isEqualTo(1);
    }

    @Test
    void shouldOnlyStartTheOlderFlinkIfQuickUnlessItIsAskedFor() {
        Options quick = Options.parse("--quick");
        Options asked = Options.parse("--quick", "--only", "millrace,flink-1.14");

        assertThat(quick.sides()).isEqualTo(Options.SIDES);
        assertThat(quick.measuredSides()).containsExactly("millrace", "flink-1.20", "hand");
        assertThat(asked.measuredSides()).containsExactly("millrace", "flink-1.14");
        assertThat(Options.parse().measuredSides()).isEqualTo(Options.SIDES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fast | There is no option '--fast'.",
                "nexmark | There is no program 'nexmark'.",
                "--json | There is no value after --json.",
                "--rounds 0 | --rounds takes a number from 1 on, not '0'.",
                "--rounds x | --rounds takes a number from 1 on, not 'x'.",
                "--only spark | There is no side 'spark'.",
                "--parallelism 7 | --parallelism takes divisors of 240, not 7.",
                "--reuse yes | --reuse takes on, off or on,off, not 'yes'.",
                "--heap big | --heap takes a size such as 512m or 2g, not 'big'.",
                "--jvm -Xint | --jvm takes SIDE:VALUE, not '-Xint'.",
                "--only , | --only takes at least one value.",
                "--parallelism , | --parallelism takes at least one value.",
                "--jvm baseline:-Xint | --jvm names 'baseline', which is no side of this run.",
                "--only millrace --config hand:a=b | --config names 'hand', which is no side",
                "--config hand:a=b | --config: the loops by hand have no settings.",
                "--config millrace:a | --config takes SIDE:KEY=VALUE; there is no key and value in 'a'.",
                "--quick --config flink-1.14:a=b | --config names 'flink-1.14', which is no side",
                "--config flink-1.20:millrace.a=b | --config: Flink has no settings of Millrace.",
                "start-up --config millrace:a=b | --config does not reach any of these programs.",
                "examples --json out.json | --json does not reach any of these programs.",
                "--jobs-before -1 | --jobs-before takes a number from 0 on, not '-1'.",
                "--config spark:a=b | --config takes SIDE:VALUE, not 'spark:a=b'."
            })
    void shouldSayWhatIsWrong(String arguments, String message) {
        assertThatThrownBy(() -> Options.parse(arguments.strip().split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(message.strip());
    }

    @Test
    void shouldReadOptionsOfLatency() {
        LatencyOptions options = LatencyOptions.parse(
                "--rate",
                "1000",
                "--minutes",
                "2",
                "--warm-up",
                "3",
                "--only",
                "flink-1.14",
                "--config",
                "flink-1.14:a=b");

        assertThat(options.rate()).isEqualTo(1_000);
        assertThat(options.seconds()).isEqualTo(120);
        assertThat(options.warmUpSeconds()).isEqualTo(3);
        assertThat(options.sides()).containsExactly("flink-1.14");
        assertThat(options.engines().settings().get("flink-1.14")).isEqualTo(List.of("a=b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--quick",
                "chain",
                "--rate",
                "--rate -1",
                "--only hand",
                "--only millrace --config flink-1.20:a=b",
                "--config millrace:a"
            })
    void shouldRefuseOtherArgumentsOfLatency(String arguments) {
        assertThatThrownBy(() -> LatencyOptions.parse(arguments.split(" ")))
                .isInstanceOf(UsageException.class);
    }
}
