// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.simulation.Simulation;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The corpus gives what Flink gave, on threads and in whatever order a simulation runs it. */
class HandOverTest {

    private static final List<Case> CASES = MutationCorpus.cases();

    private static Map<String, List<String>> recorded;

    @BeforeAll
    static void read() throws IOException {
        recorded = RecordedResults.read();
    }

    @Test
    void shouldHaveARecordedResultForEveryCase() {
        List<String> names = CASES.stream().map(Case::name).toList();

        assertThat(recorded.keySet()).containsExactlyElementsOf(names);
        assertThat(recorded.values()).allSatisfy(lines -> assertThat(lines).isNotEmpty());
    }

    @Test
    void shouldGiveFlinksResultsOnThreads() {
        List<String> differences = new ArrayList<>();

        for (Case program : CASES) {
            compare(program, StreamExecutionEnvironment.createLocalEnvironment(1), differences);
        }

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldGiveFlinksResultsUnderSeed(long seed) {
        List<String> differences = new ArrayList<>();

        for (int i = 0; i < CASES.size(); i++) {
            compare(CASES.get(i), Simulation.environment(seed + 9L * i, 1), differences);
        }

        assertThat(differences).isEmpty();
    }

    private static void compare(
            Case program, StreamExecutionEnvironment env, List<String> differences) {
        List<String> expected = recorded.get(program.name());
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
