// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.delta.CosineDistance;
import io.millrace.streaming.api.functions.windowing.delta.DeltaFunction;
import io.millrace.streaming.api.functions.windowing.delta.EuclideanDistance;
import io.millrace.streaming.api.functions.windowing.delta.extractor.ArrayFromTuple;
import io.millrace.streaming.api.functions.windowing.delta.extractor.ConcatenatedExtract;
import io.millrace.streaming.api.functions.windowing.delta.extractor.FieldFromArray;
import io.millrace.streaming.api.functions.windowing.delta.extractor.FieldFromTuple;
import io.millrace.streaming.api.functions.windowing.delta.extractor.FieldsFromArray;
import io.millrace.streaming.api.functions.windowing.delta.extractor.FieldsFromTuple;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.triggers.DeltaTrigger;

import java.util.ArrayList;
import java.util.List;

/** Windows that fire when records have moved far enough, by fields taken out of them, and all extractors by themselves. */
public class ExtractedDeltas implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        TypeInformation<Tuple3<String, Double, Double>> type =
                Types.TUPLE(Types.STRING, Types.DOUBLE, Types.DOUBLE);
        List<Tuple3<String, Double, Double>> points = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            points.add(Tuple3.of("k" + i % 3, i * 0.7 % 5, (i * i) % 7 * 0.4));
        }
        DataStream<Tuple3<String, Double, Double>> stream = env.fromCollection(points, type);
        results.inOrder(
                "euclidean", fired(env, stream, 1.5, new EuclideanDistance<>(fields(1, 2))));
        results.inOrder("cosine", fired(env, stream, 0.2, new CosineDistance<>(fields(2, 1))));
        Tuple3<String, Double, Double> point = Tuple3.of("p", 1.5, 2.5);
        results.line("all fields", new ArrayFromTuple().extract(point));
        results.line("fields", new ArrayFromTuple(2, 0, 0).extract(point));
        results.line("field", new FieldFromTuple<String>(0).extract(point));
        results.line("doubles", new FieldsFromTuple(2, 1).extract(point));
        results.line("first", new FieldFromArray<Integer>().extract(new int[] {7, 8}));
        results.line("second", new FieldFromArray<String>(1).extract(new String[] {"x", "y"}));
        results.line(
                "elements",
                new FieldsFromArray<>(Integer.class, 2, 0).extract(new int[] {7, 8, 9}));
        results.line(
                "in a row",
                new ConcatenatedExtract<Tuple, Object[], Object>(
                                new ArrayFromTuple(2, 1), array -> array[0])
                        .add(value -> "<" + value + ">")
                        .extract(point));
        try {
            new FieldsFromTuple(0).extract(point);
        } catch (ClassCastException e) {
            results.line("wrong type", "ClassCastException");
        }
        env.execute();
    }

    private static ConcatenatedExtract<Tuple3<String, Double, Double>, Tuple, double[]> fields(
            int... positions) {
        return new ConcatenatedExtract<>(point -> point, new FieldsFromTuple(positions));
    }

    private static DataStream<String> fired(
            StreamExecutionEnvironment env,
            DataStream<Tuple3<String, Double, Double>> stream,
            double threshold,
            DeltaFunction<Tuple3<String, Double, Double>> delta) {
        return stream.keyBy(point -> point.f0)
                .window(GlobalWindows.create())
                .trigger(DeltaTrigger.of(
                        threshold, delta, stream.getType().createSerializer(new ExecutionConfig())))
                .reduce((a, b) -> Tuple3.of(a.f0, a.f1 + b.f1, a.f2 + b.f2))
                .map(point -> String.format(
                        java.util.Locale.ROOT, "%s %.6f %.6f", point.f0, point.f1, point.f2));
    }
}
