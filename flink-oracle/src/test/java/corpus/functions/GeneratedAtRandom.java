// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.datagen.DataGenerator;
import io.millrace.streaming.api.functions.source.datagen.DataGeneratorSource;
import io.millrace.streaming.api.functions.source.datagen.RandomGenerator;
import io.millrace.streaming.api.functions.source.datagen.SequenceGenerator;

import java.io.Serializable;
import java.util.Map;

/** Random records of every kind: what is certain about them, and how many each subtask emits. */
@RunsAt(
        value = {1, 2},
        because = "each subtask has a share of its own")
public class GeneratedAtRandom implements Program {

    private interface Certain<T> extends Serializable {
        String about(T value);
    }

    /** A generator of its own, with the source of chance of the built-in ones. */
    private static final class Signs extends RandomGenerator<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String next() {
            return random.nextInt(0, 9) < 5 ? "minus" : "plus";
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        short low = -3;
        short high = 7;
        add(
                env,
                results,
                "longs",
                RandomGenerator.longGenerator(10, 20),
                Types.LONG,
                v -> "" + (v >= 10 && v <= 20));
        add(
                env,
                results,
                "ints",
                RandomGenerator.intGenerator(-5, 5),
                Types.INT,
                v -> "" + (v >= -5 && v <= 5));
        add(
                env,
                results,
                "shorts",
                RandomGenerator.shortGenerator(low, high),
                Types.SHORT,
                v -> "" + (v >= -3 && v <= 7));
        add(
                env,
                results,
                "bytes",
                RandomGenerator.byteGenerator((byte) 1, (byte) 2),
                Types.BYTE,
                v -> "" + (v == 1 || v == 2));
        add(
                env,
                results,
                "floats",
                RandomGenerator.floatGenerator(0.5f, 0.75f),
                Types.FLOAT,
                v -> "" + (v >= 0.5 && v <= 0.75));
        add(
                env,
                results,
                "doubles",
                RandomGenerator.doubleGenerator(-1, 1),
                Types.DOUBLE,
                v -> "" + (v > -1 && v < 1));
        add(
                env,
                results,
                "texts",
                RandomGenerator.stringGenerator(6),
                Types.STRING,
                v -> "" + v.matches("[0-9a-f]{6}"));
        add(
                env,
                results,
                "booleans",
                RandomGenerator.booleanGenerator(),
                Types.BOOLEAN,
                v -> "" + (v || !v));
        add(
                env,
                results,
                "own",
                new Signs(),
                Types.STRING,
                v -> "" + (v.equals("plus") || v.equals("minus")));
        add(
                env,
                results,
                "maps",
                RandomGenerator.mapGenerator(
                        SequenceGenerator.intGenerator(1, 60),
                        RandomGenerator.booleanGenerator(),
                        3),
                Types.MAP(Types.INT, Types.BOOLEAN),
                (Map<Integer, Boolean> v) -> v.keySet().toString());
        env.execute();
    }

    private static <T> void add(
            StreamExecutionEnvironment env,
            Results results,
            String name,
            DataGenerator<T> generator,
            TypeInformation<T> type,
            Certain<T> certain) {
        results.anyOrder(
                name,
                env.addSource(new DataGeneratorSource<>(generator, 1_000_000, 15L), type)
                        .map(new RichMapFunction<T, String>() {
                            @Override
                            public String map(T value) {
                                return getRuntimeContext().getIndexOfThisSubtask() + " "
                                        + certain.about(value);
                            }
                        }));
    }
}
