// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.engine.simulation.Simulation;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** Programs give the same whether copies are left out where nobody can tell, or never. */
class ElidedCopiesTest {

    private static final int PROGRAMS = 60;

    private static List<String> run(
            long seed, boolean elides, boolean fuses, boolean objectReuse, boolean isSimulated) {
        StreamExecutionEnvironment env = isSimulated
                ? Simulation.environment(seed, 1)
                : StreamExecutionEnvironment.createLocalEnvironment(1);
        Configuration configuration = (Configuration) env.getConfiguration();
        configuration.set(FastPathOptions.ELIDED_COPIES, elides);
        configuration.set(FastPathOptions.FUSED_KEYED_EDGES, fuses);
        if (objectReuse) {
            env.getConfig().enableObjectReuse();
        }
        try {
            return RandomHandOvers.run(env, seed);
        } catch (Exception e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldGiveTheSameWithAndWithoutCopiesInSimulations(boolean objectReuse) {
        List<String> differences = new ArrayList<>();

        for (long seed = 0; seed < PROGRAMS; seed++) {
            List<String> copied = run(seed, false, true, objectReuse, true);
            for (boolean fuses : new boolean[] {true, false}) {
                List<String> elided = run(seed, true, fuses, objectReuse, true);
                if (!elided.equals(copied)) {
                    differences.add("seed " + seed + ", fused " + fuses + ": expected " + copied
                            + " but was " + elided);
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void shouldGiveTheSameWithAndWithoutCopiesOnThreads() {
        List<String> differences = new ArrayList<>();

        for (long seed = PROGRAMS; seed < 2 * PROGRAMS; seed++) {
            List<String> copied = run(seed, false, false, false, false);
            List<String> elided = run(seed, true, false, false, false);
            if (!elided.equals(copied)) {
                differences.add("seed " + seed + ": expected " + copied + " but was " + elided);
            }
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void shouldGiveDifferentResultsIfMutableRecordsWereAlwaysShared() {
        int different = 0;

        for (long seed = 0; seed < PROGRAMS; seed++) {
            List<String> copied = run(seed, true, true, false, true);
            List<String> shared = run(seed, true, true, true, true);
            different += copied.equals(shared) ? 0 : 1;
        }

        // Otherwise the programs could not tell copies from shared objects, and this test would
        // tell nothing.
        assertThat(different).isGreaterThan(PROGRAMS / 4);
    }
}
