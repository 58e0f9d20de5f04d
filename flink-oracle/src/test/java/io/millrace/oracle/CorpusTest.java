// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.Results.Seen;
import corpus.support.Runner;

import io.millrace.configuration.Configuration;
import io.millrace.engine.simulation.Simulation;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every program of the corpus sees here what it sees on Flink: on threads, stepped under seeds, and without short cuts. */
class CorpusTest {

    private static final int SEEDS = Integer.getInteger("millrace.corpus.seeds", 4);

    private static final List<String> SHORT_CUTS = List.of(
            "specialized-chains",
            "generated-serializers",
            "elided-copies",
            "fused-keyed-edges",
            "primitive-keys",
            "recycled-batches",
            "adaptive-flush");

    private static List<CorpusPrograms.Run> runs;
    private static Flink flink;

    @BeforeAll
    static void startFlink() throws Exception {
        String only = System.getProperty("millrace.corpus.only", "");
        runs = CorpusPrograms.runs().stream()
                .filter(run -> run.program().contains(only))
                .toList();
        flink = Flink.start(runs);
    }

    @AfterAll
    static void stopFlink() throws Exception {
        flink.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldSeeOnThreadsWhatFlinkSees() {
        return runs.stream()
                .map(run -> DynamicTest.dynamicTest(run.toString(), () -> {
                    List<Seen> seen = seenOn(
                            StreamExecutionEnvironment.createLocalEnvironment(
                                    run.parallelism(), new Configuration()),
                            run);

                    assertSame(seen, run, "on threads");
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldSeeUnderSeedsWhatFlinkSees() {
        return runs.stream()
                .map(run -> DynamicTest.dynamicTest(run.toString(), () -> {
                    for (int seed = 0; seed < SEEDS; seed++) {
                        List<Seen> seen =
                                seenOn(Simulation.environment(seed, run.parallelism()), run);

                        assertSame(seen, run, "seed " + seed);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldSeeTheSameWithoutShortCuts() {
        Configuration plain = new Configuration();
        SHORT_CUTS.forEach(name -> plain.setBoolean("millrace.fast-path." + name, false));
        return runs.stream()
                .map(run -> DynamicTest.dynamicTest(run.toString(), () -> {
                    List<Seen> seen = seenOn(
                            StreamExecutionEnvironment.createLocalEnvironment(
                                    run.parallelism(), plain),
                            run);

                    assertSame(seen, run, "without short cuts");
                }));
    }

    /** Lines of the programs that write down the plans of jobs, node by node. */
    @Test
    @Tag("row:A2")
    @Tag("row:A3")
    void shouldGiveThePlansThatFlinkGives() throws Exception {
        List<CorpusPrograms.Run> plans = runs.stream()
                .filter(run -> run.program().startsWith("corpus.plans."))
                .toList();

        for (CorpusPrograms.Run run : plans) {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(
                    run.parallelism(), new Configuration());

            assertSame(seenOn(env, run), run, "as plan");
        }
    }

    private static List<Seen> seenOn(StreamExecutionEnvironment env, CorpusPrograms.Run run)
            throws Exception {
        Program program = Runner.newProgram(run.program());
        return Results.of(results -> program.run(env, results));
    }

    private static void assertSame(List<Seen> seen, CorpusPrograms.Run run, String how)
            throws Exception {
        Map<String, List<String>> ours = Comparison.of(seen, run.parallelism());
        Map<String, List<String>> theirs = Comparison.of(flink.resultsOf(run), run.parallelism());
        assertThat(ours.keySet())
                .as("what is compared of %s, %s", run, how)
                .isNotEmpty()
                .isEqualTo(theirs.keySet());
        ours.forEach((name, lines) -> assertThat(lines)
                .as("%s, %s: %s", run, how, name)
                .containsExactlyElementsOf(theirs.get(name)));
    }
}
