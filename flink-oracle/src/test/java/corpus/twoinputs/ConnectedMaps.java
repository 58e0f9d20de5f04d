// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.util.Collector;

/** Words and numbers through maps with two inputs, without keys. */
@RunsAt(
        value = {1, 2},
        because = "each record is handled by itself")
public class ConnectedMaps implements Program {

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> numbers = env.generateSequence(1, 50);
        DataStream<String> words = env.fromElements("a", "bb", "ccc", "dddd", "eeeee");
        results.anyOrder("types", words.connect(numbers).map(new Describing()));
        results.anyOrder(
                "flat", numbers.connect(words).flatMap(new CoFlatMapFunction<Long, String, Long>() {
                    @Override
                    public void flatMap1(Long value, Collector<Long> out) {
                        for (long i = 0; i < value % 4; i++) {
                            out.collect(value);
                        }
                    }

                    @Override
                    public void flatMap2(String value, Collector<Long> out) {
                        out.collect(-(long) value.length());
                    }
                }));
        results.anyOrder(
                "typed",
                words.connect(words)
                        .map(
                                new CoMapFunction<String, String, Object>() {
                                    @Override
                                    public Object map1(String value) {
                                        return value.length();
                                    }

                                    @Override
                                    public Object map2(String value) {
                                        return value;
                                    }
                                },
                                Types.GENERIC(Object.class)));
        env.execute();
    }

    private static final class Describing implements CoMapFunction<String, Long, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String map1(String value) {
            return "word " + value;
        }

        @Override
        public String map2(Long value) {
            return "number " + value;
        }
    }
}
