// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.Collector;

/** What does the program cost that everybody writes first? A record is a line of eight words. */
final class WordCount {

    private WordCount() {}

    static void build(StreamExecutionEnvironment env) {
        env.addSource(new LineSource())
                .flatMap(new Splitter())
                .keyBy(word -> word.f0)
                .sum(1)
                .addSink(new Sink());
    }

    private static final class Splitter
            implements FlatMapFunction<String, Tuple2<String, Integer>> {

        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap(String line, Collector<Tuple2<String, Integer>> out) {
            for (String word : line.split(" ")) {
                out.collect(Tuple2.of(word, 1));
            }
        }
    }

    private static final class Sink extends ChecksumSink<Tuple2<String, Integer>> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Tuple2<String, Integer> count) {
            return Checksum.of(Checksum.of(count.f0), count.f1);
        }
    }
}
