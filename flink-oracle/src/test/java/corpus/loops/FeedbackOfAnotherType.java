// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.loops;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.IterativeStream.ConnectedIterativeStreams;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.util.Collector;

/** Texts go in, their lengths go round; what is rejected when the loop is closed. */
@RunsAt(
        value = {1, 2},
        because = "each record goes its way alone")
public class FeedbackOfAnotherType implements Program {

    /** Emits what it was given as text; lengths become shorter. */
    private static class Shorten implements CoFlatMapFunction<String, Integer, String> {
        @Override
        public void flatMap1(String text, Collector<String> out) {
            out.collect(text);
        }

        @Override
        public void flatMap2(Integer length, Collector<String> out) {
            out.collect("x".repeat(length - 1));
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<String> texts =
                env.fromElements("a", "four", "seven..").rebalance().map(text -> text);
        ConnectedIterativeStreams<String, Integer> loop =
                texts.iterate(1_000).withFeedbackType(Integer.class);
        SingleOutputStreamOperator<String> all = loop.flatMap(new Shorten());
        DataStream<Integer> lengths =
                all.map(String::length).returns(Types.INT).filter(length -> length > 0);
        loop.closeWith(lengths);

        results.anyOrder("all", all);
        try {
            loop.keyBy("x", "y");
        } catch (UnsupportedOperationException e) {
            results.line("keyed", e.getMessage().replaceAll("[^a-zA-Z]", ""));
        }
        try {
            loop.closeWith(texts.map(String::length));
        } catch (UnsupportedOperationException e) {
            results.line("from elsewhere", e.getMessage());
        }
        try {
            texts.iterate().withFeedbackType(new TypeHint<String>() {});
            texts.iterate(100).closeWith(texts);
        } catch (UnsupportedOperationException e) {
            results.line("never went in", e.getMessage());
        }
        try {
            loop.closeWith(all.map(String::length).setParallelism(env.getParallelism() + 1));
        } catch (UnsupportedOperationException e) {
            results.line("parallelism", e.getMessage());
        }
        env.execute();
    }
}
