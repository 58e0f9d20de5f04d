// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.datagen.DataGeneratorSource;
import io.millrace.streaming.api.functions.source.datagen.SequenceGenerator;

/** Sequences of every kind, whole ones and such of which only so many are asked for. */
@RunsAt(
        value = {1, 2},
        because = "each subtask has a share of its own")
public class GeneratedSequences implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        short low = -3;
        short high = 7;
        add(env, results, "longs", SequenceGenerator.longGenerator(10, 20), Types.LONG);
        add(env, results, "ints", SequenceGenerator.intGenerator(-5, 5), Types.INT);
        add(env, results, "shorts", SequenceGenerator.shortGenerator(low, high), Types.SHORT);
        add(
                env,
                results,
                "bytes",
                SequenceGenerator.byteGenerator((byte) 120, (byte) 127),
                Types.BYTE);
        add(env, results, "floats", SequenceGenerator.floatGenerator(low, high), Types.FLOAT);
        add(env, results, "doubles", SequenceGenerator.doubleGenerator(0, 6), Types.DOUBLE);
        add(
                env,
                results,
                "decimals",
                SequenceGenerator.bigDecimalGenerator(98, 102, 2, 3),
                Types.BIG_DEC);
        add(env, results, "texts", SequenceGenerator.stringGenerator(7, 9), Types.STRING);
        add(env, results, "one", SequenceGenerator.longGenerator(5, 5), Types.LONG);
        add(env, results, "backwards", SequenceGenerator.longGenerator(5, 1), Types.LONG);
        results.anyOrder(
                "first",
                env.addSource(
                        new DataGeneratorSource<>(
                                SequenceGenerator.longGenerator(0, 99), 1_000_000, 7L),
                        Types.LONG));
        results.anyOrder(
                "fewer than asked for",
                env.addSource(
                        new DataGeneratorSource<>(
                                SequenceGenerator.longGenerator(0, 4), 1_000_000, 70L),
                        Types.LONG));
        results.anyOrder(
                "none",
                env.addSource(
                        new DataGeneratorSource<>(
                                SequenceGenerator.longGenerator(0, 4), 1_000_000, 0L),
                        Types.LONG));
        env.execute();
    }

    private static <T> void add(
            StreamExecutionEnvironment env,
            Results results,
            String name,
            SequenceGenerator<T> generator,
            TypeInformation<T> type) {
        results.anyOrder(name, env.addSource(new DataGeneratorSource<>(generator), type));
    }
}
