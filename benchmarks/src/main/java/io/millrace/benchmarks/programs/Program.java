// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** One of the programs: adds its pipeline, from source to sink, to an environment. */
@FunctionalInterface
public interface Program {

    void build(StreamExecutionEnvironment env);

    static Program of(String name) {
        return switch (name) {
            case "pass-through" -> PassThrough::build;
            case "chain" -> Chain::build;
            case "word-count" -> WordCount::build;
            case "exchange" -> Exchange::build;
            case "tumbling" -> Tumbling::build;
            case "sliding" -> Sliding::build;
            case "session" -> Session::build;
            case "timers" -> Timers::build;
            case "keyed-0us" -> env -> KeyedWork.build(env, 0);
            case "keyed-1us" -> env -> KeyedWork.build(env, 1);
            case "keyed-10us" -> env -> KeyedWork.build(env, 10);
            default -> throw new IllegalArgumentException("no program " + name);
        };
    }
}
