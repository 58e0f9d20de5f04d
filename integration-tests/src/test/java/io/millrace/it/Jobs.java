// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.simulation.Simulation;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.CloseableIterator;

import java.util.ArrayList;
import java.util.List;

/** Runs one program in many ways. */
public final class Jobs {

    private static final int[] PARALLELISMS = {1, 2, 4};
    private static final int SEEDS = 12;

    private Jobs() {}

    /** A program, up to the stream whose records are looked at. */
    public interface Program<T> {
        DataStream<T> build(StreamExecutionEnvironment env) throws Exception;
    }

    /**
     * What a program emits, sorted; the same under every seed, with one, two and four subtasks, and on
     * threads.
     */
    public static List<String> everywhere(Program<String> program) throws Exception {
        List<String> expected = sorted(run(Simulation.environment(0, 1), program));
        for (int seed = 1; seed < SEEDS; seed++) {
            int parallelism = PARALLELISMS[seed % PARALLELISMS.length];
            assertThat(sorted(stepped(seed, parallelism, program)))
                    .as("seed %d, parallelism %d", seed, parallelism)
                    .isEqualTo(expected);
        }
        assertThat(sorted(threaded(4, program))).as("on threads").isEqualTo(expected);
        return expected;
    }

    /** What a program with one subtask emits, in order; the same under every seed and on threads. */
    public static List<String> inOrder(Program<String> program) throws Exception {
        List<String> expected = stepped(0, 1, program);
        for (int seed = 1; seed < SEEDS; seed++) {
            assertThat(stepped(seed, 1, program)).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(threaded(1, program)).as("on threads").isEqualTo(expected);
        return expected;
    }

    /** What a program emits step by step, in virtual time, in the order that a seed decides. */
    public static <T> List<T> stepped(long seed, int parallelism, Program<T> program)
            throws Exception {
        return run(Simulation.environment(seed, parallelism), program);
    }

    /** What a program emits on threads. */
    public static <T> List<T> threaded(int parallelism, Program<T> program) throws Exception {
        return run(StreamExecutionEnvironment.createLocalEnvironment(parallelism), program);
    }

    /** What a program emits, in order of arrival. */
    public static <T> List<T> run(StreamExecutionEnvironment env, Program<T> program)
            throws Exception {
        List<T> records = new ArrayList<>();
        try (CloseableIterator<T> results = program.build(env).executeAndCollect()) {
            results.forEachRemaining(records::add);
        }
        return records;
    }

    private static List<String> sorted(List<String> records) {
        return records.stream().sorted().toList();
    }

    /** The failure at the root of another. */
    public static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
