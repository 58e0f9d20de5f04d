// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.Collections;
import java.util.List;

/**
 * One program and its name.
 *
 * @param name unique in the corpus
 * @param objectReuse whether it runs with object reuse
 * @param isOrdered whether the order of its lines is part of its result
 * @param program builds and runs it
 */
public record Case(String name, boolean objectReuse, boolean isOrdered, Program program) {

    /** Builds a program on an environment, runs it, and returns its lines. */
    @FunctionalInterface
    interface Program {

        List<String> run(StreamExecutionEnvironment env) throws Exception;
    }

    /** Builds a program that writes its lines to sinks. */
    @FunctionalInterface
    interface Building {

        void build(StreamExecutionEnvironment env, Lines lines) throws Exception;
    }

    /** A case whose lines come from sinks. */
    static Case of(String name, boolean objectReuse, boolean isOrdered, Building building) {
        return new Case(
                name + (objectReuse ? "/reuse" : "/copies"), objectReuse, isOrdered, env -> {
                    Lines lines = new Lines();
                    building.build(env, lines);
                    env.execute(name);
                    return lines.take();
                });
    }

    /**
     * Runs the program.
     *
     * @param env a new environment of parallelism 1
     * @return its lines; sorted if their order is open
     */
    public List<String> run(StreamExecutionEnvironment env) throws Exception {
        if (objectReuse) {
            env.getConfig().enableObjectReuse();
        }
        List<String> lines = program.run(env);
        if (!isOrdered) {
            Collections.sort(lines);
        }
        return lines;
    }

    @Override
    public String toString() {
        return name;
    }
}
