// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

/** In which order keys of several types come. Records have no timestamps, so that those of one key come in no order. */
public class OrderOfKeys implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        DataStream<Integer> numbers =
                env.fromElements(5, -3, 700, 0, -70_000, 128, 255, 256, 1 << 30, -1, 42, 5, -3);
        keyed(results, "int", numbers, Types.INT, n -> n);
        keyed(results, "long", numbers, Types.LONG, n -> n * 4_000_000_000L);
        keyed(results, "double", numbers, Types.DOUBLE, n -> n / 3.0);
        keyed(results, "string", numbers, Types.STRING, n -> "k" + n);
        keyed(results, "wide", numbers, Types.STRING, n -> "\u00e9" + (char) (n & 0xFFF) + n);
        keyed(
                results,
                "long string",
                numbers,
                Types.STRING,
                n -> "abcdefghijk" + (char) (n & 0xFF) + n);
        keyed(
                results,
                "tuple",
                numbers,
                Types.TUPLE(Types.STRING, Types.INT),
                n -> Tuple2.of("x", n));
        env.execute();
    }

    private static <K> void keyed(
            Results results,
            String name,
            DataStream<Integer> numbers,
            TypeInformation<K> type,
            KeySelector<Integer, K> selector) {
        results.inOrder(
                name, numbers.keyBy(selector, type).process(new Show<K>()).returns(Types.STRING));
    }

    private static class Show<K> extends KeyedProcessFunction<K, Integer, String> {

        @Override
        public void processElement(Integer value, Context context, Collector<String> out) {
            out.collect(value + " " + context.timestamp());
        }
    }
}
