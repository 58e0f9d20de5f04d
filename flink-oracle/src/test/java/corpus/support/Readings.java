// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.support;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple4;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.ArrayList;
import java.util.List;

/**
 * Streams of readings with their times as timestamps. One subtask emits them and their watermarks, so that what a keyed operator
 * behind it sees does not depend on its parallelism.
 */
public final class Readings {

    /** How much later than a later one a record may come without being late. */
    public static final long BOUND_MS = 40;

    private Readings() {}

    /** Readings of five sensors over two seconds, with equal values, some out of order and some late. */
    public static List<Reading> list() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long time = 1_000 + i * 7L + (i * 31L) % 40 - (i % 13 == 0 ? 150 : 0);
            readings.add(new Reading("s" + i * i % 5, time, (i * i) % 17, (i * 29 % 23) / 4.0));
        }
        return readings;
    }

    /** The list as a stream. */
    public static SingleOutputStreamOperator<Reading> beans(StreamExecutionEnvironment env) {
        return env.fromCollection(list())
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Reading>forGenerator(
                                context -> new EachRecord<>(BOUND_MS))
                        .withTimestampAssigner((reading, timestamp) -> reading.time))
                .setParallelism(1);
    }

    /** The same as tuples: sensor, time, amount, level. */
    public static SingleOutputStreamOperator<Tuple4<String, Long, Integer, Double>> tuples(
            StreamExecutionEnvironment env) {
        return beans(env)
                .map(reading ->
                        Tuple4.of(reading.sensor, reading.time, reading.amount, reading.level))
                .returns(Types.TUPLE(Types.STRING, Types.LONG, Types.INT, Types.DOUBLE))
                .setParallelism(1);
    }

    /** One sensor's readings, in order of time, without watermarks. */
    public static DataStream<Reading> ofOne(StreamExecutionEnvironment env) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            readings.add(new Reading("one", i * 10L, i * 7 % 11, i % 4 / 2.0));
        }
        return env.fromCollection(readings);
    }
}
