// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.job;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.benchmarks.measure.Outcome;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.nio.file.Path;

/** A job of ten records, as a whole process. Argument: result file. */
public final class StartUpMain {

    private StartUpMain() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(1);
        env.fromElements("to", "be", "or", "not", "to", "be", "that", "is", "the", "question")
                .map(new MapFunction<String, Tuple2<String, Integer>>() {
                    @Override
                    public Tuple2<String, Integer> map(String word) {
                        return Tuple2.of(word, 1);
                    }
                })
                .keyBy(word -> word.f0)
                .sum(1)
                .print();
        env.execute("ten records");

        new Outcome().write(Path.of(args[0]));
    }
}
