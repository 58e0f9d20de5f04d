// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.Configuration;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Jobs;
import io.millrace.it.handover.Case;
import io.millrace.it.handover.MutationCorpus;
import io.millrace.it.handover.RandomHandOvers;
import io.millrace.it.handover.RecordedResults;
import io.millrace.it.windows.RandomJob;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs give the same with all short cuts, without any, and with whatever mixture of them. */
class FastPathsTest {

    private static final List<Case> CORPUS = MutationCorpus.cases();
    /** Each mixture runs every so many-th case of the corpus, and all together run all. */
    private static final int CORPUS_STRIDE = 12;

    private static final int PROGRAMS_OF_A_MIXTURE = 3;
    private static final int[] PARALLELISMS = {2, 4};

    private static Map<String, List<String>> recorded;

    static Stream<Switches> mixtures() {
        return Switches.mixtures();
    }

    @BeforeAll
    static void read() throws IOException {
        recorded = RecordedResults.read();
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void shouldGiveFlinksResultsForProgramsThatChangeAndKeepRecords(Switches switches) {
        List<String> differences = new ArrayList<>();

        for (int i = indexOf(switches) % CORPUS_STRIDE; i < CORPUS.size(); i += CORPUS_STRIDE) {
            Case program = CORPUS.get(i);
            List<String> expected = recorded.get(program.name());
            compare(program, expected, threads(1, switches), differences);
            compare(program, expected, simulation(i, 1, switches), differences);
        }

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void shouldGiveTheSameForRandomHandOvers(Switches switches) throws Exception {
        for (long seed : seeds(switches)) {
            List<String> expected =
                    RandomHandOvers.run(simulation(seed, 1, Switches.allOff()), seed);

            List<String> lines = RandomHandOvers.run(simulation(seed, 1, switches), seed);

            assertThat(lines).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void shouldGiveTheSameInTheSameOrderWithOneSubtask(Switches switches) throws Exception {
        int lines = 0;

        for (long seed : seeds(switches)) {
            List<String> expected = programLines(seed, simulation(seed, 1, Switches.allOff()));
            List<String> actual = programLines(seed, simulation(seed, 1, switches));
            assertThat(actual).as("program %s", seed).isEqualTo(expected);
            lines += actual.size();
        }

        assertThat(lines).as("lines of all programs").isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void shouldGiveTheSameWithSeveralSubtasksAndOnThreads(Switches switches) throws Exception {
        for (long seed : seeds(switches)) {
            int parallelism = PARALLELISMS[(int) seed % PARALLELISMS.length];
            int ofThreads = seed % 3 == 0 ? 1 : parallelism;
            List<String> expected =
                    sorted(programLines(seed, simulation(seed, 1, Switches.allOff())));

            List<String> simulated =
                    sorted(programLines(seed, simulation(seed, parallelism, switches)));
            List<String> threaded = sorted(programLines(seed, threads(ofThreads, switches)));

            assertThat(simulated).as("program %s, simulated", seed).isEqualTo(expected);
            assertThat(threaded).as("program %s on threads", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void shouldGiveTheSameForRandomWindows(Switches switches) throws Exception {
        for (long seed : seeds(switches)) {
            RandomJob job = new RandomJob(seed);
            List<String> expected = Jobs.run(simulation(seed, 1, Switches.allOff()), job::build);

            List<String> lines = Jobs.run(simulation(seed, 1, switches), job::build);
            List<String> parallel = Jobs.run(simulation(seed, 2, switches), job::build);
            List<String> threaded = Jobs.run(threads(2, switches), job::build);

            // Late records come from another chain, so in whatever order among the others.
            assertThat(mainOf(lines)).as("seed %s: %s", seed, job).isEqualTo(mainOf(expected));
            assertThat(sorted(lines)).as("seed %s: %s", seed, job).isEqualTo(sorted(expected));
            assertThat(sorted(parallel)).as("seed %s: %s", seed, job).isEqualTo(sorted(expected));
            assertThat(sorted(threaded)).as("seed %s: %s", seed, job).isEqualTo(sorted(expected));
        }
    }

    @Test
    void shouldRunAllOfTheCorpusInSomeMixture() {
        List<Integer> remainders = mixtures()
                .map(FastPathsTest::indexOf)
                .map(i -> i % CORPUS_STRIDE)
                .toList();

        assertThat(remainders).contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    private static int indexOf(Switches switches) {
        return mixtures().toList().indexOf(switches);
    }

    /** Some of the programs, others for each mixture. */
    private static List<Long> seeds(Switches switches) {
        List<Long> seeds = new ArrayList<>();
        for (int i = 0; i < PROGRAMS_OF_A_MIXTURE; i++) {
            seeds.add((long) (indexOf(switches) * PROGRAMS_OF_A_MIXTURE + i));
        }
        return seeds;
    }

    private static StreamExecutionEnvironment simulation(
            long seed, int parallelism, Switches switches) {
        return Simulation.environment(seed, parallelism, switches.configuration());
    }

    private static StreamExecutionEnvironment threads(int parallelism, Switches switches) {
        Configuration configuration = switches.configuration();
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    }

    private static List<String> programLines(long seed, StreamExecutionEnvironment env)
            throws Exception {
        boolean isOrdered = env.getParallelism() == 1;
        List<String> lines = Jobs.run(env, new RandomProgram(seed)::build);
        return RandomProgram.arranged(lines, isOrdered);
    }

    private static List<String> mainOf(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("late")).toList();
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    private static void compare(
            Case program,
            List<String> expected,
            StreamExecutionEnvironment env,
            List<String> differences) {
        Object result;
        try {
            result = program.run(env);
        } catch (Exception e) {
            result = e;
        }
        if (!result.equals(expected)) {
            differences.add(program + ": expected " + expected + " but was " + result);
        }
    }
}
